import Orders
import Screen

extension Model {
  mutating func openContact() {
    if let order = targets.first { overlays.append(.contact(ContactMenu(order: order))) }
  }

  mutating func press(_ key: Key, in menu: ContactMenu) -> [Effect] {
    if let note = menu.note { return type(key, note, in: menu) }
    switch key.onQwerty ?? key {
    case .escape, .character("q"): overlays.removeLast()
    case .character(let scalar):
      guard let item = Int(String(scalar)).flatMap(ContactMenu.Item.init(rawValue:)), let order = book.order(menu.order)
      else { return [] }
      return note(item, of: order, menu)
    default: break
    }
    return []
  }

  private mutating func note(_ item: ContactMenu.Item, of order: Order, _ menu: ContactMenu) -> [Effect] {
    switch item {
    case .answered: return close(with: .answer(order.id))
    case .answeredWithNote:
      replaceTop(.contact(ContactMenu(order: menu.order, note: TextField())))
      return []
    case .promisedToday, .promisedTomorrow, .promisedTerms:
      return promise(item, of: order).map { close(with: .promise(order.id, by: $0)) } ?? []
    case .otherChannel: return close(with: .message(order.id, MessageNote.otherChannel))
    case .ownText: return close(with: .message(order.id, MessageNote.ownText))
    case .blocked: return close(with: .findBlocked(order.id))
    case .secondContact where isMasked && order.secondContact != nil: say(.unavailable(.contact, .masked))
    case .secondContact:
      let known = order.secondContact.map { TextField($0) } ?? TextField()
      replaceTop(.contact(ContactMenu(order: menu.order, note: known, as: .secondContact)))
    }
    return []
  }

  private mutating func type(_ key: Key, _ note: TextField, in menu: ContactMenu) -> [Effect] {
    switch key {
    case .escape: replaceTop(.contact(ContactMenu(order: menu.order)))
    case .enter:
      let text = note.text.isEmpty ? nil : note.text
      return close(with: menu.noted == .secondContact ? .noteSecondContact(menu.order, text) : .answer(menu.order, note: text))
    default:
      var typed = note
      if typed.edit(key) || typed != note { replaceTop(.contact(ContactMenu(order: menu.order, note: typed, as: menu.noted))) }
    }
    return []
  }

  private mutating func close(with command: Command) -> [Effect] {
    overlays.removeLast()
    return commit(command)
  }
}
