extension Book {
  /// Puts a buyer on the list; one already there is merged with what is new: see `BlacklistEntry.merged`. Whoever was on it
  /// before brings the history of then.
  func listing(_ draft: EntryDraft, at now: Moment, policy: Policy) throws(Refusal) -> Change {
    guard let key = draft.buyer.key else { throw .missingBuyer }
    let known = entry(of: draft.buyer)
    let former = known == nil ? formerEntry(of: draft.buyer) : nil
    // An entry that is there has counted its strikes as they came.
    let standing = known == nil ? standing(of: draft.buyer, at: now, policy: policy) : nil
    let strikes = max(strikes(of: draft, known: known), standing?.count ?? 0)
    var entry = BlacklistEntry(
      key: known?.key ?? key, phone: draft.buyer.phone, username: draft.buyer.username, channel: draft.buyer.channel,
      name: draft.buyer.name, address: draft.buyer.address, level: draft.level ?? policy.level(forStrikes: strikes),
      strikes: strikes, reasons: [draft.reason], firstAt: now, lastAt: now)
    (entry.internalNote, entry.addedBy) = (draft.note, draft.addedBy)
    entry.orders = (standing?.strikes.map(\.order).filter { $0 != draft.order } ?? []) + (draft.order.map { [$0] } ?? [])
    var after = known?.merged(with: entry) ?? entry
    guard after != known else { throw .nothingToChange }
    let kind: ChangeKind = known.map { $0.level != after.level } ?? false ? .entryCorrected : .listed
    let event = EntryEvent(
      at: now, kind: kind, level: after.level, order: draft.order, reason: draft.reason, note: draft.note)
    after.history = (known ?? former)?.history ?? []
    after.history.append(event)
    return Change(.listed, .entry(before: known ?? formerEntry(key), after: after))
  }

  /// Only a new order with a strike adds one to an entry that is there; a first entry has one where its reason can be one.
  private func strikes(of draft: EntryDraft, known: BlacklistEntry?) -> Int {
    guard let known else { return draft.reason.canBeStrike ? 1 : 0 }
    let isNewEvidence = draft.order.map { !known.orders.contains($0) } ?? false
    return known.strikes + (isNewEvidence && draft.reason.canBeStrike ? 1 : 0)
  }

  func correcting(_ key: BuyerKey, _ correction: EntryCorrection, at now: Moment) throws(Refusal) -> Change {
    let before = try listed(key)
    var after = before
    if let name = correction.name { after.name = name.orNil }
    if let address = correction.address { after.address = address.orNil }
    if let level = correction.level { after.level = level }
    if let reason = correction.reason { after.reasons = [reason] + before.reasons.filter { $0 != reason } }
    if let note = correction.internalNote { after.internalNote = note.orNil }
    if let text = correction.outwardText { after.outwardText = text.orNil }
    guard after != before else { throw .nothingToChange }
    if after.level != before.level { after.history.append(EntryEvent(at: now, kind: .entryCorrected, level: after.level)) }
    return Change(.entryCorrected, .entry(before: before, after: after))
  }
}

extension Book {
  /// Takes an entry off the list; it stays as a former one, so that a person who lists the buyer again sees why it ended.
  func delisting(_ key: BuyerKey, note: CleanText?, at now: Moment) throws(Refusal) -> Change {
    let before = try listed(key)
    var after = before
    after.removedAt = now
    after.history.append(EntryEvent(at: now, kind: .delisted, note: note))
    return Change(.delisted, .entry(before: before, after: after))
  }

  func appealing(_ key: BuyerKey, note: CleanText, at now: Moment) throws(Refusal) -> Change {
    let before = try listed(key)
    guard let note = note.orNil else { throw .missingNote }
    var after = before
    after.history.append(EntryEvent(at: now, kind: .appealed, note: note))
    return Change(.appealed, .entry(before: before, after: after))
  }

  /// Takes all strikes off an entry: it is a suspect's again until a person takes it off the list. Its orders stay as evidence.
  func forgiving(_ key: BuyerKey, note: CleanText?, at now: Moment) throws(Refusal) -> Change {
    let before = try listed(key)
    guard before.strikes > 0 || before.level == .blocked else { throw .nothingToChange }
    var after = before
    (after.strikes, after.level) = (0, .suspect)
    after.history.append(
      EntryEvent(
        at: now, kind: .forgiven, level: before.level == .suspect ? nil : .suspect, strikes: before.strikes, note: note))
    return Change(.forgiven, .entry(before: before, after: after))
  }

  /// The entry that a command speaks of.
  private func listed(_ key: BuyerKey) throws(Refusal) -> BlacklistEntry {
    guard let entry = entry(key) else { throw .unknownEntry(key) }
    return entry
  }
}
