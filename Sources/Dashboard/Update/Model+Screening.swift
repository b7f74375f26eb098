import Orders
import Search

/// Whom on the list the buyer of a form resembles: asked of another thread while somebody types.
extension Model {
  /// Puts the question again if the buyer in the topmost form has changed.
  mutating func screen() -> [Effect] {
    guard let buyer = typedBuyer else {
      screening.answer = nil
      screening.asked = nil
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
  /// The newest answer, while a form is open.
  package var answer: ScreeningAnswer?
}
