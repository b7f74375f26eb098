import Dashboard
import Orders
import Screen

/// What the loop sees and shows: a real terminal, or a script in a test.
package protocol Glass: AnyObject {
  var size: Size { get }
  /// Descriptors whose readability means that `readEvents` has something.
  var descriptors: [Int32] { get }
  /// Milliseconds until `readEvents` should be called even if nothing is readable (a lone Esc); nil for never.
  var patience: Int64? { get }
  /// Everything that has come, without waiting; of its descriptors only those that are ready are asked.
  func readEvents(from ready: [Int32]) -> [GlassEvent]
  /// Shows a canvas; only what differs from the last one is written.
  func present(_ canvas: Canvas)
  func redraw()
  func ring()
  /// Tells the seller outside of the window, where the terminal can; else rings.
  func notify(_ text: CleanText)
  func title(_ text: CleanText)
  /// Puts text on the terminal's clipboard; false where it cannot.
  func copy(_ text: MessageText) -> Bool
  /// Gives the terminal back to the shell until `fg`.
  func suspend()
}

/// What came from a glass.
package enum GlassEvent: Sendable {
  case key(Key)
  case resized(Size)
  /// The terminal has gone: leave at once.
  case gone
  /// A signal asks the program to end; its number.
  case ended(signal: Int32)
  /// The program was continued after a stop: draw everything.
  case continued
}

/// Where the loop reads the time.
package protocol LoopClock: AnyObject {
  var now: Instant { get }
}
