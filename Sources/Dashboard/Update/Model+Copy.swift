import Orders
import Settings
import Words

extension Model {
  /// Copies what one tells a buyer: number, name, sum and last time to pay; or an entry's key and name.
  mutating func copySelection() -> [Effect] {
    guard let text = focus == .blacklist && overlays.isEmpty ? entryLine : orderLine else { return [] }
    copying = text
    return [.copy(text)]
  }

  mutating func noteCopy(_ isCopied: Bool) -> [Effect] {
    terminal.canCopy = isCopied
    say(isCopied ? .copied(isMasked ? .hidden : copying ?? .empty) : .cannotCopy)
    copying = nil
    return []
  }

  private var orderLine: CleanText? {
    guard let order = selectedOrder.flatMap(book.order) else { return nil }
    let (date, clock) = (calendar.zone.date(of: order.promised), calendar.zone.clock(of: order.promised))
    let name = order.buyer.name ?? order.buyer.key?.text ?? .empty
    return "#\(order.id) \(name) \(order.payable) \(date) \(clock) \(calendar.zone)"
  }

  private var entryLine: CleanText? {
    selectedEntry.flatMap(book.entry).map { entry in
      [entry.key.text, entry.name].compactMap { $0 }.joined(separator: " ")
    }
  }

  mutating func noteSettings(_ cause: CleanText?) -> [Effect] {
    defer { setupUnderway = nil }
    if let cause {
      say(.settingsNotSaved(cause: cause))
      return []
    }
    if let answers = setupUnderway { settings.apply(answers) }
    settings.fileExists = true
    policy = settings.policy
    say(.settingsSaved)
    return []
  }
}

extension Settings {
  /// The settings as the set-up leaves them; the file holds the same.
  fileprivate mutating func apply(_ answers: SetupAnswers) {
    shopName = answers.name
    language = Language(rawValue: answers.language.string) ?? language
    policy.calendar = policy.calendar.with(zone: answers.zone, hours: answers.hours)
    policy.accounts = answers.accounts
  }
}
