import Foundation
import Orders
import Testing

@testable import Storage

/// What only a whole check can find: every checksum holds, and yet something is not what the journal makes.
@Suite struct CheckTests {
  private let scratch = Scratch()
  private static let now = Moment(seconds: 1_795_402_800)
  private static let policy = Policy(calendar: ShopCalendar(zone: .wib))

  private func store() throws -> Store { try Store(in: try scratch.directory(), seat: "test") }

  private func add(_ name: CleanText, to store: Store) throws {
    var draft = OrderDraft()
    draft.buyer = Buyer(name: name, phone: PhoneReading("0812-3456-7890").key)
    draft.items = [OrderItem(name: "Gamis Alya", price: 185_000)]
    _ = try store.commit(.add(draft), at: Self.now, policy: Self.policy)
  }

  /// A shop with an open order and one that is over, and a snapshot whose sections `change` has made others.
  private func fill(_ change: (inout [SnapshotSection], Store) throws -> Void) throws {
    let store = try store()
    for name in ["Rani", "Dimas"] as [CleanText] { try add(name, to: store) }
    _ = try store.commit(.cancel(2, .forgot), at: Self.now, policy: Self.policy)
    let name = try #require(try store.createSnapshot(at: Self.now, offset: 25_200))
    let snapshots = try #require(store.files).snapshots
    var header = try snapshots.open(name).header
    header.entries = []
    var sections = BookSections.sections(of: store.book)
    try change(&sections, store)
    try SnapshotFile.write(header, sections, to: snapshots.path(name))
  }

  @Test func aSnapshotThatIsAsItWasWrittenIsSound() throws {
    try fill { _, _ in }
    #expect(try store().check().orders == 2)
  }

  @Test func aBookThatLacksAnOrderIsFound() throws {
    try fill { sections, store in
      var other = Book()
      for change in try store.log(after: 0, limit: 1).compactMap(\.change) { other.apply(change) }
      sections = BookSections.sections(of: other)
    }
    #expect(failure { _ = try store().check() }?.place == "the highest order number")
  }

  @Test func anOrderThatIsOtherwiseIsFound() throws {
    try fill { sections, store in
      var other = store.book
      var order = try #require(other.order(1))
      order.note = "never written"
      other.apply(Change(.edited, .order(before: other.order(1), after: order)))
      sections = BookSections.sections(of: other)
    }
    #expect(failure { _ = try store().check() }?.place == "the open orders")
  }

  @Test func anIndexOfBuyersThatLacksAKeyIsFound() throws {
    try fill { sections, store in
      var other = store.book
      var order = try #require(other.order(2))
      order.buyer.phone = PhoneReading("0813-1111-2222").key
      other.apply(Change(.edited, .order(before: other.order(2), after: order)))
      let index = try #require(sections.firstIndex { $0.name == "buyers" })
      sections[index] = BookSections.sections(of: other)[index]
    }
    #expect(failure { _ = try store().check() }?.place == "the index of buyers")
  }

  /// SQLite's own index of commits was built over other rows than it says.
  @Test func aJournalWhoseIndexLacksRowsIsFound() throws {
    try fill { _, _ in }
    let connection = try Connection(scratch.data + "/journal.sqlite")
    try connection.execute(
      """
      DROP INDEX journal_commit;
      CREATE UNIQUE INDEX journal_commit ON journal (commit_id) WHERE part = 5;
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'part = 5', 'part = 0') WHERE name = 'journal_commit';
      """)
    #expect(failure { _ = try store().check() }?.kind == .damaged)
  }

  /// A newer program's change is never taken for one of ours, nor left out.
  @Test(arguments: [200, 256 + UInt16(ChangeKind.ordered.rawValue)]) func aChangeOfANewerProgramIsRefused(kind: UInt16) throws {
    try add("Rani", to: try store())
    let journal = try scratch.journal()
    let body = try #require(try journal.read(after: 0, limit: 1).first?.body)
    let entry = JournalEntry(kind: kind, body: body)
    _ = try journal.append([entry], commit: .timeOrdered(), at: 5, seat: "newer", after: 1)
    let error = failure { _ = try store() }
    #expect(error?.kind == .newerFormat && error?.place == "row 2")
  }
}
