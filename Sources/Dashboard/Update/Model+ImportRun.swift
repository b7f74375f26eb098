import Intake
import Orders

/// A file that is being taken in: its parts are commits of their own between which keys are answered, and are taken back as one.
extension Model {
  /// Why an import ended before its last row.
  enum ImportEnd: Hashable {
    /// Somebody wanted it.
    case stopped
    /// The file is not the one that was seen.
    case changed
    case broken(CleanText)
    /// The disk failed.
    case notKept(CleanText)
  }

  mutating func begin(_ preview: ImportPreview, _ figures: ImportFigures) -> [Effect] {
    imports.runs += 1
    let run = ImportRun(number: imports.runs, preview: preview)
    imports.run = run
    say(.importing(preview.name, rows: 0, of: run.total))
    let isOfEntries = if case .entries = preview.content { true } else { false }
    let accepted = AcceptedImport(
      run: imports.runs, path: preview.path, stamp: preview.stamp, isOfEntries: isOfEntries, layout: figures.layout,
      layouts: settings.layouts, policy: policy, now: now.moment)
    return [.takeIn(.begin(accepted, book))]
  }

  /// A part waits for what was asked for before it.
  mutating func take(_ part: ImportPart) -> [Effect] {
    commits.waiting.append(.part(part))
    return nextStep()
  }

  /// Writes a part, if it was decided on the book as it is now.
  mutating func write(_ part: ImportPart) -> [Effect] {
    guard let run = imports.run, part.run == run.number else { return [] }
    if case .failed(let cause, _) = storage { return stopImport(run.number, .notKept(cause)) }
    guard part.decided.version == book.version else { return [.takeIn(.again(book))] }
    guard !part.decided.changes.isEmpty else { return count(part, first: nil) }
    let ticket = Commits.Ticket(number: commits.nextTicket)
    commits.nextTicket += 1
    commits.part = (ticket, part)
    return [.commitPart(ticket, part.decided.changes, step: run.first)]
  }

  /// A part is durable and in the book.
  mutating func finish(_ part: ImportPart, _ changes: [Change], through: Int64) -> [Effect] {
    commits.part = nil
    return count(part, first: through - Int64(changes.count) + 1) + nextStep()
  }

  private mutating func count(_ part: ImportPart, first: Int64?) -> [Effect] {
    if imports.run?.first == nil, let first {
      imports.run?.first = first
      commits.redoable = []
    }
    imports.run?.count(part.outcome)
    guard let run = imports.run else { return [] }
    if part.isLast { return endImport(run) }
    if run.isStopping { return stopImport(run.number, .stopped) }
    showProgress()
    return [.takeIn(.next(book))]
  }

  /// Somebody else has written first: the same part is decided anew.
  mutating func decideAgain() -> [Effect] {
    commits.part = nil
    return [.takeIn(.again(book))] + nextStep()
  }

  /// `Esc`: what is on its way to the disk is kept, and nothing after it; nil where no file is taken in.
  mutating func stopImport() -> [Effect]? {
    guard let run = imports.run else { return nil }
    imports.run?.isStopping = true
    return commits.part == nil ? stopImport(run.number, .stopped) : []
  }

  /// Ends it before its last row: what was kept stays, and the file waits to be gone on with.
  mutating func stopImport(_ number: Int, _ end: ImportEnd) -> [Effect] {
    guard let run = imports.run, run.number == number else { return [] }
    leaveImport(run)
    switch end {
    case .stopped: say(.importStopped(run.preview.name, rows: run.rows, of: run.total, isUndoable: run.first != nil))
    case .changed: say(.fileChanged(run.preview.name, rows: run.rows))
    case .broken(let cause): say(.importBroken(run.preview.name, rows: run.rows, cause: cause))
    case .notKept(let cause) where run.rows == 0: say(.notKept(cause: cause))
    case .notKept(let cause): say(.importBroken(run.preview.name, rows: run.rows, cause: cause))
    }
    // What was seen is not what would be taken in by now.
    return [.takeIn(.end), lookInto(run.preview.path, isAsked: end == .changed, isAgain: true)]
  }

  private mutating func endImport(_ run: ImportRun) -> [Effect] {
    leaveImport(run)
    if run.first == nil {
      say(.fileKnown(run.preview.name))
    } else {
      say(.fileImported(run.preview.name, added: run.added, updated: run.updated))
    }
    offerStrikes(run.offered)
    return [.takeIn(.end)]
  }

  private mutating func leaveImport(_ run: ImportRun) {
    imports.run = nil
    endProgress()
    guard let first = run.first else { return }
    // What was done while it ran is newer than its first row, and is taken back before it.
    let place = commits.undoable.firstIndex { $0 > first } ?? commits.undoable.endIndex
    commits.undoable.insert(first, at: place)
  }

  /// How far it is, where nothing that was just done is to be read.
  private mutating func showProgress() {
    guard let run = imports.run else { return }
    if let current = notices.current, current.until > now.uptime, !current.notice.isPassing { return }
    say(.importing(run.preview.name, rows: run.rows, of: run.total))
  }
}
