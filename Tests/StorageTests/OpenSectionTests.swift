import Orders
import Testing

@testable import Storage

/// What lies beside the open orders survives a snapshot and a reopening.
@Suite struct OpenSectionTests {
  let scratch = Scratch()

  @Test func statementsAndQueueAreReadBack() throws {
    let seen = Moment(seconds: 1_800_000_000)
    var waiting = QueuedBuyer(number: 7, buyer: Buyer(name: "Sari"), item: OrderItem(name: "Gamis", variant: "L"), since: seen)
    waiting.offeredAt = seen + 60
    do {
      let store = try Store(in: try scratch.directory(), seat: "test")
      let policy = Policy(calendar: ShopCalendar())
      _ = try store.commit(.seeStatement(nil, upTo: seen), at: seen + 100, policy: policy)
      _ = try store.commit(.seeStatement("BCA 1", upTo: seen + 5), at: seen + 100, policy: policy)
      #expect(store.book.statements == [nil: seen, "BCA 1": seen + 5])
    }
    var book = try Store(in: try scratch.directory(), seat: "test").book
    #expect(book.statements == [nil: seen, "BCA 1": seen + 5], "from the journal")
    book.apply(Change(.queued, .queued(before: nil, after: waiting)))
    let snapshots = try Snapshots(in: try scratch.directory())
    let header = SnapshotHeader(
      data: .random(), point: JournalPoint(sequence: 9, chain: Checksum()), moment: seen.seconds)
    let name = try #require(try snapshots.create(header, BookSections.sections(of: book)))
    let again = try BookSections.book(in: try snapshots.open(name))
    #expect(again.statements == book.statements && again.queue == [waiting] && again.highestQueueNumber == 7)
  }
}
