import Orders

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
    draft.buyer.honorific = optional(.honorific)
    (draft.account, draft.note, draft.promo) = (optional(.account), optional(.note), optional(.promo))
    readAgreement(&draft)
    guard errors.isEmpty else { return nil }
    return fromQueue.map { .all([.add(draft), .unqueue($0)]) } ?? .add(draft)
  }

  /// How and until when it is to be paid.
  private mutating func readAgreement(_ draft: inout OrderDraft) {
    draft.payment = payment
    guard payment != .cash else { return (draft.account, draft.promo) = (nil, nil) }
    draft.terms = try? Terms(reading: text(.terms).string)
    if draft.terms == nil { errors[.terms] = .notTerms }
    guard payment.takesDownPayment else { return draft.downPayment = 0 }
    draft.downPayment = downPayment(of: draft.total ?? OrderItem.total(of: draft.items) ?? .zero)
    if draft.downPayment == nil { errors[.downPayment] = .notADownPayment }
    // Of what the courier collects, only what is asked in advance goes to an account.
    if payment == .cashOnDelivery, draft.downPayment == .zero { draft.account = nil }
  }

  /// What the field asks for in advance, 0 where it is empty; nil where it cannot be read or is more than all.
  package func downPayment(of total: Rupiah) -> Rupiah? {
    guard let written = optional(.downPayment)?.string else { return .zero }
    if written.last == "%" {
      return Int(written.dropLast()).flatMap { (0...100).contains($0) ? DownPayment.percent($0).sum(of: total) ?? .zero : nil }
    }
    return (try? Rupiah(reading: written)).flatMap { $0 <= max(total, .zero) ? $0 : nil }
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
    if optional(.honorific) != order.buyer.honorific { correction.honorific = text(.honorific) }
    if optional(.promo) != order.promo { correction.promo = text(.promo) }
    if optional(.receipt) != order.receipt { correction.receipt = text(.receipt) }
    return correction
  }
}
