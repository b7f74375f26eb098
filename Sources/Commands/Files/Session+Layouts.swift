import Intake
import Orders
import Settings
import Words

/// Which layout a file has: by its header, by its name, or taught just now.
extension Session {
  /// What a file is; its reader is at the beginning again.
  func look(at source: borrowing ChunkReader, mappings: [ColumnMapping]) throws(Failure) -> TableLook.Outcome {
    try source.look(mappings: mappings) { progress(.empty) }
  }

  /// The layout of a file of one kind, which `fields` may name or teach; a layout that is taught is kept, unless it is for a
  /// rehearsal alone.
  ///
  /// Throws `unknownLayout` with what is to be seen of it, and a usage mistake for a file of another kind.
  func layout(
    of source: borrowing ChunkReader, _ kind: TableKind, _ fields: LayoutFields,
    command: (start: CleanText, rest: CleanText), isRehearsal: Bool
  ) throws(Failure) -> TableLayout {
    if fields.teaches { return .mapped(try teach(source, kind, fields, isRehearsal: isRehearsal)) }
    let named = try fields.name.map { (name) throws(Failure) in try taught(name.cleaned, kind) }
    if let named { return .mapped(named) }
    let file = source.name
    switch try look(at: source, mappings: settings.layouts) {
    case .known(let layout, _) where layout.kind == kind: return layout
    case .known(let layout, _):
      throw .input(
        InputProblem(file: file, why: words.otherKind(layout.name, layout.kind, of: file.shellQuoted), code: "other-kind"))
    case .unknown(let table): throw .unknownLayout(UnknownLayout(file: file, kind: kind, table: table, command: command))
    case .unreadable(let problem): throw .input(InputProblem(file: file, why: words.sentence(for: problem)))
    }
  }

  private func taught(_ name: CleanText, _ kind: TableKind) throws(Failure) -> ColumnMapping {
    guard let mapping = settings.layouts.first(where: { $0.name == name && $0.kind == kind }) else {
      throw .usage(.unknownLayout(name, known: settings.layouts.filter { $0.kind == kind }.map(\.name)))
    }
    return mapping
  }

  private func teach(
    _ source: borrowing ChunkReader, _ kind: TableKind, _ fields: LayoutFields, isRehearsal: Bool
  ) throws(Failure) -> ColumnMapping {
    let header = try header(of: source)
    let dates = try optionally(fields.dates) { (text) throws(Failure) in
      guard let order = DateOrder(rawValue: text.cleaned.string) else { throw .usage(.badDateOrder(text.cleaned)) }
      return order
    }
    let decimals = try optionally(fields.decimals) { (text) throws(Failure) in
      guard let sign = DecimalSign(rawValue: text.cleaned.string) else { throw .usage(.badDecimals(text.cleaned)) }
      return sign
    }
    let mapping: ColumnMapping
    do throws(ColumnMappingError) {
      mapping = try ColumnMapping(
        name: fields.name?.cleaned ?? .empty, kind: kind, columns: try columns(fields.columns), header: header.names,
        dates: dates,
        decimals: decimals)
    } catch { throw .usage(.badMapping(error)) }
    guard !isRehearsal else { return mapping }
    if isReadOnly { throw .refused(.readOnly) }
    var settings = settings
    do throws(LayoutKeepingError) { try settings.teach(mapping) } catch {
      throw .input(
        InputProblem(file: settings.layoutsPath ?? "layouts.toml", why: words.sentence(for: error), code: "unwritable-layout"))
    }
    return mapping
  }

  /// The header of a file to be taught: that of a known layout may be taught anew.
  private func header(of source: borrowing ChunkReader) throws(Failure) -> TableHeader {
    switch try look(at: source, mappings: settings.layouts) {
    case .known(_, let header): return header
    case .unknown(let table): return table.header
    case .unreadable(let problem): throw .input(InputProblem(file: source.name, why: words.sentence(for: problem)))
    }
  }

  private func columns(_ texts: [OutsideText]) throws(ColumnMappingError) -> [MappedField: CleanText] {
    var columns: [MappedField: CleanText] = [:]
    for text in texts {
      let written = text.cleaned
      let parts = written.string.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let field = MappedField(rawValue: String(parts[0])) else { throw .notAMapping(written) }
      columns[field] = CleanText(cleaning: String(parts[1]))
    }
    return columns
  }
}

extension ChunkReader {
  /// What a file is, by its beginning, where it then stands again; `goesOn` is asked after each piece.
  package func look(mappings: [ColumnMapping], goesOn: () -> Bool) throws(Failure) -> TableLook.Outcome {
    var look = TableLook(mappings: mappings, of: seekable)
    while true {
      let chunk = try next()
      guard !chunk.isEmpty, look.read(chunk) else { break }
      guard goesOn() else { throw .interrupted }
    }
    rewind()
    return look.finish()
  }
}
