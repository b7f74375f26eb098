import Orders

/// One commit is under way; what is asked for meanwhile waits, and is decided on the book that has it.
extension Model {
  /// Has a command decided and made durable, now or when its turn comes.
  mutating func commit(_ command: Command, form: Overlay? = nil) -> [Effect] {
    commits.waiting.append(.request(Commits.Request(command: command, form: form)))
    return nextStep()
  }

  mutating func nextStep() -> [Effect] {
    var effects: [Effect] = []
    while !commits.isBusy, !commits.waiting.isEmpty { effects += begin(commits.waiting.removeFirst()) }
    return effects
  }

  private mutating func begin(_ step: Commits.Step) -> [Effect] {
    switch step {
    case .request(let request): decide(request)
    case .part(let part): write(part)
    case .undo: recall(commits.undoable.last, .undo, { .undo(commit: $0) })
    case .redo: recall(commits.redoable.last, .redo, { .redo(commit: $0) })
    }
  }

  /// Decides on the book as it is now; a refusal is said, and nothing is sent.
  private mutating func decide(_ request: Commits.Request) -> [Effect] {
    if isReadOnly { return refuse(request, .refused(.readOnly)) }
    if case .failed(let cause, _) = storage { return refuse(request, .notKept(cause: cause)) }
    if request.command.isLong {
      commits.deciding = request
      say(.saving)
      return [decide(elsewhere: request)]
    }
    do { return send(try book.decide(request.command, at: now.moment, policy: policy), of: request) } catch {
      return refuse(request, .refused(error))
    }
  }

  mutating func send(_ decision: Decision, of request: Commits.Request) -> [Effect] {
    guard !decision.changes.isEmpty else {
      if let statement = decision.statement { say(.statementTaken(new: 0, seen: statement.seen)) }
      return []
    }
    let ticket = Commits.Ticket(number: commits.nextTicket)
    commits.nextTicket += 1
    commits.underway = (ticket, request)
    say(.saving)
    return [.commit(ticket, decision.changes)]
  }

  mutating func refuse(_ request: Commits.Request, _ notice: Notice) -> [Effect] {
    endSaving()
    say(notice)
    if case .paste(let view)? = request.form { reopen(view) } else if let form = request.form { overlays.append(form) }
    return []
  }
}

extension Model {
  mutating func finishCommit(_ ticket: Commits.Ticket, _ changes: [Change], through: Int64) -> [Effect] {
    if changes.count >= LongWork.changes { return apply(.own(ticket, changes, through: through)) }
    let reused = changes.lazy.compactMap { [self] in book.reusedTotal(by: $0, at: now.moment, policy: policy) }.first
    book.apply(changes)
    return finishApplied(ticket, changes, through: through, new: changes.compactMap(\.newPayable), reused: reused)
  }

  /// Says what a commit that is in the book has done, and begins what waits.
  mutating func finishApplied(
    _ ticket: Commits.Ticket, _ changes: [Change], through: Int64, new: [NewPayable] = [],
    reused: ClosedTotals.Total? = nil
  ) -> [Effect] {
    if let part = commits.part, part.ticket == ticket { return finish(part.part, changes, through: through) }
    guard let underway = commits.underway, underway.ticket == ticket else { return nextStep() }
    commits.underway = nil
    endSaving()
    remember(underway.request, first: through - Int64(changes.count) + 1, changes)
    marks.subtract(changes.compactMap(\.order))
    showResult(of: changes)
    for change in new { say(.newPayable(change.id, change.sum, cause(of: change.isOldTaken))) }
    if let reused { say(.reusedTotal(reused.sum, of: reused.order)) }
    noteDecisions(changes, underway.request.purpose)
    if case .verb = underway.request.purpose {
      sayWhoWaits(after: changes)
      proposeEntry(after: changes)
    }
    return nextStep()
  }

  /// Somebody wrote first: their changes are taken in, and ours is decided again on them.
  mutating func decideAgain(_ ticket: Commits.Ticket, on changes: [Change]) -> [Effect] {
    book.apply(changes)
    if commits.part?.ticket == ticket { return decideAgain() }
    guard let underway = commits.underway, underway.ticket == ticket else { return [] }
    commits.underway = nil
    commits.waiting.insert(.request(underway.request), at: 0)
    return nextStep()
  }

  mutating func tellOthers(_ changes: [Change]) -> [Effect] {
    let touched = Set(changes.compactMap(\.order)).count + Set(changes.compactMap(\.entry)).count
    let orders = Array(unique(changes.compactMap(\.order)).prefix(3))
    if touched > 0 { mention(.othersChanged(touched, orders: orders)) }
    return nextStep()
  }

  mutating func noteDamage(_ text: CleanText) -> [Effect] {
    say(.repaired(text))
    return []
  }

  mutating func replaceBook(_ new: Book) -> [Effect] {
    let version = book.version
    book = new
    // What was decided on the old one must not be taken for a decision on this one.
    book.follow(version: version)
    commits.undoable = []
    commits.redoable = []
    arrangement.version = nil
    forgetCopies()
    mention(.othersChanged(new.orderCount))
    return []
  }

  /// The disk said no: what waited behind it is not tried either, since each was meant after the other.
  mutating func giveUp(_ ticket: Commits.Ticket, cause: CleanText) -> [Effect] {
    if let part = commits.part, part.ticket == ticket {
      commits.part = nil
      return stopImport(part.part.run, .notKept(cause)) + nextStep()
    }
    guard let underway = commits.underway, underway.ticket == ticket else { return [] }
    commits.underway = nil
    _ = refuse(underway.request, .notKept(cause: cause))
    for case .request(let request) in commits.waiting { _ = refuse(request, .notKept(cause: cause)) }
    // A part of a file finds out by itself whether the disk is well again, and its import ends if it is not.
    commits.waiting.removeAll { if case .part = $0 { false } else { true } }
    return nextStep()
  }

  mutating func storageBecame(_ state: StorageState) -> [Effect] {
    storage = state
    if state != .sound {
      commits.isRecalling = false
      // What is underway is not being saved just now: the banner with the cause is the truth.
      endSaving()
    }
    return nextStep()
  }

  /// Why a sum is another one: what the newest notice says was undone, if anything was.
  private func cause(of isOldTaken: Bool) -> PayableCause {
    switch notices.current?.notice {
    case .undone(let kinds, _, _): .undone(kinds)
    case .redone(let kinds, _, _): .redone(kinds)
    case .newPayable(_, _, let cause): cause
    default: isOldTaken ? .oldTaken : .itemsChanged
    }
  }
}

/// A sum that a buyer has to be told anew.
typealias NewPayable = (id: OrderID, sum: Rupiah, isOldTaken: Bool)

extension Change {
  /// The sum that the buyer has to be told anew, where a change had to give another one.
  fileprivate var newPayable: NewPayable? {
    guard case .order(let before?, let after?) = subject, after.state == .pending, before.payable != after.payable else {
      return nil
    }
    return (after.id, after.payable, before.total == after.total)
  }
}
