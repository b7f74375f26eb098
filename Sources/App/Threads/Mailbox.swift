import Glibc
import Synchronization

/// Values on their way to one thread, and a descriptor that wakes its `poll` when there are any.
package final class Mailbox<Value: Sendable>: Sendable {
  private let values = Mutex<[Value]>([])
  private let wakeUp: WakeUp

  /// A box that wakes by `wakeUp`, which it may share with others of the same thread.
  package init(wakeUp: WakeUp = WakeUp()) { self.wakeUp = wakeUp }

  /// Readable while there is something to take; of boxes that share what wakes, while there may be in any of them.
  package var descriptor: Int32 { wakeUp.reading }

  /// Puts a value in; the pipe is written only if the box was empty, so that a burst wakes once.
  package func post(_ value: Value) {
    let wasEmpty = values.withLock { values in
      values.append(value)
      return values.count == 1
    }
    if wasEmpty { wakeUp.ring() }
  }

  /// Takes everything, in the order in which it came; not where what wakes is shared.
  package func takeAll() -> [Value] {
    wakeUp.quiet()
    return take()
  }

  /// The same where several boxes share what wakes, and it was quieted before.
  func take() -> [Value] {
    values.withLock { values in
      defer { values = [] }
      return values
    }
  }
}

/// A pipe that carries no data: a byte in it means "look".
package final class WakeUp: Sendable {
  package let reading: Int32
  private let writing: Int32

  package init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (reading, writing) = (ends[0], ends[1])
  }

  /// Makes `reading` readable; from any thread.
  package func ring() {
    var byte: UInt8 = 1
    _ = write(writing, &byte, 1)
  }

  /// Makes `reading` quiet until the next ring.
  package func quiet() {
    var bytes: (UInt64, UInt64) = (0, 0)
    while read(reading, &bytes, 16) == 16 {}
  }

  deinit {
    close(reading)
    close(writing)
  }
}
