import Orders
import Screen
import Words

/// Keys with what they do, as the footer says it: spelt out once, since the footer is part of every picture.
struct KeyHints: Sendable {
  /// One key with what it does.
  struct Hint: Sendable {
    let action: Action
    let spans: [Span]
    let width: Int
  }

  /// What each pane's footer could offer, the most valuable first; all but help.
  private let hints: [Pane: [Hint]]
  let help: Hint

  init(_ keymap: Keymap, _ words: any Words) {
    func hint(_ action: Action) -> Hint {
      guard let key = keymap.keys(for: action).first else { return Hint(action: action, spans: [], width: 0) }
      let spans = [Span(key.shown, .key), Span(" \(words.name(of: action))", .keyDescription)]
      return Hint(action: action, spans: spans, width: spans.width)
    }
    let rows = keymap.bindings.filter { $0.rank > 0 && $0.action != .help && !$0.keys.isEmpty }.sorted { $0.rank < $1.rank }
      .map { (panes: $0.panes, hint: hint($0.action)) }
    var hints: [Pane: [Hint]] = [:]
    for pane in Pane.allCases { hints[pane] = rows.filter { $0.panes.contains(pane) }.map(\.hint) }
    (self.hints, help) = (hints, hint(.help))
  }

  func offered(in pane: Pane) -> [Hint] { hints[pane] ?? [] }
}
