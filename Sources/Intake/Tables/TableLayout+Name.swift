import Orders

extension TableLayout {
  /// How people call it.
  package var name: CleanText {
    switch self {
    case .ownOrders, .ownBlacklist: "Tenggat"
    case .orders(.shopee): "Shopee"
    case .orders(.tiktok): "TikTok/Tokopedia"
    case .orders(.woocommerce): "WooCommerce"
    case .orders(.shopify): "Shopify"
    case .statement(let layout): layout.bankName
    case .mapped(let mapping): mapping.name
    }
  }
}

extension StatementLayout {
  fileprivate var bankName: CleanText {
    switch self {
    case .bcaPersonal, .bcaBusiness, .bcaEnglish: "BCA"
    case .mandiriCompany, .mandiriInternet: "Mandiri"
    case .briWhole, .briSmall: "BRI"
    case .bni: "BNI"
    }
  }
}
