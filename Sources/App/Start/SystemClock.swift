import Dashboard
import Glibc
import Orders

/// The system's clock, or one that was set: `$TENGGAT_NOW` gives the moment at which it starts, and it runs on from there.
package final class SystemClock: LoopClock {
  private let start: (moment: Moment, uptime: Int64)?

  /// `start` nil tells the system's time.
  package init(startingAt start: Moment?) {
    self.start = start.map { ($0, SystemClock.uptime) }
  }

  package var now: Instant {
    let uptime = SystemClock.uptime
    guard let start else {
      let (seconds, milliseconds) = SystemClock.read(CLOCK_REALTIME)
      return Instant(moment: Moment(seconds: seconds), uptime: uptime, milliseconds: Int64(milliseconds))
    }
    let elapsed = uptime - start.uptime
    return Instant(moment: start.moment + elapsed / 1000, uptime: uptime, milliseconds: elapsed % 1000)
  }

  /// Counts through suspend, so that "ten seconds ago" is true after the lid was closed.
  private static var uptime: Int64 {
    #if os(Linux)
      let (seconds, milliseconds) = read(CLOCK_BOOTTIME)
    #else
      let (seconds, milliseconds) = read(CLOCK_MONOTONIC)
    #endif
    return seconds * 1000 + Int64(milliseconds)
  }

  private static func read(_ clock: clockid_t) -> (Int64, Int) {
    var time = timespec()
    clock_gettime(clock, &time)
    return (Int64(time.tv_sec), time.tv_nsec / 1_000_000)
  }
}
