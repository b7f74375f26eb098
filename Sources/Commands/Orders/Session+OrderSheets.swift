import Orders
import Search

extension Session {
  /// An order as answers show it at a moment.
  func sheet(_ order: Order, in book: Book, at now: Moment) -> OrderSheet {
    OrderSheet(
      order: order, isParked: order.isParked(at: now, in: policy.calendar),
      warnings: book.warnings(for: order, at: now).map { ($0, why($0)) })
  }

  /// What is said of an order that is being taken down.
  func warnings(takingDown order: Order, in book: Book, at now: Moment) -> [(warning: Warning, why: CleanText)] {
    let found = book.warnings(takingDown: order.items, total: order.total, of: order.buyer, except: order.id, at: now)
    return found.map { ($0, why($0)) }
  }

  /// Entries that perhaps are about the buyer of an order that still waits.
  private func similar(to order: Order, in book: Book) -> [(warning: Warning, why: CleanText)] {
    guard order.state == .pending else { return [] }
    let answer = Screening.answer(ScreeningRequest(generation: 0, buyer: order.buyer, book: book))
    return (answer?.likenesses ?? []).map { likeness in
      (Warning(kind: .similar, key: likeness.key), words.perhapsTheSame(likeness.shared))
    }
  }

  func why(_ warning: Warning) -> CleanText {
    switch warning.kind {
    case .blacklisted, .suspect: words.strikes(warning.strikes, lastOn: warning.lastAt.map(zone.date(of:)))
    case .duplicate:
      warning.order.map { words.alike(to: $0, in: warning.likeness ?? .goods) } ?? words.sameGoods(as: nil)
    case .similar: words.perhapsTheSame(.empty)
    }
  }

  /// The answer that shows one order; of one that was just taken down, all that it may repeat is said.
  func answer(
    _ id: OrderID, said: CleanText? = nil, isTakenDown: Bool = false, at sequence: Int64
  ) throws(Failure) -> Answer {
    let book = try book()
    guard let order = book.order(id) else { throw .refused(.unknownOrder(id)) }
    var sheet = sheet(order, in: book, at: clock.now())
    if isTakenDown { sheet.warnings = warnings(takingDown: order, in: book, at: clock.now()) }
    sheet.warnings += similar(to: order, in: book)
    sheet.standing = (
      book.standing(of: order.buyer, at: clock.now(), policy: policy),
      book.advice(for: order.buyer, at: clock.now(), policy: policy),
      words
    )
    var answer = Answer(
      json: { [sheet] in $0.value(sheet) },
      text: { [self, sheet] writer in
        if let said { writer.line(said) }
        write(sheet, to: &writer)
      })
    answer.sequence = sequence
    return answer
  }
}
