import Orders
import Screen
import Words

/// The last line: the keys that do something now, the most valuable first; help is the last to be dropped.
struct Footer {
  static func draw(on frame: inout Frame, in area: Rectangle) {
    guard !area.isEmpty else { return }
    frame.canvas.fill(area, role: .footer)
    let help = hint(.help, frame)
    var room = area.columns - 1 - help.width
    var column = area.column
    if !frame.model.marks.isEmpty {
      let marked = [Span(.marked, .mark), Span(" \(frame.words.marked(frame.model.marks.count))  ", .mark)]
      if marked.width <= room {
        column += frame.canvas.draw(marked, at: Position(row: area.row, column: column)); room -= marked.width
      }
    }
    for binding in bindings(frame) where binding.action != .help {
      let hint = hint(binding.action, frame) + [Span("  ")]
      guard hint.width <= room else { continue }
      column += frame.canvas.draw(hint, at: Position(row: area.row, column: column))
      room -= hint.width
    }
    frame.canvas.draw(help, at: Position(row: area.row, column: column), width: area.endColumn - column)
  }

  private static func bindings(_ frame: Frame) -> [Binding] {
    let model = frame.model
    return model.keymap.bindings
      .filter { $0.rank > 0 && $0.panes.contains(model.focus) && model.obstacle(to: $0.action) == nil }
      .sorted { $0.rank < $1.rank }
  }

  /// The key and what it does.
  private static func hint(_ action: Action, _ frame: Frame) -> [Span] {
    guard let key = frame.model.keymap.keys(for: action).first else { return [] }
    return [Span(key.shown, .key), Span(" \(frame.words.name(of: action))", .keyDescription)]
  }
}

extension Key {
  /// The key as a person reads it: `p`, `Enter`, `Ctrl-R`.
  var shown: CleanText {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): CleanText(cleaning: String(scalar))
    case .control(let scalar): "Ctrl-\(CleanText(cleaning: String(scalar).uppercased()))"
    case .alternate(let scalar): "Alt-\(CleanText(cleaning: String(scalar)))"
    case .named(let name, let modifiers): "\(modifiers.shown)\(name.shown)"
    default: notation ?? "?"
    }
  }
}

extension Key.Name {
  fileprivate var shown: CleanText {
    switch self {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    default: CleanText(cleaning: rawValue)
    }
  }
}

extension Key.Modifiers {
  fileprivate var shown: CleanText {
    let control: CleanText = contains(.control) ? "Ctrl-" : ""
    let alternate: CleanText = contains(.alternate) ? "Alt-" : ""
    return "\(control)\(alternate)\(contains(.shift) ? "Shift-" as CleanText : "")"
  }
}
