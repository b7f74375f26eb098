import Orders

/// The contact log by commands: `order answer|promise|blocked|contact`, `bank seen`.
extension Session {
  /// `order answer`: the buyer answered, with what was said if that is worth keeping.
  package func noteAnswer(_ id: OutsideText, note: OutsideText?) throws(Failure) -> Answer {
    try contact(.answer(orderID(id), note: note?.cleaned.orNone), id)
  }

  /// `order promise`: by when the buyer wants to pay, as a moment or a term from now.
  package func notePromise(_ id: OutsideText, by text: OutsideText) throws(Failure) -> Answer {
    let moment: Moment
    if let terms = try? Terms(reading: text.cleaned.string) {
      do throws(Refusal) { moment = try policy.deadline(orderedAt: clock.now(), terms: terms).promised } catch {
        throw .refused(error)
      }
    } else {
      moment = try self.moment(text)
    }
    return try contact(.promise(orderID(id), by: moment), id)
  }

  /// `order blocked`: the buyer was found to have blocked the shop.
  package func noteBlocked(_ id: OutsideText) throws(Failure) -> Answer { try contact(.findBlocked(orderID(id)), id) }

  /// `order contact`: another number or account of the buyer; an empty one takes it off.
  package func noteSecondContact(_ id: OutsideText, _ contact: OutsideText) throws(Failure) -> Answer {
    try self.contact(.noteSecondContact(orderID(id), contact.cleaned.orNone), id)
  }

  /// `bank seen`: a statement was looked at, up to now or to a moment; of all accounts if none is named.
  package func noteStatement(account text: OutsideText?, at: OutsideText?) throws(Failure) -> Answer {
    let account = try optionally(text, account)
    let committed = try commit(.seeStatement(account, upTo: try optionally(at, moment)))
    let seen = try book().statements[account]
    var answer = Answer(
      json: { writer in
        writer.object {
          $0.put("account", account)
          $0.put("seen", seen)
        }
      },
      text: { [self] writer in
        writer.table([
          [words.label(.account), account ?? words.allAccounts], [words.name(of: .statementSeen), seen.map(written) ?? "-"],
        ])
      })
    answer.sequence = committed.through
    return answer
  }

  private func contact(_ command: Command, _ id: OutsideText) throws(Failure) -> Answer {
    let committed = try commit(command)
    let id = try orderID(id)
    return try answer(id, said: words.order(id, became: committed.changes[0].kind), at: committed.through)
  }
}
