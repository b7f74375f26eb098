import Commands
import Dashboard

/// The program's clock as the loop reads it.
package final class SystemClock: LoopClock {
  private let clock: ProgramClock

  package init(_ clock: ProgramClock) { self.clock = clock }

  package var now: Instant {
    let reading = clock.reading()
    return Instant(moment: reading.moment, uptime: reading.uptime, milliseconds: reading.milliseconds)
  }
}
