import Orders

/// What a column of an order export can be to us.
enum ExportField: Hashable, Sendable {
  case reference, created, paidAt, cancelledAt, shipBy
  case status, fulfilment, reason, payment
  case item, variant, quantity, price, total
  case name, lastName, username, phone, channel, street, city, province
  case receipt, message, note
}

extension OrderLayout {
  /// The names that each field's column can have; of several that are there, the first that has something in a row counts.
  var columns: [ExportField: [CleanText]] {
    switch self {
    case .shopee: Self.shopeeColumns
    case .tiktok: Self.tiktokColumns
    case .woocommerce: Self.woocommerceColumns
    case .shopify: Self.shopifyColumns
    }
  }

  private static let shopeeColumns: [ExportField: [CleanText]] = [
    .reference: ["No. Pesanan"], .status: ["Status Pesanan"], .reason: ["Alasan Pembatalan"], .receipt: ["No. Resi"],
    .shipBy: ["Pesanan Harus Dikirimkan Sebelum (Menghindari keterlambatan)", "Pesanan Harus Dikirimkan Sebelum"],
    .created: ["Waktu Pesanan Dibuat"], .paidAt: ["Waktu Pembayaran Dilakukan"],
    .payment: ["Metode Pembayaran"], .item: ["Nama Produk"], .variant: ["Nama Variasi"],
    .price: ["Harga Setelah Diskon", "Harga Awal"], .quantity: ["Jumlah"], .total: ["Total Pembayaran"],
    .message: ["Catatan dari Pembeli"], .note: ["Catatan"], .username: ["Username (Pembeli)"], .name: ["Nama Penerima"],
    .phone: ["No. Telepon"], .street: ["Alamat Pengiriman"], .city: ["Kota/Kabupaten"], .province: ["Provinsi"],
  ]

  private static let tiktokColumns: [ExportField: [CleanText]] = [
    .reference: ["Order ID"], .status: ["Order Status"], .reason: ["Cancel Reason"], .receipt: ["Tracking ID"],
    .created: ["Created Time"], .paidAt: ["Paid Time"],
    .cancelledAt: ["Cancelled Time"], .payment: ["Payment Method"], .item: ["Product Name"], .variant: ["Variation"],
    .price: ["SKU Unit Original Price"], .quantity: ["Quantity"], .total: ["Order Amount"], .message: ["Buyer Message"],
    .note: ["Seller Note"], .username: ["Buyer Username"], .name: ["Recipient"], .phone: ["Phone #"],
    .street: ["Detail Address"], .city: ["Regency and City"], .province: ["Province"], .channel: ["Purchase Channel"],
  ]

  private static let woocommerceColumns: [ExportField: [CleanText]] = [
    .reference: ["order_number", "order_id"], .created: ["date", "order_date"], .status: ["status"], .total: ["order_total"],
    .payment: ["payment_method"], .paidAt: ["paid_date", "date_paid"],
    .name: ["billing_first_name", "shipping_first_name"], .lastName: ["billing_last_name", "shipping_last_name"],
    .phone: ["billing_phone", "shipping_phone"], .street: ["billing_address_1", "shipping_address_1"],
    .city: ["billing_city", "shipping_city"], .province: ["billing_state", "shipping_state"], .message: ["customer_note"],
  ]

  private static let shopifyColumns: [ExportField: [CleanText]] = [
    .reference: ["Name"], .status: ["Financial Status"], .fulfilment: ["Fulfillment Status"], .paidAt: ["Paid at"],
    .cancelledAt: ["Cancelled at"], .created: ["Created at"], .total: ["Total"],
    .payment: ["Payment Method"], .item: ["Lineitem name"], .quantity: ["Lineitem quantity"], .price: ["Lineitem price"],
    .name: ["Shipping Name", "Billing Name"], .phone: ["Shipping Phone", "Billing Phone", "Phone"],
    .street: ["Shipping Address1", "Shipping Street", "Billing Address1"], .city: ["Shipping City", "Billing City"],
    .province: ["Shipping Province", "Shipping Province Name"], .message: ["Notes"],
  ]
}

extension MappedField {
  /// What it is in an order.
  var exported: ExportField? {
    switch self {
    case .order: .reference
    case .created: .created
    case .name: .name
    case .phone: .phone
    case .username: .username
    case .channel: .channel
    case .address: .street
    case .item: .item
    case .variant: .variant
    case .quantity: .quantity
    case .price: .price
    case .total: .total
    case .status: .status
    case .payment: .payment
    case .paidAt: .paidAt
    case .receipt: .receipt
    case .note: .message
    default: nil
    }
  }
}
