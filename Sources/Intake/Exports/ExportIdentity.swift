import Orders

/// How a row without an order's number is known again.
enum ExportIdentity {
  /// The layout's name and a digest of what it says of the order, so that nobody's number stands in it; equal rows are told
  /// apart by their order in the file.
  static func reference(_ order: ImportedOrder, isDated: Bool, _ prefix: CleanText, _ twins: inout [CleanText: Int]) -> CleanText
  {
    let parts = [
      isDated ? order.createdAt.iso8601(in: .wib) : "", order.buyer.key?.text.string ?? "", order.buyer.name?.string ?? "",
      String(order.total.amount), order.items.map(\.written.string).joined(separator: ";"),
    ]
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in parts.joined(separator: "\u{1F}").utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let reference: CleanText = "\(prefix):\(CleanText(cleaning: String(digest, radix: 36)))"
    twins[reference, default: 0] += 1
    let count = twins[reference] ?? 1
    return count == 1 ? reference : "\(reference)#\(count)"
  }
}
