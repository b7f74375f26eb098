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
    let count = targetMarks.count
    return count == 0 ? [] : [Span(.marked, .mark), Span(" \(words.marked(count))  ", .mark)]
  }

  /// The keys that do something now, the most valuable first, as many as fit; help is the last to be dropped.
  package var footer: [FooterItem] {
    let (area, help, lead) = (geometry.footer, keyHints.help, footerLead.width)
    var room = area.columns - 1 - help.width
    var column = area.column
    func advance(_ width: Int) { (column, room) = (column + width, room - width) }
    if lead <= room { advance(lead) }
    var items: [FooterItem] = []
    var targets = Targets()
    for hint in keyHints.offered(in: focus) {
      let width = hint.width + Self.gap.width
      // Whether it can be done now is asked last: that looks at the orders.
      guard width <= room, availability(of: hint.action, in: focus, &targets) == nil else { continue }
      items.append(FooterItem(action: hint.action, spans: hint.spans + [Self.gap], columns: column..<column + width))
      advance(width)
    }
    let columns = column..<max(column, min(column + help.width, area.endColumn))
    return items + [FooterItem(action: .help, spans: help.spans, columns: columns)]
  }

  private static let gap = Span("  ")
}
