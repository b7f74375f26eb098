import Orders

/// How a row without an order's number is known again.
enum ExportIdentity {
  /// The layout's name and a digest of what it says of the order, so that nobody's number stands in it.
  static func reference(_ order: ImportedOrder, isDated: Bool, _ prefix: CleanText) -> CleanText {
    let parts = [
      isDated ? order.createdAt.iso8601(in: .wib) : "", order.buyer.key?.text.string ?? "", order.buyer.name?.string ?? "",
      String(order.total.amount), order.items.map(\.written.string).joined(separator: ";"),
    ]
    let digest = digest(of: parts.joined(separator: "\u{1F}"))
    return "\(prefix):\(CleanText(cleaning: String(digest, radix: 36)))"
  }

  /// FNV-1a of 64 bits: what is stored depends on it.
  static func digest(of text: String) -> UInt64 {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return digest
  }
}
