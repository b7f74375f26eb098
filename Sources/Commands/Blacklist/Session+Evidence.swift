import Orders
import Words

/// All that is held against and for one buyer, as `blacklist show` answers it.
struct Evidence {
  let key: BuyerKey
  /// The entry that stands, or the former one.
  let entry: BlacklistEntry?
  let standing: Standing
  let advice: Advice
}

/// `blacklist show|appeal|forgive`.
extension Session {
  /// `blacklist show`: the entry, its evidence and its history; also of a former entry, or of a buyer who has none.
  package func showEntry(_ text: OutsideText) throws(Failure) -> Answer {
    let book = try book()
    let key = try askedOne(text, in: book)
    let entry = book.entry(key) ?? book.formerEntry(key)
    let buyer = entry?.buyer ?? key.buyer
    let now = clock.now()
    let evidence = Evidence(
      key: key, entry: entry, standing: book.standing(of: buyer, at: now, policy: policy),
      advice: book.advice(for: buyer, at: now, policy: policy))
    guard entry != nil || evidence.standing.lastContact != nil else { throw .refused(.unknownEntry(key)) }
    var answer = Answer(
      json: { [words] in $0.value(evidence, words) }, text: { [self] in write(evidence, to: &$0) })
    answer.sequence = try store().through
    return answer
  }

  /// `blacklist appeal`: what the buyer says against the entry.
  package func appealEntry(_ key: OutsideText, note: OutsideText) throws(Failure) -> Answer {
    try entry(.appeal(entryKey(key), note: note.cleaned))
  }

  /// `blacklist forgive`: its strikes are taken off.
  package func forgiveEntry(_ key: OutsideText, note: OutsideText?) throws(Failure) -> Answer {
    try entry(.forgive(entryKey(key), note: note?.cleaned.orNone))
  }

  /// A key that is listed, or any that is written whole.
  private func askedOne(_ text: OutsideText, in book: Book) throws(Failure) -> BuyerKey {
    if case .key(let key)? = askedKey(text) { return key }
    return try entryKey(text)
  }

  private func write(_ evidence: Evidence, to writer: inout TextWriter) {
    if let entry = evidence.entry {
      if let removal = entry.removedAt { writer.line(words.removedBefore(written(removal), note: entry.removal?.note)) }
      write(entry, to: &writer)
    }
    let standing = evidence.standing
    writer.line(words.sentence(for: evidence.advice))
    writer.line(
      [words.paidOrders(standing.paid), standing.lastContact.map { words.lastContact(written($0)) }].compactMap { $0 }
        .joined(separator: ", "))
    writer.table(
      standing.strikes.map { strike in
        [
          "#\(strike.order)", written(strike.at), words.name(of: strike.reason), reminders(of: strike),
          words.name(of: strike.weight),
        ]
      })
    if standing.noted > 0 { writer.line(words.notedStrikes(standing.noted)) }
    writer.table((evidence.entry?.history ?? []).map { [written($0.at), words.sentence(for: $0)] })
  }

  private func reminders(of strike: Strike) -> CleanText {
    if strike.lacksReminder { return words.withoutReminder }
    return strike.reminders.isEmpty ? "-" : words.remindedOn(strike.reminders.map(written).joined(separator: ", "))
  }
}

extension JSONWriter {
  fileprivate mutating func value(_ evidence: Evidence, _ words: any Words) {
    object {
      $0.put("key", evidence.key.clean)
      $0.key("entry")
      $0.value(evidence.entry?.removedAt == nil ? evidence.entry : nil)
      $0.put("removedAt", evidence.entry?.removedAt)
      $0.key("standing")
      $0.value(evidence.standing)
      $0.key("advice")
      $0.value(evidence.advice, words)
      $0.key("history")
      $0.array(evidence.entry?.history ?? []) { $0.value($1) }
    }
  }

  /// What the shop's own orders say of a buyer.
  mutating func value(_ standing: Standing) {
    object {
      $0.put("counted", standing.count)
      $0.put("paid", standing.paid)
      $0.put("lastContact", standing.lastContact)
      $0.key("strikes")
      $0.array(standing.strikes) { $0.value($1) }
    }
  }

  /// What is to be asked of a buyer, and why in words.
  mutating func value(_ advice: Advice, _ words: any Words) {
    object {
      $0.put("step", CleanText(cleaning: advice.step.code))
      $0.put("why", advice.why.map { words.reason($0) }.joined(separator: ", "))
    }
  }

  private mutating func value(_ strike: Strike) {
    object {
      $0.put("order", strike.order.number)
      $0.put("reason", CleanText(cleaning: strike.reason.code))
      $0.put("at", strike.at)
      $0.key("reminders")
      $0.array(strike.reminders) { $0.value($1) }
      $0.key("withoutReminder")
      $0.value(strike.lacksReminder)
      $0.put("weight", CleanText(cleaning: strike.weight.code))
    }
  }

  private mutating func value(_ event: EntryEvent) {
    object {
      $0.put("at", event.at)
      $0.put("kind", CleanText(cleaning: event.kind.code))
      $0.put("level", event.level.map { CleanText(cleaning: $0.code) })
      $0.put("order", event.order?.number)
      $0.put("reason", event.reason.map { CleanText(cleaning: $0.code) })
      $0.put("strikes", event.strikes)
      $0.put("note", event.note)
    }
  }
}
