import Orders

/// `blacklist add|remove|check`.
extension Session {
  /// `blacklist add`: the entry as it is then.
  package func addEntry(_ fields: EntryFields) throws(Failure) -> Answer {
    var buyer = try buyer(fields)
    (buyer.name, buyer.address) = (fields.name?.cleaned.orNone, fields.address?.cleaned.orNone)
    var draft = EntryDraft(buyer: buyer, reason: try reason(fields.reason))
    draft.level = try optionally(fields.level, level)
    (draft.note, draft.addedBy) = (fields.note?.cleaned.orNone, person)
    return try entry(.list(draft))
  }

  /// `blacklist remove`: the entry as it was.
  package func removeEntry(_ key: OutsideText, note: OutsideText? = nil) throws(Failure) -> Answer {
    try entry(.delist(entryKey(key), note: note?.cleaned.orNone))
  }

  /// One answer for each that was asked, for `@u` one for each channel that lists it.
  package func checkEntries(_ asked: [OutsideText]) throws(Failure) -> Answer {
    let book = try book()
    let checks = asked.flatMap { check($0, in: book) }
    var answer = Answer(
      json: { writer in writer.array(checks) { $0.value($1) } },
      text: { [self] writer in writer.table(checks.map { [$0.asked, verdict(on: $0)] }) })
    answer.sequence = try store().through
    return answer
  }

  private func buyer(_ fields: EntryFields) throws(Failure) -> Buyer {
    guard let asked = askedKey(fields.who) else { throw .usage(.badKey(fields.who.cleaned)) }
    let channel = try optionally(fields.channel, channel)
    switch asked {
    case .key(.phone(let phone)): return Buyer(phone: phone, channel: channel ?? .whatsapp)
    case .key(.username(let channel, let username)): return Buyer(username: username, channel: channel)
    case .anywhere(let username):
      guard let channel else { throw .usage(.channelMissing(fields.who.cleaned)) }
      return Buyer(username: username, channel: channel)
    }
  }

  /// Answers the entry as it then is; a removed one as it was.
  func entry(_ command: Command) throws(Failure) -> Answer {
    let committed = try commit(command)
    guard let change = committed.changes.first, case .entry(let before, let after) = change.subject, let entry = after ?? before
    else { throw .refused(.nothingToChange) }
    var answer = Answer(
      json: { $0.value(entry) },
      text: { [self] writer in
        writer.line(words.entry(entry.key, became: change.kind))
        if change.kind == .listed, let removal = entry.removal {
          writer.line(words.removedBefore(written(removal.at), note: removal.note))
        }
        write(entry, to: &writer)
      })
    answer.sequence = committed.through
    return answer
  }
}
