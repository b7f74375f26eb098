import Dashboard
import Search
import Statistics

/// What other threads tell the loop.
///
/// All but the search's, which the loop waits for by itself, wake it in one way: the fewer descriptors a sleep watches, the less
/// each key costs.
struct Inboxes: Sendable {
  let search = Mailbox<SearchAnswer>()
  let disk: Mailbox<DiskAnswer>
  let work: Mailbox<LongAnswer>
  let screening: Mailbox<ScreeningAnswer>
  let statistics: Mailbox<StatisticsAnswer>
  let links: Mailbox<LinkAnswer>
  let imports: Mailbox<ImportNews>
  let statements: Mailbox<StatementReading>
  private let wakeUp = WakeUp()

  init() {
    (disk, work, screening) = (Mailbox(wakeUp: wakeUp), Mailbox(wakeUp: wakeUp), Mailbox(wakeUp: wakeUp))
    (statistics, links) = (Mailbox(wakeUp: wakeUp), Mailbox(wakeUp: wakeUp))
    (imports, statements) = (Mailbox(wakeUp: wakeUp), Mailbox(wakeUp: wakeUp))
  }

  var descriptors: [Int32] { [search.descriptor, wakeUp.reading] }

  /// Whether there may be something in a box but the search's; what comes after this call wakes again.
  func takeWakeUp(among ready: [Int32]) -> Bool {
    guard ready.contains(wakeUp.reading) else { return false }
    wakeUp.quiet()
    return true
  }
}
