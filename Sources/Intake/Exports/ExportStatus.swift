import Orders

/// What the words of exports say of an order's state.
enum ExportStatus {
  /// The state that a text means, in any case; longer texts count by how they begin. Nil if it is not known.
  static func state(_ text: CleanText, in layout: OrderLayout?) -> OrderState? {
    let wanted = text.string.lowercased()
    let words = layout.map(words) ?? common
    if let state = words[wanted] { return state }
    let beginnings = words.filter { wanted.hasPrefix($0.key) && !(wanted.dropFirst($0.key.count).first?.isLetter ?? true) }
    return beginnings.max { $0.key.count < $1.key.count }?.value
  }

  private static func words(of layout: OrderLayout) -> [String: OrderState] {
    switch layout {
    case .shopee: shopee
    case .tiktok: tiktok
    case .woocommerce: woocommerce
    case .shopify: shopify
    }
  }

  private static let shopee: [String: OrderState] = [
    "belum bayar": .pending, "belum dibayar": .pending, "perlu dikirim": .paid, "perlu dikemas": .paid, "siap dikirim": .paid,
    "sedang dikirim": .shipped, "telah dikirim": .shipped, "dikirim": .shipped, "pesanan diterima": .done, "selesai": .done,
    "batal": .cancelled, "dibatalkan": .cancelled,
  ]

  private static let tiktok: [String: OrderState] = [
    "unpaid": .pending, "belum dibayar": .pending, "belum bayar": .pending, "on hold": .paid, "to ship": .paid,
    "awaiting shipment": .paid, "awaiting collection": .paid, "perlu dikirim": .paid, "shipped": .shipped, "in transit": .shipped,
    "dikirim": .shipped, "delivered": .done, "completed": .done, "selesai": .done, "canceled": .cancelled,
    "cancelled": .cancelled, "dibatalkan": .cancelled,
  ]

  private static let woocommerce: [String: OrderState] = [
    "pending": .pending, "pending payment": .pending, "on-hold": .pending, "on hold": .pending, "processing": .paid,
    "completed": .done, "cancelled": .cancelled, "refunded": .cancelled, "failed": .cancelled,
  ]

  private static let shopify: [String: OrderState] = [
    "pending": .pending, "authorized": .pending, "partially_paid": .pending, "unpaid": .pending, "paid": .paid,
    "partially_refunded": .paid, "refunded": .cancelled, "voided": .cancelled, "expired": .cancelled,
  ]

  /// For layouts that users teach.
  private static let common: [String: OrderState] = shopee.merging(tiktok) { first, _ in first }
    .merging([
      "menunggu pembayaran": .pending, "menunggu": .pending, "pending": .pending, "pending payment": .pending,
      "awaiting payment": .pending, "parked": .pending, "on-hold": .pending, "lunas": .paid, "dibayar": .paid,
      "sudah bayar": .paid,
      "sudah dibayar": .paid, "paid": .paid, "processing": .paid, "diproses": .paid, "dikemas": .paid,
      "dalam pengiriman": .shipped, "terkirim": .shipped, "diterima": .done, "done": .done, "fulfilled": .done,
      "cancel": .cancelled, "refunded": .cancelled, "gagal": .cancelled, "expired": .cancelled, "kedaluwarsa": .cancelled,
    ]) { first, _ in first }
}

/// What the words of exports say of why an order was cancelled.
enum ExportReason {
  /// The first of these that stands in the text decides.
  private static let words: [(String, CancelReason)] = [
    ("tidak membayar", .vanished), ("tidak dibayar", .vanished), ("belum dibayar", .vanished), ("belum membayar", .vanished),
    ("tidak melakukan pembayaran", .vanished), ("not pay", .vanished), ("unpaid", .vanished), ("overdue to pay", .vanished),
    ("payment overdue", .vanished), ("stok", .outOfStock), ("stock", .outOfStock), ("habis", .outOfStock),
    ("lebih murah", .cheaperElsewhere), ("cheaper", .cheaperElsewhere), ("better price", .cheaperElsewhere),
    ("menolak", .refusedParcel), ("refused", .refusedParcel), ("rejected", .refusedParcel),
  ]

  /// The cause of a text in any case; `other` for what is not known.
  static func reason(_ text: CleanText) -> CancelReason {
    let wanted = text.string.lowercased()
    return words.first { wanted.contains($0.0) }?.1 ?? .other
  }
}
