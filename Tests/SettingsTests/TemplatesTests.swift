import Orders
import Testing
import Words

@testable import Settings

/// Texts to buyers: those that come with the program, and the user's own.
@Suite struct TemplatesTests {
  private static func at(_ text: String) -> Moment { (try? Moment(iso8601: "2026-11-\(text)+07:00")) ?? .earliest }
  private let now = at("20T10:00:00")

  private func settings(_ language: Language = .indonesian) -> Settings {
    var settings = Settings.standard()
    (settings.shopName, settings.templates) = ("Toko Melati", .shipped(language))
    settings.policy.accounts = ["BCA 1234567890 a.n. Melati"]
    return settings
  }

  private var order: Order {
    var order = Order(
      id: 142, buyer: Buyer(name: "Rani Puspita", phone: PhoneReading("0812-3456-7890").key),
      items: [
        OrderItem(name: "Gamis Alya", variant: "L navy", quantity: 2, price: 185_000), OrderItem(name: "Topi", price: 35_000),
      ], total: 405_000, uniqueCode: 123, payable: 405_123, terms: .standard, createdAt: Self.at("20T09:00:00"),
      promised: Self.at("21T09:00:00"), release: Self.at("21T10:00:00"))
    order.account = "BCA 1234567890 a.n. Melati"
    return order
  }

