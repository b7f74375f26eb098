import Orders

/// What one cell can safely hold of a text: a base of one or two columns with at most two combining marks.
struct SafeCell: Hashable {
  var code: UInt32
  var width: Int
  /// The first mark, and above bit 32 the second; 0 is none.
  var marks: UInt64 = 0
}

/// A text as a run of safe cells, which every terminal draws in the same columns.
///
/// Terminals disagree on the width of clusters of more than one base, so none is passed on: a joined emoji keeps its first
/// picture, skin tones and variation selectors go, a flag becomes `□`, conjoining jamo become their syllable.
struct SafeCells: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var upcoming: Unicode.Scalar?

  init(_ text: CleanText) {
    scalars = text.string.unicodeScalars.makeIterator()
    upcoming = scalars.next()
  }

  mutating func next() -> SafeCell? {
    guard let base = upcoming else { return nil }
    upcoming = scalars.next()
    if base.value < 0x300, upcoming.map({ $0.value < 0x300 }) ?? true { return SafeCell(code: base.value, width: 1) }
    var cell = SafeCells.alone(base)
    if SafeCells.isFlagHalf(base.value) {
      if let other = upcoming, SafeCells.isFlagHalf(other.value) { upcoming = scalars.next() }
      return SafeCell(code: 0x25A1, width: 1)
    }
    while let follower = upcoming, absorb(follower, into: &cell) { upcoming = scalars.next() }
    return cell
  }

  /// Whether the scalar belongs to the cell before it, as a mark or as what is left out.
  private mutating func absorb(_ scalar: Unicode.Scalar, into cell: inout SafeCell) -> Bool {
    switch scalar.value {
    case ..<0x300: return false
    case 0x200D:
      upcoming = scalars.next()
      return upcoming != nil
    case 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: return true
    case 0x1160...0x11FF: return Jamo.join(scalar.value, to: &cell.code)
    default: break
    }
    guard TextWidth.isMark(scalar) else { return false }
    if cell.marks == 0 {
      cell.marks = UInt64(scalar.value)
    } else if cell.marks >> 32 == 0 {
      cell.marks |= UInt64(scalar.value) << 32
    }
    return true
  }

  private static func alone(_ scalar: Unicode.Scalar) -> SafeCell {
    // A mark without a base, and a jamo that joins nothing, have no width of their own.
    if TextWidth.of(scalar) == 0 { return SafeCell(code: 0x25A1, width: 1) }
    return SafeCell(code: scalar.value, width: TextWidth.of(scalar))
  }

  private static func isFlagHalf(_ value: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(value) }
}

/// Composes Korean syllables of their parts (Unicode, section 3.12).
private enum Jamo {
  static func join(_ part: UInt32, to code: inout UInt32) -> Bool {
    switch (code, part) {
    case (0x1100...0x1112, 0x1161...0x1175): code = 0xAC00 + ((code - 0x1100) * 21 + part - 0x1161) * 28
    case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (code - 0xAC00) % 28 == 0: code += part - 0x11A7
    default: return false
    }
    return true
  }
}
