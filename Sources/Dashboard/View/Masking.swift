import Orders
import Screen

extension Frame {
  /// The buyer's name, else the phone as it may be shown, else the username.
  func buyer(_ buyer: Buyer) -> (CleanText, isPhone: Bool) {
    if let name = buyer.name, !name.isEmpty { return (shown(name: name), false) }
    if let phone = buyer.phone { return (display(phone), true) }
    return (buyer.username.map { shown(username: $0) } ?? words.unnamed, false)
  }

  /// A name; on a masked screen the first word and the next one's initial.
  func shown(name: CleanText) -> CleanText { model.isMasked ? name.shortened : name }

  func display(_ phone: PhoneKey) -> CleanText { model.isMasked ? phone.masked : phone.display }

  /// A key as people write it: the phone, or `shopee:rani_p`; masked if the screen is.
  func display(_ key: BuyerKey) -> CleanText {
    switch key {
    case .phone(let phone): display(phone)
    case .username(let channel, let username): model.isMasked ? "\(channel):\(username.text.beginning)" : key.text
    }
  }

  /// Where else an order's buyer can be reached: as a phone is written if it is one.
  func secondContact(of order: Order) -> CleanText? {
    order.secondContact.flatMap { contact in PhoneReading(contact.string).key.map { display($0) } ?? shown(private: contact) }
  }

  /// A username with its sign.
  func shown(username: Username) -> CleanText { "@\(model.isMasked ? username.text.beginning : username.text)" }

  /// An address, a note or whatever else may tell who somebody is: nothing of it on a masked screen but that it is there.
  func shown(private text: CleanText?) -> CleanText? { model.isMasked ? text.map { _ in CleanText.hidden } : text }
}

extension CleanText {
  /// What stands for what a masked screen hides.
  static let hidden: CleanText = "••••"

  /// `Rani P.` of `Rani Puspita Dewi`; a name of one word stays. What looks like a number is hidden.
  var shortened: CleanText {
    let words = string.split(separator: " ")
    guard let first = words.first, !string.contains(where: \.isNumber) else { return .hidden }
    let initial = words.dropFirst().first?.first.map { " \($0)." } ?? ""
    return CleanText(cleaning: first + initial)
  }

  /// The first two letters of a username.
  fileprivate var beginning: CleanText { CleanText(cleaning: String(string.prefix(2))) + .hidden }
}
