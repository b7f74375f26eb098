import Commands
import Dashboard
import Intake
import Orders

/// A file that is being taken in: hands on its rows in parts, each decided on the book that has those before it.
protocol RunningImport: AnyObject {
  /// The next part; the one before is in `book`. Nil where the file is no longer the one that was seen.
  func next(on book: Book) throws(Failure) -> DecidedPart?
  /// The same part once more, on a book that others have changed.
  func again(on book: Book) throws(Failure) -> DecidedPart?
}

/// What a part of a file comes to, and whether it is the last.
struct DecidedPart {
  var decision: Decision
  var isLast: Bool
}

/// Such a file of one kind of rows. Never more than two of the reader's parts are in memory.
final class FileImport<Target: ImportTarget>: RunningImport {
  private let accepted: AcceptedImport
  private let source: ChunkReader
  private let parts: PartsAhead<Target.Record>?
  private var target: Target
  /// Rows that were read and not handed on.
  private var read: ArraySlice<Target.Record>
  private var isReadOut: Bool
  /// The part that was handed on last, and what it came to.
  private var part: [Target.Record] = []
  private var changes: [Change] = []

  /// The rows of a part: so many become part of the book between two keys.
  private static var size: Int { 1000 }

  /// `file` was looked through from this source, by which `target` has seen every row.
  init(_ accepted: AcceptedImport, _ source: consuming ChunkReader, _ file: CheckedFile<Target.Record>, _ target: Target) {
    (self.accepted, self.target) = (accepted, target)
    (read, isReadOut) = (file.records?[...] ?? [], file.records != nil)
    if file.records == nil { source.rewind() }
    parts = file.records == nil ? PartsAhead(of: source.lent, file.reader) : nil
    self.source = source
  }

  deinit { parts?.finish() }

  func next(on book: Book) throws(Failure) -> DecidedPart? {
    target.follow(changes, of: book)
    while read.isEmpty, !isReadOut, let next = try parts?.next() { (read, isReadOut) = (next.records[...], next.isLast) }
    part = Array(read.prefix(Self.size))
    read = read.dropFirst(part.count)
    return source.stamp == accepted.stamp ? try again(on: book) : nil
  }

  func again(on book: Book) throws(Failure) -> DecidedPart? {
    do throws(Refusal) {
      let decision = try target.decide(part, on: book, at: accepted.now, policy: accepted.policy)
      changes = decision.changes
      return DecidedPart(decision: decision, isLast: read.isEmpty && isReadOut)
    } catch { throw .refused(error) }
  }
}
