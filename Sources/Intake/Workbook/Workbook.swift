/// Reads the rows of the sheets of an `.xlsx` file (ECMA-376: a zip of XML), piece by piece.
///
/// In memory are a piece of a sheet and the texts that the sheets share, whose limit is that of `WorkbookParts`.
// Whoever holds it last reads it: readers are copied only before they have begun.
final class Workbook: @unchecked Sendable {
  /// The most bytes of a file; 100,000 orders have about 15 MB.
  static let sizeLimit = 64 << 20

  private let zip: Zip
  private let parts: WorkbookParts
  private var next = 0
  private var sheet: (rows: SheetReader, xml: XMLReader)?
  private var (read, size) = (0, 0)

  init(_ zip: consuming Zip) throws(TableFileFault) {
    parts = try WorkbookParts(zip)
    for sheet in parts.sheets { size += zip.unpackedSize(of: sheet.file) }
    self.zip = zip
  }

  // The file within goes before the zip.
  deinit { sheet = nil }

  /// How much of the sheets was read, of 1.
  var share: Double { min(1, Double(read + (sheet?.xml.count ?? 0)) / Double(max(1, size))) }

  /// Hands out the rows of the next piece, sheet after sheet; whether more are left and wanted.
  func advance(_ body: (borrowing TableRow) -> Bool) throws(TableFileFault) -> Bool {
    if sheet == nil, try !open() { return false }
    guard let (rows, xml) = sheet else { return false }
    let result = withoutActuallyEscaping(body) { body in
      rows.body = body
      defer { rows.body = nil }
      return Result { () throws(TableFileFault) in try xml.advance() }
    }
    if try result.get() { return true }
    read += xml.count
    sheet = nil
    return !rows.isDone
  }

  private func open() throws(TableFileFault) -> Bool {
    guard parts.sheets.indices.contains(next) else { return false }
    let rows = SheetReader(parts.sheets[next], parts)
    sheet = (rows, try XMLReader(parts.sheets[next].file, in: zip, rows))
    next += 1
    return true
  }
}
