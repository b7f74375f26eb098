import Dashboard
import Orders
import Storage

/// What the loop asks of the disk.
enum DiskRequest: Sendable {
  /// Makes changes durable, unless rows after `after` are there already.
  case commit(Commits.Ticket, [Change], at: Moment, after: Int64)
  /// Reads the commit of a row, to be taken back.
  case recall(row: Int64, Commits.Purpose)
  case stop
}

/// What the disk tells the loop; `through` is the newest row that the loop has seen once it has taken the message in.
struct DiskAnswer: Sendable {
  var message: Message
  var through: Int64?
}

/// The one thread that writes: it appends, fsyncs, reads what others wrote, and after a failure tries again.
final class DiskThread: @unchecked Sendable {
  let requests = Mailbox<DiskRequest>()
  private let answers: Mailbox<DiskAnswer>
  // Touched by the thread alone once it runs.
  private let journal: any Journal
  private let snapshots: Snapshots?
  private let keeper: SnapshotKeeper?
  private let seat: CleanText
  private var posted: Int64
  private var failure: Failure?
  private var worker: Worker?

  private struct Failure {
    var ticket: Commits.Ticket?
    var changes: [Change]
    var after: Int64
  }

  init(_ shop: OpenShop, answers: Mailbox<DiskAnswer>) {
    (journal, posted, seat, keeper) = (shop.journal, shop.through, shop.seat, shop.keeper)
    (snapshots, self.answers) = (shop.snapshots, answers)
  }

  func start() { worker = Worker { [self] in run() } }

  /// Ends after what was asked before is done.
  func stop() {
    requests.post(.stop)
    worker?.join()
  }

  private func run() {
    while true {
      _ = waitUntilReadable([requests.descriptor, journal.news], milliseconds: failure == nil ? nil : 10_000)
      for request in requests.takeAll() {
        switch request {
        case .commit(let ticket, let changes, let moment, let after): commit(ticket, changes, at: moment, after: after)
        case .recall(let row, let purpose): recall(row, purpose)
        case .stop: return
        }
      }
      if failure != nil { recover() } else { readNews() }
    }
  }
}

extension DiskThread {
  private func commit(_ ticket: Commits.Ticket, _ changes: [Change], at moment: Moment, after: Int64) {
    guard failure == nil else { return answer(.notKept(ticket, cause: "suspended")) }
    do {
      let appended = try journal.append(
        changes.map(\.journalEntry), commit: .timeOrdered(), at: moment.seconds, seat: seat, after: after)
      switch appended {
      case .kept(let through):
        posted = through
        answer(.kept(ticket, changes: changes, through: through), through: through)
        keeper?.reached(through, at: moment)
      case .behind: overtaken(ticket)
      }
    } catch { fail(error, Failure(ticket: ticket, changes: changes, after: after)) }
  }

  /// Somebody wrote first: the loop decides again on what it is sent here, or was sent just before.
  private func overtaken(_ ticket: Commits.Ticket) {
    do {
      let changes = try readNew()
      answer(.overtaken(ticket, changes: changes), through: posted)
    } catch { fail(error, Failure(ticket: ticket, changes: [], after: posted)) }
  }

  private func recall(_ row: Int64, _ purpose: Commits.Purpose) {
    do {
      let commit = try journal.commit(ofRow: row)
      answer(.recalled(commit: commit.first, commit.changes, purpose))
    } catch { fail(error, nil) }
  }

  private func readNews() {
    do {
      try journal.drainNews()
      let changes = try readNew()
      if !changes.isEmpty { answer(.arrived(changes), through: posted) }
    } catch { fail(error, nil) }
  }

  /// The changes after the last that the loop was sent; a restored snapshot sends the whole book instead.
  private func readNew() throws(StorageError) -> [Change] {
    var news: [Change] = []
    while let rows = try nextRows() { news += try rows.changes(in: "journal") }
    guard let snapshots, news.contains(where: { $0.kind == .restored }) else { return news }
    let reopened = try BookOpening.book(of: journal, snapshots: snapshots)
    posted = reopened.through
    answer(.reloaded(reopened.book), through: posted)
    return []
  }

  private func nextRows() throws(StorageError) -> [JournalRow]? {
    let rows = try journal.read(after: posted, limit: 10_000)
    guard let last = rows.last else { return nil }
    posted = last.sequence
    return rows
  }
}

extension DiskThread {
  /// After a failed write nothing more is accepted until a probe succeeds; what was in flight is asked for, never repeated.
  private func fail(_ error: StorageError, _ failed: Failure?) {
    failure = failed ?? failure ?? Failure(ticket: nil, changes: [], after: posted)
    answer(.storage(.failed(cause: error.cause, lastGood: nil)))
    recover()
  }

  private func recover() {
    guard let failed = failure, let recovery = try? journal.recover() else { return }
    failure = nil
    if let ticket = failed.ticket, !failed.changes.isEmpty {
      if recovery.keptInFlight != nil {
        posted = max(posted, recovery.newest)
        answer(.kept(ticket, changes: failed.changes, through: posted), through: posted)
      } else {
        answer(.notKept(ticket, cause: "not written"))
      }
    }
    answer(.storage(.sound))
    readNews()
  }

  private func answer(_ message: Message, through: Int64? = nil) { answers.post(DiskAnswer(message: message, through: through)) }
}
