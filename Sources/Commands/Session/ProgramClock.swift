import Orders
import Words

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What time it is for the program: the system's clock, or one that `$TENGGAT_NOW` set and that runs on from there.
package struct ProgramClock: Sendable {
  private let start: (moment: Moment, at: Int64)?
  private let uptime: @Sendable () -> Int64

  /// The moment that the clock was started at by hand, if it was: then a badge says so.
  package var setTo: Moment? { start?.moment }

  /// The system's clock.
  package init() { self.init(setTo: nil) }

  /// A clock that starts at a moment; `uptime` counts milliseconds and never steps.
  package init(setTo moment: Moment?, uptime: @escaping @Sendable () -> Int64 = { systemUptime() }) {
    start = moment.map { ($0, uptime()) }
    self.uptime = uptime
  }

  /// By `$TENGGAT_NOW`, which must be a moment with its offset, if it is set.
  package init(_ environment: Environment) throws(Failure) {
    let text = environment["TENGGAT_NOW"]
    let moment = text.flatMap { try? Moment(iso8601: $0) }
    if let text, moment == nil { throw .usage(.badClock(OutsideText(text).cleaned)) }
    self.init(setTo: moment)
  }

  /// The present moment.
  package func now() -> Moment { reading().moment }

  /// The present moment, how many milliseconds of its second have passed, and the clock that never steps, in milliseconds.
  package func reading() -> (moment: Moment, milliseconds: Int64, uptime: Int64) {
    let uptime = uptime()
    if let start {
      let elapsed = uptime - start.at
      return (start.moment + elapsed / 1000, elapsed % 1000, uptime)
    }
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return (Moment(seconds: Int64(time.tv_sec)), Int64(time.tv_nsec) / 1_000_000, uptime)
  }
}

/// Milliseconds since some fixed point, on a clock that never steps and counts through suspend, so that "ten seconds ago" is
/// true after the lid was closed.
package func systemUptime() -> Int64 {
  var time = timespec()
  #if os(Linux)
    clock_gettime(CLOCK_BOOTTIME, &time)
  #else
    clock_gettime(CLOCK_MONOTONIC, &time)
  #endif
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
