import Orders

/// Keeps a long import part by part as one step: while a part is written on another core, it becomes part of the book, and the
/// next is read and decided.
///
/// Each part is decided with those before it in the book, and written only once they are durable. One that is not kept is
/// taken out of the book again, and nothing is written after it.
package final class StepWriting {
  private let store: Store
  private let now: Moment
  private var step = Step()
  private var flight: Flight?

  package init(_ store: Store, at now: Moment) { (self.store, self.now) = (store, now) }

  // A thread must not write on when nobody waits for it any more.
  deinit { _ = try? finish() }

  /// The row that the step begins with; nil before its first part is durable.
  package var first: Int64? { step.first }

  /// Decides the next part, waits until the one before is durable and tells `goesOn` of it; unless that answers false, writes the
  /// next. Answers what is in the book now, or nil if it was not begun. Somebody who wrote first only makes it
  /// decide again.
  package func commit(
    _ decide: (Book) throws(Refusal) -> Decision, goesOn: (Committed) -> Bool = { _ in true }
  ) throws(CommitError) -> Decision? {
    let early = Result { () throws(CommitError) in try store.decision(decide) }
    if let before = try finish(), !goesOn(before) { return nil }
    var decision = try early.get()
    while try !begin(&decision) {
      _ = try store.storage { () throws(StorageError) in try store.refresh() }
      decision = try store.decision(decide)
    }
    return decision
  }

  /// Waits until the last part is durable; nil where there is none that was not told of yet.
  package func finish() throws(CommitError) -> Committed? {
    guard let flight else { return nil }
    self.flight = nil
    do throws(StorageError) {
      store.through = try flight.landed()
    } catch {
      takeOut(flight.decision.changes)
      throw .storage(error)
    }
    let committed = Committed(through: store.through, flight.decision)
    if step.first == nil, !committed.changes.isEmpty { step.began(at: committed.first) }
    return committed
  }

  /// Where nothing can be read either, what was not kept is taken back by itself.
  private func takeOut(_ changes: [Change]) {
    do { try store.reload() } catch { store.book.apply(changes.reversed().map(\.reversed)) }
  }

  /// Begins to write what was decided and makes it part of the book; false if others wrote first.
  private func begin(_ decision: inout Decision) throws(CommitError) -> Bool {
    step.mark(&decision.changes, after: store.through)
    let flight = Flight(decision, of: store)
    guard try store.storage({ () throws(StorageError) in try flight.begin(at: now) }) else { return false }
    self.flight = flight
    store.book.apply(decision.changes)
    return true
  }
}

extension Change {
  /// What takes an order or entry of an import back to what it was; imports have no other changes.
  fileprivate var reversed: Change {
    switch subject {
    case .order(let before, let after): Change(kind, .order(before: after, after: before))
    case .entry(let before, let after): Change(kind, .entry(before: after, after: before))
    default: self
    }
  }
}
