import Orders

/// The one list of all changes, in order, kept before anything is shown: the protocol behind which an engine stands.
///
/// All calls are synchronous and from one thread at a time. Several processes may have the same journal open.
package protocol Journal: AnyObject {
  /// Keeps `entries` as rows `after + 1 …`, all or none, durable when it returns `.kept`.
  ///
  /// `moment` is when they were decided, `seat` the process (`host:pid:purpose`). An error leaves it open whether they were
  /// kept: `recover()` tells.
  func append(
    _ entries: [JournalEntry], commit: CommitID, at moment: Int64, seat: CleanText, after: Int64
  ) throws(StorageError) -> Appended

  /// The rows with sequence numbers above `after`, at most `limit`, in order.
  func read(after: Int64, limit: Int) throws(StorageError) -> [JournalRow]

  /// The rows with sequence numbers in the range, in order.
  func rows(from first: Int64, through last: Int64) throws(StorageError) -> [JournalRow]

  /// All rows of a commit, in order; none if it was not kept.
  func rows(ofCommit commit: CommitID) throws(StorageError) -> [JournalRow]

  /// The sequence number of the last row, 0 in an empty journal; cheap.
  func newest() throws(StorageError) -> Int64

  /// A descriptor that becomes readable when somebody, maybe another process, may have appended; own appends may wake it too. Negative,
  /// which `poll` passes over, before the first `drainNews()`.
  var news: Int32 { get }

  /// Makes `news` quiet until the next append; call it before `newest()`. The first call begins the watch.
  func drainNews() throws(StorageError)

  /// After a failed append: reopens, compares and probes; tells what became of the rows in flight. Nothing is accepted before
  /// it has succeeded.
  func recover() throws(StorageError) -> Recovery
}

/// What became of an append.
package enum Appended: Hashable, Sendable {
  /// All rows are durable; the last has this sequence number.
  case kept(through: Int64)
  /// Nothing was written, as others wrote first: read what is new, decide again.
  case behind(newest: Int64)
}
