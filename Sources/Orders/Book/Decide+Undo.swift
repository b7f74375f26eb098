extension Book {
  /// Compensates every change of a commit; refused if anything of it was touched since. History is never rewritten: the
  /// orders' own histories say that something was taken back.
  func takingBack(_ changes: [Change], commit: Int64, at now: Moment, policy: Policy) throws(Refusal) -> [Change] {
    guard !changes.isEmpty else { throw .unknownCommit(commit) }
    var scratch = self
    var compensations: [Change] = []
    for change in changes.reversed() {
      let compensation = try scratch.takingBack(change, commit: commit, at: now, policy: policy)
      scratch.apply(compensation)
      compensations.append(compensation)
    }
    return compensations
  }

  private func takingBack(_ change: Change, commit: Int64, at now: Moment, policy: Policy) throws(Refusal) -> Change {
    guard change.kind != .erased else { throw .erasedForGood }
    switch change.subject {
    case .order(let before, let after):
      let id = (after ?? before)?.id ?? 0
      let current = order(id)
      guard current?.facts == after?.facts else { throw .changedSince(id) }
      let target: Order? =
        if let before { try again(before, undoing: change.kind, now: now, after: current, policy: policy) } else { nil }
      return Change(.undone, .order(before: current, after: target), takesBack: commit)
    case .entry(let before, let after):
      guard let key = (after ?? before)?.key else { throw .unknownCommit(commit) }
      let current = entry(key) ?? formerEntry(key)
      guard current == after else { throw .entryChangedSince(key) }
      return Change(.undone, .entry(before: current, after: before), takesBack: commit)
    case .queued(let before, let after):
      let current = queue.first { $0.number == (after ?? before)?.number }
      guard current == after else { throw .queueChangedSince }
      return Change(.undone, .queued(before: current, after: before), takesBack: commit)
    case .statement(let account, let before, let after):
      guard statements[account] == after else { throw .statementSeenSince }
      return Change(.undone, .statement(account: account, before: after, after: before), takesBack: commit)
    case .seenLines(let added, let removed, let key):
      return Change(.undone, .seenLines(added: removed, removed: added, key: key), takesBack: commit)
    case .credit(let before, let after):
      guard let number = (after ?? before)?.number, bank.credit(number) == after else { throw .creditChangedSince }
      return Change(.undone, .credit(before: after, after: before), takesBack: commit)
    case .book(let snapshot, let before):
      guard isJustRestored else { throw .bookChangedSince }
      return Change(.restored, .book(snapshot: before, before: snapshot), takesBack: commit)
    case .erased: throw .erasedForGood
    }
  }

  /// The order as it was, with the whole story so far, and a new sum if its old one was given away meanwhile.
  private func again(
    _ order: Order, undoing kind: ChangeKind, now: Moment, after current: Order?, policy: Policy
  ) throws(Refusal) -> Order {
    var result = order
    result.history = (current?.history ?? order.history) + [HistoryEvent(at: now, kind: .undone, undone: kind)]
    let stillHasIt = current?.state == .pending && current?.payable == result.payable
    if result.state == .pending, !stillHasIt {
      (result.uniqueCode, result.payable) = try payableAgain(of: result, at: now, policy: policy)
    }
    return result
  }
}

extension Order {
  /// The order without its history: what two commits that cancel each other out leave as it was.
  fileprivate var facts: Order {
    var order = self
    order.history = []
    return order
  }
}
