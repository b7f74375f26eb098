import Orders

/// The order exports that are known by their headers; the raw value is the word of `--as`.
package enum OrderLayout: String, CaseIterable, Hashable, Sendable {
  case shopee, tiktok, woocommerce, shopify

  /// By what it is known.
  package var pattern: HeaderPattern {
    switch self {
    case .shopee: HeaderPattern(all: ["No. Pesanan", "Status Pesanan", "Nama Produk", "Jumlah"])
    case .tiktok: HeaderPattern(all: ["Order ID", "Order Status", "Product Name", "Quantity", "Created Time"])
    case .woocommerce: HeaderPattern([["order_id", "order_number"], ["date", "order_date"], ["status"], ["order_total"]])
    case .shopify: HeaderPattern(all: ["Name", "Financial Status", "Total", "Created at", "Lineitem name"])
    }
  }
}
