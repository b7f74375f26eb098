import ArgumentParser
import Commands
import Orders

/// What `order add` and `order edit` say of the buyer and the goods.
struct OrderArguments: ParsableArguments {
  @Option var name: String?
  @Option(help: "In any notation: 0812-3456-7890, +62 812…") var phone: String?
  @Option var username: String?
  @Option(help: "whatsapp, instagram, facebook, tiktok, shopee, tokopedia, lazada, web, toko or other.") var channel: String?
  @Option var address: String?
  @Option(parsing: .singleValue, help: "\"Gamis (L navy) x2 @185000\"; may be given again.") var item: [String] = []
  @Option var note: String?
  @Option(help: "How the buyer is addressed: Kak, Mbak, Mas, Bapak, Ibu, Sis, Gan.") var honorific: String?
  @Option(help: "What the buyer gets for paying in time.") var promo: String?

  var fields: OrderFields {
    var fields = OrderFields()
    (fields.name, fields.phone, fields.username) = (name?.outside, phone?.outside, username?.outside)
    (fields.channel, fields.address) = (channel?.outside, address?.outside)
    (fields.items, fields.note) = (item.map(\.outside), note?.outside)
    (fields.honorific, fields.promo) = (honorific?.outside, promo?.outside)
    return fields
  }
}

extension OrderCommand {
  struct Add: Verb {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Take down a new order.")
    @OptionGroup var global: GlobalArguments
    @OptionGroup var order: OrderArguments
    @Option(help: "What it costs; else the sum of the items' prices.") var total: String?
    @Option(help: "Any unambiguous part of one of the shop's accounts.") var account: String?
    @Option(help: "45m, 6h, 1x24, 24h-open, today or 1-workday.") var terms: String?
    @Option(name: .customLong("dp"), help: "A down payment: a sum, or 30%; 0 for none.") var downPayment: String?
    @Option(help: "transfer, cod, escrow or cash; else cash for the channel toko, a transfer for others.") var payment: String?
    @Option(help: "When it was ordered: 2026-11-20T10:42:00+07:00; else now.") var at: String?

    func answer(in session: Session) throws(Failure) -> Answer {
      var fields = order.fields
      (fields.total, fields.account, fields.terms) = (total?.outside, account?.outside, terms?.outside)
      (fields.downPayment, fields.payment, fields.at) = (downPayment?.outside, payment?.outside, at?.outside)
      return try session.addOrder(fields)
    }
  }

  struct Edit: Verb {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "Correct an order; an empty text removes what was there.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String
    @OptionGroup var order: OrderArguments
    @Option(help: "The courier's receipt number.") var receipt: String?

    func answer(in session: Session) throws(Failure) -> Answer {
      var fields = order.fields
      fields.receipt = receipt?.outside
      return try session.editOrder(id.outside, fields)
    }
  }
}
