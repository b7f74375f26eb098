import Orders

/// Writes rows of CSV: commas, LF, quotes where they are needed, and one `'` before what a spreadsheet would take for a formula.
struct CSVWriter {
  private(set) var bytes: [UInt8]
  private var isFirst = true

  /// Goes on after these bytes.
  init(after bytes: [UInt8] = []) { self.bytes = bytes }

  mutating func cell(_ text: CleanText?) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    guard let text, !text.isEmpty else { return }
    let utf8 = text.string.utf8
    let isQuoted =
      utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 < 0x20 } || Self.hasSpacesAround(utf8)
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if let first = utf8.first, Self.beginsFormula(first) { bytes.append(UInt8(ascii: "'")) }
    for byte in utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
  }

  mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  private static func hasSpacesAround(_ utf8: String.UTF8View) -> Bool {
    utf8.first == UInt8(ascii: " ") || utf8.last == UInt8(ascii: " ")
  }

  /// interface.md, Own CSV files: `=`, `+`, `-`, `@`, TAB, CR and `'` itself.
  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, UInt8(ascii: "'"): true
    default: false
    }
  }
}
