import Intake
import Orders

/// An unknown table being taught: its columns with samples, and the field that each is.
package struct MappingForm: Sendable {
  /// A row of the form.
  package enum Row: Hashable, Sendable {
    case name, kind, dates, decimals
    case column(Int)
  }

  package let path: String
  package let table: UnknownTable
  package var name: TextField
  package private(set) var kind: TableKind
  package private(set) var fields: [MappedField?]
  package private(set) var dates: DateOrder = .dayFirst
  package private(set) var decimals: DecimalSign?
  package var row: Row = .column(0)
  /// Why it cannot be kept as it is.
  package var error: MappingFormError?

  /// Begins with the likeliest field of each column, and without a `kind` with the likeliest of these.
  package init(_ table: UnknownTable, path: String, name: CleanText, kind known: TableKind? = nil) {
    (self.path, self.table, self.name) = (path, table, TextField(name))
    kind = known ?? TableKind.allCases.max { Self.fit(table, $0) < Self.fit(table, $1) } ?? .orders
    fields = []
    guess()
  }

  /// Its rows, the columns first.
  package var rows: [Row] { table.header.names.indices.map { .column($0) } + [.kind, .dates, .decimals, .name] }

  /// The layout, or what is still missing.
  package func mapping() throws(ColumnMappingError) -> ColumnMapping {
    let references = table.header.references
    var columns: [MappedField: CleanText] = [:]
    for (column, field) in fields.enumerated() { if let field { columns[field] = references[column] } }
    return try ColumnMapping(
      name: name.text, kind: kind, columns: columns, header: table.header.names, dates: dates, decimals: decimals)
  }

  /// Moves to the next row or the one before.
  package mutating func move(by step: Int) {
    let rows = rows
    let place = (rows.firstIndex(of: row) ?? 0) + step
    row = rows[min(max(0, place), rows.count - 1)]
  }

  /// Changes the choice of the row that has the focus.
  package mutating func change(by step: Int) {
    error = nil
    switch row {
    case .column(let column): changeField(of: column, by: step)
    case .kind:
      kind = Self.next(kind, by: step, of: TableKind.allCases)
      guess()
    case .dates: dates = Self.next(dates, by: step, of: DateOrder.allCases)
    case .decimals: decimals = Self.next(decimals, by: step, of: [nil] + DecimalSign.allCases.map { $0 as DecimalSign? })
    case .name: break
    }
  }

  /// A field has one column: those that others have are passed over.
  private mutating func changeField(of column: Int, by step: Int) {
    let others = Set(fields.enumerated().filter { $0.offset != column }.compactMap(\.element))
    let free: [MappedField?] = [nil] + MappedField.fields(of: kind).filter { !others.contains($0) }.map { $0 as MappedField? }
    fields[column] = Self.next(fields[column], by: step, of: free)
  }

  private mutating func guess() {
    let guess = ColumnGuess.columns(of: table.header, as: kind)
    fields = table.header.references.map { reference in guess.first { $0.value == reference }?.key }
  }

  private static func fit(_ table: UnknownTable, _ kind: TableKind) -> Int {
    let guess = ColumnGuess.columns(of: table.header, as: kind)
    let hasAll = MappedField.required(of: kind).allSatisfy { group in group.contains { guess[$0] != nil } }
    return guess.count + (hasAll ? 100 : 0) + (kind == .orders ? 1 : 0)
  }

  private static func next<Value: Equatable>(_ value: Value, by step: Int, of all: [Value]) -> Value {
    let place = (all.firstIndex(of: value) ?? 0) + step
    return all[(place % all.count + all.count) % all.count]
  }
}

/// Why a layout was not kept.
package enum MappingFormError: Hashable, Sendable {
  case mapping(ColumnMappingError)
  case notKept(CleanText)
}
