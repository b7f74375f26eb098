import Orders

/// Reads the rows of one sheet as it is unpacked.
final class SheetReader: XMLHandler {
  /// As a spreadsheet has them: `XFD`.
  static let columnLimit = 16_384

  /// How the text of a cell is meant.
  private enum Kind { case number, shared, text, truth, asWritten }

  private let parts: WorkbookParts
  private let name: CleanText
  private var row = TableRow()
  private var line = 0
  private var kind = Kind.number
  private var style = 0
  private var column = 0
  private var value: [UInt8] = []
  private var isValue = false
  private var isPhonetic = false

  /// Takes the rows, and answers whether more are wanted.
  var body: ((borrowing TableRow) -> Bool)?

  init(_ sheet: WorkbookParts.Sheet, _ parts: WorkbookParts) { (self.parts, name) = (parts, sheet.name) }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "c" {
      beginCell(attributes)
    } else if name == "v" || name == "t" {
      isValue = !isPhonetic
    } else if name == "row" {
      line = attributes["r"].flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? line + 1
      guard (1...100_000_000).contains(line) else { return stop(.hostileWorkbook) }
      row.reset(line: line, sheet: self.name)
      column = -1
    } else if name == "rPh" {
      isPhonetic = true
    }
  }

  override func end(_ name: XMLName) {
    if name == "c" {
      endCell()
    } else if name == "v" || name == "t" {
      isValue = false
    } else if name == "row" {
      if row.isBare { row.endCell() }
      row.checkEncoding()
      if body?(row) != true { stop() }
    } else if name == "rPh" {
      isPhonetic = false
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    // One byte beyond the limit, so that the row learns of it.
    guard isValue, value.count <= CSVReader.cellLimit else { return }
    value.append(contentsOf: bytes)
  }

  private func beginCell(_ attributes: XMLAttributes) {
    value.removeAll(keepingCapacity: true)
    kind = attributes["t"].map(Self.kind) ?? .number
    style = attributes["s"].flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
    guard let address = attributes["r"] else { return column += 1 }
    guard let place = SheetAddress.column(of: address, limit: Self.columnLimit), place > column else {
      row.blame(.tooManyColumns)
      return column += 1
    }
    column = place
  }

  private static func kind(_ text: UnsafeBufferPointer<UInt8>) -> Kind {
    switch text.first {
    // `s` is a shared text, `str` a formula's.
    case UInt8(ascii: "s"): text.count == 1 ? .shared : .text
    case UInt8(ascii: "i"): .text
    case UInt8(ascii: "b"): .truth
    case UInt8(ascii: "n"): .number
    default: .asWritten
    }
  }

  private func endCell() {
    guard !value.isEmpty else { return }
    // Empty cells are not written down; they stand between.
    row.fill(upTo: column)
    switch kind {
    case .shared:
      guard let index = Int(String(decoding: value, as: UTF8.self)), let text = parts.texts[index] else {
        return stop(.damagedSheet)
      }
      row.appendCell(text)
    case .number:
      let isDate = parts.styles.isDate(style)
      row.appendCell(SheetNumber.written(value, isDate: isDate, from1904: parts.countsFrom1904))
    case .truth: row.appendCell(Array((value == [UInt8(ascii: "1")] ? "TRUE" : "FALSE").utf8))
    case .text, .asWritten: row.appendCell(value)
    }
  }
}
