import Orders
import Screen
import Words

/// `c`: what the buyer said or did, each with its key; or the line in which an answer is noted.
struct ContactDialog {
  let menu: ContactMenu

  func draw(on frame: inout Frame, in body: Rectangle) {
    guard let order = frame.model.book.order(menu.order) else { return }
    let title = frame.words.contactTitle("#\(order.id) \(frame.buyer(order.buyer).0)")
    if let note = menu.note { return draw(note, title, on: &frame, in: body) }
    let items = ContactMenu.Item.allCases.map { ($0, line($0, order, frame)) }
    let width = items.reduce(30) { max($0, $1.1.width) }
    let area =
      items.count + 2 > body.rows && items.count < body.rows
      ? openUnframed(title, on: &frame, in: body) : frame.openDialog(rows: items.count, columns: width, title: title, in: body)
    for (row, item) in items.prefix(area.rows).enumerated() {
      frame.canvas.draw(item.1, at: Position(row: area.row + row, column: area.column), width: area.columns)
    }
  }

  /// Over all of the body, without the lines around it: they would hide the last keys.
  private func openUnframed(_ title: CleanText, on frame: inout Frame, in body: Rectangle) -> Rectangle {
    frame.canvas.lay(.backdrop, over: frame.canvas.bounds)
    frame.canvas.fill(body, role: .dialog)
    frame.canvas.draw(title, at: body.origin, role: .titleFocused, width: body.columns)
    return body.split(top: 1).1
  }

  private func line(_ item: ContactMenu.Item, _ order: Order, _ frame: Frame) -> [Span] {
    let time = frame.model.promise(item, of: order).map { frame.ahead($0) }
    let isOff = item.isPromise && (time == nil || order.state != .pending)
    let name = frame.words.name(of: item, time: time, known: frame.secondContact(of: order))
    return [Span(item.rawValue.clean, isOff ? .helpDisabled : .key), Span("  "), Span(name, isOff ? .helpDisabled : .text)]
  }

  private func draw(_ note: TextField, _ title: CleanText, on frame: inout Frame, in body: Rectangle) {
    let area = frame.openDialog(rows: 2, columns: 64, title: title, in: body)
    let isAnswer = menu.noted == .answeredWithNote
    let prompt = isAnswer ? frame.words.answerPrompt : frame.words.secondContactPrompt
    frame.canvas.draw(prompt, at: area.origin, role: .muted, width: area.columns)
    let (_, below) = area.split(top: area.rows > 1 ? 1 : 0)
    frame.drawField(
      note, placeholder: isAnswer ? frame.words.answerExample : frame.words.phoneExample, isFocused: true,
      in: below.split(top: 1).0)
  }
}

extension ContactMenu.Item {
  fileprivate var isPromise: Bool { self == .promisedToday || self == .promisedTomorrow || self == .promisedTerms }
}

extension Words {
  /// What a key of the contact dialog notes; `time` is by when the buyer would pay, `known` the second contact.
  func name(of item: ContactMenu.Item, time: CleanText?, known: CleanText?) -> CleanText {
    switch item {
    case .answered: answeredItem
    case .answeredWithNote: answeredWithNoteItem
    case .promisedToday: promisedTodayItem(time)
    case .promisedTomorrow: promisedTomorrowItem(time)
    case .promisedTerms: promisedLaterItem(time)
    case .otherChannel: otherChannelItem
    case .ownText: ownTextItem
    case .blocked: blockedItem
    case .secondContact: secondContactItem(known)
    }
  }
}
