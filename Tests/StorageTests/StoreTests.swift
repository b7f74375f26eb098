import Foundation
import Orders
import Testing

@testable import Storage

/// The book over real files: what was committed is there after opening again, with and without a snapshot between.
@Suite struct StoreTests {
  private let policy = Policy(calendar: ShopCalendar(zone: .wib))
  private let now = Moment(seconds: 1_795_402_800)

  private func directory() throws -> DataDirectory {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID())").path
    return try DataDirectory.open(path + "/data", known: KnownDirectories(in: path + "/state"), at: now.seconds)
  }

  private func draft(_ name: CleanText) -> OrderDraft {
    var draft = OrderDraft()
    draft.buyer = Buyer(name: name, phone: PhoneReading("0812-3456-7890").key)
    draft.items = [OrderItem(name: "Gamis Alya", price: 185_000)]
    return draft
  }

  private func facts(_ book: Book) -> [Order?] { (1...book.highestID.number).map { book.order(OrderID($0)) } }

  @Test(arguments: [false, true]) func opensAgainAsItWas(snapshotBetween: Bool) throws {
    let directory = try directory()
    let store = try Store(in: directory, seat: "test")
    _ = try store.commit(.add(draft("Rani")), at: now, policy: policy)
    _ = try store.commit(.add(draft("Dimas")), at: now, policy: policy)
    _ = try store.commit(.cancel(1, .vanished), at: now + 60, policy: policy)
    let buyer = Buyer(name: "Rani", phone: PhoneReading("081234567890").key)
    _ = try store.commit(.list(EntryDraft(buyer: buyer, reason: .vanished)), at: now, policy: policy)
    if snapshotBetween {
      #expect(try store.createSnapshot(at: now, offset: 25_200) != nil)
      _ = try store.commit(.pay(2), at: now + 90, policy: policy)
    }
    let again = try Store(in: directory, seat: "test")
    #expect(again.through == store.through)
    #expect(facts(again.book) == facts(store.book))
    #expect(Set(again.book.closedTotals.all) == Set(store.book.closedTotals.all))
    #expect(Set(again.book.closedTotals.all.map(\.order)) == (snapshotBetween ? [1, 2] : [1]))
    #expect(again.book.blacklist.count == 1)
    #expect(again.book.recentEntries(limit: 5) == store.book.recentEntries(limit: 5))
    #expect(again.book.warnings(for: buyer, at: now).map(\.kind) == [.suspect])
  }

  /// Entries taken off the list, entries' histories and whose the orders are: from a snapshot as from the journal.
  @Test(arguments: [false, true]) func formerEntriesAndBuyersAreKept(snapshotBetween: Bool) throws {
    let directory = try directory()
    let store = try Store(in: directory, seat: "test")
    for name in ["Rani", "Dimas", "Dewi"] as [CleanText] { _ = try store.commit(.add(draft(name)), at: now, policy: policy) }
    _ = try store.commit(.cancel(1, .vanished, strike: true), at: now, policy: policy)
    let buyer = Buyer(phone: PhoneReading("081234567890").key)
    let (key, other) = (BuyerKey.phone(buyer.phone!), Buyer(username: Username(OutsideText("rani_p")), channel: .shopee))
    _ = try store.commit(.list(EntryDraft(buyer: buyer, reason: .vanished)), at: now, policy: policy)
    _ = try store.commit(.delist(key, note: "salah orang"), at: now + 60, policy: policy)
    _ = try store.commit(.list(EntryDraft(buyer: other, reason: .blockedUs)), at: now, policy: policy)
    _ = try store.commit(.appeal(other.key!, note: "bukan saya"), at: now + 60, policy: policy)
    if snapshotBetween { #expect(try store.createSnapshot(at: now, offset: 25_200) != nil) }
    _ = try store.commit(.cancel(2, .blockedUs, strike: true), at: now + 90, policy: policy)
    let again = try Store(in: directory, seat: "test").book
    #expect(again.formerEntry(key)?.removal?.note == "salah orang" && again.formerEntry(key) == store.book.formerEntry(key))
    #expect(again.entry(other.key!) == store.book.entry(other.key!) && again.entry(other.key!)?.appeal?.note == "bukan saya")
    #expect(again.orders(of: buyer).map(\.id) == [1, 2, 3])
    #expect(again.standing(of: buyer, at: now + 99, policy: policy).counted.map(\.order) == [1, 2])
  }

  @Test func restoresASnapshotForEveryoneAndTakesItBack() throws {
    let directory = try directory()
    let store = try Store(in: directory, seat: "one")
    let other = try Store(in: directory, seat: "two")
    _ = try store.commit(.add(draft("Rani")), at: now, policy: policy)
    let name = try #require(try store.createSnapshot(at: now, offset: 0))
    _ = try store.commit(.pay(1), at: now + 5, policy: policy)
    let restored = try store.restoreSnapshot(name, at: now + 9, policy: policy)
    #expect(store.book.order(1)?.state == .pending)
    _ = try other.refresh()
    #expect(other.book.order(1)?.state == .pending)
    #expect(try Store(in: directory, seat: "three").book.order(1)?.state == .pending)
    let commit = try store.commit(ofRow: restored.first)
    _ = try other.commit(.takeBack(commit.changes, commit: commit.first), at: now + 20, policy: policy)
    #expect(other.book.order(1)?.state == .paid)
    #expect(try Store(in: directory, seat: "four").book.order(1)?.state == .paid)
  }

  @Test func twoWritersNeverOverwriteEachOther() throws {
    let directory = try directory()
    let one = try Store(in: directory, seat: "one")
    let two = try Store(in: directory, seat: "two")
    _ = try one.commit(.add(draft("Rani")), at: now, policy: policy)
    _ = try two.commit(.add(draft("Dimas")), at: now, policy: policy)
    #expect(two.book.order(1)?.buyer.name == "Rani")
    #expect(two.book.order(2)?.buyer.name == "Dimas")
    #expect(two.book.order(1)?.payable != two.book.order(2)?.payable)
    _ = try two.commit(.pay(1), at: now, policy: policy)
    #expect(throws: CommitError.self) { try one.commit(.pay(1), at: now, policy: policy) }
  }

  /// A snapshot that a restore names may be lost: the rows before it still make the same book.
  @Test func aRestoredSnapshotMayBeLostOrDamaged() throws {
    let directory = try directory()
    let store = try Store(in: directory, seat: "one")
    _ = try store.commit(.add(draft("Rani")), at: now, policy: policy)
    let name = try #require(try store.createSnapshot(at: now, offset: 0))
    _ = try store.commit(.add(draft("Dimas")), at: now, policy: policy)
    let restored = try store.restoreSnapshot(name, at: now + 9, policy: policy)
    for file in try FileManager.default.contentsOfDirectory(atPath: directory.snapshotsPath) where file.hasSuffix(".snapshot") {
      try FileManager.default.removeItem(atPath: directory.snapshotsPath + "/" + file)
    }
    let again = try Store(in: directory, seat: "two")
    #expect(again.book.order(1) != nil && again.book.order(2) == nil)
    let commit = try again.commit(ofRow: restored.first)
    _ = try again.commit(.takeBack(commit.changes, commit: commit.first), at: now + 20, policy: policy)
    #expect(try Store(in: directory, seat: "three").book.order(2)?.buyer.name == "Dimas")
  }

  @Test func aRestoreIsNotTakenBackOverWhatCameAfter() throws {
    let store = try Store(in: try directory(), seat: "one")
    _ = try store.commit(.add(draft("Rani")), at: now, policy: policy)
    let name = try #require(try store.createSnapshot(at: now, offset: 0))
    let restored = try store.restoreSnapshot(name, at: now + 9, policy: policy)
    _ = try store.commit(.pay(1), at: now + 10, policy: policy)
    let commit = try store.commit(ofRow: restored.first)
    #expect(throws: CommitError.self) {
      try store.commit(.takeBack(commit.changes, commit: commit.first), at: now + 20, policy: policy)
    }
    #expect(store.book.order(1)?.state == .paid)
  }
}
