import Foundation
import Orders
import Testing

@testable import Storage

/// A step of several commits is one to whoever takes it back, wherever others have written between.
@Suite struct StepTests {
  private let policy = Policy(calendar: ShopCalendar(zone: .wib))
  private let now = Moment(seconds: 1_795_402_800)

  private func entry(_ number: Int) -> BlacklistEntry {
    let phone = PhoneKey(key: "62812345\(10_000 + number)")!
    return BlacklistEntry(
      key: .phone(phone), phone: phone, level: .blocked, strikes: 2, reasons: [.vanished], firstAt: now, lastAt: now)
  }

  private func stores() throws -> (Store, Store) {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID())").path
    let directory = try DataDirectory.open(path + "/data", known: KnownDirectories(in: path + "/state"), at: now.seconds)
    return (try Store(in: directory, seat: "a"), try Store(in: directory, seat: "b"))
  }

  private func keep(_ numbers: Range<Int>, in writing: StepWriting) throws {
    let entries = numbers.map(entry)
    _ = try writing.commit { (book) throws(Refusal) in book.importing(entries, at: now) }
  }

  @Test func aStepIsTakenBackWhole() throws {
    let (store, other) = try stores()
    let writing = StepWriting(store, at: now)
    try keep(0..<5, in: writing)
    _ = try writing.finish()
    var draft = OrderDraft()
    draft.buyer.name = "Rani"
    draft.items = [OrderItem(name: "Gamis", price: 100_000)]
    // Another process writes between the parts.
    _ = try other.refresh()
    _ = try other.commit(.add(draft), at: now, policy: policy)
    try keep(5..<12, in: writing)
    try keep(12..<13, in: writing)
    _ = try writing.finish()
    #expect(store.book.blacklist.count == 13 && writing.first == 1)
    // Each of its rows stands for all of it, and the order between for itself.
    for row in [1, 5, 7, 13, 14] as [Int64] {
      let found = try store.commit(ofRow: row)
      #expect(found.first == 1 && found.changes.count == 13, "row \(row)")
    }
    #expect(try store.commit(ofRow: 6).changes.map(\.kind) == [.ordered])
    let found = try store.commit(ofRow: 14)
    _ = try store.commit(.takeBack(found.changes, commit: found.first), at: now, policy: policy)
    #expect(store.book.blacklist.count == 0 && store.book.orderCount == 1)
    // Taking that back is one commit again, and brings all of it.
    let undone = try store.commit(ofRow: store.through)
    #expect(undone.changes.count == 13)
    _ = try store.commit(.takeBack(undone.changes, commit: undone.first), at: now, policy: policy)
    #expect(store.book.blacklist.count == 13)
  }

  @Test func aSecondStepIsItsOwn() throws {
    let (store, _) = try stores()
    let (first, second) = (StepWriting(store, at: now), StepWriting(store, at: now))
    try keep(0..<3, in: first)
    _ = try first.finish()
    try keep(3..<4, in: second)
    try keep(4..<6, in: second)
    _ = try second.finish()
    #expect(try store.commit(ofRow: 2).changes.count == 3)
    #expect(try store.commit(ofRow: 6).changes.count == 3)
    #expect(try store.commit(ofRow: 6).first == 4)
  }

  /// A part that others were faster than is decided again on what they wrote, with the part before it kept.
  @Test func aPartIsDecidedAgainWhereOthersWroteFirst() throws {
    let (store, other) = try stores()
    let writing = StepWriting(store, at: now)
    try keep(0..<5, in: writing)
    var seen: [Int] = []
    _ = try writing.commit { (book) throws(Refusal) in
      seen.append(book.blacklist.count + book.orderCount)
      return book.importing((4..<8).map(entry), at: now)
    } goesOn: { before in
      var draft = OrderDraft()
      draft.buyer.name = "Rani"
      draft.items = [OrderItem(name: "Gamis", price: 100_000)]
      _ = try? other.refresh()
      _ = try? other.commit(.add(draft), at: now, policy: policy)
      return before.through == 5
    }
    #expect(seen == [5, 6])
    #expect(try writing.finish()?.imported?.added == 3)
    #expect(store.book.blacklist.count == 8 && store.through == 9)
  }

  /// Stopped between, nothing more is written, and nobody need ask what became of the last part.
  @Test func aStepThatIsLeftIsWhole() throws {
    let (store, other) = try stores()
    do {
      let writing = StepWriting(store, at: now)
      try keep(0..<3000, in: writing)
      let stopped = try writing.commit { (book) throws(Refusal) in
        book.importing((3000..<4000).map(entry), at: now)
      } goesOn: { _ in
        false
      }
      #expect(stopped == nil && store.book.blacklist.count == 3000)
    }
    do { try keep(3000..<5000, in: StepWriting(store, at: now)) }
    #expect(store.through == 5000)
    _ = try other.refresh()
    #expect(other.book.blacklist.count == 5000 && other.through == 5000)
  }
}
