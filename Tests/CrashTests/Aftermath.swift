import Orders
import Testing

@testable import Storage

/// A shop's data, opened again after its programs were killed, and proven from the first row to the last.
struct Aftermath {
  /// One commit as the journal has it.
  struct Commit: Equatable {
    let rows: ClosedRange<Int64>
    let seat: String
    let facts: [String]
  }

  private let store: Store
  let commits: [Commit]
  /// The last row that the tails had whole before anything was opened and mended.
  private let secondCopyEnd: Int64

  private static let now = Moment(seconds: 1_795_410_000)
  private static let policy = Policy(calendar: ShopCalendar(zone: .wib))

  /// `mayHaveMended`: what was lost of one copy may have come back from the other.
  init(_ shop: Shop, mayHaveMended: Bool = false) throws {
    secondCopyEnd = try Self.secondCopyEnd(in: shop.data)
    let directory = try DataDirectory.open(
      shop.data, known: KnownDirectories(in: shop.state), at: Self.now.seconds)
    store = try Store(in: directory, seat: "aftermath")
    let log = try store.log(after: 0, limit: .max)
    commits = Dictionary(grouping: log, by: \.commit).sorted { $0.key.lowerBound < $1.key.lowerBound }.map { rows, log in
      Commit(rows: rows, seat: log[0].seat.string, facts: log.map { $0.change?.fact ?? "erased" })
    }
    try proveStructure(log, mayHaveMended)
    try proveBook(log.compactMap(\.change))
    try proveSnapshots()
  }

  private static func secondCopyEnd(in data: String) throws -> Int64 {
    guard try FileSystem.status(data) != nil, let first = try Tails.beginnings(in: data).first else { return 0 }
    return try Tails(directory: data, data: first.data).rows(after: first.base).last?.sequence ?? first.base.sequence
  }

  /// Commits are whole and without gaps; a kill leaves the kernel's memory as it is, so that nothing can have been mended but the
  /// end of the tail.
  private func proveStructure(_ log: [LoggedChange], _ mayHaveMended: Bool) throws {
    #expect(log.map(\.row) == Array(1..<Int64(log.count) + 1))
    #expect(commits.flatMap(\.rows) == log.map(\.row))
    guard let journal = store.journal as? SQLiteJournal else { return }
    try journal.verifyStructure()
    for finding in journal.findings where !mayHaveMended {
      switch finding {
      case .tailCut, .tailCaughtUp: break
      default: Issue.record("a kill alone cannot be why: \(finding)")
      }
    }
  }

  /// The book of snapshot and later rows is that of all rows, and no order is in it twice.
  private func proveBook(_ changes: [Change]) throws {
    var slow = Book()
    slow.apply(changes)
    #expect(store.book.highestID == slow.highestID)
    #expect(store.book.orderCount == slow.orderCount)
    for id in 1..<slow.highestID.number + 1 { #expect(store.book.order(OrderID(id)) == slow.order(OrderID(id))) }
    #expect(store.book.recentEntries(limit: .max) == slow.recentEntries(limit: .max))
    let ordered = commits.flatMap(\.facts).filter { $0.hasPrefix("ordered ") }
    #expect(Set(ordered).count == ordered.count && ordered.count == store.book.orderCount)
  }

  private func proveSnapshots() throws {
    for snapshot in try store.listSnapshots() { try store.verifySnapshot(snapshot.name) }
  }

  /// *acknowledged ⊆ kept ⊆ acknowledged + the one in flight*, each once and in both copies, for the program of one seat; nil if
  /// there was but one.
  func expect(
    _ acknowledged: [Int64], of steps: [Step], by seat: String?, inBothCopies: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let kept = commits.filter { seat == nil || $0.seat == seat }
    let planned = steps.map(\.facts).filter { !$0.isEmpty }
    #expect(kept.map(\.facts) == Array(planned.prefix(kept.count)), sourceLocation: sourceLocation)
    #expect(kept.prefix(acknowledged.count).map(\.rows.upperBound) == acknowledged, sourceLocation: sourceLocation)
    #expect(kept.count <= acknowledged.count + 1, sourceLocation: sourceLocation)
    guard inBothCopies else { return }
    #expect(secondCopyEnd >= acknowledged.last ?? 0, "the tail lacks what was acknowledged", sourceLocation: sourceLocation)
  }

  /// A further commit and a snapshot are taken, and are there when opened again.
  func goesOn(in shop: Shop) throws {
    var draft = OrderDraft()
    draft.buyer = Buyer(name: "Dimas")
    draft.items = [OrderItem(name: "Kerudung", price: 45_000)]
    draft.note = "after"
    _ = try store.commit(.add(draft), at: Self.now, policy: Self.policy)
    let name = try #require(try store.createSnapshot(at: Self.now, offset: 25_200))
    try store.verifySnapshot(name)
    let snapshots = try FileSystem.names(in: store.directory().snapshotsPath)
    #expect(snapshots.filter { $0.hasSuffix(".new") }.isEmpty, "a killed program's half snapshot stays for good")
    let again = try Store(in: store.directory(), seat: "again")
    #expect(again.through == store.through)
    #expect(again.book.order(again.book.highestID)?.note == "after")
  }
}

extension Store {
  fileprivate func directory() throws -> DataDirectory { try #require(journal as? SQLiteJournal).directory }
}

extension Change {
  /// What happened and the note that it left; for a payment what happened alone.
  var fact: String {
    let note: CleanText? =
      switch subject {
      case .order(_, let after): after?.note
      case .entry(_, let after): after?.internalNote
      case .queued(_, let after): after?.note
      case .statement, .seenLines, .credit, .book, .erased: nil
      }
    return kind == .paid ? kind.code : "\(kind.code) \(note?.string ?? "")"
  }
}
