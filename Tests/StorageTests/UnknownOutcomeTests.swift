import Orders
import Testing

@testable import Storage

/// A commit that was kept though it failed, while the disk is still too bad to tell: it must be told of once the disk is sound,
/// and never be taken for the next one.
@Suite struct UnknownOutcomeTests {
  /// Pages whose fsync failed may be in memory alone, where a second fsync finds nothing to do (PostgreSQL, 2018): before anything
  /// is read from the log again, all of it is in the main file, also while another process keeps the log open.
  @Test func whatIsReadAfterAFailureIsWrittenThrough() throws {
    let scratch = Scratch()
    let (journal, other) = (try scratch.journal(), try scratch.journal())
    try journal.add("a")
    #expect(try !scratch.bytes("journal.sqlite-wal").isEmpty)
    #expect(try journal.recover().newest == 1)
    #expect(try scratch.bytes("journal.sqlite-wal").isEmpty)
    #expect(try other.texts() == ["a"])
  }

  private static let now = Moment(seconds: 1_763_870_400)
  private let journal = FickleJournal()
  private let store: Store

  init() { store = Store(book: Book(), through: 0, journal: journal, seat: "test") }

  private func order(_ name: CleanText) throws -> OrderID? {
    var draft = OrderDraft()
    (draft.buyer.name, draft.items) = (name, [OrderItem(name: "Tas", price: 98_000)])
    return try store.commit(.add(draft), at: Self.now, policy: Policy(calendar: ShopCalendar())).changes.first?.order
  }

  @Test func theNextCommitIsWrittenItself() throws {
    journal.failsNext = true
    #expect(throws: CommitError.self) { try order("Rani") }
    #expect(try order("Sari") == 2)
    #expect(try journal.newest() == 2)
    #expect(store.through == 2)
    #expect(try journal.read(after: 0, limit: 10).changes(in: "test").compactMap(\.order) == [1, 2])
    #expect(store.book.order(1)?.buyer.name == "Rani" && store.book.order(2)?.buyer.name == "Sari")
  }

  @Test func whileTheDiskIsBadNothingIsTakenForKept() throws {
    (journal.failsNext, journal.failingRecoveries) = (true, 3)
    #expect(throws: CommitError.self) { try order("Rani") }
    #expect(throws: CommitError.self) { try order("Sari") }
    #expect(throws: CommitError.self) { try order("Dewi") }
    #expect(try journal.newest() == 1 && store.through == 0)
    #expect(try order("Maya") == 2)
    #expect(store.book.order(1)?.buyer.name == "Rani" && store.book.order(2)?.buyer.name == "Maya")
  }
}

/// Keeps the next commit and says that it failed; then nothing is accepted until a recovery succeeds, which tells of it.
private final class FickleJournal: Journal {
  private let rows = MemoryJournal()
  var failsNext = false
  /// How many recoveries fail.
  var failingRecoveries = 1
  private var inFlight: CommitID?
  private var isSuspended = false

  var news: Int32 { rows.news }

  func append(
    _ entries: [JournalEntry], commit: CommitID, at moment: Int64, seat: CleanText, after: Int64
  ) throws(StorageError) -> Appended {
    guard !isSuspended else { throw StorageError(.suspended, path: "test", cause: "an earlier write failed") }
    let appended = try rows.append(entries, commit: commit, at: moment, seat: seat, after: after)
    guard failsNext else { return appended }
    (failsNext, isSuspended, inFlight) = (false, true, commit)
    throw StorageError(.other, path: "test", cause: "fsync failed")
  }

  func recover() throws(StorageError) -> Recovery {
    if failingRecoveries > 0 {
      failingRecoveries -= 1
      throw StorageError(.other, path: "test", cause: "still failing")
    }
    let kept = try inFlight.map { (commit) throws(StorageError) in try rows.rows(ofCommit: commit) }?.map(\.sequence)
    (isSuspended, inFlight) = (false, nil)
    return Recovery(newest: try rows.newest(), keptInFlight: kept.flatMap { $0.isEmpty ? nil : $0[0]...$0[$0.count - 1] })
  }

  func read(after: Int64, limit: Int) throws(StorageError) -> [JournalRow] { try rows.read(after: after, limit: limit) }
  func rows(from first: Int64, through last: Int64) throws(StorageError) -> [JournalRow] {
    try rows.rows(from: first, through: last)
  }
  func rows(ofCommit commit: CommitID) throws(StorageError) -> [JournalRow] { try rows.rows(ofCommit: commit) }
  func newest() throws(StorageError) -> Int64 { try rows.newest() }
  func drainNews() throws(StorageError) { try rows.drainNews() }
}
