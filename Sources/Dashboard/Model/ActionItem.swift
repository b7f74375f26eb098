import Orders
import Screen
import Words

/// One line of help or palette.
package struct ActionItem: Hashable, Sendable {
  package var action: Action
  package var keys: [Key]
  package var unavailable: Unavailable?
}

extension Model {
  /// What help lists: the actions that have a key, narrowed by what was typed; those that can be done now come first.
  package func helpItems(_ list: ActionList) -> [ActionItem] { items(list).filter { !$0.keys.isEmpty } }

  /// What the palette lists: every action.
  package func paletteItems(_ list: ActionList) -> [ActionItem] { items(list) }

  private func items(_ list: ActionList) -> [ActionItem] {
    let wanted = list.filter.text.string.lowercased().split(separator: " ")
    let all = keymap.bindings.map { row in
      ActionItem(action: row.action, keys: row.keys, unavailable: availability(of: row.action, in: list.pane))
    }
    let found = all.filter { item in wanted.allSatisfy { text(of: item).contains($0) } }
    return found.filter { $0.unavailable == nil } + found.filter { $0.unavailable != nil }
  }

  /// What is looked for in: name, explanation, the name in the configuration, and the keys.
  private func text(of item: ActionItem) -> String {
    let keys = item.keys.map(\.shown).joined(separator: " ")
    let text: CleanText = "\(words.name(of: item.action)) \(words.explanation(of: item.action)) \(keys)"
    return text.string.lowercased() + " " + item.action.rawValue
  }
}
