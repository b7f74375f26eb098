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
  /// Takes the orders of a file into the book; `skipsBad` is the user's word that bad rows may be left out.
  package func importOrders(
    _ path: String, as format: OutsideText, isRehearsal: Bool, skipsBad: Bool = false
  ) throws(Failure) -> Answer {
    guard format.cleaned == "own" else { throw .usage(.badFormat(format.cleaned)) }
    let defaults = IntakeDefaults(now: clock.now(), policy: policy)
    var target = OrderImport()
    return try take(path, OwnFileReader<ImportedOrder>(defaults), as: &target, isRehearsal: isRehearsal, skipsBad: skipsBad)
  }

  /// Takes the entries of a file into the blacklist: of the own CSV, or of a plain list of numbers, which `list` completes.
  package func importEntries(
    _ path: String, list: ListFields = ListFields(), isRehearsal: Bool = false, skipsBad: Bool = false
  ) throws(Failure) -> Answer {
    let defaults = IntakeDefaults(now: clock.now(), policy: policy)
    let listed = NumberListDefaults(
      reason: try optionally(list.reason, reason), level: try optionally(list.level, level),
      channel: try optionally(list.channel, channel), addedBy: person)
    var target = EntryImport()
    return try take(
      path, EntryFileReader(defaults, list: listed, mappings: settings.layouts), as: &target, isRehearsal: isRehearsal,
      skipsBad: skipsBad)
  }

  /// Looks a file through by a copy of `reader`, then keeps its rows, or says what would be kept.
  func take<Target: ImportTarget>(
    _ path: String, _ reader: any RecordReading<Target.Record>, as target: inout Target, isRehearsal: Bool, skipsBad: Bool
  ) throws(Failure) -> Answer {
    if isReadOnly, !isRehearsal { throw .refused(.readOnly) }
    let source = try open(path)
    let file = try check(source, reader, for: &target)
    // A file of which nothing can be used is no import with problems but a mistake.
    if file.good == 0, let problem = file.grave {
      throw .input(InputProblem(file: file.name, why: words.sentence(for: problem)))
    }
    if isRehearsal {
      let result = try rehearse(file, source, reader, as: &target)
      return answer(ImportReport(file, result, .rehearsed, preview: (target as? EntryImport)?.first))
    }
    guard file.bad == 0 || skipsBad || agree(words.keepTheOthers(bad: file.bad, good: file.good)) else {
      return answer(ImportReport(file, ImportResult(), .held))
    }
    return answer(ImportReport(file, try keep(file, source, reader, as: &target), .kept))
  }

  private func open(_ path: String) throws(Failure) -> ChunkReader {
    // The directory is there once the store was opened.
    if dataPath != nil { _ = try store() }
    return try ChunkReader(path, shelter: dataPath ?? "/tmp") { progress(.empty) }
  }

  private func check<Target: ImportTarget>(
    _ source: borrowing ChunkReader, _ reader: any RecordReading<Target.Record>, for target: inout Target
  ) throws(Failure) -> CheckedFile<Target.Record> {
    let (name, size) = (source.name, max(1, source.size))
    return try CheckedFile(source, reader) { rows, bytes in
      progress(words.checking(rows: rows, percent: min(100, bytes * 100 / size), of: name))
    } look: {
      target.look(at: $0)
    }
  }
}
