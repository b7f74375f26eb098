import Orders
import Screen
import Words

extension Model {
  /// For how long Enter rests after another credit came under the cursor: a key held down must not confirm it unseen.
  private static let bankKeysOff: Int64 = 250

  mutating func openBank() {
    overlays.append(.bank(BankView()))
    followBank()
  }

  /// Takes in what changed in the book, wherever the view lies among the overlays; what takes long is asked for.
  mutating func followBank() {
    for (index, overlay) in overlays.enumerated() {
      guard case .bank(var view) = overlay, view.version != book.version, !isLong(view) else { continue }
      show(book.waitingMoney(in: calendar.zone), in: &view)
      followPreview(&view)
      overlays[index] = .bank(view)
    }
  }

  func show(_ found: [BankView.Found], in view: inout BankView) {
    let before = view.found
    (view.found, view.version) = (found, book.version)
    keepSelection(in: &view, before)
  }

  /// The credit that was selected, else the one that took its place.
  private func keepSelection(in view: inout BankView, _ before: [BankView.Found]) {
    if view.found.contains(where: { $0.credit.number == view.selection }) { return }
    let place = before.firstIndex { $0.credit.number == view.selection } ?? 0
    let next = view.found.isEmpty ? nil : view.found[min(place, view.found.count - 1)].credit.number
    if view.selection != nil { view.keysOffUntil = now.uptime + Self.bankKeysOff }
    view.selection = next
  }

  mutating func press(_ key: Key, in view: BankView) -> [Effect] {
    switch view.step {
    case .list: return pressList(key, view)
    case .asking(let question): return press(key, question, view)
    case .choosing(let choice): return press(key, choice, view)
    case .opening(let field, _): return press(key, field, view)
    case .reading:
      if key == .escape { replaceBank(view, .list) }
      return []
    case .preview(let preview): return press(key, preview, view)
    }
  }

  mutating func replaceBank(_ view: BankView, _ step: BankView.Step) {
    var view = view
    view.step = step
    replaceTop(.bank(view))
  }

  private mutating func pressList(_ key: Key, _ view: BankView) -> [Effect] {
    switch key.onQwerty ?? key {
    case .character("o"): replaceBank(view, .opening(TextField()))
    case .character("m"): if let found = selected(in: view) { choose(found, view) }
    case .character("x"):
      guard let found = selected(in: view), mayDecide(view) else { return [] }
      return settle(.dismissCredit(found.credit.number))
    case .enter: return confirm(view)
    default: return moveOrLeave(key, view)
    }
    return []
  }

  private mutating func moveOrLeave(_ key: Key, _ view: BankView) -> [Effect] {
    guard let action = keymap.action(for: key, in: .orders) else { return [] }
    switch action {
    case .back, .quit, .bank: overlays.removeLast()
    case .undo, .redo: return attempt(action)
    default:
      guard let step = scrollStep(action), !view.found.isEmpty else { return [] }
      let place = view.found.firstIndex { $0.credit.number == view.selection } ?? 0
      var view = view
      view.selection = view.found[min(max(0, place + step), view.found.count - 1)].credit.number
      replaceTop(.bank(view))
    }
    return []
  }

  package func selected(in view: BankView) -> BankView.Found? { view.found.first { $0.credit.number == view.selection } }

  /// Whether a key may decide now; says why not.
  private mutating func mayDecide(_ view: BankView) -> Bool {
    if isReadOnly {
      say(.refused(.readOnly))
      return false
    }
    guard !commits.isBusy, view.version == book.version, now.uptime >= view.keysOffUntil else {
      say(.unavailable(.bank, .justMoved))
      return false
    }
    return true
  }

  /// Enter: an exact one is settled, one that needs thought asks, one that could be for several lets choose.
  private mutating func confirm(_ view: BankView) -> [Effect] {
    guard let found = selected(in: view), mayDecide(view) else { return [] }
    switch found.match.kind {
    case .exact: return settle(.settleCredit(found.credit.number, found.match.orders))
    case .near: ask(found.credit, found.match.orders, found.match, view)
    case .late, .duplicate: ask(found.credit, Array(found.match.orders.prefix(1)), found.match, view)
    case .ambiguous, .none: choose(found, view)
    }
    return []
  }

  mutating func ask(_ credit: BankCredit, _ orders: [OrderID], _ match: CreditMatch?, _ view: BankView) {
    replaceBank(view, .asking(BankQuestion(credit: credit, orders: orders, match: match)))
  }

  private mutating func choose(_ found: BankView.Found, _ view: BankView) {
    var choice = BankChoice(credit: found.credit)
    choice.selection = orders(for: choice).first?.id
    replaceBank(view, .choosing(choice))
  }

  mutating func settle(_ command: Command) -> [Effect] { commit(command) }

  /// A key at the question; whatever has changed since it was asked, it is not answered unseen.
  private mutating func press(_ key: Key, _ question: BankQuestion, _ view: BankView) -> [Effect] {
    let isPart: Bool
    switch key.onQwerty ?? key {
    case .escape, .character("q"):
      replaceBank(view, .list)
      return []
    case .enter: isPart = question.match?.why == .downPayment
    case .character("d") where canBePart(question): isPart = true
    default: return []
    }
    guard mayDecide(view) else { return [] }
    replaceBank(view, .list)
    let current = view.found.first { $0.credit == question.credit }
    guard let current, question.match == nil || question.match == current.match else {
      say(.changedMeanwhile(question.orders))
      return []
    }
    return settle(.settleCredit(question.credit.number, question.orders, isPart: isPart))
  }

  /// Whether the order may go on waiting for the rest.
  package func canBePart(_ question: BankQuestion) -> Bool {
    guard question.orders.count == 1, question.match?.why != .downPayment, let order = book.order(question.orders[0]) else {
      return false
    }
    return order.state == .pending && question.credit.amount < order.due
  }
}
