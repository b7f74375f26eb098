import Orders

/// How one order export is read: where its columns are, and what its words mean.
struct ExportFormat: Sendable {
  let header: TableHeader
  /// The shop's layout; nil for one that the user has taught.
  let layout: OrderLayout?
  /// In front of an order's number in its reference: `shopee`.
  let prefix: CleanText
  let channel: Channel
  let dates: DateOrder
  let decimals: DecimalSign?
  private let places: [ExportField: [Int]]
  /// The columns `order_item_1` and so on, of WooCommerce.
  let itemColumns: [Int]

  /// Nil for what is no order export.
  init?(_ layout: TableLayout, _ header: TableHeader) {
    self.header = header
    switch layout {
    case .orders(let layout):
      self.layout = layout
      (prefix, channel) = (CleanText(cleaning: layout.rawValue), layout.channel)
      // Indonesia's marketplaces write `150.000`, the others what their software writes in every country.
      (dates, decimals) = (.dayFirst, layout.isMarketplace ? nil : .point)
      places = layout.columns.mapValues { $0.compactMap { header.place(of: $0) } }
    case .mapped(let mapping) where mapping.kind == .orders:
      self.layout = nil
      (prefix, channel) = (CleanText(cleaning: mapping.name.string.lowercased()), .other)
      (dates, decimals) = (mapping.dates ?? .dayFirst, mapping.decimals)
      var places: [ExportField: [Int]] = [:]
      for field in mapping.columns.keys {
        if let exported = field.exported, let place = mapping.place(of: field, in: header) { places[exported] = [place] }
      }
      self.places = places
    default: return nil
    }
    itemColumns = layout == .orders(.woocommerce) ? Self.itemColumns(in: header) : []
  }

  /// Where a field stands, the likeliest first.
  func places(of field: ExportField) -> [Int] { places[field] ?? [] }

  func has(_ field: ExportField) -> Bool { !places(of: field).isEmpty }

  private static func itemColumns(in header: TableHeader) -> [Int] {
    header.names.indices.filter { header.names[$0].string.hasPrefix("order_item_") }
  }
}

extension OrderLayout {
  /// Where its orders come from.
  var channel: Channel {
    switch self {
    case .shopee: .shopee
    case .tiktok: .tiktok
    case .woocommerce, .shopify: .web
    }
  }

  /// Whether the money goes through the marketplace: it confirms COD orders and gives money back itself.
  var isMarketplace: Bool { self == .shopee || self == .tiktok }
}
