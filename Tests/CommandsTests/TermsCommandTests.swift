import Foundation
import Orders
import Testing

@testable import Commands

/// `--payment`, `--dp`, `confirm`, `refund`, `cancel --money`, as scripts see them.
@Suite struct TermsCommandTests {
  private func add(_ shop: Shop, _ set: (inout OrderFields) -> Void) throws -> String {
    var fields = OrderFields()
    (fields.name, fields.phone, fields.items) = ("Rani", "0812-3456-7890", ["Gamis @100000"])
    set(&fields)
    return try shop.session.addOrder(fields).jsonText
  }

  @Test func cashOnDeliveryGoesItsWay() throws {
    let shop = try Shop()
    let added = try add(shop) { $0.payment = "cod" }
    #expect(added.contains(#""uniqueCode":null,"payable":100000"#) && added.contains(#""payment":"cod""#))
    #expect(failure { try shop.session.shipOrder("1", receipt: nil) }! == ("not-confirmed", .refused))
    let confirmed = try shop.session.confirmOrder("1").jsonText
    #expect(confirmed.contains(#""confirmedAt":"2026-11-20T10:42:00+07:00""#) && confirmed.contains(#""state":"pending""#))
    #expect(!confirmed.contains(#""shipBy":null"#))
    #expect(failure { try shop.session.confirmOrder("1") }?.code == "already-confirmed")
    _ = try shop.session.shipOrder("1", receipt: "JNE1")
    #expect(try shop.session.finishOrder("1").jsonText.contains(#""paid":100000"#))
  }

  @Test func aDownPaymentMovesTheClocks() throws {
    let shop = try Shop()
    let added = try add(shop) { ($0.downPayment, $0.payment) = ("30%", "transfer") }
    #expect(added.contains(#""downPayment":30000,"downPaidAt":null"#))
    let paid = try shop.session.payOrder("1", amount: "30rb").jsonText
    #expect(paid.contains(#""promised":"2026-11-23T10:42:00+07:00""#) && paid.contains(#""state":"pending""#))
    #expect(paid.contains(#""downPaidAt":"2026-11-20T10:42:00+07:00""#))
  }

  @Test func whatBecomesOfMoneyIsSaidUntilItIsGivenBack() throws {
    let shop = try Shop()
    _ = try add(shop) { $0.downPayment = "30rb" }
    _ = try shop.session.payOrder("1", amount: "30rb")
    #expect(failure { try shop.session.cancelOrder("1", reason: "forgot", strike: false, money: "keep") }?.code == "bad-money")
    let cancelled = try shop.session.cancelOrder("1", reason: "forgot", strike: false)
    #expect(cancelled.jsonText.contains(#""strike":false,"money":"forfeited""#))
    _ = try shop.session.reviveOrder("1", terms: nil)
    #expect(
      try shop.session.cancelOrder("1", reason: "forgot", strike: false, money: "refund").jsonText.contains(
        #""money":"to-refund""#))
    #expect(try shop.session.listOrders(state: "to-refund", search: nil).jsonText.contains(#""id":1"#))
    #expect(try shop.session.listOrders(.all).lines.contains { $0.contains("cancelled, Rp30.000 to be given back") })
    #expect(try shop.session.refundOrder("1").jsonText.contains(#""money":"refunded""#))
    #expect(try shop.session.listOrders(state: "to-refund", search: nil).jsonText == "[]")
    #expect(failure { try shop.session.refundOrder("1") }! == ("nothing-to-refund", .refused))
  }

  @Test func theCounterSettlesAtOnce() throws {
    let shop = try Shop()
    let sold = try add(shop) { $0.channel = "toko" }
    #expect(sold.contains(#""state":"done""#) && sold.contains(#""payment":"cash""#) && sold.contains(#""uniqueCode":null"#))
    #expect(try add(shop) { ($0.channel, $0.terms) = ("toko", "6h") }.contains(#""state":"pending""#))
  }

  @Test func whatTheBuyerGetsAndIsCalledIsKept() throws {
    let shop = try Shop()
    let added = try add(shop) { ($0.honorific, $0.promo) = ("Mbak", "gratis ongkir") }
    #expect(added.contains(#""honorific":"Mbak""#) && added.contains(#""promo":"gratis ongkir""#))
    var fields = OrderFields()
    (fields.honorific, fields.promo, fields.receipt) = ("Ibu", "", "JNE1")
    let edited = try shop.session.editOrder("1", fields).jsonText
    #expect(edited.contains(#""honorific":"Ibu""#) && edited.contains(#""promo":null"#) && edited.contains(#""receipt":"JNE1""#))
  }

  @Test func badWordsAreNamed() throws {
    let shop = try Shop()
    #expect(failure { try add(shop) { $0.payment = "wesel" } }! == ("bad-payment", .usage))
    #expect(failure { try add(shop) { $0.downPayment = "100001" } }! == ("down-payment-above-total", .refused))
  }

  /// Orders of every kind, out and into an empty shop: the list is the same, byte for byte.
  @Test func whatIsExportedComesBackEqual() throws {
    let shop = try Shop()
    for payment in ["transfer", "cod", "escrow", "cash"] as [OutsideText] {
      _ = try add(shop) { ($0.payment, $0.downPayment) = (payment, payment == "transfer" ? "30%" : "0") }
    }
    _ = try add(shop) { ($0.downPayment, $0.honorific, $0.promo) = ("50%", "Mas", "bonus; \"pita\"") }
    _ = try shop.session.payOrder("1", amount: "30rb")
    _ = try shop.session.confirmOrder("2")
    _ = try shop.session.payOrder("3", amount: nil)
    _ = try shop.session.payOrder("5", amount: "50rb")
    _ = try shop.session.cancelOrder("5", reason: "our-mistake", strike: false)
    let list = try shop.session.listOrders(.all).jsonText
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("terms-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: directory) }
    _ = try shop.session.exportAll(to: directory)
    let other = try Shop()
    _ = try other.session.importOrders(directory + "/orders.csv", as: "own", isRehearsal: false)
    #expect(try other.session.listOrders(.all).jsonText == list)
    #expect(list.contains(#""money":"to-refund""#) && list.contains(#""honorific":"Mas""#))
  }
}
