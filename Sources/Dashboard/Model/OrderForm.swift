import Orders

extension OrderForm: BuyerForm {
  static var phoneField: Field { .phone }
  static var usernameField: Field { .username }
  static var channelField: Field { .channel }
  static var nameField: Field { .name }
  static var addressField: Field { .address }

  /// Sum, terms and account of an order that is there are not corrected here; what is sold over the counter has no terms.
  package var shownFields: [Field] {
    if let original {
      let receipt: [Field] = original.isToSend || original.state == .shipped || original.state == .done ? [.receipt] : []
      return [.phone, .name, .username, .channel, .address, .items, .note, .honorific, .promo] + receipt
    }
    return Field.allCases.filter { field in
      switch field {
      case .receipt: false
      case .downPayment: payment.takesDownPayment
      case .terms, .promo, .account: payment != .cash
      default: true
      }
    }
  }

  /// The way chosen, else the channel's usual one.
  package var payment: PaymentWay { PaymentWay(code: text(.payment).string) ?? usualPayment }

  private var usualPayment: PaymentWay { text(.channel) == Channel.toko.clean ? .cash : .transfer }

  /// What a choice field offers; nil for a field that is typed. The empty payment is the channel's usual one.
  package func choices(of field: Field, in policy: Policy) -> [CleanText]? {
    switch field {
    case .channel: return Channel.codes
    case .payment:
      return [.empty] + PaymentWay.allCases.filter { $0 != usualPayment }.map { CleanText(cleaning: $0.code) }
    case .terms:
      let presets = policy.presets.map(\.clean)
      return presets.contains(policy.terms.clean) ? presets : [policy.terms.clean] + presets
    case .account: return policy.accounts.isEmpty ? nil : [.empty] + policy.accounts
    case .honorific: return [.empty] + Self.honorifics
    default: return nil
    }
  }

  /// How buyers are addressed (domain.md §4); the empty one is the shop's usual.
  static let honorifics: [CleanText] = ["Mbak", "Mas", "Bapak", "Ibu", "Sis", "Gan"]

  /// An empty form, or one with what was looked for.
  init(policy: Policy, lookedFor: CleanText? = nil) {
    set(.channel, Channel.whatsapp.clean)
    set(.terms, policy.terms.clean)
    set(.account, policy.accounts.first)
    set(.downPayment, policy.downPayment.written)
    if let lookedFor, PhoneReading(lookedFor.string).key != nil { set(.phone, lookedFor) }
  }

  init(correcting order: Order) {
    original = order
    set(order.buyer)
    set(.items, order.items.map(\.written).joined(separator: "; "))
    set(.total, order.total.clean)
    set(.note, order.note)
    set(.honorific, order.buyer.honorific)
    set(.promo, order.promo)
    set(.receipt, order.receipt)
  }
}

extension DownPayment {
  /// As the form and the configuration have it: `30%`, `Rp50.000`; nil where nothing is asked.
  var written: CleanText? {
    switch self {
    case .percent(let percent): percent > 0 ? "\(percent)%" : nil
    case .flat(let sum): sum > 0 ? sum.clean : nil
    }
  }
}
