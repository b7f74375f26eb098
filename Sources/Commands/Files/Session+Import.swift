import Intake
import Orders
import Storage
import Words

/// What is said on the command line of the buyers in a plain list of numbers.
package struct ListFields {
  package var reason: OutsideText?
  package var level: OutsideText?
  package var channel: OutsideText?

  package init() {}
}

/// `import` and `blacklist import`: the file is looked through first; if rows are bad, nothing is kept unless the user agrees.
extension Session {
  /// Takes the orders of a file into the book: of the layout that its header tells, unless `format` forces one or `fields` name
  /// or teach one; `skipsBad` is the user's word that bad rows may be left out.
  package func importOrders(
    _ path: String, as format: OutsideText? = nil, layout fields: LayoutFields = LayoutFields(), isRehearsal: Bool,
    skipsBad: Bool = false
  ) throws(Failure) -> Answer {
    let defaults = IntakeDefaults(now: clock.now(), policy: policy)
    var target = OrderImport()
    let forced = try optionally(format) { (text) throws(Failure) in try orderLayout(text) }
    let source = try open(path)
    let layout: TableLayout =
      if let forced, !fields.teaches { forced } else {
        try self.layout(of: source, .orders, fields, command: ("tenggat import", ""), isRehearsal: isRehearsal)
      }
    return try take(
      source, OrderTableReader(layout, defaults, of: source.seekable), as: &target, isRehearsal: isRehearsal, skipsBad: skipsBad,
      layout: layout)
  }

  /// The word of `--as`.
  private func orderLayout(_ text: OutsideText) throws(Failure) -> TableLayout {
    if text.cleaned == "own" { return .ownOrders }
    guard let layout = OrderLayout(rawValue: text.cleaned.string) else { throw .usage(.badFormat(text.cleaned)) }
    return .orders(layout)
  }

  /// Takes the entries of a file into the blacklist: of a plain list of numbers, which `list` completes, of the own CSV, or of
  /// another tool's table, whose layout `fields` name or teach.
  package func importEntries(
    _ path: String, list: ListFields = ListFields(), layout fields: LayoutFields = LayoutFields(), isRehearsal: Bool = false,
    skipsBad: Bool = false
  ) throws(Failure) -> Answer {
    if isReadOnly, !isRehearsal { throw .refused(.readOnly) }
    let defaults = IntakeDefaults(now: clock.now(), policy: policy)
    let listed = NumberListDefaults(
      reason: try optionally(list.reason, reason), level: try optionally(list.level, level),
      channel: try optionally(list.channel, channel), addedBy: person)
    var target = EntryImport()
    let source = try open(path)
    let mappings = try entryLayouts(of: source, fields, isRehearsal: isRehearsal)
    return try take(
      source, EntryFileReader(defaults, list: listed, mappings: mappings, of: source.seekable), as: &target,
      isRehearsal: isRehearsal,
      skipsBad: skipsBad)
  }

  /// The layouts by which a file with blacklist entries is read; its reader is at the beginning again.
  private func entryLayouts(
    of source: borrowing ChunkReader, _ fields: LayoutFields, isRehearsal: Bool
  ) throws(Failure) -> [ColumnMapping] {
    let command: (start: CleanText, rest: CleanText) = ("tenggat blacklist import", "")
    if fields.teaches || fields.name != nil {
      let layout = try layout(of: source, .blacklist, fields, command: command, isRehearsal: isRehearsal)
      if case .mapped(let mapping) = layout { return [mapping] }
      return settings.layouts
    }
    let isList = EntryFileReader.isList(try source.next())
    source.rewind()
    if !isList, case .unknown(let table) = try look(at: source, mappings: settings.layouts) {
      throw .unknownLayout(UnknownLayout(file: source.name, kind: .blacklist, table: table, command: command))
    }
    return settings.layouts
  }

  /// Looks a file through by a copy of `reader`, then keeps its rows, or says what would be kept.
  func take<Target: ImportTarget>(
    _ source: borrowing ChunkReader, _ reader: any RecordReading<Target.Record>, as target: inout Target, isRehearsal: Bool,
    skipsBad: Bool, layout: TableLayout? = nil
  ) throws(Failure) -> Answer {
    if isReadOnly, !isRehearsal { throw .refused(.readOnly) }
    let file = try check(source, reader, for: &target)
    // A file of which nothing can be used is no import with problems but a mistake.
    if file.good == 0, let problem = file.grave {
      throw .input(InputProblem(file: file.name, why: words.sentence(for: problem)))
    }
    if isRehearsal {
      let result = try rehearse(file, source, as: &target)
      return answer(ImportReport(file, result, .rehearsed, preview: (target as? EntryImport)?.first, layout: layout?.name))
    }
    if file.bad > 0, !skipsBad, try !agrees(to: words.keepTheOthers(bad: file.bad, good: file.good)) {
      return answer(ImportReport(file, ImportResult(), .held, layout: layout?.name))
    }
    return answer(ImportReport(file, try keep(file, source, as: &target), .kept, layout: layout?.name))
  }

  /// Opens a file that a command names.
  func open(_ path: String) throws(Failure) -> ChunkReader {
    if path == "-", isInputTaken { throw .usage(.inputIsBatch) }
    // The directory is there once the store was opened.
    if dataPath != nil { _ = try store() }
    return try ChunkReader(path, shelter: dataPath ?? "/tmp") { progress(.empty) }
  }

  private func check<Target: ImportTarget>(
    _ source: borrowing ChunkReader, _ reader: any RecordReading<Target.Record>, for target: inout Target
  ) throws(Failure) -> CheckedFile<Target.Record> {
    let (name, size) = (source.name, max(1, source.size))
    return try CheckedFile.checking(source, reader, isSeen: Target.looksAhead) { rows, bytes in
      progress(words.checking(rows: rows, percent: min(100, bytes * 100 / size), of: name))
    } look: {
      target.look(at: $0)
    }
  }
}
