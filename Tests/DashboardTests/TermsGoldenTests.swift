import Orders
import Screen
import Testing
import Words

@testable import Dashboard

/// The screens of ways to pay: what is asked for, by when, and what is owed.
@Suite struct TermsGoldenTests {
  private static func model(_ columns: Int, _ rows: Int, _ language: Language = .indonesian, keys: String = "") -> Model {
    var model = SampleShop.model(columns, rows, language)
    model.book = Book(open: orders)
    _ = update(&model, .ticked)
    model.now.uptime += 2600
    for key in Key.sequence(keys) ?? [] {
      model.now.uptime += 2600
      _ = update(&model, .pressed(key))
    }
    return model
  }

  private static func sample(_ id: OrderID, _ edit: (inout Order) -> Void) -> [Order] {
    SampleShop.orders.filter { $0.id == id }.map { order in
      var order = order
      edit(&order)
      return order
    }
  }

  /// #142 waits for its down payment, #137 for the rest; #155 is to be confirmed, #139 was; #120 is late to be sent; the money of
  /// #151 is owed, that of #158 is kept; #159 is held in escrow.
  private static let orders: [Order] = [
    sample(142) { $0.downPayment = 92_500 },
    sample(137) { order in
      (order.promised, order.release) = (SampleShop.time(26, "09:02"), SampleShop.time(26, "10:02"))
      order.downPaidAt = SampleShop.time(23, "09:02")
    },
    sample(155) { ($0.payment, $0.uniqueCode, $0.payable) = (.cashOnDelivery, nil, 420_000) },
    sample(139) { order in
      (order.payment, order.uniqueCode, order.payable) = (.cashOnDelivery, nil, 310_000)
      (order.confirmedAt, order.shipBy) = (SampleShop.time(23, "09:30"), SampleShop.time(23, "13:30"))
      order.history.append(HistoryEvent(at: SampleShop.time(23, "09:30"), kind: .confirmed, until: order.shipBy))
    },
    sample(120) { $0.shipBy = SampleShop.time(23, "09:30") },
    sample(151) { order in
      (order.state, order.paid, order.paidAt) = (.cancelled, order.payable, SampleShop.time(22, "13:00"))
      order.cancelled = Cancellation(at: SampleShop.time(23, "09:50"), reason: .outOfStock, strike: false)
      order.cancelled?.money = .toRefund
    },
    sample(158) { order in
      (order.state, order.paid, order.downPayment) = (.cancelled, 100_000, 100_000)
      order.cancelled = Cancellation(at: SampleShop.time(23, "09:51"), reason: .cheaperElsewhere, strike: false)
      order.cancelled?.money = .forfeited
    },
    sample(159) { order in
      (order.payment, order.state, order.paid) = (.escrow, .paid, order.payable)
      (order.paidAt, order.shipBy) = (SampleShop.time(23, "09:58"), SampleShop.time(25, "09:58"))
      order.history.append(HistoryEvent(at: SampleShop.time(23, "09:58"), kind: .paid, amount: order.payable))
    },
  ].flatMap { $0 }

  @Test(arguments: Language.allCases)
  func waiting(_ language: Language) {
    Golden.compare(view(Self.model(120, 40, language)), with: "terms-120x40-waiting-\(language.rawValue)")
  }

  @Test(arguments: Language.allCases)
  func sending(_ language: Language) {
    Golden.compare(view(Self.model(120, 40, language, keys: "lgj")), with: "terms-120x40-sending-\(language.rawValue)")
  }

  @Test func cancelled() { Golden.compare(view(Self.model(120, 40, keys: "lll")), with: "terms-120x40-cancelled") }

  @Test(
    arguments: [
      ("down-payment", "g<Enter>"), ("balance", "G<Enter>"), ("to-confirm", "gj<Enter>"), ("confirmed", "lgj<Enter>"),
      ("late", "lg<Enter>"), ("escrow", "lG<Enter>"), ("forfeited", "lllG<Enter>"), ("reasons", "Gx"),
      ("reasons-returned", "Gxm"),
    ])
  func details(_ name: String, _ keys: String) {
    Golden.compare(view(Self.model(80, 24, keys: keys)), with: "terms-80x24-\(name)")
  }

  @Test(
    arguments: [
      ("cod", "c"), ("escrow", "e"), ("cash", "<Left>"), ("down", "<Tab>50%"), ("terms", "<Tab><Tab><Right><Right><Right>"),
    ])
  func form(_ name: String, _ keys: String) {
    let fields = "n<Down>Rani<Down><Down><Down><Down>Tas<Space>@100000<Down><Down>"
    Golden.compare(view(Self.model(80, 24, keys: fields + keys)), with: "terms-80x24-form-\(name)")
  }
}
