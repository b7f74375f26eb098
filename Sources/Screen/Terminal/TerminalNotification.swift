import Orders

/// A sequence by which terminals show notifications outside of their window.
package enum TerminalNotification: Hashable, Sendable {
  /// iTerm2's.
  case osc9
  /// That of rxvt, which Ghostty, kitty, WezTerm and Konsole know.
  case osc777

  /// The one that the terminal knows by its environment; nil where none is known to be safe, as within tmux, around which
  /// nobody knows what there is.
  package init?(environment: (String) -> String?) {
    if environment("TMUX") != nil || environment("STY") != nil { return nil }
    switch environment("TERM_PROGRAM") {
    case "iTerm.app": self = .osc9
    case "ghostty", "WezTerm": self = .osc777
    default:
      guard environment("KITTY_WINDOW_ID") != nil || environment("KONSOLE_VERSION") != nil else { return nil }
      self = .osc777
    }
  }

  /// The whole sequence. The text is clean, so that it cannot end it; a semicolon would begin another part.
  package func sequence(_ text: CleanText) -> String {
    let body = text.string.replacing(";", with: ",")
    return self == .osc9 ? "\u{1B}]9;\(body)\u{07}" : "\u{1B}]777;notify;Tenggat;\(body)\u{07}"
  }
}