  @Test func theOrderCardSaysAllThatABuyerMustKnow() {
    #expect(
      settings().message(.orderCard, about: order, at: now).string == """
        Halo Kak Rani Puspita, terima kasih sudah pesan di Toko Melati 🙏
        Pesanan #142:
        - 2× Gamis Alya (L navy)
        - 1× Topi
        Total transfer: *Rp405.123*
        Ke: BCA 1234567890 a.n. Melati
        Paling lambat: Sab 21 Nov 09.00 WIB
        Dikirim 2×24 jam setelah pembayaran masuk.
        Kalau ada yang keliru (varian, jumlah, alamat), silakan kabari dulu, ya Kak.
        """)
  }

  @Test func everyTextIsShortPoliteAndWhole() {
    var full = order
    (full.promo, full.receipt, full.shipBy) = ("gratis ongkir", "JNE 00123", Self.at("23T10:00:00"))
    for language in Language.allCases {
      for name in TemplateName.allCases where name != .nextInLine {
        let text = settings(language).message(name, about: full, at: now)
        #expect(text.characterCount > 100 && text.characterCount < 600, "\(name.rawValue)")
        #expect(!text.string.contains("{") && !text.string.contains("  ") && text.string.contains("#142"), "\(text.string)")
        #expect(!name.isReminder || text.string.contains("Rp405.123") && text.string.contains("21 Nov 09.00 WIB"))
        #expect(language == .english || text.string.hasPrefix("Halo Kak Rani Puspita, "))
      }
    }
  }

  @Test func theHonorificIsTheBuyersOwn() {
    var order = order
    order.buyer.honorific = "Ibu"
    let text = settings().message(.firstReminder, about: order, at: now).string
    #expect(text.hasPrefix("Halo Ibu Rani Puspita, ") && text.hasSuffix("Terima kasih, Ibu.") && !text.contains("Kak"))
    order.buyer = Buyer()
    #expect(settings().message(.firstReminder, about: order, at: now).lines[0].string.hasPrefix("Halo Kak, izin"))
  }

  @Test func aPromoLapsesWithTheDeadline() {
    var order = order
    order.promo = "gratis ongkir"
    let promo = "Promo sampai saat itu: gratis ongkir"
    #expect(settings().message(.firstReminder, about: order, at: order.promised - 1).string.contains(promo))
    #expect(!settings().message(.firstReminder, about: order, at: order.promised).string.contains("romo"))
  }

  @Test func whatIsNotKnownLeavesItsLineOutButNeverTheSum() {
    var (settings, order) = (settings(), order)
    settings.policy.accounts = []
    order.account = nil
    let text = settings.message(.firstReminder, about: order, at: now).string
    #expect(!text.contains("Ke:") && text.contains("Rp405.123"))
    let own = Array("[id]\nreminder-1 = \"Kirim {payable} ke {account}\"".utf8)
    settings.templates = settings.templates.replaced(by: own, file: "t").templates
    #expect(settings.message(.firstReminder, about: order, at: now).string == "Kirim Rp405.123 ke")
  }

  @Test func aDownPaymentIsWhatIsAskedFirst() {
    var order = order
    order.downPayment = 200_000
    #expect(settings().message(.firstReminder, about: order, at: now).string.contains("Rp200.000"))
    order.paid = 200_000
    #expect(settings().message(.firstReminder, about: order, at: now).string.contains("Rp205.123"))
  }

  @Test func aNameIsNeverATemplate() {
    var order = order
    order.buyer.name = CleanText(cleaning: "{payable} {account}\n#\u{1B}[31m" + String(repeating: "x", count: 500))
    let text = settings().message(.thanks, about: order, at: now)
    #expect(text.lines[0].string.contains("{payable} {account}↵#□[31m") && text.lines[0].string.unicodeScalars.count < 140)
  }

  @Test func nextInLineNamesTheItem() {
    let queued = QueuedBuyer(number: 1, buyer: Buyer(name: "Sari"), item: OrderItem(name: "Gamis", variant: "L"), since: now)
    let text = settings().message(nextInLine: queued, at: now).string
    #expect(text.contains("Halo Kak Sari") && text.contains("1× Gamis (L)") && text.contains("Sen–Sab 08.00-17.00"))
  }

  @Test func theUsersOwnTextsReplaceByName() {
    let own = "[id]\nthanks = \"Makasih {name}\"\n[en]\nthanks = \"Ta {name}\""
    let (indonesian, complaints) = Templates.shipped(.indonesian).replaced(by: Array(own.utf8), file: "t")
    #expect(complaints.isEmpty)
    var settings = settings()
    settings.templates = indonesian
    #expect(settings.message(.thanks, about: order, at: now).string == "Makasih Rani Puspita")
    settings.templates = Templates.shipped(.english).replaced(by: Array(own.utf8), file: "t").templates
    #expect(settings.message(.thanks, about: order, at: now).string == "Ta Rani Puspita")
    #expect(settings.message(.letGo, about: order, at: now).string.hasPrefix("Hello Rani Puspita"))
  }

  @Test(arguments: [
    ("[id]\n\nthank = \"x\"", 3, Complaint.Fault.template("thank", .unknownName)),
    ("[id]\nthanks = \"{nama}\"", 2, .template("thanks", .unknownPlaceholder("nama"))),
    ("[id]\nthanks = \"{name\"", 2, .template("thanks", .unclosed)),
    ("[id]\nreminder-1 = \"Halo {name}\"", 2, .template("reminder-1", .missing("payable"))),
    ("[en]\norder-card = \"{id}\"", 2, .template("order-card", .missing("payable"))),
    ("[id]\nnext-in-line = \"Halo {name}\"", 2, .template("next-in-line", .missing("items"))),
    ("[id]\nnext-in-line = \"{items} {payable}\"", 2, .template("next-in-line", .notInThisText("payable"))),
    ("[id]\nthanks = 3", 2, .template("thanks", .empty)), ("[jv]\nthanks = \"x\"", 1, .unknownSection("jv")),
    ("[id]\nthanks = \"\(String(repeating: "x", count: 1001))\"", 2, .template("thanks", .tooLong)),
  ])
  func whatIsWrongIsNamedWithItsLineAndTheOldTextStays(_ text: String, _ line: Int, _ fault: Complaint.Fault) {
    let before = Templates.shipped(.indonesian)
    let (after, complaints) = before.replaced(by: Array(text.utf8), file: "templates.toml")
    #expect(complaints == [Complaint(file: "templates.toml", line: line, fault: fault)])
    #expect(after == before)
  }
}
