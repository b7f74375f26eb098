/// How well one colour can be read on another (WCAG 2, relative luminance).
enum Contrast {
  /// 1 for equal colours up to 21 for black on white.
  static func ratio(_ first: UInt32, _ second: UInt32) -> Double {
    let (left, right) = (luminance(first), luminance(second))
    return (max(left, right) + 0.05) / (min(left, right) + 0.05)
  }

  private static func luminance(_ rgb: UInt32) -> Double {
    0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255)
  }

  /// The light of one channel; the curve 2.2 is within a hundredth of sRGB's and needs no table.
  private static func linear(_ channel: UInt32) -> Double {
    let value = Double(channel) / 255
    // value to the power of 2.2, between its square and its cube.
    return value * value * (0.8 + 0.2 * value)
  }
}
