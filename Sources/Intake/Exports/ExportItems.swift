import Orders

/// The goods that one row of an export tells of.
extension ExportCells {
  mutating func items() -> [OrderItem] {
    if !format.itemColumns.isEmpty { return format.itemColumns.compactMap { text(at: $0).flatMap(Self.wooItem) } }
    guard let name = text(.item) else { return [] }
    let quantity = quantity() ?? 1
    let variant = text(.variant).flatMap { Self.isNoVariant($0) ? nil : $0 }
    return [OrderItem(name: name, variant: variant, quantity: quantity, price: amount(.price))]
  }

  /// What TikTok writes where there is nothing to choose.
  private static func isNoVariant(_ text: CleanText) -> Bool { ["default", "-"].contains(text.string.lowercased()) }

  /// `name:Gamis Alya|quantity:1|total:185000.00|meta:Ukuran=L`; nil without a name.
  private static func wooItem(_ text: CleanText) -> OrderItem? {
    var item: OrderItem?
    var (quantity, total): (Int, Rupiah?) = (1, nil)
    var variant: CleanText?
    for part in text.string.split(separator: "|") {
      guard let colon = part.firstIndex(of: ":") else { continue }
      let value = ColumnName.tidied(CleanText(cleaning: String(part[part.index(after: colon)...])))
      switch part[..<colon] {
      case "name": item = value.isEmpty ? nil : OrderItem(name: value)
      case "quantity": quantity = Int(value.string).flatMap { (1...100_000).contains($0) ? $0 : nil } ?? 1
      case "total": total = try? Rupiah(reading: value, decimals: .point)
      case "meta": variant = wooVariant(value)
      default: break
      }
    }
    item?.variant = variant
    item?.quantity = quantity
    // The line's sum; one that cannot be split evenly is no price of one piece.
    if let total, total.amount % Int64(quantity) == 0 { item?.price = Rupiah(total.amount / Int64(quantity)) }
    return item
  }

  /// `Ukuran=L, Warna=navy` is `L navy`.
  private static func wooVariant(_ text: CleanText) -> CleanText? {
    let values = text.string.split(separator: ",").map { part in
      ColumnName.tidied(CleanText(cleaning: String(part.split(separator: "=", maxSplits: 1).last ?? part)))
    }
    let words = values.filter { !$0.isEmpty }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
