import Orders
import Screen
import Words

/// The last line: the keys that do something now, in what lies on top if anything does, the most valuable first; help is the last to be dropped.
struct Footer {
  static func draw(on frame: inout Frame, in area: Rectangle) {
    guard !area.isEmpty else { return }
    frame.canvas.fill(area, role: .footer)
    if let keys = keysOnTop(frame) { return draw(keys, on: &frame, in: area) }
    var place = area.origin
    for spans in [frame.model.footerLead] + frame.model.footer.map(\.spans) {
      place.column += frame.canvas.draw(spans, at: place, width: area.endColumn - place.column)
    }
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
