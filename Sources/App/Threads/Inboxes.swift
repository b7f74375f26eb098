import Dashboard
import Search
import Statistics

/// What other threads tell the loop.
struct Inboxes: Sendable {
  let disk = Mailbox<DiskAnswer>()
  let work = Mailbox<LongAnswer>()
  let search = Mailbox<SearchAnswer>()
  let screening = Mailbox<ScreeningAnswer>()
  let statistics = Mailbox<StatisticsAnswer>()
  let links = Mailbox<LinkAnswer>()
  let imports = Mailbox<ImportNews>()
  let statements = Mailbox<StatementReading>()
  var descriptors: [Int32] {
    [
      disk.descriptor, work.descriptor, search.descriptor, screening.descriptor, statistics.descriptor, links.descriptor,
      statements.descriptor, imports.descriptor,
    ]
  }
}
