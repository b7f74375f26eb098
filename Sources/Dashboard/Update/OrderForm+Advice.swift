import Orders
import Screen

/// What is to be asked of the buyer of a new order: shown while it is typed, applied with one key, never by itself.
extension Model {
  /// The advice for a new order's buyer, where it asks for anything.
  package func advice(for form: OrderForm) -> Advice? {
    guard form.original == nil, form.payment != .cash, form.buyer.key != nil else { return nil }
    let advice = advice(for: form.buyer)
    return advice.step == .normal ? nil : advice
  }

  /// The key that applies it, in a form.
  package static let adviceKey = Key.control("t")
  /// The key that puts the buyer in the queue instead.
  package static let queueKey = Key.control("b")

  mutating func applyAdvice(to form: OrderForm) {
    guard let step = advice(for: form)?.step, step < .refuse else { return }
    var form = form
    form.set(.terms, step.terms(policy).clean)
    if let asked = step.downPayment(policy) { form.set(.downPayment, asked.written) }
    if step == .prepayment, form.payment == .cashOnDelivery { form.set(.payment, CleanText(cleaning: PaymentWay.transfer.code)) }
    replaceTop(.orderForm(form))
  }

  /// Whether a form asks for what an advice says.
  package func isApplied(_ advice: Advice, in form: OrderForm) -> Bool {
    guard advice.step < .refuse, form.text(.terms) == advice.step.terms(policy).clean else { return false }
    return advice.step.downPayment(policy).map { form.optional(.downPayment) == $0.written } ?? true
  }
}
