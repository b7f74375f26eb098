import Orders
import Screen
import Settings
import Words

@testable import Dashboard

/// A small invented shop at 2026-11-23T10:00:00+07:00, a Monday, from which all goldens are made.
enum SampleShop {
  static let now = moment("2026-11-23T10:00:00+07:00")

  static func moment(_ text: String) -> Moment {
    do { return try Moment(iso8601: text) } catch { fatalError("\(text): \(error)") }
  }

  static func time(_ day: Int, _ clock: String) -> Moment {
    moment("2026-11-\(day < 10 ? "0" : "")\(day)T\(clock):00+07:00")
  }

  static var calendar: ShopCalendar {
    var hours = OpeningHours()
    for weekday in Weekday.allCases where weekday != .sunday {
      hours[weekday] = ["08.00-12.00", "13.00-17.00"].compactMap { try? ClockInterval(reading: $0) }
    }
    return ShopCalendar(zone: .wib, hours: hours)
  }

  static func model(_ columns: Int, _ rows: Int, _ language: Language = .indonesian) -> Model {
    var settings = Settings(policy: Policy(calendar: calendar, accounts: ["BCA 1234567890 a.n. Melati", "BRI 0987 a.n. Melati"]))
    settings.shopName = "Toko Melati"
    settings.language = language
    var model = Model(
      book: book(), settings: settings, keymap: Keymap(), now: Instant(moment: now, uptime: 1_000_000),
      size: Size(rows: rows, columns: columns))
    model.orders.rows = model.board.rows.map(\.id)
    model.orders.total = model.orders.rows.count
    model.orders.selection = 139
    model.blacklist.rows = entries.map(\.key)
    model.blacklist.total = entries.count
    model.blacklist.selection = entries.first?.key
    return model
  }

  static func book() -> Book {
    var book = Book(open: orders)
    book.apply(entries.map { Change(.listed, .entry(before: nil, after: $0)) })
    return book
  }

  private static func phone(_ text: String) -> PhoneKey? { PhoneReading(text).key }

  private static func order(
    _ id: Int, _ name: CleanText?, _ phone: String?, _ items: [OrderItem], _ total: Int64, code: Int,
    at created: Moment, until promised: Moment, release: Moment? = nil, channel: Channel = .whatsapp, username: String? = nil
  ) -> Order {
    let buyer = Buyer(
      name: name, phone: phone.flatMap { Self.phone($0) }, username: username.flatMap { Username(OutsideText($0)) },
      channel: channel, address: "Jl. Kenanga 12 RT 03/RW 05, Kel. Sukamaju, Kec. Cilodong, Depok 16415")
    var order = Order(
      id: OrderID(id), buyer: buyer, items: items, total: Rupiah(total), uniqueCode: code, payable: Rupiah(total + Int64(code)),
      terms: .standard, createdAt: created, promised: promised, release: release ?? promised + 3600)
    order.account = "BCA 1234567890 a.n. Melati"
    order.history = [HistoryEvent(at: created, kind: .ordered)]
    return order
  }

