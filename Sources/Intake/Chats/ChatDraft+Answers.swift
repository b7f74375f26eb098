import Orders

extension ChatDraft {
  /// The draft with what somebody answered to the question about a field; nil where the answer cannot be read.
  ///
  /// An empty answer about a telephone number leaves it out, if the buyer is known without it; what was written goes to the note.
  package func answering(_ field: ChatField, _ text: CleanText) -> ChatDraft? {
    var draft = self
    let answer = text.string.withoutSpacesAround
    if field == .phone, answer.isEmpty { return draft.isBuyerKnown ? draft.leavingPhoneOut() : nil }
    guard !answer.isEmpty, draft.take(CleanText(cleaning: answer), for: field) else { return nil }
    draft.questions.removeAll { $0.field == field }
    // One way to know the buyer is enough.
    if draft.isBuyerKnown { draft.questions.removeAll { $0.why == .missing && ($0.field == .name || $0.field == .phone) } }
    return draft
  }

  private mutating func take(_ answer: CleanText, for field: ChatField) -> Bool {
    let words = [ChatWord](splitting: answer.string)
    switch field {
    case .name: name = answer
    case .phone:
      guard let key = PhoneReading(answer.string).key else { return false }
      phone = key
    case .items: return takeItems(answer)
    case .quantity: return take(words.compactMap { ChatQuantity.number($0) })
    case .total:
      guard let sum = try? Rupiah(reading: answer.string), sum > 0 else { return false }
      setTotal(sum)
    case .downPayment:
      guard let total, let asked = ChatDownPayment(answer.string)?.sum(of: total), asked <= total else { return false }
      downPayment = asked
    default: return false
    }
    return true
  }

  private mutating func takeItems(_ answer: CleanText) -> Bool {
    items = ChatItems.read([answer.string], mayEndInNumber: true).map(\.item).filter { !$0.name.isEmpty }
    if total == nil { setTotal(OrderItem.total(of: items)) }
    return !items.isEmpty
  }

  /// One number for the only item, or one for each.
  private mutating func take(_ numbers: [Int]) -> Bool {
    guard numbers.count == items.count, numbers.allSatisfy({ (1...ChatQuantity.most).contains($0) }) else { return false }
    for (place, number) in numbers.enumerated() { items[place].quantity = number }
    return true
  }

  private func leavingPhoneOut() -> ChatDraft {
    var draft = self
    for question in questions where question.field == .phone {
      guard let written = question.written else { continue }
      draft.note = draft.note.map { "\($0); HP \(written)" } ?? "HP \(written)"
    }
    draft.questions.removeAll { $0.field == .phone }
    return draft
  }
}

extension ChatDownPayment {
  fileprivate func sum(of total: Rupiah) -> Rupiah? {
    switch self {
    case .sum(let sum): sum
    case .percent(let percent): DownPayment.percent(percent).sum(of: total)
    }
  }
}

extension String {
  fileprivate var withoutSpacesAround: String {
    var text = self.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
