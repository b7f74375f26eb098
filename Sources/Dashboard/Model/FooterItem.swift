import Orders
import Screen
import Words

/// One key in the footer: what is drawn there, and what a click on it does.
package struct FooterItem: Sendable {
  package var action: Action
  package var spans: [Span]
  package var columns: Range<Int>
}

extension Model {
  /// What stands before the keys: how many orders are marked.
  package var footerLead: [Span] {
    marks.isEmpty ? [] : [Span(.marked, .mark), Span(" \(words.marked(marks.count))  ", .mark)]
  }

  /// The keys that do something now, the most valuable first, as many as fit; help is the last to be dropped.
  package var footer: [FooterItem] {
    let area = geometry.footer
    let help = hint(.help)
    var room = area.columns - 1 - help.width
    var column = area.column
    if footerLead.width <= room { advance(footerLead.width, &column, &room) }
    var items: [FooterItem] = []
    for action in footerActions {
      let spans = hint(action) + [Span("  ")]
      // Whether it can be done now is asked last: that looks at the orders.
      guard spans.width <= room, availability(of: action) == nil else { continue }
      items.append(FooterItem(action: action, spans: spans, columns: column..<column + spans.width))
      advance(spans.width, &column, &room)
    }
    return items + [
      FooterItem(action: .help, spans: help, columns: column..<max(column, min(column + help.width, area.endColumn)))
    ]
  }

  /// What the pane's footer could offer, the most valuable first.
  private var footerActions: [Action] {
    keymap.bindings.filter { $0.rank > 0 && $0.action != .help && $0.panes.contains(focus) && !$0.keys.isEmpty }
      .sorted { $0.rank < $1.rank }.map(\.action)
  }

  private func advance(_ width: Int, _ column: inout Int, _ room: inout Int) {
    column += width
    room -= width
  }

  /// The key and what it does.
  private func hint(_ action: Action) -> [Span] {
    guard let key = keymap.keys(for: action).first else { return [] }
    return [Span(key.shown, .key), Span(" \(words.name(of: action))", .keyDescription)]
  }
}
