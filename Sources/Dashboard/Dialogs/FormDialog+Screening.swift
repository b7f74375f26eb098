import Orders
import Screen
import Words

/// What is said of a new order's buyer before stock is promised, beneath what the list says of the very same one.
extension FormDialog {
  /// What to ask of the buyer and why, an open order that may be the same, that an entry was taken off the list before, and whom the buyer perhaps is.
  static func knownOfBuyer(_ form: OrderForm, _ frame: Frame) -> [[Span]] {
    let words = frame.words
    var lines: [[Span]] = []
    if let advice = frame.model.advice(for: form) {
      let isApplied = frame.model.isApplied(advice, in: form)
      let sign: Span = isApplied ? Span(.checked, .toastInfo) : Span(.maybe, .blacklistMaybe)
      let text: CleanText = "\(words.adviceLabel): \(words.sentence(for: advice))"
      // What is asked and why is read whole where two lines hold it; more would leave the fields too little room.
      lines += text.broken(to: max(8, width(frame) - 2)).prefix(2).enumerated().map { index, part in
        [index == 0 ? sign : Span(" "), Span(" "), Span(part, .blacklistMaybe)]
      }
    }
    return lines + alike(frame.model.twins(of: form), frame) + formerEntry(of: form.buyer, frame) + similar(form, frame)
  }

  /// How wide a form is inside.
  private static func width(_ frame: Frame) -> Int { min(widest, frame.canvas.size.columns - 5) }

  /// The open order that is most like the one being taken down.
  static func alike(_ twins: [(order: OrderID, likeness: OrderLikeness)], _ frame: Frame) -> [[Span]] {
    twins.prefix(1).map { twin in
      [Span(.maybe, .blacklistMaybe), Span(" \(frame.words.alike(to: twin.order, in: twin.likeness))", .blacklistMaybe)]
    }
  }

  /// That an entry of the buyer's was taken off the list before, and why.
  static func formerEntry(of buyer: Buyer, _ frame: Frame) -> [[Span]] {
    guard let removal = frame.model.book.formerEntry(of: buyer)?.removal else { return [] }
    let text = frame.words.removedBefore(frame.shortDate(removal.at), note: removal.note)
    return [[Span(.bullet, .muted), Span(" \(text)", .orderChanged)]]
  }

  private static func similar(_ form: OrderForm, _ frame: Frame) -> [[Span]] {
    let likenesses = form.original == nil ? frame.model.screening.likenesses(of: form.buyer) : []
    let known = Set(frame.model.matches(of: form).map(\.key))
    return likenesses.filter { !known.contains($0.key) }.prefix(1).map { likeness in
      [
        Span(.maybe, .blacklistMaybe), Span(" \(frame.words.perhapsTheSame(likeness.shared))", .blacklistMaybe),
        Span("  \(frame.display(likeness.key))"),
      ]
    }
  }
}
