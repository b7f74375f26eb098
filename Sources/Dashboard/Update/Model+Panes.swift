import Words

extension Model {
  /// Goes to a pane; its key twice in succession fills the screen with it, or stops that.
  mutating func go(to pane: Pane) {
    if focus == pane {
      guard isKeyRepeated else { return }
      layout.zoomed = layout.zoomed == nil ? pane : nil
    } else {
      focusPane(pane)
    }
    bringSelectionIntoView()
  }

  mutating func cyclePane(by step: Int) {
    let panes = Pane.allCases
    let place = (panes.firstIndex(of: focus) ?? 0) + step
    focusPane(panes[(place + panes.count) % panes.count])
    bringSelectionIntoView()
  }

  /// A zoomed pane gives way to the next one, which is zoomed in its place.
  mutating func focusPane(_ pane: Pane) {
    focus = pane
    if pane == .blacklist { browseEntries() }
    detailsTop = 0
    if layout.zoomed != nil { layout.zoomed = pane }
    if pane == .details { layout.hidesDetails = false }
    if pane == .deadlines { layout.hidesDeadlines = false }
  }

  /// What is kept across restarts.
  mutating func changeLayout(_ action: Action) -> [Effect] {
    switch action {
    case .nextTab: return turnTab(by: 1)
    case .previousTab: return turnTab(by: -1)
    case .sort:
      orders.sort = next(after: orders.sort)
      arrange()
    case .zoom: layout.zoomed = layout.zoomed == nil ? focus : nil
    case .wider: layout.leftShare = min(80, layout.leftShare + 5)
    case .narrower: layout.leftShare = max(20, layout.leftShare - 5)
    case .taller: layout.upperShare = min(80, layout.upperShare + 5)
    default: layout.upperShare = max(20, layout.upperShare - 5)
    }
    bringSelectionIntoView()
    return [.saveLayout]
  }

  /// Another tab has other orders: marks that are no longer seen would be hit unseen.
  mutating func turn(to tab: OrderTab) {
    orders.tab = tab
    marks = []
    orders.rangeStart = nil
  }

  private mutating func turnTab(by step: Int) -> [Effect] {
    let tabs = OrderTab.allCases
    turn(to: tabs[(orders.tab.rawValue + step + tabs.count) % tabs.count])
    orders.top = 0
    orders.verbsOffUntil = .min
    arrange()
    if !orders.rows.isEmpty { selectOrder(at: 0) }
    return [.saveLayout] + (search.isActive ? ask() : [])
  }

  private func next(after sort: OrderSort) -> OrderSort {
    OrderSort.allCases[(sort.rawValue + 1) % OrderSort.allCases.count]
  }
}
