import Orders
import Screen
import Words

/// What is said of a new order's buyer before stock is promised, beneath what the list says of the very same one.
extension FormDialog {
  /// What to ask of the buyer and why, that an entry was taken off the list before, and whom the buyer perhaps is.
  static func knownOfBuyer(_ form: OrderForm, _ frame: Frame) -> [[Span]] {
    let words = frame.words
    var lines: [[Span]] = []
    if let advice = frame.model.advice(for: form) {
      let isApplied = form.advisedDownPayment != nil && form.advisedDownPayment == advice.step.downPayment(frame.model.policy)
      let sign: Span = isApplied ? Span(.checked, .toastInfo) : Span(.maybe, .blacklistMaybe)
      lines.append([sign, Span(" \(words.adviceLabel): \(words.sentence(for: advice))", .blacklistMaybe)])
    }
    if let former = frame.model.book.formerEntry(of: form.buyer), let removal = former.removal {
      let text = words.removedBefore(frame.shortDate(removal.at), note: removal.note)
      lines.append([Span(.bullet, .muted), Span(" \(text)", .muted)])
    }
    return lines + similar(form, frame)
  }

  private static func similar(_ form: OrderForm, _ frame: Frame) -> [[Span]] {
    let likenesses = form.original == nil ? frame.model.screening.answer?.likenesses ?? [] : []
    let known = Set(frame.model.matches(of: form).map(\.key))
    return likenesses.filter { !known.contains($0.key) }.prefix(1).map { likeness in
      [
        Span(.maybe, .blacklistMaybe), Span(" \(frame.words.perhapsTheSame(likeness.shared))", .blacklistMaybe),
        Span("  \(frame.display(likeness.key))"),
      ]
    }
  }
}
