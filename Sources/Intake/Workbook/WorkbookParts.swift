import Orders

/// What a workbook says of its sheets: their names and files, the texts that they share, which cells are dates.
struct WorkbookParts {
  /// A sheet by its name, and its file within the zip.
  struct Sheet {
    let name: CleanText
    let file: String
  }

  let sheets: [Sheet]
  let texts: SharedTexts
  let styles: CellStyles
  /// Whether days are counted from 1904, as old Macs did.
  let countsFrom1904: Bool

  private static let sheetLimit = 100

  init(_ zip: borrowing Zip) throws(TableFileFault) {
    guard zip.has("xl/workbook.xml") else { throw .notAWorkbook }
    let book = WorkbookHandler()
    try XMLReader.read("xl/workbook.xml", in: zip, book)
    let files = RelationsHandler()
    try XMLReader.read("xl/_rels/workbook.xml.rels", in: zip, files)
    sheets = book.sheets.compactMap { name, id in files.targets[id].map { Sheet(name: name, file: Self.path($0)) } }
    guard !sheets.isEmpty else { throw .noSheet }
    countsFrom1904 = book.countsFrom1904
    let texts = SharedTextsHandler()
    if zip.has("xl/sharedStrings.xml") { try XMLReader.read("xl/sharedStrings.xml", in: zip, texts) }
    self.texts = texts.texts
    let styles = StylesHandler()
    if zip.has("xl/styles.xml") { try XMLReader.read("xl/styles.xml", in: zip, styles) }
    self.styles = styles.styles
  }

  /// A target as it is written: from the root, or beside the workbook.
  private static func path(_ target: String) -> String {
    target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
  }

  private final class WorkbookHandler: XMLHandler {
    var sheets: [(name: CleanText, id: String)] = []
    var countsFrom1904 = false

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      if name == "sheet", let id = attributes.string("id"), sheets.count < WorkbookParts.sheetLimit {
        sheets.append((OutsideText(attributes.string("name") ?? "").cleaned, id))
      } else if name == "workbookPr", let value = attributes.string("date1904") {
        countsFrom1904 = value == "1" || value == "true"
      }
    }
  }

  private final class RelationsHandler: XMLHandler {
    var targets: [String: String] = [:]

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      guard name == "Relationship", let id = attributes.string("Id"), let target = attributes.string("Target") else { return }
      targets[id] = target
      if targets.count > 10_000 { stop(.hostileWorkbook) }
    }
  }
}

/// The texts that the sheets' cells share, one after another.
struct SharedTexts {
  fileprivate var bytes: [UInt8] = []
  fileprivate var ends: [Int] = []

  /// The n-th text; nil if there is none.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}

private final class SharedTextsHandler: XMLHandler {
  private static let byteLimit = 128 << 20
  private static let countLimit = 4_000_000

  var texts = SharedTexts()
  private var isText = false
  /// Within how a text is to be pronounced, which is no part of it.
  private var isPhonetic = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "rPh" { isPhonetic = true } else if name == "t" { isText = !isPhonetic }
  }

  override func end(_ name: XMLName) {
    if name == "t" {
      isText = false
    } else if name == "rPh" {
      isPhonetic = false
    } else if name == "si" {
      texts.ends.append(texts.bytes.count)
      if texts.ends.count > Self.countLimit { stop(.workbookBomb) }
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isText else { return }
    texts.bytes.append(contentsOf: bytes)
    if texts.bytes.count > Self.byteLimit { stop(.workbookBomb) }
  }
}
