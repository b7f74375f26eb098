extension Book {
  /// Takes entries of a file into the blacklist: see `BlacklistEntry.merged` for the same key again, in the file or in the book.
  ///
  /// Each row counts by itself, so that it makes no difference in how many parts a file comes.
  package func importing(_ entries: [BlacklistEntry], at now: Moment) -> Decision {
    var outcome = ImportOutcome()
    var changes: [Change] = []
    changes.reserveCapacity(entries.count)
    var places: [BuyerKey: Int] = [:]
    places.reserveCapacity(entries.count)
    for entry in entries {
      let place = places[entry.key]
      guard let change = importing(entry, over: place.map { changes[$0] }, at: now, counting: &outcome) else { continue }
      if let place {
        changes[place] = change
      } else {
        places[entry.key] = changes.count
        changes.append(change)
      }
    }
    return Decision(changes, imported: outcome)
  }

  /// The change that a row makes, over what an earlier row of the same key made; nil where it tells nothing new.
  private func importing(
    _ new: BlacklistEntry, over earlier: Change?, at now: Moment, counting outcome: inout ImportOutcome
  ) -> Change? {
    var before = entry(new.key)
    var current = before
    if case .entry(let first, let after)? = earlier?.subject { (before, current) = (first, after) }
    guard let current else {
      outcome.added += 1
      let former = formerEntry(new.key)
      var after = new.dated(now)
      if let former { after.history = former.history + [EntryEvent(at: now, kind: .entryImported, level: new.level)] }
      return Change(.entryImported, .entry(before: former, after: after))
    }
    let after = current.merged(with: new)
    guard after != current else {
      outcome.unchanged += 1
      return nil
    }
    outcome.updated += 1
    return Change(.entryImported, .entry(before: before, after: after))
  }
}

extension BlacklistEntry {
  /// An entry that a file gave without dates has neither a first nor a last day: merged, it moves neither, so that the same list
  /// again changes nothing; alone, it begins with the import.
  package var isUndated: Bool { firstAt == .latest && lastAt == .earliest }

  fileprivate func dated(_ now: Moment) -> BlacklistEntry {
    guard isUndated else { return self }
    var entry = self
    (entry.firstAt, entry.lastAt) = (now, now)
    return entry
  }
}
