/// How the money of an order comes (domain.md §1, §7); numbers are for good.
package enum PaymentWay: UInt8, Sendable, CaseIterable {
  case transfer = 1
  /// The courier collects it: to be confirmed again before packing.
  case cashOnDelivery = 2
  /// A third party holds it until the goods have arrived (*rekber*).
  case escrow = 3
  /// Over the counter, at once.
  case cash = 4

  /// The stable word of the command line and `--json`.
  package var code: String {
    switch self {
    case .transfer: "transfer"
    case .cashOnDelivery: "cod"
    case .escrow: "escrow"
    case .cash: "cash"
    }
  }

  package init?(code: String) {
    guard let way = PaymentWay.allCases.first(where: { $0.code == code }) else { return nil }
    self = way
  }
}
