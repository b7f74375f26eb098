extension ColorDepth {
  /// The greatest depth worth trying: what is asked for, else what the environment says (no-color.org, COLORTERM).
  ///
  /// - Parameters:
  ///   - wanted: The command line's or the configuration's word, nil for neither.
  ///   - environment: The value of a variable, nil if it is not set.
  package static func limit(wanted: ColorDepth?, environment: (String) -> String?) -> ColorDepth {
    if let wanted { return wanted }
    if let value = environment("NO_COLOR"), !value.isEmpty { return .mono }
    return ["truecolor", "24bit"].contains(environment("COLORTERM") ?? "") ? .direct : .indexed
  }

  /// The depth of a terminal with so many colours, within a limit.
  package static func of(colors: Int, limit: ColorDepth) -> ColorDepth {
    let depth: ColorDepth = colors > 256 ? .direct : colors == 256 ? .indexed : colors >= 8 ? .sixteen : .mono
    return min(depth, limit)
  }

  /// The terminfo entry that takes RGB values on a terminal of the given type; ncurses itself does not look at COLORTERM.
  package static func directEntry(for type: String) -> String {
    type.hasPrefix("tmux") || type.hasPrefix("screen") ? "tmux-direct" : "xterm-direct"
  }
}
