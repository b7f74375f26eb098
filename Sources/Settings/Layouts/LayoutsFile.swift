import Intake
import Orders
import TOML
import Words

/// `layouts.toml` beside the configuration: the layouts of tables that the user has taught, each a table under its name.
///
/// ```toml
/// ["Toko Hijau"]
/// kind = "orders"
/// header = [
///   "Tanggal",
///   "Nama Pembeli",
///   "Bayar",
/// ]
/// dates = "day-first"
/// columns.name = "Nama Pembeli"
/// columns.total = "Bayar"
/// ```
package enum LayoutsFile {
  /// Reads it; a layout with anything wrong is complained of and left out, the others count.
  package static func read(_ bytes: [UInt8], file: CleanText) -> (layouts: [ColumnMapping], complaints: [Complaint]) {
    var reader = SectionReader(file: file)
    let layouts = reader.sections(bytes).compactMap { reader.layout($0) }
    return (layouts, reader.complaints)
  }

  /// The file with a layout added, or in the place of one of the same name; all other lines stay as they were. Nil where the
  /// file is no TOML, which is the user's to mend, or keeps the layout in a way that cannot be replaced.
  package static func adding(_ mapping: ColumnMapping, to old: [UInt8]) -> [UInt8]? {
    let statements = ConfigurationStatements(old).statements
    var bytes = statements.filter { $0.section.first != mapping.name.string }.flatMap(\.bytes)
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    if !bytes.isEmpty, !bytes.hasSuffix([0x0A, 0x0A]) { bytes.append(UInt8(ascii: "\n")) }
    bytes += mapping.lines.flatMap { Array(($0.string + "\n").utf8) }
    let before = read(old, file: .empty).layouts.filter { $0.name != mapping.name }
    let after = read(bytes, file: .empty)
    guard (try? TOMLDocument.parse(bytes: old)) != nil, after.layouts == before + [mapping] else { return nil }
    return bytes
  }
}

extension Array<UInt8> {
  fileprivate func hasSuffix(_ end: [UInt8]) -> Bool { suffix(end.count).elementsEqual(end) }
}

extension ColumnMapping {
  /// As it stands in the file. A header has a line for each column, so that no line is too long for a person or the parser.
  fileprivate var lines: [CleanText] {
    var lines: [CleanText] = ["[\(name.quoted)]", "kind = \"\(CleanText(cleaning: kind.rawValue))\"", "header = ["]
    lines += header.map { "  \($0.quoted)," } + ["]"]
    if let dates { lines.append("dates = \"\(CleanText(cleaning: dates.rawValue))\"") }
    if let decimals { lines.append("decimals = \"\(CleanText(cleaning: decimals.rawValue))\"") }
    return lines + MappedField.fields(of: kind).compactMap { field in columns[field].map { "columns.\(field) = \($0.quoted)" } }
  }
}
