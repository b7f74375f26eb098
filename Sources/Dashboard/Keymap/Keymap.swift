import Screen
import Words

/// One row of the keymap: dispatch, footer, help and the README's table are all made from it.
package struct Binding: Hashable, Sendable {
  package let action: Action
  package var keys: [Key]
  /// The panes in which it applies; a row for fewer panes goes before one for all.
  package let panes: Set<Pane>
  /// How early the footer shows it: 1 first; 0 never.
  package let rank: Int

  package init(_ action: Action, _ keys: [Key], in panes: Set<Pane> = Set(Pane.allCases), rank: Int = 0) {
    (self.action, self.keys, self.panes, self.rank) = (action, keys, panes, rank)
  }

  /// A row with its keys in their notation.
  init(_ action: Action, _ notation: String, in panes: Set<Pane> = Set(Pane.allCases), rank: Int = 0) {
    self.init(action, notation.split(separator: " ").compactMap { Key(notation: String($0)) }, in: panes, rank: rank)
  }
}

/// Which key means what, in which pane.
package struct Keymap: Sendable {
  package internal(set) var bindings: [Binding]

  package init(_ bindings: [Binding] = Keymap.standard) { self.bindings = bindings }

  /// What a key means in a pane. A letter of another script that means nothing is read as the one on its key on QWERTY.
  package func action(for key: Key, in pane: Pane) -> Action? {
    bound(key, in: pane) ?? key.onQwerty.flatMap { bound($0, in: pane) }
  }

  /// What a key means in some other pane: then it is not unknown, only not here.
  package func actionElsewhere(for key: Key) -> Action? {
    for pane in Pane.allCases {
      if let action = action(for: key, in: pane) { return action }
    }
    return nil
  }

  /// The keys of an action, the first the one to show.
  package func keys(for action: Action) -> [Key] { bindings.first { $0.action == action }?.keys ?? [] }

  private func bound(_ key: Key, in pane: Pane) -> Action? {
    let matching = bindings.filter { $0.panes.contains(pane) && $0.keys.contains(key) }
    return matching.min { $0.panes.count < $1.panes.count }?.action
  }
}
