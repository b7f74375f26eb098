import Orders

/// How the user reads a table that the program doesn't know: which of its columns is which field.
///
/// Made once, kept in `layouts.toml` under a name, and known again by the columns of its header.
package struct ColumnMapping: Hashable, Sendable {
  /// The columns of the header as they were when it was made; the table is known again by having them all.
  package let header: [CleanText]
  package let name: CleanText
  package let kind: TableKind
  /// The column of each field: its name, its name with `#2` for the second of that name, or `#5` for one without a name.
  package let columns: [MappedField: CleanText]
  /// Day first if nil.
  package let dates: DateOrder?
  /// By the rules of `Rupiah(reading:)` if nil.
  package let decimals: DecimalSign?

  /// Checks that every field is one of the kind's, that those are there without which nothing can be read, and that the header
  /// has every column.
  package init(
    name: CleanText, kind: TableKind, columns: [MappedField: CleanText], header: [CleanText], dates: DateOrder? = nil,
    decimals: DecimalSign? = nil
  ) throws(ColumnMappingError) {
    let name = ColumnName.tidied(name)
    guard !name.isEmpty, name.string.utf8.count <= 100, !name.string.contains(where: { $0 == "\"" || $0 == "\\" }) else {
      throw .badName
    }
    let fields = MappedField.fields(of: kind)
    for field in columns.keys.sorted(by: { $0.rawValue < $1.rawValue }) where !fields.contains(field) {
      throw .foreignField(field, kind)
    }
    for group in MappedField.required(of: kind) where !group.contains(where: { columns[$0] != nil }) { throw .missing(group) }
    for (_, column) in columns.sorted(by: { $0.value < $1.value }) where ColumnReference(column).place(in: header) == nil {
      throw .unknownColumn(column)
    }
    (self.name, self.kind, self.columns, self.header, self.dates, self.decimals) = (name, kind, columns, header, dates, decimals)
  }

  /// By what a table is known to be of this layout.
  package var pattern: HeaderPattern { HeaderPattern(all: header.filter { !$0.isEmpty }) }

  /// Where a field's column stands in a header, from 0; nil if the field has none.
  package func place(of field: MappedField, in header: TableHeader) -> Int? {
    columns[field].flatMap { ColumnReference($0).place(in: header.names) }
  }
}

/// Why a mapping cannot be made.
package enum ColumnMappingError: Error, Hashable, Sendable {
  /// Nothing, over 100 bytes, or with a quote or backslash in it.
  case badName
  case foreignField(MappedField, TableKind)
  /// What was typed is no `FIELD=COLUMN`, or its field is not known.
  case notAMapping(CleanText)
  /// One of these fields needs a column.
  case missing([MappedField])
  /// The header has no such column.
  case unknownColumn(CleanText)
}

/// How a mapping names a column: `Deskripsi`, `Deskripsi#2` for the second of that name, `#5` for the fifth of all.
struct ColumnReference {
  private let text: CleanText

  init(_ text: CleanText) { self.text = text }

  /// Where it stands, from 0.
  func place(in names: [CleanText]) -> Int? {
    if let place = Self.place(text, 0, names) { return place }
    guard let sign = text.string.lastIndex(of: "#"), let number = Int(text.string[text.string.index(after: sign)...]), number > 0
    else { return nil }
    let name = CleanText(cleaning: String(text.string[..<sign]))
    if name.isEmpty { return names.indices.contains(number - 1) ? number - 1 : nil }
    return Self.place(name, number - 1, names)
  }

  /// How the column at a place is named.
  static func naming(_ place: Int, in names: [CleanText]) -> CleanText {
    guard !names[place].isEmpty else { return "#\(place + 1)" }
    let earlier = names[..<place].count { ColumnName.folded($0) == ColumnName.folded(names[place]) }
    return earlier == 0 ? names[place] : "\(names[place])#\(earlier + 1)"
  }

  private static func place(_ name: CleanText, _ nth: Int, _ names: [CleanText]) -> Int? {
    let wanted = ColumnName.folded(name)
    guard !wanted.isEmpty else { return nil }
    return names.indices.lazy.filter { ColumnName.folded(names[$0]) == wanted }.dropFirst(nth).first
  }
}

extension TableHeader {
  /// How a mapping names each column: those without a name too, which come as `#5`.
  package var references: [CleanText] { names.indices.map { ColumnReference.naming($0, in: names) } }
}
