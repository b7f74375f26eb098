import Commands
import Orders
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
    // Once only: a second Ctrl-C ends the program as ever.
    signal(SIGINT) { _ in
      interrupted.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }

  /// Shows a line in place of the last; answers whether to go on.
  func show(_ text: CleanText) -> Bool {
    let now = systemUptime()
    if isShown, now - last >= 100 {
      last = now
      write(text)
    }
    guard interrupted.load(ordering: .relaxed) else { return true }
    clear()
    return false
  }

  /// Takes the line away.
  func clear() {
    if length > 0 { write("") }
    length = 0
  }

  private func write(_ text: CleanText) {
    // Blanks cover what was longer; the cursor goes back, so that what comes next begins the line.
    let rest = String(repeating: " ", count: max(0, length - text.string.utf8.count))
    errors.write("\r\(text.string)\(rest)\r".utf8)
    errors.flush()
    length = text.string.utf8.count
  }
}

private let interrupted = Atomic<Bool>(false)
