/// A colour of a theme's palette, with what it becomes at each depth where the theme says so.
package struct Color: Hashable, Sendable {
  /// 0xRRGGBB; nil is the terminal's own colour.
  var rgb: UInt32?
  var indexed: UInt8?
  /// 0 to 15, or -1 for the terminal's own.
  var sixteen: Int32?

  static let terminal = Color(rgb: nil, indexed: nil, sixteen: nil)

  /// Its number at a depth; -1 is the terminal's own.
  func value(at depth: ColorDepth) -> Int32 {
    guard let rgb else { return -1 }
    switch depth {
    case .mono: return -1
    case .sixteen: return sixteen ?? Quantisation.sixteen(rgb)
    case .indexed: return Int32(indexed ?? Quantisation.indexed(rgb))
    // The first eight are the palette's in terminfo's direct-colour entries.
    case .direct: return Int32(max(8, rgb))
    }
  }

  /// About what it looks like at a depth, as 0xRRGGBB; nil where the user's own palette decides.
  func appearance(at depth: ColorDepth) -> UInt32? {
    switch depth {
    case .mono, .sixteen: nil
    case .indexed: rgb.map { Quantisation.appearance(indexed ?? Quantisation.indexed($0)) }
    case .direct: rgb
    }
  }
}

extension Color {
  static let sixteenNames = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black", "bright-red", "bright-green",
    "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
  ]

  /// Reads `#rrggbb`.
  static func rgb(_ text: String) -> UInt32? {
    guard text.utf8.count == 7, text.hasPrefix("#"), text.dropFirst().allSatisfy(\.isHexDigit) else { return nil }
    return UInt32(text.dropFirst(), radix: 16)
  }
}

/// Finds the nearest colour where there are few.
enum Quantisation {
  private static let steps: [Int] = [0, 95, 135, 175, 215, 255]

  /// The nearer of the cube's and the grey ramp's nearest; never 0 to 15, which users give other values.
  static func indexed(_ rgb: UInt32) -> UInt8 {
    let (red, green, blue) = parts(rgb)
    let cube = 16 + 36 * step(red) + 6 * step(green) + step(blue)
    let grey = 232 + min(23, max(0, ((red + green + blue) / 3 - 3) / 10))
    return UInt8(distance(rgb, appearance(UInt8(grey))) < distance(rgb, appearance(UInt8(cube))) ? grey : cube)
  }

  /// What xterm's 16 to 255 look like.
  static func appearance(_ index: UInt8) -> UInt32 {
    if index >= 232 { return UInt32(8 + 10 * (Int(index) - 232)) * 0x010101 }
    let cube = max(0, Int(index) - 16)
    return UInt32(steps[cube / 36] << 16 | steps[cube / 6 % 6] << 8 | steps[cube % 6])
  }

  /// One of sixteen by hue, not by distance: what is warm stays warm. Never blue nor bright black, which many cannot read.
  static func sixteen(_ rgb: UInt32) -> Int32 {
    let (red, green, blue) = parts(rgb)
    let (low, high) = (min(red, green, blue), max(red, green, blue))
    if high - low < 48 { return high > 96 ? 7 : 0 }
    switch true {
    case red == high && green - blue > (high - low) / 2: return 3
    case red == high: return blue > green + (high - low) / 2 ? 5 : 1
    case green == high: return 2
    default: return red > green + (high - low) / 3 ? 5 : 6
    }
  }

  private static func step(_ value: Int) -> Int { steps.indices.min { abs(steps[$0] - value) < abs(steps[$1] - value) } ?? 0 }

  private static func parts(_ rgb: UInt32) -> (Int, Int, Int) { (Int(rgb >> 16 & 255), Int(rgb >> 8 & 255), Int(rgb & 255)) }

  private static func distance(_ left: UInt32, _ right: UInt32) -> Int {
    let (first, second) = (parts(left), parts(right))
    let (red, green, blue) = (first.0 - second.0, first.1 - second.1, first.2 - second.2)
    return 3 * red * red + 6 * green * green + blue * blue
  }
}
