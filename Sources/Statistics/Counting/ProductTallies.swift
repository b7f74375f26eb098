import Orders

/// What became of the orders of each product, by its name. A name is made into text once, not for each order.
///
/// Names that differ in nothing but the case of Latin letters are one product, written as most orders write it.
struct ProductTallies {
  /// Every spelling, with the place of the first spelling of its product.
  private var spellings: [(name: [UInt8], product: Int, tally: Tally)] = []
  private var places: [UInt64: [Int]] = [:]
  private var products: [CleanText: Int] = [:]
  /// The spellings in the order at hand, one for each product.
  private var ofOrder: [Int] = []

  /// Begins another order.
  mutating func startOrder() { ofOrder.removeAll(keepingCapacity: true) }

  /// Notes a product of the order at hand.
  mutating func note(_ name: UnsafeRawBufferPointer) {
    let place = place(of: name)
    if !ofOrder.contains(where: { spellings[$0].product == spellings[place].product }) { ofOrder.append(place) }
  }

  /// Counts the order at hand for each of its products.
  mutating func add(_ outcome: Outcome, _ total: Rupiah) {
    for place in ofOrder { spellings[place].tally.add(outcome, total) }
  }

  private mutating func place(of name: UnsafeRawBufferPointer) -> Int {
    let hash = name.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    if let place = places[hash]?.first(where: { spellings[$0].name.elementsEqual(name) }) { return place }
    let place = spellings.count
    let folded = OutsideText(utf8: UnsafeRawBufferPointer(name)).cleaned.string.lowercased()
    let product = products[CleanText(cleaning: folded)] ?? place
    products[CleanText(cleaning: folded)] = product
    spellings.append((Array(name), product, Tally()))
    places[hash, default: []].append(place)
    return place
  }

  /// A row for each product of which there is an order, in no promised order.
  var rows: [ShopFigures.Row<CleanText>] {
    var found: [Int: (name: CleanText, most: Int, tally: Tally)] = [:]
    for spelling in spellings where spelling.tally.orders > 0 {
      let name = spelling.name.withUnsafeBytes { OutsideText(utf8: $0).cleaned }
      var row = found[spelling.product] ?? (name, 0, Tally())
      let orders = spelling.tally.orders
      if orders > row.most || orders == row.most && name < row.name { (row.name, row.most) = (name, orders) }
      row.tally += spelling.tally
      found[spelling.product] = row
    }
    return found.values.map { .init(key: $0.name, tally: $0.tally) }
  }
}
