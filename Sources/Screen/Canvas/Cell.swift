/// One cell of a canvas in eight bytes: what is in it, its role, and the role of a layer laid over it.
package struct Cell: Hashable, Sendable {
  /// A Unicode scalar, a glyph's index above `glyphBase`, or 0 for the right half of the wide cell before it.
  package var code: UInt32
  /// The index of its `Role`.
  package var role: UInt8
  /// The index of the `Role` laid over it (a selected row, a backdrop); 0, which is `text`, is none.
  package var layer: UInt8
  /// Which of the canvas's mark pairs stands on it; 0 is none.
  package var marks: UInt16

  package init(code: UInt32, role: UInt8, layer: UInt8 = 0, marks: UInt16 = 0) {
    self.code = code
    self.role = role
    self.layer = layer
    self.marks = marks
  }

  package init(_ glyph: Glyph, role: Role) { self.init(code: Cell.glyphBase + UInt32(glyph.index), role: role.index) }

  /// The first code that means a glyph: one past the last Unicode scalar.
  package static let glyphBase: UInt32 = 0x110000
  /// A space in the role `text`.
  package static let blank = Cell(code: 0x20, role: 0)

  /// Whether this is the right half of the wide cell before it.
  @inlinable package var isRightHalf: Bool { code == 0 }
  /// The glyph in it, if it is one.
  package var glyph: Glyph? { code >= Cell.glyphBase ? Glyph.at(code - Cell.glyphBase) : nil }

  /// What is drawn: a glyph's standard Unicode form, or the scalar itself; nil in a right half.
  package var scalar: Unicode.Scalar? {
    if isRightHalf { return nil }
    return glyph?.standard.unicode ?? Unicode.Scalar(code)
  }
}
