import Orders

/// How many columns a terminal gives to text, by a table of our own: the C library's depends on its locale and its age.
package enum TextWidth {
  /// 0 for what joins the character before it, 2 for wide characters, else 1.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 || (0x2500..<0x25FD).contains(value) { return 1 }
    if WideScalars.contains(value) { return 2 }
    return isMark(scalar) || joins(value) ? 0 : 1
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func joins(_ value: UInt32) -> Bool {
    switch value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FF, 0x200B...0x200F, 0xFE00...0xFE0F: true
    default: false
    }
  }
}

extension CleanText {
  /// How many columns it takes on a canvas.
  package var width: Int {
    if let count = plainCount { return count }
    return SafeCells(self).reduce(0) { $0 + $1.width }
  }

  /// The number of columns if all of it is ASCII.
  private var plainCount: Int? {
    let bytes = string.utf8
    return bytes.withContiguousStorageIfAvailable { buffer in
      buffer.allSatisfy { $0 < 0x80 } ? buffer.count : nil
    } ?? nil
  }
}
