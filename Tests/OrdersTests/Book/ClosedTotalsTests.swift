import Testing

@testable import Orders

/// A sum is not given to another order for some days after its own has closed.
@Suite struct ClosedTotalsTests {
  private static let accounts: [CleanText?] = [nil, "BCA", "BRI"]

  /// Against a book that looks at every order: no new sum is one of an open order, nor of one closed within the days, of an
  /// account that the money could be meant for.
  @Test(arguments: 1...4) func newSumsAreNeitherOpenNorLatelyClosed(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var shop = Shop()
    for _ in 0..<300 {
      shop.now = shop.now + Int64.random(in: 0...30_000, using: &random)
      let id = OrderID(Int.random(in: 1...max(1, shop.book.highestID.number), using: &random))
      switch Int.random(in: 0...6, using: &random) {
      case 0...2:
        let before = shop.book
        let new = shop.add(total: Int64.random(in: 1000...1010, using: &random), account: random.one(of: Self.accounts))
        Self.expectFree(shop.order(new), in: before, at: shop.now)
      case 3: shop.attempt(.cancel(id, .forgot))
      case 4: shop.attempt(.revive(id))
      case 5: shop.attempt(.pay(id))
      default: if !shop.commits.isEmpty { shop.undo(Int.random(in: 1...min(6, shop.commits.count), using: &random)) }
      }
    }
  }

  private static func expectFree(_ new: Order, in book: Book, at now: Moment) {
    for other in book.facts.values where other.payable == new.payable {
      let mayMean = other.account == nil || new.account == nil || other.account == new.account
      let closedAt = other.cancelled?.at ?? other.paidAt ?? other.createdAt
      #expect(!mayMean || other.state != .pending && closedAt <= now - 3 * 86_400, "\(other.id) \(new.id)")
    }
  }

  /// All 999 are closed lately: the one closed longest ago is given, and it is known which.
  @Test func thePoolRunsDryByTheLongestClosedFirst() throws {
    var shop = Shop()
    let ids = (0..<999).map { _ in shop.add(total: 5000, account: "BCA") }
    let first = try #require(ids.randomElement())
    shop.do(.cancel(first, .forgot))
    let sum = shop.order(first).payable
    shop.now = at("2026-11-23 11:00")
    for id in ids where id != first { shop.do(.pay(id)) }
    var draft = OrderDraft()
    (draft.buyer.name, draft.items, draft.total) = ("Budi", [OrderItem(name: "Topi")], 5000)
    draft.account = "BCA"
    let decision = try shop.book.decide(.add(draft), at: shop.now, policy: shop.policy)
    let reused = decision.changes.first.flatMap { shop.book.reusedTotal(by: $0, at: shop.now, policy: shop.policy) }
    #expect(reused?.order == first && reused?.sum == sum)
    shop.do(.add(draft))
    #expect(shop.order(1000).payable == sum)
    shop.now = at("2026-11-26 11:00")
    shop.do(.add(draft))
    #expect(shop.order(1001).payable != sum)
  }

  @Test func afterTheDaysASumIsFreeAgain() {
    for (days, isFree) in [(3, false), (2, true), (0, true)] as [(Int64, Bool)] {
      var shop = Shop()
      shop.policy.reuseTotalsAfter = days * 86_400
      let id = shop.add(account: "BCA")
      shop.do(.cancel(id, .forgot))
      let told = shop.order(id).payable
      shop.now = shop.now + 2 * 86_400
      #expect(
        (shop.book.closedTotals.closing(of: told, account: nil, since: shop.now - days * 86_400, except: nil) == nil) == isFree)
    }
  }

  @Test func accountsThatMoneyCannotBeMeantForDoNotCount() {
    var shop = Shop()
    let id = shop.add(account: "BCA")
    shop.do(.pay(id))
    let (told, since) = (shop.order(id).payable, shop.now - 1)
    #expect(shop.book.closedTotals.closing(of: told, account: "BRI", since: since, except: nil) == nil)
    #expect(shop.book.closedTotals.closing(of: told, account: nil, since: since, except: nil)?.order == id)
    #expect(shop.book.closedTotals.closing(of: told, account: "BCA", since: since, except: id) == nil)
  }

  /// A long history comes in at once: only what closed lately is kept, and nothing has closed after it was noted.
  @Test func anImportedHistoryIsNotKept() {
    var shop = Shop()
    let rows = (1...2000).map { number in
      var row = ImportedOrder(line: number, createdAt: shop.now - Int64(number) * 86_400, total: Rupiah(Int64(number)))
      (row.buyer.name, row.reference, row.state) = ("Budi", "shopee:\(number)", .done)
      row.paidAt = number == 1 ? shop.now + 86_400_000 : row.createdAt
      return row
    }
    shop.do(.importOrders(rows))
    #expect(shop.book.closedTotals.all.count == 30)
    #expect(shop.book.closedTotals.all.allSatisfy { $0.closedAt <= shop.now })
    let id = shop.add()
    shop.do(.pay(id))
    #expect(shop.book.closedTotals.all.contains { $0.order == id })
  }

  /// However many close, those within the horizon are all kept, and the memory does not grow with the years.
  @Test func oldSumsAreLetGo() {
    var totals = ClosedTotals()
    for number in 1...20_000 {
      totals.insert(
        ClosedTotals.Total(
          order: OrderID(number), account: nil, sum: Rupiah(Int64(number % 700)), closedAt: Moment(seconds: Int64(number) * 3600))
      )
    }
    let newest = Moment(seconds: 20_000 * 3600)
    #expect(totals.all.count { $0.closedAt >= newest - ClosedTotals.horizon } == 721)
    #expect(totals.all.count <= 2048)
  }
}
