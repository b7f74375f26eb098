import Orders

/// What pane 4 says of one order.
package protocol DetailsWords {
  var phoneLabel: CleanText { get }
  var usernameLabel: CleanText { get }
  var channelLabel: CleanText { get }
  var addressLabel: CleanText { get }
  var totalLabel: CleanText { get }
  var uniqueCodeLabel: CleanText { get }
  var payableLabel: CleanText { get }
  var downPaymentLabel: CleanText { get }
  var paidLabel: CleanText { get }
  var dueLabel: CleanText { get }
  var overpaidLabel: CleanText { get }
  var accountLabel: CleanText { get }
  var anyAccount: CleanText { get }
  var termsLabel: CleanText { get }
  var noteLabel: CleanText { get }
  var receiptLabel: CleanText { get }
  var referenceLabel: CleanText { get }
  var historyHeading: CleanText { get }
  /// Both clocks: what the buyer was told, and when the seller is asked.
  func promised(_ clock: CleanText) -> CleanText
  func decided(_ clock: CleanText) -> CleanText
  func sendBy(_ clock: CleanText) -> CleanText
  func reminded(_ times: Int) -> CleanText
  func asksSince(_ clock: CleanText) -> CleanText
  func cancelledAt(_ clock: CleanText, _ reason: CleanText, strike: Bool) -> CleanText
  func listed(_ level: CleanText, strikes: Int, last: CleanText?) -> CleanText
  func duplicate(of id: OrderID) -> CleanText
  func similar(to key: CleanText) -> CleanText
  func channel(_ channel: Channel) -> CleanText
  func cameBy(_ channel: Channel) -> CleanText
  func untilClock(_ clock: CleanText) -> CleanText
  var pickAnOrder: [CleanText] { get }
  var pickAnEntry: [CleanText] { get }
}

extension Indonesian: DetailsWords {
  package var phoneLabel: CleanText { "HP" }
  package var usernameLabel: CleanText { "Username" }
  package var channelLabel: CleanText { "Lewat" }
  package var addressLabel: CleanText { "Alamat" }
  package var totalLabel: CleanText { "Total" }
  package var uniqueCodeLabel: CleanText { "Kode unik" }
  package var payableLabel: CleanText { "Harus dibayar" }
  package var downPaymentLabel: CleanText { "Uang muka" }
  package var paidLabel: CleanText { "Sudah dibayar" }
  package var dueLabel: CleanText { "Kurang" }
  package var overpaidLabel: CleanText { "Lebih" }
  package var accountLabel: CleanText { "Rekening" }
  package var anyAccount: CleanText { "rekening mana saja" }
  package var termsLabel: CleanText { "Tempo" }
  package var noteLabel: CleanText { "Catatan" }
  package var receiptLabel: CleanText { "Resi" }
  package var referenceLabel: CleanText { "Rujukan" }
  package var historyHeading: CleanText { "Riwayat" }
  package func promised(_ clock: CleanText) -> CleanText { "Dijanjikan \(clock)" }
  package func decided(_ clock: CleanText) -> CleanText { "putuskan \(clock)" }
  package func sendBy(_ clock: CleanText) -> CleanText { "Kirim paling lambat \(clock)" }
  package func reminded(_ times: Int) -> CleanText { "Diingatkan \(times)×, terakhir" }
  package func asksSince(_ clock: CleanText) -> CleanText { "perlu diputuskan sejak \(clock)" }
  package func cancelledAt(_ clock: CleanText, _ reason: CleanText, strike: Bool) -> CleanText {
    strike ? "Batal \(clock) · \(reason) · dihitung pelanggaran" : "Batal \(clock) · \(reason)"
  }
  package func listed(_ level: CleanText, strikes: Int, last: CleanText?) -> CleanText {
    let last: CleanText = last.map { ", terakhir \($0)" } ?? ""
    return "daftar hitam: \(level), \(strikes) kali\(last)"
  }
  package func duplicate(of id: OrderID) -> CleanText { "mungkin pesanan ganda dari #\(id): pembeli dan barang sama" }
  package func similar(to key: CleanText) -> CleanText { "mungkin sama dengan \(key)" }
  package func channel(_ channel: Channel) -> CleanText {
    switch channel {
    case .whatsapp: "WhatsApp"
    case .instagram: "Instagram"
    case .facebook: "Facebook"
    case .tiktok: "TikTok"
    case .shopee: "Shopee"
    case .tokopedia: "Tokopedia"
    case .lazada: "Lazada"
    case .web: "situs web"
    case .toko: "toko"
    case .other: "lainnya"
    }
  }
  package func cameBy(_ channel: Channel) -> CleanText { "lewat \(self.channel(channel))" }
  package func untilClock(_ clock: CleanText) -> CleanText { "s.d. \(clock)" }
  package var pickAnOrder: [CleanText] { ["Pilih pesanan untuk melihat rinciannya."] }
  package var pickAnEntry: [CleanText] { ["Pilih catatan untuk melihat buktinya."] }
}

