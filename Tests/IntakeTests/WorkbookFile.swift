import CWorkbook
import Foundation

/// Makes `.xlsx` files for tests: a zip of given parts, or a workbook of given sheets.
enum WorkbookFile {
  /// A zip of these files.
  static func zip(_ parts: [(name: String, content: String)], password: String? = nil) throws -> [UInt8] {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: url) }
    let archive = try requireZip(zip_open(url.path, Int32(ZIP_CREATE), nil))
    for (name, content) in parts {
      let bytes = Array(content.utf8)
      let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
      copy.copyMemory(from: bytes, byteCount: bytes.count)
      // Never freed: libzip reads it at the end, and a test is short.
      let source = try requireZip(zip_source_buffer(archive, copy, UInt64(bytes.count), 0))
      let index = zip_file_add(archive, name, source, 0)
      if let password { zip_file_set_encryption(archive, UInt64(index), UInt16(ZIP_EM_AES_256), password) }
    }
    guard zip_close(archive) == 0 else { throw Failure() }
    return Array(try Data(contentsOf: url))
  }

  struct Failure: Error {}

  /// The parts of a workbook; `sheets` are the contents of their `<sheetData>`.
  static func parts(
    _ sheets: [(name: String, rows: String)], shared: String = "", styles: String = "", date1904: Bool = false
  ) -> [(name: String, content: String)] {
    let list = sheets.indices.map { "<sheet name=\"\(sheets[$0].name)\" sheetId=\"\($0 + 1)\" r:id=\"r\($0)\"/>" }.joined()
    let relations = sheets.indices.map { "<Relationship Id=\"r\($0)\" Type=\"t\" Target=\"worksheets/sheet\($0).xml\"/>" }
      .joined()
    return [
      ("[Content_Types].xml", "<Types/>"),
      (
        "xl/workbook.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook><workbookPr\(date1904 ? " date1904=\"1\"" : "")/><sheets>\(list)</sheets></workbook>"
      ), ("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>"),
      ("xl/sharedStrings.xml", "<sst>\(shared)</sst>"), ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
    ]
      + sheets.indices.map {
        ("xl/worksheets/sheet\($0).xml", "<worksheet><sheetData>\(sheets[$0].rows)</sheetData></worksheet>")
      }
  }

  /// A workbook of one sheet whose cells are all texts.
  static func texts(_ rows: [[String]]) throws -> [UInt8] {
    let lines = rows.enumerated().map { line, cells in
      let written = cells.enumerated().map { column, text in
        text.isEmpty
          ? ""
          : "<c r=\"\(letters(column))\(line + 1)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
      }
      return "<row r=\"\(line + 1)\">\(written.joined())</row>"
    }
    return try zip(parts([("Pesanan", lines.joined())]))
  }

  static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
  }
}

private func requireZip<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw WorkbookFile.Failure() }
  return value
}
