import Commands
import Dashboard
import Orders
import Storage

extension DiskThread {
  /// After a failed write nothing more is accepted until a probe succeeds; what was in flight is asked for, never repeated.
  func fail(_ error: StorageError, _ failed: Failure?) {
    var failed = failed ?? failure ?? Failure()
    failed.cause = error.message(in: words)
    failure = failed
    answer(.storage(.failed(cause: failed.cause, lastGood: lastGood)))
    recover()
  }

  /// Tries to go on; what still fails leaves everything as it is for the next try.
  func recover() {
    guard failure != nil, let recovery = try? journal.recover() else { return }
    settleInFlight(recovery)
    guard let changes = try? readNew() else { return }
    failure = nil
    answer(.storage(.sound))
    if !changes.isEmpty { answer(.arrived(changes), through: posted) }
  }

  /// Tells what became of the commit whose outcome was not known; once.
  private func settleInFlight(_ recovery: Recovery) {
    guard let failed = failure, let ticket = failed.ticket else { return }
    failure?.ticket = nil
    if !failed.changes.isEmpty, let kept = recovery.keptInFlight {
      self.kept(ticket, failed.changes, through: kept.upperBound)
    } else {
      answer(.notKept(ticket, cause: failed.cause))
    }
  }
}
