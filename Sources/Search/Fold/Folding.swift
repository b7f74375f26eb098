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
    if text.allSatisfy({ $0 < 0x80 }) { return add(ascii: text) }
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars { add(scalar) }
  }

  /// In one go: it is done for every record that is read without an index.
  private mutating func add(ascii text: UnsafeRawBufferPointer) {
    let end = bytes.count
    // A space that is owed, and all of the text.
    bytes.append(contentsOf: repeatElement(0, count: text.count + 1))
    var next = end
    bytes.withUnsafeMutableBufferPointer { bytes in
      for byte in text {
        let folded = Self.table[Int(byte)]
        if folded > 0x20 {
          if owesSpace, next > start {
            bytes[next] = 0x20
            next += 1
          }
          owesSpace = false
          bytes[next] = folded
          next += 1
        } else if folded == 0x20 {
          owesSpace = true
        }
      }
    }
    bytes.removeLast(bytes.count - next)
  }

  /// By ASCII byte: the letter that stands for it, a space, or 0 where nothing does.
  private static let table: [UInt8] = (0..<128).map { (byte: UInt8) in
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x21...0x7E: byte
    case 0x20, 0x09, 0x0A, 0x0D: 0x20
    default: 0
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
