import Orders
import Words

/// What an import would make of an entry, before anything is kept.
extension Session {
  /// `0812-3456-7890: tersangka, 1 pelanggaran → blokir, 3 pelanggaran`.
  func line(of change: Change) -> CleanText {
    guard case .entry(let before, let after?) = change.subject else { return .empty }
    let key = written(after.key)
    guard let before, before.removedAt == nil else { return "\(key): \(words.isNew) → \(state(of: after))" }
    return "\(key): \(state(of: before)) → \(state(of: after))"
  }

  private func state(of entry: BlacklistEntry) -> CleanText {
    let dates: CleanText = "\(zone.date(of: entry.firstAt)) – \(zone.date(of: entry.lastAt))"
    return "\(words.name(of: entry.level)), \(words.strikes(entry.strikes, lastOn: nil)), \(dates)"
  }
}

extension JSONWriter {
  /// An entry before and after, of each what the merge rules are about.
  mutating func preview(_ change: Change) {
    guard case .entry(let before, let after?) = change.subject else { return null() }
    object {
      $0.put("key", after.key.clean)
      $0.key("before")
      $0.merged(before?.removedAt == nil ? before : nil)
      $0.key("after")
      $0.merged(after)
    }
  }

  private mutating func merged(_ entry: BlacklistEntry?) {
    guard let entry else { return null() }
    object {
      $0.put("level", CleanText(cleaning: entry.level.code))
      $0.put("strikes", entry.strikes)
      $0.put("firstAt", entry.firstAt)
      $0.put("lastAt", entry.lastAt)
    }
  }
}
