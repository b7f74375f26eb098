import Orders

extension Session {
  /// An order as answers show it at a moment.
  func sheet(_ order: Order, in book: Book, at now: Moment) -> OrderSheet {
    OrderSheet(
      order: order, isParked: order.isParked(at: now, in: policy.calendar),
      warnings: book.warnings(for: order, at: now).map { ($0, why($0)) })
  }

  private func why(_ warning: Warning) -> CleanText {
    switch warning.kind {
    case .blacklisted, .suspect: words.strikes(warning.strikes, lastOn: warning.lastAt.map(zone.date(of:)))
    case .duplicate: words.sameGoods(as: warning.order)
    case .similar: words.perhapsTheSame
    }
  }

  /// The answer that shows one order.
  func answer(_ id: OrderID, said: CleanText? = nil, at sequence: Int64) throws(Failure) -> Answer {
    let book = try book()
    guard let order = book.order(id) else { throw .refused(.unknownOrder(id)) }
    let sheet = sheet(order, in: book, at: clock.now())
    var answer = Answer(
      json: { $0.value(sheet) },
      text: { [self] writer in
        if let said { writer.line(said) }
        write(sheet, to: &writer)
      })
    answer.sequence = sequence
    return answer
  }
}
