import Testing

@testable import Orders

@Suite struct QueueTests {
  private func buyer(_ name: CleanText) -> Buyer { Buyer(name: name) }
  private let navy = OrderItem(name: "Gamis Alya", variant: "L navy")

  @Test func theSameVariantComesFirst() {
    var shop = Shop()
    shop.do(.enqueue(QueueDraft(buyer: buyer("Rani"), item: OrderItem(name: "Gamis  alya", variant: "M mocca"))))
    shop.do(.enqueue(QueueDraft(buyer: buyer("Dewi"), item: OrderItem(name: "Kopi Toraja"))))
    shop.do(.enqueue(QueueDraft(buyer: buyer("Budi"), item: OrderItem(name: "gamis alya", variant: "l navy"))))
    #expect(shop.book.waiting(for: [navy]).map(\.number) == [3, 1])
    #expect(shop.book.waiting(for: [OrderItem(name: "Kopi")]).isEmpty)
  }

  @Test func offeringAndLeavingCanBeTakenBack() {
    var shop = Shop()
    shop.do(.enqueue(QueueDraft(buyer: buyer("Rani"), item: navy, note: "boleh kapan saja")))
    shop.now = shop.now + 60
    shop.do(.offer(1))
    #expect(shop.book.queue.first?.offeredAt == shop.now && shop.book.queue.first?.note == "boleh kapan saja")
    shop.do(.unqueue(1))
    #expect(
      shop.book.queue.isEmpty && shop.attempt(.unqueue(1)) == .unknownPlace(1) && shop.attempt(.offer(1)) == .unknownPlace(1))
    #expect(shop.undo() == nil)
    #expect(shop.book.queue.first?.offeredAt == shop.now)
    shop.do(.enqueue(QueueDraft(buyer: buyer("Dewi"), item: navy)))
    #expect(shop.book.queue.map(\.number) == [1, 2])
  }

  @Test func anOrderTakesThePlaceInOneStep() {
    var shop = Shop()
    shop.do(.enqueue(QueueDraft(buyer: buyer("Rani"), item: navy)))
    var draft = OrderDraft()
    (draft.buyer, draft.items, draft.total) = (buyer("Rani"), [navy], 185_000)
    shop.do(.all([.add(draft), .unqueue(1)]))
    #expect(shop.book.queue.isEmpty && shop.book.open.count == 1)
    #expect(shop.undo() == nil)
    #expect(shop.book.queue.count == 1 && shop.book.open.isEmpty)
  }

  @Test func refusals() {
    var shop = Shop()
    #expect(shop.attempt(.enqueue(QueueDraft(buyer: Buyer(), item: navy))) == .missingBuyer)
    #expect(shop.attempt(.enqueue(QueueDraft(buyer: buyer("Rani"), item: OrderItem(name: "")))) == .missingItems)
  }
}
