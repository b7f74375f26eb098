import Words
import Screen

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
}

/// Which key means what, in which pane.
package struct Keymap: Sendable {
  package private(set) var bindings: [Binding]

  package init(_ bindings: [Binding] = Keymap.standard) { self.bindings = bindings }

  /// What a key means in a pane.
  package func action(for key: Key, in pane: Pane) -> Action? {
    let matching = bindings.filter { $0.panes.contains(pane) && $0.keys.contains(key) }
    return matching.min { $0.panes.count < $1.panes.count }?.action
  }

  /// The keys of an action, the first the one to show.
  package func keys(for action: Action) -> [Key] { bindings.first { $0.action == action }?.keys ?? [] }
}
