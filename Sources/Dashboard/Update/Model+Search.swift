import Orders
import Screen
import Search

/// One query narrows orders and blacklist; header, rail and pane 2 never follow it.
extension Model {
  mutating func startSearch() { search.isTyping = true }

  /// A key while the query is typed; nil if none is.
  mutating func pressQuery(_ key: Key) -> [Effect]? {
    guard search.isTyping else { return nil }
    switch key {
    case .enter: search.isActive ? search.isTyping = false : clearSearch()
    case .escape: clearSearch()
    case .up: moveSelection(by: -1)
    case .down: moveSelection(by: 1)
    case .tab, .shiftTab:
      search.isTyping = false
      cyclePane(by: key == .tab ? 1 : -1)
    default: return search.field.edit(key) ? ask() : []
    }
    return []
  }

  mutating func clearSearch() {
    search.isTyping = false
    search.field.clear()
    forgetAnswer()
  }

  /// Puts the question of the query as it is now. The rows stay until its answer comes.
  mutating func ask() -> [Effect] {
    search.result = nil
    guard search.isActive else {
      forgetAnswer()
      return []
    }
    search.isAskedAgain = false
    search.isWide = false
    return [question()]
  }

  /// Puts the same question to the changed book.
  mutating func askAgain() -> [Effect] {
    search.isAskedAgain = true
    search.isWide = false
    return [question()]
  }

  private mutating func question() -> Effect {
    search.generation += 1
    var request = SearchRequest(
      generation: search.generation, query: search.field.text, book: book, limit: Self.page,
      findsSettled: search.isWide || !isOpenTab)
    request.screenful = max(size.rows, Self.screenful)
    // To say where it is, what is written so is enough: misspellings among all orders of years take longest.
    if search.isWide { request.enoughOrders = 1 }
    return .search(request)
  }

  private mutating func forgetAnswer() {
    search.result = nil
    search.generation += 1
    search.answer = nil
    arrange()
  }

  mutating func takeAnswer(_ answer: SearchAnswer) -> [Effect] {
    guard search.isActive, answer.generation == search.generation else { return [] }
    let isCounted = search.answer?.generation == answer.generation
    search.answer = answer
    if let result = search.result {
      showFound(result)
      if isCounted { return [] }
    } else if isCounted {
      // The same once more, with what was not counted at first: the cursor stays where it is.
      arrange()
      return []
    } else if search.isAskedAgain {
      arrangeWhenQuiet()
    } else {
      arrangeFound()
    }
    return askWidely()
  }

  /// Where a tab of open orders has nothing of what was looked for, it is looked for everywhere, to say where it is.
  private mutating func askWidely() -> [Effect] {
    let isFound = search.answer?.orders.contains { orders.tab.lists($0, of: book) } ?? true
    guard isOpenTab, !search.isWide, !isFound else { return [] }
    search.isWide = true
    return [question()]
  }

  private var isOpenTab: Bool { orders.tab == .pending || orders.tab == .toSend }

  /// Selects the best of what was found, unless the query is no longer typed: then the cursor stays where it is.
  private mutating func arrangeFound() {
    let (order, entry) = (orders.selection, blacklist.selection)
    arrange()
    if search.isTyping {
      orders.selection = orders.rows.first
      blacklist.selection = blacklist.rows.first
      bringSelectionIntoView()
    } else if orders.selection != order || blacklist.selection != entry {
      orders.verbsOffUntil = now.uptime + Self.verbsOff
    }
  }
}
