import Dashboard
import Orders
import Storage
import Words

/// What the loop asks of the disk.
enum DiskRequest: Sendable {
  /// Makes changes durable, as part of a step if there is one, unless rows after `after` are there already.
  case commit(Commits.Ticket, [Change], at: Moment, after: Int64, step: Step? = nil)
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
  let journal: any Journal
  private let snapshots: Snapshots?
  private let keeper: SnapshotKeeper?
  private let seat: CleanText
  /// Proven whole once the first frame is there and nothing is to be done.
  private var unproven: SnapshotFile?
  let words: any Words
  /// The newest row that the loop was sent.
  var posted: Int64
  /// When something was last written well.
  var lastGood: Moment?
  var failure: Failure?
  private var worker: Worker?

  /// What could not be done, until it is known what became of it.
  struct Failure {
    /// The commit in flight, if there was one.
    var ticket: Commits.Ticket?
    var changes: [Change] = []
    /// What the machine said, in the user's words.
    var cause: CleanText = .empty
  }

  init(_ shop: OpenShop, words: any Words, answers: Mailbox<DiskAnswer>) {
    (journal, posted, seat, keeper) = (shop.journal, shop.through, shop.seat, shop.keeper)
    (snapshots, self.words, self.answers) = (shop.snapshots, words, answers)
    unproven = shop.unproven
  }

  func start() { worker = Worker { [self] in run() } }

  /// Ends after what was asked before is done.
  func stop() {
    requests.post(.stop)
    worker?.join()
  }

  private func run() {
    // Begins the watch, and reads what came since the opening.
    readNews()
    while true {
      let ready = waitUntilReadable([requests.descriptor, journal.news], milliseconds: patience)
      if ready.isEmpty { proveSnapshot() }
      for request in requests.takeAll() {
        switch request {
        case .commit(let ticket, var changes, let moment, let after, let step):
          step?.mark(&changes, after: after)
          commit(ticket, changes, at: moment, after: after)
        case .recall(let row, let purpose): recall(row, purpose)
        case .stop: return
        }
      }
      if failure != nil { recover() } else { readNews() }
    }
  }
}

extension DiskThread {
  /// How long to wait for something to do: a failed disk is tried again, and what is unproven is proven in the first idle moment.
  private var patience: Int64? { failure != nil ? 10_000 : unproven != nil ? 1500 : nil }

  /// Proves what the opening has not: a damaged snapshot is read no further, the book comes from an older one and the journal.
  private func proveSnapshot() {
    guard let file = unproven, let snapshots else { return }
    unproven = nil
    do { try file.verify() } catch {
      answer(.damageFound(error.message(in: words)))
      do { try reload(from: snapshots) } catch { fail(error, nil) }
    }
  }

  private func reload(from snapshots: Snapshots) throws(StorageError) {
    let reopened = try BookOpening.book(of: journal, snapshots: snapshots)
    posted = reopened.through
    answer(.reloaded(reopened.book), through: posted)
  }

  private func commit(_ ticket: Commits.Ticket, _ changes: [Change], at moment: Moment, after: Int64) {
    guard failure == nil else { return answer(.notKept(ticket, cause: failure?.cause ?? .empty)) }
    do {
      let appended = try journal.append(
        changes.map(\.journalEntry), commit: .timeOrdered(), at: moment.seconds, seat: seat, after: after)
      switch appended {
      case .kept(let through):
        kept(ticket, changes, through: through)
        lastGood = moment
        keeper?.reached(through, at: moment)
      case .behind: overtaken(ticket)
      }
    } catch { fail(error, Failure(ticket: ticket, changes: changes)) }
  }

  func kept(_ ticket: Commits.Ticket, _ changes: [Change], through: Int64) {
    posted = through
    answer(.kept(ticket, changes: changes, through: through), through: through)
    do { _ = try reloadIfRestored(changes) } catch { fail(error, nil) }
  }

  /// Somebody wrote first: the loop decides again on what it is sent here, or was sent just before.
  private func overtaken(_ ticket: Commits.Ticket) {
    do {
      let changes = try readNew()
      answer(.overtaken(ticket, changes: changes), through: posted)
    } catch { fail(error, Failure(ticket: ticket)) }
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
  ///
  /// What cannot be read has not been sent: the next try begins at the same row.
  func readNew() throws(StorageError) -> [Change] {
    var news: [Change] = []
    var newest = posted
    while true {
      let rows = try journal.read(after: newest, limit: 10_000)
      guard let last = rows.last else { break }
      news += try rows.changes(in: "journal")
      newest = last.sequence
    }
    if try reloadIfRestored(news) { return [] }
    posted = newest
    return news
  }

  /// Sends the whole book anew if a change restored a snapshot, or a person was forgotten.
  private func reloadIfRestored(_ changes: [Change]) throws(StorageError) -> Bool {
    guard let snapshots, changes.contains(where: { $0.kind == .restored || $0.kind == .erased }) else { return false }
    try reload(from: snapshots)
    return true
  }

  func answer(_ message: Message, through: Int64? = nil) { answers.post(DiskAnswer(message: message, through: through)) }
}
