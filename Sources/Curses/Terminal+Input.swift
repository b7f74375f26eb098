import CNcurses
import Screen

extension Terminal {
  /// Signals that came since they were last taken.
  package struct Signals: OptionSet, Hashable, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }
    /// SIGWINCH: call `fit`.
    package static let resized = Signals(rawValue: 1)
    /// SIGTERM: save and leave, exit code 143. A second one ends the process at once.
    package static let ended = Signals(rawValue: 2)
    /// SIGHUP: the terminal is gone, exit code 129.
    package static let hungUp = Signals(rawValue: 4)
    /// SIGINT from outside, exit code 130; the key Ctrl-C comes as a key.
    package static let interrupted = Signals(rawValue: 8)
    /// SIGQUIT, exit code 131.
    package static let quit = Signals(rawValue: 16)
    /// SIGTSTP from outside: call `suspend`.
    package static let stopped = Signals(rawValue: 32)
    /// SIGCONT after a stop from outside: call `resume`.
    package static let continued = Signals(rawValue: 64)
  }

  /// How many milliseconds to wait before calling `readKeys` although nothing came; nil if there is nothing to wait for.
  package var patience: Int? { decoder.patience }

  /// Reads what was typed, up to 64 KiB at once; if there is nothing, what was unfinished is what it is.
  ///
  /// Call it when `inputDescriptor` is readable or `patience` has passed; sets `isGone` at a hang-up. It never blocks unless
  /// told that the descriptor is readable (a wait has just said so) where it is not.
  package func readKeys(isReadable: Bool) -> [Key] {
    guard !isGone else { return [] }
    let ready = isReadable ? 1 : cn_wait(inputDescriptor, 0)
    if ready == 0 { return decoder.timeout() }
    let bytes = ready > 0 ? read() : []
    if bytes.isEmpty { isGone = true }
    return decoder.feed(bytes)
  }

  /// Takes the signals that came; empties `signalDescriptor`.
  package func takeSignals() -> Signals {
    let signals = Signals(rawValue: cn_take_signals())
    if signals.contains(.hungUp) { isGone = true }
    return signals
  }

  private func read() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = max(0, cn_read(inputDescriptor, start, buffer.count))
    }
  }
}
