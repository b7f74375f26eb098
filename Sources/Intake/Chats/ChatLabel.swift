import Orders

/// What a label in front of a value says of it.
enum ChatLabel: Hashable {
  case name
  /// Who receives it, where somebody else has ordered.
  case recipient
  case phone
  case username(Channel?)
  case channel
  case address(AddressPart)
  case items
  case code
  case variant
  case quantity
  case price
  /// What the goods cost, without sending.
  case subtotal
  case total
  case shipping
  case downPayment
  case payment
  case bank
  case note
  case courier

  enum AddressPart: Hashable {
    case whole, neighbourhood, landmark, village, district, city, regency, cityOrRegency, province, postcode
  }

  /// Which field of an order it fills.
  var field: ChatField {
    switch self {
    case .name, .recipient: .name
    case .phone: .phone
    case .username: .username
    case .channel: .channel
    case .address: .address
    case .items, .code, .variant: .items
    case .quantity: .quantity
    case .price, .subtotal, .total, .shipping: .total
    case .downPayment: .downPayment
    case .payment, .bank: .payment
    case .note, .courier: .note
    }
  }

  /// Whether one order has it once: a second one begins another order.
  var isOfOneOrder: Bool {
    switch self {
    case .name, .phone, .username, .address(.whole): true
    default: false
    }
  }
}
