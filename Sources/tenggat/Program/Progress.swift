import Commands
import Orders
import Screen
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Says on a terminal how far long work is, at most ten times a second, and lets the user stop it.
final class Progress {
  private let errors: Output
  private let isShown: Bool
  private var last: Int64 = 0
  private var length = 0

  init(_ errors: Output, isTerminal: Bool) {
    (self.errors, isShown) = (errors, isTerminal)
    // Whoever started us may have these blocked, as worker threads have; then nobody could stop us.
    var stopping = sigset_t()
    sigemptyset(&stopping)
    for number in [SIGINT, SIGTERM] { sigaddset(&stopping, number) }
    pthread_sigmask(SIG_UNBLOCK, &stopping, nil)
    // Once only: a second Ctrl-C ends the program as ever. What waits for input is to wake up, so nothing is restarted.
    for number in [SIGINT, SIGTERM] {
      var action = sigaction()
      #if canImport(Glibc)
        action.__sigaction_handler.sa_handler = noteInterruption
      #else
        action.__sigaction_u.__sa_handler = noteInterruption
      #endif
      sigaction(number, &action, nil)
    }
  }

  /// How the program ends after it was interrupted.
  static var endOfInterrupted: ExitStatus { interruption.load(ordering: .relaxed) == SIGTERM ? .terminated : .interrupted }

  /// Shows a line in place of the last; answers whether to go on.
  func show(_ text: CleanText) -> Bool {
    let now = systemUptime()
    if isShown, now - last >= 100, !text.isEmpty {
      last = now
      write(text)
    }
    guard interruption.load(ordering: .relaxed) != 0 else { return true }
    clear()
    return false
  }

  /// Takes the line away.
  func clear() {
    if length > 0 { write("") }
    length = 0
  }

  private func write(_ text: CleanText) {
    let shown = clipped(text)
    let width = CleanText(cleaning: shown).width
    // Blanks cover what was longer; the cursor goes back, so that what comes next begins the line.
    errors.write("\r\(shown)\(String(repeating: " ", count: max(0, length - width)))\r".utf8)
    errors.flush()
    length = width
  }

  /// The end of a text that is wider than the terminal, where the figures are: a line that wraps could not be written over.
  private func clipped(_ text: CleanText) -> String {
    var size = winsize()
    let columns = ioctl(2, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 1 ? Int(size.ws_col) - 1 : 79
    guard text.width > columns else { return text.string }
    var rest = Substring(text.string)
    while CleanText(cleaning: String(rest)).width >= columns { rest.removeFirst() }
    return "…" + rest
  }
}

private func noteInterruption(_ number: Int32) {
  interruption.store(number, ordering: .relaxed)
  signal(number, SIG_DFL)
}

/// The signal that asked to stop; 0 while none has.
private let interruption = Atomic<Int32>(0)
