import Orders

/// Ways to pay, down payments, and what becomes of their money.
package protocol TermsWords {
  func name(of payment: PaymentWay) -> CleanText
  func name(of money: CancelledMoney) -> CleanText
  /// What has become, or is to become, of a cancelled order's money.
  func became(of sum: Rupiah, _ money: CancelledMoney) -> CleanText
  var paymentLabel: CleanText { get }
  var honorificLabel: CleanText { get }
  /// What buyers are called where nothing else is chosen.
  var usualHonorific: CleanText { get }
  var promoLabel: CleanText { get }
  /// By when the down payment was to be there, or its rest.
  func downPaymentBy(_ clock: CleanText) -> CleanText
  func balanceBy(_ clock: CleanText) -> CleanText
  func confirmBy(_ clock: CleanText) -> CleanText
  /// What a courier has still to bring.
  var collectedLabel: CleanText { get }
  /// Beside the buyer's name: cash on delivery, not confirmed and confirmed; money to be given back.
  var unconfirmedMark: CleanText { get }
  var courierMark: CleanText { get }
  var refundMark: CleanText { get }
  /// Where the money of an order through a third party is.
  var heldByThirdParty: CleanText { get }
  var releasedByThirdParty: CleanText { get }
  func toRefund(_ count: Int) -> CleanText
  func sendingLate(_ count: Int) -> CleanText
  /// Before the countdown of what is late to be sent; no wider than `sendIn`.
  var sendLate: CleanText { get }
  /// The seller's promise is over.
  func sendSince(_ clock: CleanText) -> CleanText
  /// Only the sum of a closed order was left: a late transfer of it names this one.
  func reusedTotal(_ sum: Rupiah, of order: OrderID) -> CleanText
  /// What follows from a new order that is paid over the counter.
  var settlesAtOnce: CleanText { get }
  func confirmBefore(_ clock: CleanText, decided: CleanText) -> CleanText
  func downPaymentBefore(_ sum: Rupiah, _ clock: CleanText, rest: CleanText?) -> CleanText
  var downPaymentExample: CleanText { get }
  var notADownPayment: CleanText { get }
  /// What cancelling means for a down payment, and the key that turns it round.
  func downPaymentKept(_ sum: Rupiah) -> CleanText
  func downPaymentReturned(_ sum: Rupiah) -> CleanText
}

extension Indonesian: TermsWords {
  package func name(of payment: PaymentWay) -> CleanText {
    switch payment {
    case .transfer: "transfer"
    case .cashOnDelivery: "COD"
    case .escrow: "rekber"
    case .cash: "tunai"
    }
  }
  package func name(of money: CancelledMoney) -> CleanText {
    switch money {
    case .forfeited: "hangus"
    case .toRefund: "perlu dikembalikan"
    case .refunded: "sudah dikembalikan"
    }
  }
  package func became(of sum: Rupiah, _ money: CancelledMoney) -> CleanText { "\(sum) \(name(of: money))" }
  package var paymentLabel: CleanText { "Cara bayar" }
  package var honorificLabel: CleanText { "Sapaan" }
  package var usualHonorific: CleanText { "Kak (biasa)" }
  package var promoLabel: CleanText { "Promo" }
  package func downPaymentBy(_ clock: CleanText) -> CleanText { "Uang muka paling lambat \(clock)" }
  package func balanceBy(_ clock: CleanText) -> CleanText { "Pelunasan paling lambat \(clock)" }
  package func confirmBy(_ clock: CleanText) -> CleanText { "Konfirmasi COD paling lambat \(clock)" }
  package var collectedLabel: CleanText { "Ditagih kurir" }
  package var unconfirmedMark: CleanText { "COD?" }
  package var courierMark: CleanText { "COD" }
  package var refundMark: CleanText { "kembalikan" }
  package var heldByThirdParty: CleanText { "uang dipegang rekber" }
  package var releasedByThirdParty: CleanText { "uang dilepas rekber" }
  package func toRefund(_ count: Int) -> CleanText { "\(count) kembalikan uang" }
  package func sendingLate(_ count: Int) -> CleanText { "\(count) telat kirim" }
  package var sendLate: CleanText { "telat" }
  package func sendSince(_ clock: CleanText) -> CleanText { "seharusnya dikirim \(clock)" }
  package func reusedTotal(_ sum: Rupiah, of order: OrderID) -> CleanText {
    "\(sum) baru saja dipakai #\(order) yang sudah ditutup; periksa nama pengirim transfernya"
  }
  package var settlesAtOnce: CleanText { "Langsung lunas dan selesai" }
  package func confirmBefore(_ clock: CleanText, decided: CleanText) -> CleanText {
    "Konfirmasi COD paling lambat \(clock) · putuskan \(decided)"
  }
  package func downPaymentBefore(_ sum: Rupiah, _ clock: CleanText, rest: CleanText?) -> CleanText {
    "Uang muka \(sum) s.d. \(clock)\(rest.map { " · sisanya \($0) sesudahnya" as CleanText } ?? "")"
  }
  package var downPaymentExample: CleanText { "30% atau 50.000; kosong: tanpa uang muka" }
  package var notADownPayment: CleanText { "persen atau jumlah di bawah total, contoh 30% atau 50.000" }
  package func downPaymentKept(_ sum: Rupiah) -> CleanText {
    "Uang muka \(sum) hangus, kecuali salah kami · m kembalikan"
  }
  package func downPaymentReturned(_ sum: Rupiah) -> CleanText { "Uang muka \(sum) dikembalikan, apa pun alasannya · m hangus" }
}

