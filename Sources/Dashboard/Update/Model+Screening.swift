import Orders
import Search

/// Whom on the list the buyer of a form resembles: asked of another thread while somebody types.
extension Model {
  /// Puts the question again if the buyer in the topmost form has changed.
  mutating func screen() -> [Effect] {
    if case .bank(let view)? = overlays.last { return screenPayer(selected(in: view)?.credit.payer) }
    guard let buyer = typedBuyer else {
      screening.answer = nil
      screening.asked = nil
      screening.payer = nil
      return []
    }
    guard buyer != screening.asked else { return [] }
    screening.asked = buyer
    screening.generation += 1
    let request = ScreeningRequest(generation: screening.generation, buyer: buyer, book: book)
    guard request.isWorthwhile else {
      screening.answer = nil
      return []
    }
    return [.screen(request)]
  }

  /// Whose name on the list the payer of the selected money has.
  private mutating func screenPayer(_ payer: CleanText?) -> [Effect] {
    guard let payer, PayerScreening.isWorthwhile(payer) else {
      (screening.answer, screening.asked, screening.payer) = (nil, nil, nil)
      return []
    }
    guard payer != screening.payer else { return [] }
    (screening.payer, screening.asked, screening.answer) = (payer, nil, nil)
    screening.generation += 1
    return [.screen(ScreeningRequest(generation: screening.generation, buyer: Buyer(), book: book, payer: payer))]
  }

  /// The entries that perhaps are about who sent some money, where it is not the buyer whom it was for: a hint, never more
  /// and nothing follows from it by itself.
  package func lookalikes(of found: BankView.Found) -> [BuyerKey] {
    guard let answer = screening.answer, let payer = found.credit.payer, screening.payer == payer else { return [] }
    let buyers = Set(found.match.orders.compactMap(book.order).flatMap(\.buyer.keys))
    return answer.namesakes.filter { !buyers.contains($0) }
  }

  /// Whose order is being taken down.
  private var typedBuyer: Buyer? {
    switch overlays.last {
    case .orderForm(let form): form.buyer
    case .paste(let view): view.answered?.buyer
    default: nil
    }
  }

  /// An older question's answer never takes the place of a newer one's.
  mutating func takeScreening(_ answer: ScreeningAnswer) -> [Effect] {
    if answer.generation == screening.generation { screening.answer = answer }
    return []
  }
}

/// The question of whom a form's buyer resembles.
package struct ScreeningState: Sendable {
  /// Counts the questions.
  package var generation = 0
  /// Who was last asked about.
  var asked: Buyer?
  /// Whose payer's name was last asked about.
  var payer: CleanText?
  /// The newest answer, while a form is open.
  package var answer: ScreeningAnswer?
}
