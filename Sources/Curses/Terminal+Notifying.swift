import CNcurses
import Orders
import Screen

extension Terminal {
  /// Sets the window's title where leaving restores it; a longer one than 255 bytes is left out.
  package func title(_ text: CleanText) {
    guard !isGone else { return }
    let bytes = Array(text.string.utf8)
    cn_title(bytes, bytes.count)
  }

  /// Shows a notification of the terminal's own where it is known to have such, else rings.
  package func notify(_ text: CleanText) {
    guard !isGone else { return }
    guard let way = TerminalNotification(environment: Terminal.environment) else { return bell() }
    let bytes = Array(way.sequence(text).utf8)
    cn_send(bytes, bytes.count)
  }
}
