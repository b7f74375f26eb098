import Intake
import Orders

extension OrderForm {
  /// Fills the form with what a pasted chat says of an order; fields of which it says nothing stay.
  mutating func fill(with draft: ChatDraft, policy: Policy) {
    let order = draft.order(for: policy)
    let items = draft.items.map(\.written).joined(separator: "; ")
    let isComputed = draft.total == OrderItem.total(of: draft.items)
    let values: [(Field, CleanText?)] = [
      (.name, draft.name), (.phone, draft.phone?.display), (.username, draft.username?.text), (.channel, draft.channel?.clean),
      (.address, draft.address), (.items, items.isEmpty ? nil : items), (.total, isComputed ? nil : draft.total?.clean),
      (.payment, draft.payment.map { $0 == .transfer ? .empty : CleanText(cleaning: $0.code) }),
      (.downPayment, order.downPayment?.clean),
      (.account, order.account), (.note, order.note),
    ]
    for (field, value) in values {
      guard let value else { continue }
      set(field, value)
      errors[field] = nil
    }
    if let wrong = draft.questions.first(where: { $0.field == .phone })?.written { set(.phone, wrong) }
    focus = shownFields.first { missing.contains($0) } ?? .items
  }

  /// What has to be typed before the form can be saved.
  private var missing: [Field] {
    let items = (try? OrderItem.list(reading: text(.items))) ?? []
    return (buyer.isUnknown ? [.phone] : []) + (items.isEmpty ? [.items] : [])
      + (optional(.total) == nil && OrderItem.total(of: items) == nil ? [.total] : [])
  }
}

extension Model {
  /// Whether a paste into a new order's form is a chat: then it fills the form, whatever field has the focus.
  mutating func fill(_ form: OrderForm, with text: OutsideText) -> Bool {
    guard form.original == nil else { return false }
    let reading = ChatReading(text.prefix(bytes: PasteView.byteLimit), shop: settings.shopName)
    guard let draft = reading.drafts.first, Set(reading.lines.compactMap(\.field)).count > 1 || reading.lines.count == 1 else {
      return false
    }
    var form = form
    form.fill(with: draft.priced(by: PriceIndex(book, limit: 20_000)), policy: policy)
    replaceTop(.orderForm(form))
    say(.formFilled(others: reading.drafts.count - 1))
    return true
  }
}
