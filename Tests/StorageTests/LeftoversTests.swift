import Foundation
import Orders
import Testing

@testable import Storage

/// What was set aside as damaged, and what starts and writes that were killed have left, goes with a person who is forgotten.
@Suite struct LeftoversTests {
  private let scratch = Scratch()
  private static let now = Moment(seconds: 1_795_402_800)

  @Test(arguments: [
    "damaged-7/journal.sqlite", "damaged-7/deep/tail", "new.sqlite", "new.sqlite-wal", "tail-0000000000000000009.new", "tail.new",
    "tail.next", "tail.next.new", "probe", "snapshots/9-9.snapshot.new",
  ])
  func goWithThePerson(name: String) throws {
    let store = try filled()
    try leave("Zulaikha", in: name)
    _ = try store.erase(store.book.person(keys: [], orders: [1]), at: Self.now)
    #expect(try holding("Zulaikha") == [])
    #expect(try store.check().orders == 1)
  }

  /// Another process read the book before the person was forgotten, and comes to make its snapshot of it only now.
  @Test func aBookFromBeforeMakesNoSnapshot() throws {
    let store = try filled()
    let before = try Store(in: try scratch.directory(), seat: "before")
    _ = try store.erase(store.book.person(keys: [], orders: [1]), at: Self.now)
    let files = try #require(before.files)
    let made = try SnapshotMaking.make(
      of: before.book, through: before.through, journal: files.journal, snapshots: files.snapshots, at: Self.now, offset: 0)
    #expect(made == nil)
    #expect(try holding("Zulaikha") == [])
  }

  /// The erasing row names orders alone: an entry leaves the book of another process only if that is read anew.
  @Test func aProcessThatGoesOnForgetsToo() throws {
    let store = try filled()
    let key = BuyerKey.phone(try #require(PhoneReading("0812-3456-7890").key))
    let entry = EntryDraft(buyer: Buyer(name: "Zulaikha", phone: PhoneReading("0812-3456-7890").key), reason: .vanished)
    _ = try store.commit(.list(entry), at: Self.now, policy: Policy(calendar: ShopCalendar(zone: .wib)))
    let other = try Store(in: try scratch.directory(), seat: "other")
    #expect(other.book.entry(key) != nil)
    _ = try store.erase(store.book.person(keys: [key], orders: [1]), at: Self.now)
    _ = try other.refresh()
    #expect(other.book.entry(key) == nil && other.book.order(1)?.buyer.name == nil)
  }

  private func filled() throws -> Store {
    let store = try Store(in: try scratch.directory(), seat: "test")
    let policy = Policy(calendar: ShopCalendar(zone: .wib))
    var draft = OrderDraft()
    draft.buyer = Buyer(name: "Zulaikha", phone: PhoneReading("0812-3456-7890").key)
    draft.items = [OrderItem(name: "Gamis Alya", price: 185_000)]
    _ = try store.commit(.add(draft), at: Self.now, policy: policy)
    _ = try store.commit(.cancel(1, .forgot), at: Self.now, policy: policy)
    return store
  }

  private func leave(_ text: String, in name: String) throws {
    let path = scratch.data + "/" + name
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    #expect(
      FileManager.default.createFile(atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]))
  }

  /// The files in which a text stands.
  private func holding(_ text: String) throws -> [String] {
    try #require(FileManager.default.enumerator(atPath: scratch.data)).compactMap { $0 as? String }.filter { name in
      let bytes = try? Data(contentsOf: URL(filePath: scratch.data + "/" + name))
      return bytes?.range(of: Data(text.utf8)) != nil
    }
  }
}