extension English: TermsWords {
  package func name(of payment: PaymentWay) -> CleanText {
    switch payment {
    case .transfer: "transfer"
    case .cashOnDelivery: "COD"
    case .escrow: "escrow"
    case .cash: "cash"
    }
  }
  package func name(of money: CancelledMoney) -> CleanText {
    switch money {
    case .forfeited: "kept by the shop"
    case .toRefund: "to be given back"
    case .refunded: "given back"
    }
  }
  package func became(of sum: Rupiah, _ money: CancelledMoney) -> CleanText { "\(sum) \(name(of: money))" }
  package var paymentLabel: CleanText { "Payment" }
  package var honorificLabel: CleanText { "Honorific" }
  package var usualHonorific: CleanText { "Kak (usual)" }
  package var promoLabel: CleanText { "Promo" }
  package func downPaymentBy(_ clock: CleanText) -> CleanText { "Down payment by \(clock)" }
  package func balanceBy(_ clock: CleanText) -> CleanText { "The rest by \(clock)" }
  package func confirmBy(_ clock: CleanText) -> CleanText { "COD to be confirmed by \(clock)" }
  package var collectedLabel: CleanText { "Courier collects" }
  package var unconfirmedMark: CleanText { "COD?" }
  package var courierMark: CleanText { "COD" }
  package var refundMark: CleanText { "give back" }
  package var heldByThirdParty: CleanText { "held in escrow" }
  package var releasedByThirdParty: CleanText { "released from escrow" }
  package func toRefund(_ count: Int) -> CleanText { "\(count) to refund" }
  package func sendingLate(_ count: Int) -> CleanText { "\(count) late to send" }
  package var sendLate: CleanText { "late" }
  package func sendSince(_ clock: CleanText) -> CleanText { "was to be sent by \(clock)" }
  package func reusedTotal(_ sum: Rupiah, of order: OrderID) -> CleanText {
    "\(sum) was lately that of #\(order), which is closed; check who sent such a transfer"
  }
  package var settlesAtOnce: CleanText { "Paid and done at once" }
  package func confirmBefore(_ clock: CleanText, decided: CleanText) -> CleanText {
    "COD to be confirmed by \(clock) · decide \(decided)"
  }
  package func downPaymentBefore(_ sum: Rupiah, _ clock: CleanText, rest: CleanText?) -> CleanText {
    "Down payment \(sum) by \(clock)\(rest.map { " · the rest within \($0) of it" as CleanText } ?? "")"
  }
  package var downPaymentExample: CleanText { "30% or 50.000; empty: none" }
  package var notADownPayment: CleanText { "a percentage or a sum below the total, as in 30% or 50.000" }
  package func downPaymentKept(_ sum: Rupiah) -> CleanText {
    "The down payment \(sum) is kept, unless our fault · m give back"
  }
  package func downPaymentReturned(_ sum: Rupiah) -> CleanText {
    "The down payment \(sum) goes back, whatever the reason · m keep"
  }
}
