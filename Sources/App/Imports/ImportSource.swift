import Commands
import Dashboard
import Glibc
import Intake
import Orders
import Words

/// Files as the dashboard reads them: by path, ordinary ones alone.
enum ImportSource {
  /// Opens one; a pipe is refused, which the commands read to its end.
  static func open(_ path: String) throws(Failure) -> ChunkReader {
    var status = stat()
    if stat(path, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) { throw .unreadable(path, ENODEV) }
    return try ChunkReader(path) { false }
  }

  static func orders(
    _ source: borrowing ChunkReader, _ layout: TableLayout, _ defaults: IntakeDefaults
  ) -> any RecordReading<ImportedOrder> {
    OrderTableReader(layout, defaults, of: source.seekable)
  }

  static func entries(
    _ source: borrowing ChunkReader, _ layouts: [ColumnMapping], _ defaults: IntakeDefaults
  ) -> any RecordReading<BlacklistEntry> {
    EntryFileReader(defaults, list: NumberListDefaults(), mappings: layouts, of: source.seekable)
  }
}

extension Failure {
  /// Why a file cannot be read, without its name: that stands above it.
  func cause(in words: any Words) -> CleanText {
    guard case .input(let problem) = self else { return message(in: words) }
    guard let unreadable = problem.unreadable, unreadable != .other else { return problem.why }
    return words.sentence(for: unreadable)
  }
}
