import Orders
import Search

/// Whom on the list a buyer resembles: asked of another thread while somebody types, or looks at an order.
extension Model {
  /// Puts the question if the buyer who is spoken of is another one, or the list has changed, and the answer is not known.
  mutating func screen() -> [Effect] {
    let buyer = screenedBuyer
    let list = ListState(book)
    guard buyer != screening.asked || list != screening.list else { return [] }
    if list != screening.list { screening.known = [:] }
    (screening.asked, screening.list) = (buyer, list)
    screening.generation += 1
    screening.answered = screening.generation
    guard let buyer, screening.known[buyer] == nil else { return [] }
    let request = ScreeningRequest(generation: screening.generation, buyer: buyer, book: book)
    guard request.isWorthwhile else { return [] }
    screening.answered -= 1
    return [.screen(request)]
  }

  /// The buyer in the topmost form, else of the order that pane 4 shows, if that is still open.
  private var screenedBuyer: Buyer? {
    if case .orderForm(let form)? = overlays.last { return form.buyer }
    guard overlays.isEmpty, focus != .blacklist, geometry.panes[.details] != nil else { return nil }
    return orders.selection.flatMap { book.open[$0]?.buyer }
  }

  /// An older question's answer never takes the place of a newer one's.
  mutating func takeScreening(_ answer: ScreeningAnswer) -> [Effect] {
    guard answer.generation == screening.generation, let buyer = screening.asked else { return [] }
    screening.note(answer.likenesses, of: buyer)
    screening.answered = answer.generation
    return []
  }
}

/// The question of whom a buyer resembles.
package struct ScreeningState: Sendable {
  /// Counts the questions.
  package var generation = 0
  fileprivate(set) var answered = 0
  /// Who was last asked about, and of which list.
  var asked: Buyer?
  fileprivate(set) var list = ListState(nil)
  /// The answers that hold for the list.
  fileprivate(set) var known: [Buyer: [Likeness]] = [:]

  /// Whether no question waits for its answer.
  package var isAnswered: Bool { answered == generation }

  /// Keeps an answer; somebody who looks through many orders asks anew some day, rather than that all are kept.
  mutating func note(_ likenesses: [Likeness], of buyer: Buyer) {
    if known.count >= 1000 { known = [:] }
    known[buyer] = likenesses
  }

  /// Whom a buyer resembles, the likeliest first; none as long as it is not known.
  package func likenesses(of buyer: Buyer) -> [Likeness] { known[buyer] ?? [] }
}

/// Tells one state of the blacklist from another.
struct ListState: Equatable {
  private let lineage: RecordTable<BuyerKey>.Lineage?
  private let places: Int
  private let changes: Int

  init(_ book: Book?) {
    (lineage, places, changes) = (
      book?.blacklist.lineage, book?.blacklist.placeCount ?? 0, book?.blacklist.changedCount ?? 0
    )
  }

  static func == (left: ListState, right: ListState) -> Bool {
    left.lineage === right.lineage && (left.places, left.changes) == (right.places, right.changes)
  }
}
