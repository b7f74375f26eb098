import Orders

/// Collects the bytes of a bracketed paste up to its end mark, `ESC [ 201 ~`, even where reads cut it.
struct PasteReader: Sendable {
  private static let endMark: [UInt8] = Array("\u{1B}[201~".utf8)
  private var bytes: [UInt8] = []
  private var matched = 0

  /// Takes one byte; true if it ends the paste.
  mutating func takes(_ byte: UInt8) -> Bool {
    if byte == PasteReader.endMark[matched] {
      matched += 1
      return matched == PasteReader.endMark.count
    }
    PasteReader.endMark[..<matched].forEach { keep($0) }
    matched = byte == PasteReader.endMark[0] ? 1 : 0
    if matched == 0 { keep(byte) }
    return false
  }

  /// What was pasted; the reader is ready for the next.
  mutating func take() -> OutsideText {
    defer { self = PasteReader() }
    return OutsideText(utf8: bytes)
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < KeyDecoder.pasteLimit { bytes.append(byte) }
  }
}
