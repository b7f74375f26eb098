import Orders
import Search

/// Whom on the list a buyer resembles, or a payer: asked of another thread while somebody types, or looks at an order or at money.
extension Model {
  /// Puts the question if whoever is spoken of is somebody else, or the list has changed, and the answer is not known.
  mutating func screen() -> [Effect] {
    if case .bank(let view)? = overlays.last { return screenPayer(selected(in: view)?.credit.payer) }
    // Every second asks: while the same order of the same book is looked at, the answer is the same.
    let subject = screenedOrder.map { ScreeningState.Subject(order: $0, version: book.version) }
    if let subject, subject == screening.subject { return screenOnceRested() }
    guard let buyer = screenedBuyer else {
      screening.forget()
      return []
    }
    screening.subject = subject
    let list = ListState(book)
    guard buyer != screening.asked || list != screening.list else { return screenOnceRested() }
    let restsUntil = buyer == screening.asked ? screening.restsUntil : nil
    screening.begin(asking: buyer, of: list)
    if screening.known[buyer] != nil || book.blacklist.count == 0 { return [] }
    // Who walks down a list wants to know of the row where he stops.
    guard subject == nil else {
      screening.rest(until: restsUntil ?? now.uptime + Self.patienceWithSelection)
      return []
    }
    return ask(about: buyer)
  }

  /// For how long an order must be selected before its buyer is asked about, in milliseconds.
  private static var patienceWithSelection: Int64 { 150 }

  private mutating func screenOnceRested() -> [Effect] {
    guard let until = screening.restsUntil, now.uptime >= until, let buyer = screening.asked else { return [] }
    return ask(about: buyer)
  }

  private mutating func ask(about buyer: Buyer) -> [Effect] {
    let request = ScreeningRequest(generation: screening.generation, buyer: buyer, book: book)
    screening.endRest(isAsked: request.isWorthwhile)
    return request.isWorthwhile ? [.screen(request)] : []
  }

  /// The buyer whose order is being taken down, else of the order that pane 4 shows, if that is still open.
  private var screenedBuyer: Buyer? {
    switch overlays.last {
    case .orderForm(let form): return form.buyer
    case .paste(let view): return view.answered?.buyer
    case .some: return nil
    case nil: return screenedOrder.flatMap { book.open[$0]?.buyer }
    }
  }

  /// The order that pane 4 shows, while nothing lies on top.
  private var screenedOrder: OrderID? {
    guard overlays.isEmpty, focus != .blacklist, let order = orders.selection, geometry.panes[.details] != nil else { return nil }
    return order
  }

  /// Whose name on the list the payer of the selected money has.
  private mutating func screenPayer(_ payer: CleanText?) -> [Effect] {
    guard let payer, PayerScreening.isWorthwhile(payer) else {
      screening.forget()
      return []
    }
    guard payer != screening.payer else { return [] }
    screening.forget()
    screening.payer = payer
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

  /// An older question's answer never takes the place of a newer one's.
  mutating func takeScreening(_ answer: ScreeningAnswer) -> [Effect] {
    guard answer.generation == screening.generation else { return [] }
    screening.answer = answer
    screening.answered = answer.generation
    if let buyer = screening.asked { screening.note(answer.likenesses, of: buyer) }
    return []
  }
}

/// The question of whom a buyer resembles.
package struct ScreeningState: Sendable {
  /// Counts the questions.
  package var generation = 0
  /// The question that was answered last, or needed no answer.
  fileprivate(set) var answered = 0
  /// Who was last asked about, and of which list.
  fileprivate(set) var asked: Buyer?
  fileprivate(set) var list = ListState(nil)
  /// The answers that hold for the list.
  fileprivate(set) var known: [Buyer: [Likeness]] = [:]
  /// The order of the book whose buyer was last asked about; nil if that was somebody else.
  fileprivate(set) var subject: Subject?
  /// Until when a selected order must stay so for its buyer to be asked about, on the uptime clock; nil if none waits for that.
  fileprivate(set) var restsUntil: Int64?
  /// Whose payer's name was last asked about.
  var payer: CleanText?
  /// The newest answer, while anybody is asked about.
  package var answer: ScreeningAnswer?

  /// Whether no question waits for its answer.
  package var isAnswered: Bool { answered == generation }

  /// An order as it is in one version of the book.
  struct Subject: Equatable {
    let order: OrderID
    let version: Int
  }

  /// Nobody is spoken of.
  fileprivate mutating func forget() {
    (answer, asked, payer, subject, restsUntil) = (nil, nil, nil, nil, nil)
    answered = generation
  }

  /// The question waits until its order has been selected for a while; it is not answered yet.
  fileprivate mutating func rest(until uptime: Int64) { (restsUntil, answered) = (uptime, generation - 1) }

  /// The question is put, or there is nothing to ask.
  fileprivate mutating func endRest(isAsked: Bool) { (restsUntil, answered) = (nil, isAsked ? generation - 1 : generation) }

  fileprivate mutating func begin(asking buyer: Buyer, of list: ListState) {
    if list != self.list { known = [:] }
    (asked, self.list, payer, restsUntil) = (buyer, list, nil, nil)
    generation += 1
    answered = generation
    answer = known[buyer].map { ScreeningAnswer(generation: generation, likenesses: $0) }
  }

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
    lineage = book?.blacklist.lineage
    (places, changes) = (book?.blacklist.placeCount ?? 0, book?.blacklist.changedCount ?? 0)
  }

  static func == (left: ListState, right: ListState) -> Bool {
    left.lineage === right.lineage && (left.places, left.changes) == (right.places, right.changes)
  }
}
