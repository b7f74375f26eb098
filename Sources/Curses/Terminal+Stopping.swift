import CNcurses
import Screen

extension Terminal {
  /// Whether the clock was set since the last call; quiets `clockDescriptor`.
  package func takeClockSetting() -> Bool { cn_clock_was_set(clockDescriptor) }

  /// Learns the terminal's size after `resized`; the next `present` paints everything.
  ///
  /// - Returns: The size, for `Key.resized`.
  package func fit() -> Size {
    size = Size(cn_fit())
    shown = nil
    return size
  }

  /// Gives the terminal back and stops the process, as Ctrl-Z does; returns when it goes on, with the terminal taken again.
  ///
  /// Present the same canvas afterwards.
  package func suspend() {
    cn_suspend()
    _ = fit()
  }

  /// Takes the terminal again after `continued`.
  package func resume() {
    cn_resume()
    _ = fit()
  }
}
