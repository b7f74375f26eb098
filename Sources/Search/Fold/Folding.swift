/// Folds text scalar by scalar onto the end of an array of bytes.
struct Folding {
  var bytes: [UInt8] = []
  /// A space is written only before the next letter, so that none stands at an end or beside another.
  private var owesSpace = false
  private var start = 0

  /// Ends the text before, with a byte that no text contains.
  mutating func begin(after separator: UInt8) {
    bytes.append(separator)
    (owesSpace, start) = (false, bytes.count)
  }

  /// Adds UTF-8 from disk; what is none is folded as U+FFFD.
  mutating func add(_ text: UnsafeRawBufferPointer) {
    if text.allSatisfy({ $0 < 0x80 }) {
      for byte in text { add(ascii: byte) }
    } else {
      for scalar in String(decoding: text, as: UTF8.self).unicodeScalars { add(scalar) }
    }
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { return add(ascii: UInt8(truncatingIfNeeded: scalar.value)) }
    if let text = FoldTable.ascii(for: scalar) { return text.withUTF8Buffer { for byte in $0 { write(byte) } } }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: owesSpace = true
    case .nonspacingMark, .enclosingMark, .format, .control, .surrogate: break
    default: add(visible: scalar)
    }
  }

  private mutating func add(visible scalar: Unicode.Scalar) {
    // What cleaning left where a line end or something invisible was.
    if scalar == "↵" {
      owesSpace = true
    } else if scalar != "□", !scalar.properties.isDefaultIgnorableCodePoint {
      for byte in scalar.properties.lowercaseMapping.utf8 { write(byte) }
    }
  }

  private mutating func add(ascii byte: UInt8) {
    switch byte {
    case 0x41...0x5A: write(byte | 0x20)
    case 0x21...0x7E: write(byte)
    case 0x20, 0x09, 0x0A, 0x0D: owesSpace = true
    default: break
    }
  }

  private mutating func write(_ byte: UInt8) {
    if owesSpace, bytes.count > start { bytes.append(0x20) }
    owesSpace = false
    bytes.append(byte)
  }
}
