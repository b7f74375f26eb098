extension Book {
  /// Puts a buyer on the list; one already there is merged with what is new: see `BlacklistEntry.merged`.
  func listing(_ draft: EntryDraft, at now: Moment, policy: Policy) throws(Refusal) -> Change {
    guard let key = draft.buyer.key else { throw .missingBuyer }
    let known = entry(of: draft.buyer)
    // An entry that is there has counted its strikes as they came.
    let struck = known == nil ? struckOrders(of: draft.buyer) : []
    let strikes = max(strikes(of: draft, known: known), struck.count)
    var entry = BlacklistEntry(
      key: known?.key ?? key, phone: draft.buyer.phone, username: draft.buyer.username, channel: draft.buyer.channel,
      name: draft.buyer.name, address: draft.buyer.address, level: draft.level ?? policy.level(forStrikes: strikes),
      strikes: strikes, reasons: [draft.reason], firstAt: now, lastAt: now)
    (entry.internalNote, entry.addedBy) = (draft.note, draft.addedBy)
    entry.orders = struck.filter { $0 != draft.order } + (draft.order.map { [$0] } ?? [])
    let after = known?.merged(with: entry) ?? entry
    guard after != known else { throw .nothingToChange }
    return Change(.listed, .entry(before: known, after: after))
  }

  /// Only a new order with a strike adds one to an entry that is there; a first entry has one where its reason can be one.
  private func strikes(of draft: EntryDraft, known: BlacklistEntry?) -> Int {
    guard let known else { return draft.reason.canBeStrike ? 1 : 0 }
    let isNewEvidence = draft.order.map { !known.orders.contains($0) } ?? false
    return known.strikes + (isNewEvidence && draft.reason.canBeStrike ? 1 : 0)
  }

  func correcting(_ key: BuyerKey, _ correction: EntryCorrection) throws(Refusal) -> Change {
    guard let before = entry(key) else { throw .unknownEntry(key) }
    var after = before
    if let name = correction.name { after.name = name.orNil }
    if let address = correction.address { after.address = address.orNil }
    if let level = correction.level { after.level = level }
    if let reason = correction.reason { after.reasons = [reason] + before.reasons.filter { $0 != reason } }
    if let note = correction.internalNote { after.internalNote = note.orNil }
    if let text = correction.outwardText { after.outwardText = text.orNil }
    guard after != before else { throw .nothingToChange }
    return Change(.entryCorrected, .entry(before: before, after: after))
  }

  func delisting(_ key: BuyerKey) throws(Refusal) -> Change {
    guard let entry = entry(key) else { throw .unknownEntry(key) }
    return Change(.delisted, .entry(before: entry, after: nil))
  }
}
