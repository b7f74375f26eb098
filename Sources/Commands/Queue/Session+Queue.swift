import Orders
import Words

/// `queue add|list|remove|offer`.
extension Session {
  /// `queue add`: the place as it was taken; one item, its price not needed.
  package func enqueue(_ fields: OrderFields) throws(Failure) -> Answer {
    let items = try items(fields.items)
    guard let item = items.first, items.count == 1 else { throw .refused(.missingItems) }
    return try place(.enqueue(QueueDraft(buyer: buyer(fields), item: item, note: fields.note?.cleaned.orNone)))
  }

  /// `queue offer`: the item was offered to this buyer.
  package func offer(_ number: OutsideText) throws(Failure) -> Answer { try place(.offer(count(number))) }

  /// `queue remove`: the place as it was.
  package func unqueue(_ number: OutsideText) throws(Failure) -> Answer { try place(.unqueue(count(number))) }

  /// `queue list`: all who wait, the longest first; for an item, those for its variant first.
  package func listQueue(item: OutsideText?) throws(Failure) -> Answer {
    let book = try book()
    let asked = try item.map { (text) throws(Failure) in try items([text]) }
    let places = asked.map { book.waiting(for: $0) } ?? book.queue
    var answer = Answer(
      json: { [self] in $0.array(places) { $0.value($1, text: offer(to: $1)) } },
      text: { [self] writer in
        if places.isEmpty { return writer.line(words.queueIsEmpty) }
        writer.table(places.map(row))
      })
    answer.sequence = try store().through
    return answer
  }

  /// The text that offers what became free, ready to be sent.
  private func offer(to place: QueuedBuyer) -> MessageText { settings.message(nextInLine: place, at: clock.now()) }

  private func row(_ place: QueuedBuyer) -> [CleanText] {
    [
      place.number.clean, writtenBuyer(place.buyer), place.buyer.phone.map(written) ?? "-", writtenGoods([place.item]),
      words.waitsSince(written(place.since)), place.offeredAt.map { words.offeredOn(written($0)) } ?? "-", place.note ?? "",
    ]
  }

  private func place(_ command: Command) throws(Failure) -> Answer {
    let committed = try commit(command)
    guard let change = committed.changes.first, case .queued(let before, let after) = change.subject, let place = after ?? before
    else { throw .refused(.nothingToChange) }
    var answer = Answer(
      json: { [self] in $0.value(place, text: offer(to: place)) },
      text: { [self] writer in
        writer.line(words.place(place.number, became: change.kind))
        writer.table([row(place)])
      })
    answer.sequence = committed.through
    return answer
  }
}

extension JSONWriter {
  /// A place in the queue; with the text that offers it, where it is to be offered.
  mutating func value(_ place: QueuedBuyer, text: MessageText? = nil) {
    object {
      $0.put("number", place.number)
      $0.key("buyer")
      $0.value(place.buyer)
      $0.key("item")
      $0.value(place.item)
      $0.put("since", place.since)
      $0.put("offeredAt", place.offeredAt)
      $0.put("note", place.note)
      guard let text else { return }
      $0.key("text")
      $0.value(text)
      $0.put("link", place.buyer.phone.map { WhatsAppLink(to: $0, text).clean })
    }
  }
}
