import Orders
import Storage
import Synchronization

/// Has a snapshot made on a thread of its own whenever enough has happened since the last, one at a time.
final class SnapshotKeeper: Sendable {
  private let directory: DataDirectory
  private let offset: Int64
  private let isMaking = Mutex(false)
  private let snapshotRow: Mutex<Int64>

  /// How many rows a start should at most have to read; about 10 ms of them.
  static let rows: Int64 = 2000

  /// `snapshotRow` is what the newest snapshot stands for; `offset` the shop's zone, east of UTC in seconds.
  init(directory: DataDirectory, snapshotRow: Int64, offset: Int64) {
    (self.directory, self.offset) = (directory, offset)
    self.snapshotRow = Mutex(snapshotRow)
  }

  /// Tells how far the journal has come.
  func reached(_ row: Int64, at now: Moment) {
    guard row - snapshotRow.withLock({ $0 }) >= Self.rows,
      isMaking.withLock({ making in
        defer { making = true }
        return !making
      })
    else { return }
    let worker = Worker { [self] in
      // A snapshot that cannot be made loses nothing: the journal has everything, and the next start tries again.
      try? SnapshotMaking.makeAside(in: directory, at: now, offset: offset, rows: Self.rows)
      snapshotRow.withLock { $0 = row }
      isMaking.withLock { $0 = false }
    }
    if worker == nil { isMaking.withLock { $0 = false } }
  }
}
