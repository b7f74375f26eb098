import Orders
import Storage
import Words

/// How `person erase` and `person sweep` are meant.
package enum ErasingWish: Sendable {
  /// Only tell what would be gone.
  case rehearsal
  /// Ask, on a terminal.
  case asking
  /// The question is answered already.
  case confirmed
}

extension Session {
  /// `person erase`: forgets one buyer for good.
  package func erasePerson(_ text: OutsideText, _ wish: ErasingWish) throws(Failure) -> Answer {
    try refuseIfReadOnly(wish)
    let held = try held(on: text)
    let running = held.orders.filter(\.needsTheSeller).map(\.id)
    guard running.isEmpty else { throw .refused(.stillNeeded(running)) }
    var preview = [words.willErase(of: held)]
    if held.entries.contains(where: { $0.removedAt == nil }) { preview.append(words.erasingLosesEntry) }
    return try erase(held, preview, wish)
  }

  /// `person sweep`: forgets the buyers whose time is over, by `privacy.keep_buyers`.
  package func sweepPersons(_ wish: ErasingWish) throws(Failure) -> Answer {
    try refuseIfReadOnly(wish)
    guard let keep = settings.privacy.keepBuyers else { throw .usage(.keepNotSet) }
    let limit = clock.now() - keep
    var person = try book().forgettable(before: limit, at: clock.now())
    let store = try store()
    person.credits = try Failure.storage { () throws(StorageError) in try store.decidedMoney(before: limit) }
    guard !person.isEmpty else { return nothingToSweep() }
    let held = try held(on: person)
    let line = words.sweep(orders: held.orders.count, entries: held.entries.count, before: zone.date(of: limit))
    return try erase(held, [line, words.willErase(of: held)], wish)
  }

  private func refuseIfReadOnly(_ wish: ErasingWish) throws(Failure) {
    if case .rehearsal = wish { return }
    if isReadOnly { throw .refused(.readOnly) }
  }

  private func nothingToSweep() -> Answer {
    Answer(
      json: { $0.object { $0.putErased(orders: 0, entries: 0, queued: 0, rows: 0, isDone: false) } },
      text: { [words] in $0.line(words.nothingToSweep) })
  }

  private func erase(_ held: HeldData, _ preview: [CleanText], _ wish: ErasingWish) throws(Failure) -> Answer {
    let preview = preview + (try lossOfSetAside()) + [words.erasingIsForGood]
    if case .rehearsal = wish { return rehearsed(held, preview) }
    if case .asking = wish {
      guard let ask else { throw .usage(.confirmationMissing) }
      guard words.erases(try ask(preview, words.eraseQuestion)) else { throw .refused(.declined) }
    }
    let store = try store()
    let erased: Erased
    do throws(CommitError) { erased = try store.erase(held.person, at: clock.now()) } catch { throw Failure(error) }
    return answer(erased)
  }

  private func lossOfSetAside() throws(Failure) -> [CleanText] {
    let store = try store()
    let names = try Failure.storage { () throws(StorageError) in try store.setAside() }
    return names.isEmpty ? [] : [words.erasingLoses(names.map { OutsideText($0).cleaned }.joined(separator: ", "))]
  }

  private func rehearsed(_ held: HeldData, _ preview: [CleanText]) -> Answer {
    var answer = Answer(
      json: { writer in
        writer.object {
          $0.putErased(
            orders: held.orders.count, entries: held.entries.count, queued: held.queue.count, rows: held.trail.count,
            isDone: false)
        }
      },
      text: { writer in for line in preview { writer.line(line) } })
    answer.sequence = try? store().through
    return answer
  }

  private func answer(_ erased: Erased) -> Answer {
    var answer = Answer(
      json: { writer in
        writer.object {
          $0.putErased(
            orders: erased.orders, entries: erased.entries, queued: erased.queued, rows: erased.rows, isDone: true)
        }
      },
      text: { [words] in
        $0.line(words.erased(orders: erased.orders, entries: erased.entries, queued: erased.queued, rows: erased.rows))
      })
    answer.sequence = try? store().through
    return answer
  }
}

extension Words {
  fileprivate func willErase(of held: HeldData) -> CleanText {
    willErase(
      orders: held.orders.count, entries: held.entries.count, queued: held.queue.count, payers: held.money.count,
      rows: held.trail.count)
  }
}

extension JSONWriter {
  fileprivate mutating func putErased(orders: Int, entries: Int, queued: Int, rows: Int, isDone: Bool) {
    put("erased", isDone)
    put("orders", orders)
    put("entries", entries)
    put("queued", queued)
    put("rows", rows)
  }
}