  static let orders: [Order] = {
    var orders = [
      order(
        128, "Bayu Saputra", "0813-5550-1128", [OrderItem(name: "Kemeja flanel", variant: "XL", price: 159_000)], 159_000,
        code: 311,
        at: time(21, "09:47"), until: time(23, "09:47"), release: time(23, "10:47")),
      order(
        131, "Wulan Sari", "0812-5550-1131", [OrderItem(name: "Rok plisket", quantity: 2, price: 95_000)], 190_000, code: 87,
        at: time(21, "19:30"), until: time(22, "19:30"), release: time(23, "09:00")),
      order(
        142, "Rani Puspita", "0812-3456-7890", [OrderItem(name: "Gamis Alya", variant: "L navy", price: 185_000)], 185_000,
        code: 123,
        at: time(22, "10:42"), until: time(23, "10:42"), release: time(23, "11:42")),
      order(
        139, "Dimas Prayoga", "0813-2277-4410", [OrderItem(name: "Hoodie", variant: "M hitam", quantity: 2, price: 155_000)],
        310_000,
        code: 77, at: time(22, "10:58"), until: time(23, "10:58"), release: time(23, "11:58")),
      order(
        151, "Sari W.", "0856-5550-1151", [OrderItem(name: "Tas Kanvas", price: 98_000)], 98_000, code: 412,
        at: time(22, "12:10"), until: time(23, "12:10"), release: time(23, "14:00")),
      order(
        155, nil, "0813-5550-4410", [OrderItem(name: "Sepatu", variant: "42", price: 420_000)], 420_000, code: 901,
        at: time(22, "15:31"), until: time(23, "15:31"), release: time(23, "16:31")),
      order(
        156, nil, nil,
        [
          OrderItem(name: "Kaos polos", variant: "S putih", quantity: 3, price: 45_000),
          OrderItem(name: "Topi", price: 35_000),
        ], 170_000, code: 8, at: time(22, "16:40"), until: time(23, "16:40"),
        release: time(24, "08:40"), channel: .shopee, username: "maya.store"),
      order(
        137, "Yoga Pratama", "0821-5550-1137", [OrderItem(name: "Meja lipat", price: 350_000)], 350_000, code: 208,
        at: time(23, "08:10"), until: time(24, "08:10"), release: time(24, "09:10")),
      order(
        157, "王小明", "+852 5123 4567", [OrderItem(name: "Batik 🧵 tulis", variant: "XL", price: 1_250_000)], 1_250_000, code: 15,
        at: time(23, "09:10"), until: time(24, "09:10"), release: time(24, "10:10"), channel: .instagram, username: "xiaoming"),
      order(
        158, "Siti Nur Aminah binti Haji Abdurrahman", "0878-5550-1158",
        [OrderItem(name: "Mukena travel katun Jepang", price: 215_000)],
        215_000, code: 640, at: time(23, "09:20"), until: time(24, "09:20"), release: time(24, "10:20"), channel: .tokopedia),
      order(
        159, "Putri", "0896-5550-1159", [OrderItem(name: "Jilbab segi empat", quantity: 5, price: 28_000)], 140_000, code: 333,
        at: time(23, "09:41"), until: time(25, "09:41"), release: time(25, "10:41")),
      order(
        120, "Agus", "0815-5550-1120", [OrderItem(name: "Celana chino", price: 175_000)], 175_000, code: 500,
        at: time(20, "09:00"), until: time(21, "09:00"), release: time(21, "10:00")),
    ]
    edit(&orders, 139) { order in
      order.reminders = [time(23, "09:20")]
      order.note = "Minta dibungkus kado"
      order.history.append(HistoryEvent(at: time(23, "09:20"), kind: .reminded))
    }
    edit(&orders, 151) { $0.claimedAt = time(23, "09:55") }
    edit(&orders, 137) { order in
      order.paid = Rupiah(175_000)
      order.downPayment = Rupiah(175_000)
      order.history.append(HistoryEvent(at: time(23, "09:02"), kind: .partlyPaid, amount: Rupiah(175_000)))
    }
    edit(&orders, 120) { order in
      order.state = .paid
      order.paid = order.payable
      order.paidAt = time(23, "08:30")
      order.shipBy = time(24, "08:30")
      order.history.append(HistoryEvent(at: time(23, "08:30"), kind: .paid, amount: order.payable))
    }
    return orders
  }()

  private static func edit(_ orders: inout [Order], _ id: OrderID, _ change: (inout Order) -> Void) {
    for index in orders.indices where orders[index].id == id { change(&orders[index]) }
  }

  private static func entry(
    _ number: String, _ name: CleanText?, _ level: BlacklistLevel, _ strikes: Int, _ reasons: [CancelReason], _ last: Moment
  ) -> BlacklistEntry {
    let phone = Self.phone(number)
    guard let key = BuyerKey(phone: phone, channel: .whatsapp, username: nil) else { fatalError(number) }
    return BlacklistEntry(
      key: key, phone: phone, name: name, level: level, strikes: strikes, reasons: reasons, firstAt: time(2, "10:00"),
      lastAt: last)
  }

  static let entries: [BlacklistEntry] = {
    var entries = [
      entry("0813-2277-4410", "Toko Aneka", .blocked, 3, [.vanished, .blockedUs], time(18, "14:20")),
      entry("0813-9021-1188", "Bunga", .suspect, 1, [.vanished], time(12, "09:00")),
      entry("0857-5550-2201", nil, .suspect, 0, [.other], time(10, "16:00")),
      entry("0838-5550-7777", "Rangga Wijaya", .blocked, 2, [.refusedParcel], time(5, "11:30")),
    ]
    entries[0].orders = [88, 101, 117]
    entries[0].address = "Jl. Anggrek 4, Depok"
    entries[0].internalNote = "Memakai tiga nama berbeda"
    entries[0].addedBy = "Melati"
    entries[1].expiresAt = moment("2027-03-01T00:00:00+07:00")
    return entries
  }()
}
