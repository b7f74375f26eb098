import Orders

/// A moment as the loop measures it: the wall clock that deadlines are told by, and a clock that never steps.
package struct Instant: Hashable, Sendable {
  /// What the shop's clock says.
  package var moment: Moment
  /// Milliseconds since some fixed point, counted through suspend; for "how long ago was the last key".
  package var uptime: Int64

  /// How much of the second has passed, 0 to 999: what is left until the clock shows the next one.
  package var millisecond: Int

  package init(moment: Moment, uptime: Int64, millisecond: Int = 0) {
    (self.moment, self.uptime, self.millisecond) = (moment, uptime, millisecond)
  }
}
