import Orders
import Screen
import Settings
import Words

/// Something wrong in the configuration's `[keys]`, with the line that it is in.
package enum KeymapProblem: Hashable, Sendable {
  case unknownAction(CleanText, line: Int)
  case notAKey(CleanText, line: Int)
  /// The key already means something where it would mean this: it goes to `kept`, and `lost` is without it.
  case conflict(key: CleanText, kept: Action, lost: Action, line: Int)
}

extension Keymap {
  /// The standard keys with those of the configuration, and what was wrong there.
  ///
  /// An action that is named has the keys given and no others. A key that then means two things in one pane goes to the one
  /// that was configured, of two such to the first.
  package static func reading(_ overrides: [(action: CleanText, keys: [CleanText], line: Int)]) -> (Keymap, [KeymapProblem]) {
    var keymap = Keymap()
    var problems: [KeymapProblem] = []
    var configured: [(action: Action, line: Int)] = []
    for override in overrides {
      guard let action = Action(rawValue: override.action.string),
        let row = keymap.bindings.firstIndex(where: { $0.action == action })
      else {
        problems.append(.unknownAction(override.action, line: override.line))
        continue
      }
      let (keys, notKeys) = read(override.keys)
      problems += notKeys.map { .notAKey($0, line: override.line) }
      keymap.bindings[row].keys = keys
      configured.append((action, override.line))
    }
    for (action, line) in configured { problems += keymap.settleConflicts(of: action, line: line, configured.map(\.action)) }
    return (keymap, problems)
  }

  private static func read(_ written: [CleanText]) -> (keys: [Key], notKeys: [CleanText]) {
    var result: (keys: [Key], notKeys: [CleanText]) = ([], [])
    for notation in written {
      if let key = Key(notation: notation.string) { result.keys.append(key) } else { result.notKeys.append(notation) }
    }
    return result
  }

  /// Takes the keys of a configured action from the others that have them in the same panes.
  private mutating func settleConflicts(of action: Action, line: Int, _ configured: [Action]) -> [KeymapProblem] {
    guard let row = bindings.firstIndex(where: { $0.action == action }) else { return [] }
    var problems: [KeymapProblem] = []
    for other in bindings.indices where other != row && bindings[other].competes(with: bindings[row]) {
      let rival = bindings[other].action
      let isRivalFirst = (configured.firstIndex(of: rival) ?? .max) < (configured.firstIndex(of: action) ?? .max)
      let (kept, lost) = isRivalFirst ? (other, row) : (row, other)
      for key in bindings[kept].keys where bindings[lost].keys.contains(key) {
        bindings[lost].keys.removeAll { $0 == key }
        let named = key.notation ?? .empty
        problems.append(.conflict(key: named, kept: bindings[kept].action, lost: bindings[lost].action, line: line))
      }
    }
    return problems
  }
}

extension Binding {
  /// Whether one key cannot mean both: they share a pane and neither is for fewer panes than the other.
  fileprivate func competes(with other: Binding) -> Bool {
    !panes.isDisjoint(with: other.panes) && panes.count == other.panes.count
  }
}
