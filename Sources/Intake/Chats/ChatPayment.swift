import Orders

/// How a buyer says to pay.
struct ChatPayment {
  var way: PaymentWay?
  /// The bank or wallet that was named, as it was written.
  var bank: String?

  private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

  private static let banks = set(
    """
    bca bri bni mandiri bsi btn cimb niaga permata danamon mega bukopin panin jago seabank jenius blu bjb bpd muamalat ocbc maybank \
    dana ovo gopay shopeepay spay linkaja qris livin brimo mbca
    """)
  private static let transfers = set("transfer tf trf trans transferan bank rekening rek mbanking m-banking atm")

  /// Whether anything in it is a way to pay.
  var isKnown: Bool { way != nil || bank != nil }

  init(_ text: String) {
    let words = [ChatWord](splitting: text)
    let keys = words.map(\.key)
    bank = words.first { Self.banks.contains($0.key) }.map { String($0.text).withoutMarks }
    let said = keys.joined(separator: " ")
    if keys.contains("cod") || said.contains("cash on delivery") || said.contains("bayar di tempat") || said.contains("di tempat")
    {
      way = .cashOnDelivery
    } else if keys.contains("rekber") || said.contains("rekening bersama") || keys.contains("escrow") {
      way = .escrow
    } else if bank != nil || keys.contains(where: Self.transfers.contains) {
      way = .transfer
    }
  }
}

/// What is paid in advance: a sum, or a part of the whole.
enum ChatDownPayment: Hashable, Sendable {
  case sum(Rupiah)
  case percent(Int)

  init?(_ text: String) {
    let words = [ChatWord](splitting: text)
    if let share = words.first(where: { $0.text.hasSuffix("%") || $0.text.hasSuffix("%,") })?.number, (1...100).contains(share) {
      self = .percent(share)
    } else if let found = ChatMoney.first(in: words), found.isMarked || found.amount >= 1000 {
      self = .sum(found.amount)
    } else {
      return nil
    }
  }
}
