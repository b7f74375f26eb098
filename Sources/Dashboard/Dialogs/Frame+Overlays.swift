import Orders
import Screen
import Words

extension Frame {
  /// Draws what lies over the panes.
  mutating func draw(_ overlay: Overlay, in body: Rectangle) {
  }
}
