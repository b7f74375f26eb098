import Orders

/// What each item was last sold for, by what is left of its name without case and marks.
package struct PriceIndex: Sendable {
  /// An item as it was last sold.
  package struct Sold: Hashable, Sendable {
    package let name: CleanText
    package let variant: CleanText?
    package let price: Rupiah
  }

  /// By name and variant, and by name alone; the first one found is the newest.
  private var exact: [String: Sold] = [:]
  private var byName: [String: Sold] = [:]
  /// The hashes of names and variants that were seen, so that each is folded once.
  private var seen: Set<Int> = []

  /// An index of nothing.
  package init() {}

  /// Reads the orders of a book from the highest number down, at most so many of the settled ones; each is read in place.
  package init(_ book: Book, limit: Int = .max) {
    for order in book.open.values.sorted(by: { $0.id > $1.id }) where order.state != .cancelled {
      for item in order.items { add(item) }
    }
    var count = 0
    book.settled.forEachSorted(descending: true) { _, record in
      try? SoldItem.forEach(ofRecord: record) { add($0) }
      count += 1
      return count < limit
    }
    seen = []
  }

  /// The price of an item, and how it was called then: the same name and variant, else the same name, else the same name before
  /// sizes and colours; nil if it was never sold.
  package func sold(_ item: OrderItem) -> Sold? {
    let name = ChatLabels.folded(item.name.string)
    let whole = item.variant.map { "\(name) \(ChatLabels.folded($0.string))" } ?? name
    if let sold = exact[whole] ?? byName[name] { return sold }
    var words = whole.split(separator: " ")
    while words.count > 1 {
      guard ChatVariant.isAll([ChatWord(words.removeLast())]) else { return nil }
      if let sold = byName[words.joined(separator: " ")] { return sold }
    }
    return nil
  }

  private mutating func add(_ item: OrderItem) {
    guard let price = item.price else { return }
    add(Sold(name: item.name, variant: item.variant, price: price))
  }

  private mutating func add(_ item: SoldItem) {
    var hasher = Hasher()
    hasher.combine(bytes: item.name)
    hasher.combine(item.name.count)
    if let variant = item.variant { hasher.combine(bytes: variant) }
    guard seen.insert(hasher.finalize()).inserted else { return }
    add(
      Sold(
        name: OutsideText(utf8: item.name).cleaned, variant: item.variant.map { OutsideText(utf8: $0).cleaned }, price: item.price
      ))
  }

  private mutating func add(_ sold: Sold) {
    let name = ChatLabels.folded(sold.name.string)
    let whole = sold.variant.map { "\(name) \(ChatLabels.folded($0.string))" } ?? name
    if exact[whole] == nil { exact[whole] = sold }
    if byName[name] == nil { byName[name] = sold }
  }
}
