import Intake
import Orders
import Screen

/// The paste view: a chat goes in, orders come out, one after another.
extension Model {
  /// How many settled orders are looked through for the last price of an item.
  private static let pricedOrders = 20_000

  mutating func openPaste() {
    overlays.append(.paste(pasteDraft ?? emptyPaste))
    pasteDraft = nil
  }

  private var emptyPaste: PasteView {
    PasteView(shop: settings.shopName, prices: PriceIndex(book, limit: Self.pricedOrders))
  }

  mutating func press(_ key: Key, in view: PasteView) -> [Effect] {
    var view = view
    switch key {
    case .escape: return leave(view)
    case .control("s"): return keep(view)
    case .control("n"): view = emptyPaste
    case .burst(let text): view.paste(text, isWhole: false)
    case .paste(let text): paste(text, into: &view)
    case .tab: view.moveFocus(by: 1)
    case .shiftTab: view.moveFocus(by: -1)
    case .named(.pageDown, []): turn(&view, by: 1)
    case .named(.pageUp, []): turn(&view, by: -1)
    default: return press(key, at: view.focus, in: view)
    }
    replaceTop(.paste(view))
    return []
  }

  /// One line is an answer where one is being given; more are a chat.
  private func paste(_ text: OutsideText, into view: inout PasteView) {
    guard case .answer(let number) = view.focus, MessageText(text.prefix(bytes: 1000)).lines.count == 1 else {
      return view.paste(text, isWhole: true)
    }
    view.editAnswer(number) { $0.insert(text) }
  }

  private func turn(_ view: inout PasteView, by step: Int) {
    guard !view.drafts.isEmpty else { return }
    view.show((view.place + step + view.drafts.count) % view.drafts.count)
  }

  private mutating func press(_ key: Key, at focus: PasteView.Focus, in view: PasteView) -> [Effect] {
    var view = view
    switch focus {
    case .source: view.edit { $0.edit(key) }
    case .draft: if key == .enter { return keep(view) }
    case .answer(let number):
      switch key {
      case .enter where number + 1 >= view.questions.count: return keep(view)
      case .enter, .down: view.moveFocus(by: 1)
      case .up: view.moveFocus(by: -1)
      default: view.editAnswer(number) { _ = $0.edit(key) }
      }
    }
    replaceTop(.paste(view))
    return []
  }

  /// Closes it; what is in it is there again at the next `N`, unless all of it was kept.
  private mutating func leave(_ view: PasteView) -> [Effect] {
    overlays.removeLast()
    guard !view.isEmpty, view.drafts.isEmpty || view.nextOpen(from: 0) != nil else { return [] }
    pasteDraft = view
    say(.pasteLeft)
    return []
  }

  /// Keeps the draft that is shown, and goes on to the next; where something is missing, there.
  private mutating func keep(_ view: PasteView) -> [Effect] {
    var view = view
    guard let draft = view.draft, let answered = view.answered, !view.isKept(view.place) else {
      if view.drafts.isEmpty { say(.noOrderInChat) }
      return []
    }
    guard answered.isComplete else {
      view.isTried = true
      if let open = view.questions.firstIndex(where: view.isOpen) { view.focus = .answer(open) }
      replaceTop(.paste(view))
      return []
    }
    let before = view
    view.kept.append(draft)
    if let next = view.nextOpen(from: view.place) {
      view.show(next)
      replaceTop(.paste(view))
    } else {
      overlays.removeLast()
    }
    return commit(.add(answered.order(for: policy)), form: .paste(before))
  }

  /// The view comes back where a draft could not be kept after all; what was kept meanwhile stays kept.
  mutating func reopen(_ refused: PasteView) {
    guard case .paste(var view)? = overlays.last, let draft = refused.draft else { return overlays.append(.paste(refused)) }
    if let place = view.kept.lastIndex(of: draft) { view.kept.remove(at: place) }
    if let place = view.drafts.firstIndex(of: draft) { view.show(place) }
    replaceTop(.paste(view))
  }

  /// The open orders of a draft's buyer that may be the same, the likest first.
  package func twins(of draft: ChatDraft) -> [(order: OrderID, likeness: OrderLikeness)] {
    book.alikeOrders(of: draft.buyer, items: draft.items, total: draft.total)
  }

  /// The blacklist entries that a draft's buyer matches.
  package func matches(of draft: ChatDraft) -> [BlacklistEntry] {
    let buyer = draft.buyer
    let names = buyer.username.map { name in Channel.allCases.map { BuyerKey.username($0, name) } } ?? []
    return (([buyer.phone.map(BuyerKey.phone)].compactMap { $0 }) + names).compactMap(book.entry)
  }
}
