import Orders
import Testing

@testable import Storage

/// Two copies that were parted and went on each by itself.
@Suite struct OtherHistoryTests {
  private let scratch = Scratch()

  /// A tail that goes on otherwise than the journal proves nothing: the journal, proven by its own chain, stands.
  @Test func aTailThatGoesOnOtherwiseIsWrittenAnew() throws {
    for text in ["a", "b"] { try scratch.journal().add(text) }
    let other = try scratch.copy()
    try other.journal().add("theirs")
    try scratch.journal().add("ours")
    try scratch.put(try other.bytes("tail"), in: "tail")
    let journal = try scratch.journal()
    #expect(journal.findings.first == .tailRewritten(why: "row 3 was not the journal's"))
    #expect(try journal.texts() == ["a", "b", "ours"])
    #expect(try journal.add("c") == .kept(through: 4))
    #expect(try scratch.journal().findings.isEmpty)
  }

  /// A journal that was begun anew has nothing before its snapshot: without that, older orders would be gone in silence.
  @Test(arguments: ["gone", "damaged"]) func aJournalBegunAnewIsNotReadWithoutItsSnapshot(what: String) throws {
    let now = Moment(seconds: 1_795_402_800)
    let store = try Store(in: try scratch.directory(), seat: "test")
    var draft = OrderDraft()
    draft.buyer = Buyer(name: "Rani")
    draft.items = [OrderItem(name: "Gamis Alya", price: 185_000)]
    let policy = Policy(calendar: ShopCalendar(zone: .wib))
    _ = try store.commit(.add(draft), at: now, policy: policy)
    let name = try #require(try store.createSnapshot(at: now, offset: 25_200))
    _ = try store.commit(.add(draft), at: now, policy: policy)
    try scratch.put([], in: "journal.sqlite")
    let damage = try #require(failure { _ = try Store(in: try scratch.directory(), seat: "test") })
    _ = try #require(DamagedDirectory(scratch.data, damage: damage)).rebuild(from: name, at: now)
    #expect(try Store(in: try scratch.directory(), seat: "test").book.orderCount == 2)

    let path = "snapshots/\(name).snapshot"
    if what == "gone" { try scratch.remove(path) } else { try scratch.put(Array(try scratch.bytes(path).dropLast()), in: path) }
    #expect(failure { _ = try Store(in: try scratch.directory(), seat: "test") }?.kind == .damaged)
  }
}
