import Orders

/// Reads the sheets of an `.xlsx` file (ECMA-376): a zip of XML.
enum Workbook {
  /// The most bytes of a file; 100,000 orders have about 15 MB.
  static let sizeLimit = 64 << 20

  /// Hands out the rows of all sheets in order, until `body` answers false; what is wrong with the file comes as a last row.
  static func read(_ bytes: [UInt8], _ body: (borrowing TableRow) -> Bool) {
    do throws(TableFileFault) {
      try Zip.open(bytes) { zip throws(TableFileFault) in
        let parts = try WorkbookParts(zip)
        for sheet in parts.sheets {
          if try !SheetReader.read(sheet, of: parts, in: zip, body) { return }
        }
      }
    } catch { _ = body(TableRow(fault: .file(error))) }
  }
}
