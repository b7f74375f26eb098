import Intake
import Orders
import TOML
import Words

/// One layout of `layouts.toml`.
extension SectionReader {
  mutating func layout(_ section: TOMLEntry) -> ColumnMapping? {
    let name = CleanText(cleaning: section.key)
    guard let entries = section.value.table else { return leaveOut(section.line, name, .notASection) }
    var draft = LayoutDraft()
    for entry in entries {
      if let fault = draft.read(entry) { return leaveOut(entry.line, name, fault) }
    }
    guard let kind = draft.kind else { return leaveOut(section.line, name, .bad(.kind)) }
    guard let header = draft.header else { return leaveOut(section.line, name, .bad(.header)) }
    do throws(ColumnMappingError) {
      return try ColumnMapping(
        name: name, kind: kind, columns: draft.columns, header: header, dates: draft.dates, decimals: draft.decimals)
    } catch {
      return leaveOut(draft.columnsLine ?? section.line, name, .mapping(error))
    }
  }

  private mutating func leaveOut(_ line: Int, _ name: CleanText, _ fault: LayoutFault) -> ColumnMapping? {
    complain(line, .layout(name, fault))
    return nil
  }
}

/// The keys of a layout, before they are put together.
private struct LayoutDraft {
  var kind: TableKind?
  var header: [CleanText]?
  var dates: DateOrder?
  var decimals: DecimalSign?
  var columns: [MappedField: CleanText] = [:]
  var columnsLine: Int?

  /// What is wrong with a key, if anything is.
  mutating func read(_ entry: TOMLEntry) -> LayoutFault? {
    switch entry.key {
    case "kind":
      kind = entry.value.string.flatMap(TableKind.init)
      return kind == nil ? .bad(.kind) : nil
    case "header":
      header = texts(entry.value)
      return header == nil ? .bad(.header) : nil
    case "dates":
      dates = entry.value.string.flatMap(DateOrder.init)
      return dates == nil ? .bad(.dates) : nil
    case "decimals":
      decimals = entry.value.string.flatMap(DecimalSign.init)
      return decimals == nil ? .bad(.decimals) : nil
    case "columns": return readColumns(entry)
    default: return .unknownKey(CleanText(cleaning: entry.key))
    }
  }

  private mutating func readColumns(_ entry: TOMLEntry) -> LayoutFault? {
    columnsLine = entry.line
    guard let table = entry.value.table else { return .bad(.columns) }
    for column in table {
      guard let field = MappedField(rawValue: column.key) else { return .unknownField(CleanText(cleaning: column.key)) }
      guard let name = column.value.string, !name.isEmpty else { return .bad(.columns) }
      columns[field] = CleanText(cleaning: name)
      columnsLine = column.line
    }
    return nil
  }

  private func texts(_ value: TOMLValue) -> [CleanText]? {
    guard let array = value.array, array.count <= CSVReader.columnLimit else { return nil }
    let texts = array.compactMap(\.string).map { CleanText(cleaning: $0) }
    return texts.count == array.count && texts.contains { !$0.isEmpty } ? texts : nil
  }
}
