import Curses
import Dashboard
import Orders
import Screen

/// The real terminal as the loop sees it.
final class TerminalGlass: Glass {
  private let terminal: Terminal
  private let clock: any LoopClock
  /// Until when a lone Esc may still be the beginning of a key, on the uptime clock.
  private var undecidedUntil: Int64?

  init(_ terminal: Terminal, clock: any LoopClock) { (self.terminal, self.clock) = (terminal, clock) }

  var size: Size { terminal.size }
  var descriptors: [Int32] { [terminal.inputDescriptor, terminal.signalDescriptor, terminal.clockDescriptor].filter { $0 >= 0 } }
  var patience: Int64? { undecidedUntil.map { max(0, $0 - clock.now.uptime) } }

  func readEvents(from ready: [Int32]) -> [GlassEvent] {
    // The clock needs no event: whatever wakes the loop makes it read the time anew.
    if ready.contains(terminal.clockDescriptor) { _ = terminal.takeClockSetting() }
    var events: [GlassEvent] = ready.contains(terminal.signalDescriptor) ? signalEvents() : []
    let isReadable = ready.contains(terminal.inputDescriptor)
    // A stop from outside ends in a shell that may have read what was typed.
    if isReadable || patience == 0 { events += keyEvents(isReadable: isReadable && events.isEmpty) }
    return terminal.isGone ? events + [.gone] : events
  }

  private func signalEvents() -> [GlassEvent] {
    let signals = terminal.takeSignals()
    if signals.contains(.stopped) { terminal.suspend() }
    if signals.contains(.continued) { terminal.resume() }
    let endings: [(Terminal.Signals, Int32)] = [(.ended, 15), (.interrupted, 2), (.quit, 3), (.hungUp, 1)]
    var events: [GlassEvent] = endings.filter { signals.contains($0.0) }.map { .ended(signal: $0.1) }
    if signals.contains(.resized) { events.append(.resized(terminal.fit())) }
    if !signals.isDisjoint(with: [.stopped, .continued]) { events.append(.continued) }
    return events
  }

  private func keyEvents(isReadable: Bool) -> [GlassEvent] {
    let keys = terminal.readKeys(isReadable: isReadable)
    undecidedUntil = terminal.patience.map { clock.now.uptime + Int64($0) }
    return keys.map { .key($0) }
  }

  func present(_ canvas: Canvas) { terminal.present(canvas) }
  func redraw() { terminal.redraw() }
  func ring() { terminal.bell() }
  func copy(_ text: MessageText) -> Bool {
    guard terminal.copy(text) else { return false }
    TmuxBuffer.load(text)
    return true
  }

  func notify(_ text: CleanText) { terminal.notify(text) }
  func title(_ text: CleanText) { terminal.title(text) }
  func suspend() { terminal.suspend() }
}
