import Testing

@testable import Orders

@Suite struct PayableTests {
  private static let accounts: [CleanText?] = [nil, "BCA", "BRI"]

  /// Whatever happens, two open orders that money could be meant for never ask for the same sum; nil is distinct against all.
  @Test(arguments: 1...6) func openSumsAreDistinct(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var shop = Shop()
    if seed % 2 == 0 { shop.policy.uniqueCode = .subtract }
    for _ in 0..<250 {
      shop.payment = random.one(of: [nil, .escrow, .cashOnDelivery, .cash])
      let id = OrderID(Int.random(in: 1...max(1, shop.book.highestID.number), using: &random))
      switch Int.random(in: 0...7, using: &random) {
      case 0...2: _ = shop.add(total: Int64.random(in: 1000...1040, using: &random), account: random.one(of: Self.accounts))
      case 3: shop.attempt(.cancel(id, .forgot))
      case 4: shop.attempt(.revive(id))
      case 5: shop.attempt(.pay(id, amount: Bool.random(using: &random) ? 500 : nil))
      case 6 where !shop.commits.isEmpty: shop.undo(Int.random(in: 1...min(6, shop.commits.count), using: &random))
      default:
        var correction = Correction()
        correction.items = [OrderItem(name: "Gamis", price: Rupiah(Int64.random(in: 1000...1040, using: &random)))]
        shop.attempt(.edit(id, correction))
      }
      Self.expectDistinct(shop.book)
    }
  }

  private static func expectDistinct(_ book: Book) {
    let open = book.open.values.filter(\.awaitsTransfer).sorted { $0.id < $1.id }
    for (index, left) in open.enumerated() {
      for right in open[(index + 1)...] where left.payable == right.payable {
        #expect(left.account != nil && right.account != nil && left.account != right.account, "\(left.id) \(right.id)")
      }
    }
  }

  @Test func allCodesTakenIsSaid() {
    var shop = Shop()
    for _ in 0..<999 { _ = shop.add(total: 5000, account: "BCA") }
    #expect(Set(shop.book.open.values.map(\.payable)).count == 999)
    var draft = OrderDraft()
    (draft.buyer.name, draft.items, draft.total) = ("Rani", [OrderItem(name: "Gamis")], 5000)
    #expect(shop.attempt(.add(draft)) == .noUniqueTotal(5000))
    draft.account = "BRI"
    #expect(shop.attempt(.add(draft)) == nil)
    shop.policy.uniqueCode = .off
    draft.account = nil
    shop.do(.add(draft))
    #expect(shop.order(shop.book.highestID).payable == 5000 && shop.order(shop.book.highestID).uniqueCode == nil)
  }

  @Test func aSumGivenAwayIsReplacedOnRevival() {
    var shop = Shop()
    let first = shop.add(account: "BCA")
    let told = shop.order(first).payable
    shop.do(.cancel(first, .vanished))
    var imported = ImportedOrder(line: 1, createdAt: shop.now, total: told)
    (imported.buyer.name, imported.reference, imported.account) = ("Budi", "shopee:1", "BCA")
    shop.do(.importOrders([imported]))
    shop.do(.revive(first))
    #expect(shop.order(first).payable != told)
    #expect(shop.order(first).uniqueCode != nil)
  }

  @Test func subtractingNeverAsksForNothing() {
    var shop = Shop()
    shop.policy.uniqueCode = .subtract
    let id = shop.add(total: 5)
    let order = shop.order(id)
    #expect(order.payable > 0 && order.payable < 5)
  }
}
