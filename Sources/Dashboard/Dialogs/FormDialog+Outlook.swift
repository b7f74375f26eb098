import Orders
import Screen
import Words

/// What would follow from a new order as it stands in its form.
extension FormDialog {
  /// Until when the buyer would be told to pay or to confirm, when it will be decided, and for how much; and the first of it
  /// alone.
  static func outlook(_ form: OrderForm, _ frame: Frame) -> (long: [Span], short: [Span]) {
    let items = try? OrderItem.list(reading: form.text(.items))
    let total = (try? Rupiah(reading: form.text(.total).string)) ?? items.flatMap { OrderItem.total(of: $0) }
    let sum = form.text(.total).isEmpty ? total.map { [Span("  "), Span($0.clean, .amount)] } ?? [] : []
    guard form.payment != .cash else {
      let atOnce = [Span(frame.words.settlesAtOnce, .orderPaid)] + sum
      return (atOnce, atOnce)
    }
    guard let terms = try? Terms(reading: form.text(.terms).string),
      let deadline = try? frame.model.policy.deadline(orderedAt: frame.now, terms: terms)
    else { return ([], []) }
    if let total, let down = downPayment(form, of: total, frame.ahead(deadline.promised), frame) { return down }
    let (long, short) = clocks(of: form, deadline, frame)
    return ([Span(long, .deadlineSoon)] + sum, [Span(short, .deadlineSoon)] + sum)
  }

  /// What is asked for in advance, by when, and how long there is for the rest; nil where nothing is.
  private static func downPayment(
    _ form: OrderForm, of total: Rupiah, _ promised: CleanText, _ frame: Frame
  ) -> (long: [Span], short: [Span])? {
    guard form.payment.takesDownPayment, let sum = form.downPayment(of: total), sum > 0, sum < total else { return nil }
    let (words, rest) = (frame.words, frame.words.name(of: frame.model.policy.balanceWithin))
    return (
      [Span(words.downPaymentBefore(sum, promised, rest: rest), .deadlineSoon)],
      [Span(words.downPaymentBefore(sum, promised, rest: nil), .deadlineSoon)]
    )
  }

  private static func clocks(of form: OrderForm, _ deadline: Deadline, _ frame: Frame) -> (long: CleanText, short: CleanText) {
    let (words, promised, decided) = (frame.words, frame.ahead(deadline.promised), frame.ahead(deadline.release))
    if form.payment == .cashOnDelivery { return (words.confirmBefore(promised, decided: decided), words.confirmBy(promised)) }
    return (words.payBy(promised, decided: decided), words.promised(promised))
  }
}
