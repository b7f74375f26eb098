import Orders

/// A moment as the loop measures it: the wall clock that deadlines are told by, and a clock that never steps.
package struct Instant: Hashable, Sendable {
  /// What the shop's clock says.
  package var moment: Moment
  /// Milliseconds since some fixed point, counted through suspend; for "how long ago was the last key".
  package var uptime: Int64

  /// Milliseconds since `moment` began, 0 to 999: how far the next second of the wall clock is.
  package var milliseconds: Int64

  package init(moment: Moment, uptime: Int64, milliseconds: Int64 = 0) {
    (self.moment, self.uptime, self.milliseconds) = (moment, uptime, milliseconds)
  }
}