extension English: DetailsWords {
  package var phoneLabel: CleanText { "Phone" }
  package var usernameLabel: CleanText { "Username" }
  package var channelLabel: CleanText { "Channel" }
  package var addressLabel: CleanText { "Address" }
  package var totalLabel: CleanText { "Total" }
  package var uniqueCodeLabel: CleanText { "Unique code" }
  package var payableLabel: CleanText { "To be paid" }
  package var downPaymentLabel: CleanText { "Down payment" }
  package var paidLabel: CleanText { "Paid" }
  package var dueLabel: CleanText { "Still due" }
  package var overpaidLabel: CleanText { "Too much" }
  package var accountLabel: CleanText { "Account" }
  package var anyAccount: CleanText { "any account" }
  package var termsLabel: CleanText { "Terms" }
  package var noteLabel: CleanText { "Note" }
  package var receiptLabel: CleanText { "Receipt" }
  package var referenceLabel: CleanText { "Reference" }
  package var historyHeading: CleanText { "History" }
  package func promised(_ clock: CleanText) -> CleanText { "Promised \(clock)" }
  package func decided(_ clock: CleanText) -> CleanText { "decide \(clock)" }
  package func sendBy(_ clock: CleanText) -> CleanText { "To be sent by \(clock)" }
  package func reminded(_ times: Int) -> CleanText { "Reminded \(times)×, last" }
  package func asksSince(_ clock: CleanText) -> CleanText { "needs a decision since \(clock)" }
  package func cancelledAt(_ clock: CleanText, _ reason: CleanText, strike: Bool) -> CleanText {
    strike ? "Cancelled \(clock) · \(reason) · a strike" : "Cancelled \(clock) · \(reason)"
  }
  package func listed(_ level: CleanText, strikes: Int, last: CleanText?) -> CleanText {
    let last: CleanText = last.map { ", last \($0)" } ?? ""
    return "blacklist: \(level), \(self.strikes(strikes))\(last)"
  }
  package func duplicate(of id: OrderID) -> CleanText { "perhaps #\(id) twice: same buyer, same goods" }
  package func similar(to key: CleanText) -> CleanText { "perhaps the same as \(key)" }
  package func channel(_ channel: Channel) -> CleanText {
    switch channel {
    case .whatsapp: "WhatsApp"
    case .instagram: "Instagram"
    case .facebook: "Facebook"
    case .tiktok: "TikTok"
    case .shopee: "Shopee"
    case .tokopedia: "Tokopedia"
    case .lazada: "Lazada"
    case .web: "web site"
    case .toko: "shop"
    case .other: "other"
    }
  }
  package func cameBy(_ channel: Channel) -> CleanText { "by \(self.channel(channel))" }
  package func untilClock(_ clock: CleanText) -> CleanText { "until \(clock)" }
  package var pickAnOrder: [CleanText] { ["Pick an order to see its details."] }
  package var pickAnEntry: [CleanText] { ["Pick an entry to see its evidence."] }
}
