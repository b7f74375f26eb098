import Orders
import Screen

extension Model {
  /// A key in help or palette: it moves, narrows, leaves, or runs the selected action.
  mutating func press(_ key: Key, in list: ActionList, _ overlay: (ActionList) -> Overlay) -> [Effect] {
    var list = list
    switch key {
    case .escape:
      overlays.removeLast()
      return []
    case .enter: return runSelected(of: list, overlay)
    case .down, .tab, .control("n"): list.selection += 1
    case .up, .shiftTab, .control("p"): list.selection -= 1
    case .named(.pageDown, []): list.selection += visibleListRows
    case .named(.pageUp, []): list.selection -= visibleListRows
    default: if list.filter.edit(key) { list.selection = 0 }
    }
    let count = items(of: list, overlay).count
    list.selection = min(max(0, list.selection), max(0, count - 1))
    list.top = min(max(list.top, list.selection - visibleListRows + 1), list.selection)
    replaceTop(overlay(list))
    return []
  }

  /// How many lines of help or palette are sure to be seen.
  private var visibleListRows: Int { max(1, geometry.body.rows - 6) }

  private func items(of list: ActionList, _ overlay: (ActionList) -> Overlay) -> [ActionItem] {
    if case .help = overlay(list) { return helpItems(list) }
    return paletteItems(list)
  }

  /// Does the selected action, or says why it cannot be done; where nothing was found, says that and does nothing.
  private mutating func runSelected(of list: ActionList, _ overlay: (ActionList) -> Overlay) -> [Effect] {
    let found = items(of: list, overlay)
    guard found.indices.contains(list.selection) else {
      say(.unknownCommand(list.filter.text))
      return []
    }
    overlays.removeLast()
    return attempt(found[list.selection].action)
  }
}
