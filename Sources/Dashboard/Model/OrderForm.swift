import Orders

extension OrderForm: BuyerForm {
  static var phoneField: Field { .phone }
  static var usernameField: Field { .username }
  static var channelField: Field { .channel }
  static var nameField: Field { .name }
  static var addressField: Field { .address }

  /// Sum, terms and account of an order that is there are not corrected here.
  package var shownFields: [Field] {
    original == nil ? Field.allCases : [.phone, .name, .username, .channel, .address, .items, .note]
  }

  /// What a choice field offers; nil for a field that is typed.
  package func choices(of field: Field, in policy: Policy) -> [CleanText]? {
    switch field {
    case .channel: return Channel.codes
    case .terms:
      let presets: [CleanText] = ["6h", "12h", "1x24", "2x24", "24h-open", "today", "1-workday"]
      return presets.contains(policy.terms.clean) ? presets : [policy.terms.clean] + presets
    case .account: return policy.accounts.isEmpty ? nil : [.empty] + policy.accounts
    default: return nil
    }
  }

  /// An empty form, or one with what was looked for.
  init(policy: Policy, lookedFor: CleanText? = nil) {
    set(.channel, Channel.whatsapp.clean)
    set(.terms, policy.terms.clean)
    set(.account, policy.accounts.first)
    if let lookedFor, PhoneReading(lookedFor.string).key != nil { set(.phone, lookedFor) }
  }

  init(correcting order: Order) {
    original = order
    set(order.buyer)
    set(.items, order.items.map(\.written).joined(separator: "; "))
    set(.total, order.total.clean)
    set(.note, order.note)
  }
}

extension OrderForm {
  /// What the form asks for, or nil with `errors` set where a field cannot be taken.
  mutating func command() -> Command? {
    errors = [:]
    if let error = phoneError { errors[.phone] = error }
    if buyer.isUnknown, errors.isEmpty { errors[.phone] = .missing }
    let items = readItems()
    if let original { return errors.isEmpty ? .edit(original.id, correction(of: original, items)) : nil }
    var draft = OrderDraft()
    (draft.buyer, draft.items, draft.total) = (buyer, items, readTotal(items))
    draft.terms = try? Terms(reading: text(.terms).string)
    if draft.terms == nil { errors[.terms] = .notTerms }
    (draft.account, draft.note) = (optional(.account), optional(.note))
    draft.downPayment = (draft.total ?? OrderItem.total(of: items)).flatMap { advisedDownPayment?.sum(of: $0) }
    guard errors.isEmpty else { return nil }
    return fromQueue.map { .all([.add(draft), .unqueue($0)]) } ?? .add(draft)
  }

  private mutating func readItems() -> [OrderItem] {
    do throws(OrderItemError) {
      let items = try OrderItem.list(reading: text(.items))
      if items.isEmpty { errors[.items] = .missing }
      return items
    } catch {
      errors[.items] =
        switch error {
        case .empty: .notAnItem
        case .badQuantity: .badQuantity
        case .badPrice: .badPrice
        }
      return []
    }
  }

  /// The sum as typed, or nil to have it computed from the prices, which must then all be there.
  private mutating func readTotal(_ items: [OrderItem]) -> Rupiah? {
    guard let written = optional(.total) else {
      if errors[.items] == nil, OrderItem.total(of: items) == nil { errors[.total] = .missing }
      return nil
    }
    let sum = try? Rupiah(reading: written.string)
    if sum == nil || sum == 0 { errors[.total] = .notMoney }
    return sum
  }

  /// Only what was changed: an order's other facts may have been corrected elsewhere meanwhile.
  private func correction(of order: Order, _ items: [OrderItem]) -> Correction {
    var correction = Correction()
    let buyer = buyer
    if buyer.name != order.buyer.name { correction.name = buyer.name ?? .empty }
    if buyer.phone != order.buyer.phone { (correction.phone, correction.removesPhone) = (buyer.phone, buyer.phone == nil) }
    if buyer.username != order.buyer.username {
      (correction.username, correction.removesUsername) = (buyer.username, buyer.username == nil)
    }
    if buyer.channel != order.buyer.channel { correction.channel = buyer.channel }
    if buyer.address != order.buyer.address { correction.address = buyer.address ?? .empty }
    if items != order.items { correction.items = items }
    if optional(.note) != order.note { correction.note = text(.note) }
    return correction
  }
}
