import CWorkbook

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes `.xlsx` files for tests, in memory: a zip of given parts, or a workbook of given sheets.
package enum WorkbookFile {
  /// A zip of these files.
  package static func zip(_ parts: [(name: String, content: String)], password: String? = nil) throws -> [UInt8] {
    try zip(parts.map { ($0.name, Array($0.content.utf8)) }, password: password)
  }

  /// The same of bytes that need not be text.
  package static func zip(_ parts: [(name: String, content: [UInt8])], password: String? = nil) throws -> [UInt8] {
    let target = try require(zip_source_buffer_create(nil, 0, 0, nil))
    defer { zip_source_free(target) }
    // Kept beyond the archive, which frees its own hold on it.
    zip_source_keep(target)
    let archive = try require(zip_open_from_source(target, Int32(ZIP_CREATE | ZIP_TRUNCATE), nil))
    for (name, content) in parts {
      // libzip reads it at the end, and frees it.
      let copy = try require(malloc(max(1, content.count)))
      copy.copyMemory(from: content, byteCount: content.count)
      let source = try require(zip_source_buffer(archive, copy, UInt64(content.count), 1))
      let index = zip_file_add(archive, name, source, 0)
      if let password { zip_file_set_encryption(archive, UInt64(index), UInt16(ZIP_EM_AES_256), password) }
    }
    guard zip_close(archive) == 0 else { throw Failure() }
    return try bytes(of: target)
  }

  private static func bytes(of source: OpaquePointer) throws -> [UInt8] {
    var facts = zip_stat_t()
    guard zip_source_stat(source, &facts) == 0, zip_source_open(source) == 0 else { throw Failure() }
    defer { zip_source_close(source) }
    return [UInt8](unsafeUninitializedCapacity: Int(facts.size)) { buffer, count in
      count = max(0, Int(zip_source_read(source, buffer.baseAddress, facts.size)))
    }
  }

  /// libzip would not.
  package struct Failure: Error {}

  private static func require<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Failure() }
    return value
  }
}

extension WorkbookFile {
  /// The parts of a workbook; `sheets` are the contents of their `<sheetData>`.
  package static func parts(
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
  package static func texts(_ rows: [[String]]) throws -> [UInt8] { try zip(parts([("Pesanan", sheet(rows))])) }

  /// The rows of a sheet whose cells are all texts.
  package static func sheet(_ rows: [[String]]) -> String {
    rows.enumerated().map { line, cells in
      let written = cells.enumerated().map { column, text in
        text.isEmpty
          ? ""
          : "<c r=\"\(letters(column))\(line + 1)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
      }
      return "<row r=\"\(line + 1)\">\(written.joined())</row>"
    }.joined()
  }

  /// A column's name: `A`, `Z`, `AA`.
  package static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { $0 += $1 == "&" ? "&amp;" : $1 == "<" ? "&lt;" : String($1) }
  }
}
