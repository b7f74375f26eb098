/// What a command comes to: changes to be made durable and then applied.
package struct Decision: Sendable {
  package var changes: [Change]
  /// What an import found, for the answer.
  package var imported: ImportOutcome?
  /// What a statement's import found, for the answer.
  package var statement: StatementOutcome?

  package init(_ changes: [Change], imported: ImportOutcome? = nil, statement: StatementOutcome? = nil) {
    (self.changes, self.imported, self.statement) = (changes, imported, statement)
  }
}

extension Book {
  /// Turns a command into changes, or refuses it; changes nothing itself.
  package func decide(_ command: Command, at now: Moment, policy: Policy) throws(Refusal) -> Decision {
    switch command {
    case .add(let draft): Decision([try adding(draft, at: now, policy: policy)])
    case .claim(let id): Decision([try claiming(id, at: now)])
    case .pay(let id, let amount, let settles): Decision([try paying(id, amount, settles: settles, at: now, policy: policy)])
    case .cancel(let id, let reason, let strike, let money):
      Decision(try cancelling(id, reason, strike: strike, money: money, at: now))
    case .strike(let id, let reason): Decision(try striking(id, reason, at: now))
    case .confirm(let id): Decision([try confirming(id, at: now, policy: policy)])
    case .refund(let id): Decision([try refunding(id, at: now)])
    case .extend(let id, let terms): Decision([try extending(id, by: terms, at: now, policy: policy)])
    case .wait(let id): Decision([try waiting(id, at: now, policy: policy)])
    case .revive(let id, let terms): Decision(try reviving(id, terms: terms, at: now, policy: policy))
    case .ship(let id, let receipt): Decision([try shipping(id, receipt: receipt, at: now)])
    case .finish(let id): Decision([try finishing(id, at: now)])
    case .edit(let id, let correction): Decision([try editing(id, correction, at: now, policy: policy)])
    case .remind(let id, let shownAt): Decision([try reminding(id, shownAt: shownAt, at: now, policy: policy)])
    case .message(let id, let name): Decision([try messaging(id, name, at: now)])
    case .answer(let id, let note): Decision([try answering(id, note: note, at: now)])
    case .promise(let id, let moment): Decision([try promising(id, by: moment, at: now)])
    case .findBlocked(let id): Decision([try findingBlocked(id, at: now)])
    case .noteSecondContact(let id, let contact): Decision([try notingSecondContact(id, contact, at: now)])
    case .seeStatement(let account, let moment): Decision([try seeingStatement(account, upTo: moment, at: now)])
    case .importStatement(let statement): try importing(statement, at: now, policy: policy)
    case .settleCredit(let number, let orders, let isPart):
      Decision(try settling(number, for: orders, isPart: isPart, at: now, policy: policy))
    case .dismissCredit(let number): Decision([try dismissing(number)])
    case .settleBalance(let id, let waives): Decision([try settlingBalance(id, waives: waives, at: now)])
    case .list(let draft): Decision([try listing(draft, at: now, policy: policy)])
    case .correctEntry(let key, let correction): Decision([try correcting(key, correction, at: now)])
    case .delist(let key, let note): Decision([try delisting(key, note: note, at: now)])
    case .appeal(let key, let note): Decision([try appealing(key, note: note, at: now)])
    case .forgive(let key, let note): Decision([try forgiving(key, note: note, at: now)])
    case .enqueue(let draft): Decision([try enqueuing(draft, at: now)])
    case .offer(let number): Decision([try offering(number, at: now)])
    case .unqueue(let number): Decision([try unqueuing(number)])
    case .importOrders(let orders): try importing(orders, index: ImportIndex(of: self), at: now, policy: policy)
    case .importEntries(let entries): importing(entries, at: now)
    case .takeBack(let changes, let commit): Decision(try takingBack(changes, commit: commit, at: now, policy: policy))
    case .all(let commands): try decideAll(commands, at: now, policy: policy)
    }
  }

  private func decideAll(_ commands: [Command], at now: Moment, policy: Policy) throws(Refusal) -> Decision {
    var scratch = self
    var changes: [Change] = []
    for command in commands {
      let decision = try scratch.decide(command, at: now, policy: policy)
      scratch.apply(decision.changes)
      changes += decision.changes
    }
    return Decision(changes)
  }

  /// The order that a command speaks of.
  func known(_ id: OrderID) throws(Refusal) -> Order {
    guard let order = order(id) else { throw .unknownOrder(id) }
    return order
  }

  /// The order, if it still waits for money.
  func pending(_ id: OrderID) throws(Refusal) -> Order {
    let order = try known(id)
    guard order.state == .pending else { throw .already(id, order.state) }
    return order
  }

  /// The order, if the seller still waits for its buyer.
  func waiting(_ id: OrderID) throws(Refusal) -> Order {
    let order = try pending(id)
    guard order.isWaiting else { throw .alreadyConfirmed(id) }
    return order
  }
}

extension Order {
  /// The change from this state to the one that `edit` makes of it, with an event in the history.
  func changed(_ event: HistoryEvent, _ edit: (inout Order) -> Void) -> Change {
    var after = self
    edit(&after)
    after.history.append(event)
    return Change(event.kind, .order(before: self, after: after))
  }
}
