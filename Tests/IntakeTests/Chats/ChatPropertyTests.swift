import Intake
import Orders
import Testing

/// Any paste made from orders by random layout gives the orders back.
@Suite struct ChatPropertyTests {
  @Test(arguments: 0..<400)
  func anOrderInAnyLayoutComesBack(_ seed: Int) throws {
    var chats = RandomChat(random: SplitMix(state: UInt64(seed) &* 0x9E37))
    let orders = (0..<Int.random(in: 1...3, using: &chats.random)).map { _ in chats.order() }
    let text = orders.flatMap { order in
      let prefix = chats.prefix()
      return chats.message(order, prefix: prefix)
    }.joined(separator: "\n")
    let drafts = chat(text).drafts
    try #require(drafts.count == orders.count, "\(text)\n\(drafts)")
    for (draft, order) in zip(drafts, orders) {
      #expect(draft.name?.string == order.name, "\(text)")
      #expect(draft.phone == order.phone, "\(text)")
      #expect(draft.address?.string == order.address.joined(separator: ", "), "\(text)")
      #expect(draft.items == order.items, "\(text)")
      #expect(draft.total == order.total, "\(text)")
      #expect(draft.note?.string == order.note, "\(text)")
      #expect(draft.questions.isEmpty, "\(text)")
    }
  }
}
