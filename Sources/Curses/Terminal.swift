import CNcurses
import Orders
import Screen

/// The terminal the program was started in, while it shows our screen: canvases go to it, keys come from it.
///
/// One at a time, used by one thread. Whatever way the process ends but SIGKILL, the terminal is given back as it was found.
package final class Terminal {
  /// What of the terminal is asked for.
  package struct Options: Sendable {
    package var theme: Theme
    /// The command line's or the configuration's word on colours; nil lets the environment decide.
    package var depth: ColorDepth?
    package var mouse: Bool

    package init(theme: Theme = .standard, depth: ColorDepth? = nil, mouse: Bool = true) {
      self.theme = theme
      self.depth = depth
      self.mouse = mouse
    }
  }

  /// The descriptor to wait on for keys.
  package let inputDescriptor: Int32 = 0
  /// The descriptor that becomes readable when a signal came; see `takeSignals`.
  package let signalDescriptor: Int32
  /// The descriptor that becomes readable when the system's clock was set or a suspend ended; -1 where the system has none.
  package let clockDescriptor = cn_watch_clock()
  /// How many colours are used.
  package let depth: ColorDepth
  /// Whether the locale knows no Unicode, so that glyphs and letters are shown in ASCII.
  package let isASCII: Bool
  package internal(set) var size: Size
  /// Whether the terminal has hung up: nothing can be shown or read any more.
  package internal(set) var isGone = false

  var looks: Looks
  var decoder = KeyDecoder()
  /// What is on the glass; nil when all of it must be painted.
  var shown: Canvas?
  private var isOpen = true

  /// Opens the terminal on standard input and output.
  package init(_ options: Options = Options()) throws(Refusal) {
    isASCII = !cn_use_utf8()
    let limit = ColorDepth.limit(wanted: options.depth, environment: Terminal.environment)
    try Terminal.open(limit)
    depth = ColorDepth.of(colors: Int(cn_colors()), limit: limit)
    signalDescriptor = cn_catch_signals()
    cn_catch_crashes()
    cn_hold_errors()
    cn_modes_on(options.mouse)
    looks = Looks(theme: options.theme, depth: depth, isASCII: isASCII)
    size = Size(cn_fit())
  }

  deinit { close() }

  /// Gives the terminal back, and then prints what was written to standard error meanwhile, cleaned.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    cn_close()
    let held = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 65_536) { buffer in
      let count = buffer.baseAddress.map { cn_release_errors($0, buffer.count) } ?? 0
      return buffer.prefix(count).map { UInt8(bitPattern: $0) }
    }
    for line in held.split(separator: UInt8(ascii: "\n")) { StandardError.write(OutsideText(utf8: line).cleaned) }
  }

  /// Uses another theme from the next `present` on.
  package func use(_ theme: Theme) {
    looks = Looks(theme: theme, depth: depth, isASCII: isASCII)
    shown = nil
  }

  /// Rings the terminal's bell, or flashes where it is set to.
  package func bell() { cn_bell() }

  static func environment(_ name: String) -> String? { cn_environment(name).map { String(cString: $0) } }

  /// Opens the entry for RGB colours where they are wanted and it exists, else the terminal's own.
  private static func open(_ limit: ColorDepth) throws(Refusal) {
    let type = environment("TERM") ?? ""
    if limit == .direct, cn_open(0, 1, ColorDepth.directEntry(for: type)) == cn_opened { return }
    let outcome = cn_open(0, 1, nil)
    if let refusal = Refusal(outcome, type: CleanText(cleaning: type)) { throw refusal }
  }
}

extension Size {
  init(_ size: cn_size) { self.init(rows: Int(size.rows), columns: Int(size.columns)) }
}
