import Orders
import Storage
import Words

/// What is held on a buyer, as people read it.
extension Session {
  func write(_ held: HeldData, _ sheets: [OrderSheet], at now: Moment, to writer: inout TextWriter) {
    let rows: [(AnswerLabel, CleanText)] = [
      (.keys, held.keys.map(written).joined(separator: ", ")), (.names, held.names.joined(separator: "; ")),
      (.addresses, held.addresses.joined(separator: "; ")),
    ]
    writer.table(rows.filter { !$0.1.isEmpty }.map { [words.label($0.0), $0.1] })
    section(.orders, isEmpty: sheets.isEmpty, to: &writer) { writeList(sheets, at: now, to: &$0) }
    for entry in held.entries {
      section(entry.removedAt == nil ? .entry : .formerEntry, isEmpty: false, to: &writer) { write(entry, to: &$0) }
    }
    section(.queue, isEmpty: held.queue.isEmpty, to: &writer) { writer in
      writer.table(held.queue.map { [$0.number.clean, writtenGoods([$0.item]), words.waitsSince(written($0.since))] })
    }
    section(.money, isEmpty: held.money.isEmpty, to: &writer) { writer in
      let rows = held.money.map { credit, kind -> [CleanText] in
        [
          credit.date.clean, credit.amount.clean, credit.payer ?? "-", credit.description, credit.account,
          words.credit(credit.number, became: kind),
        ]
      }
      writer.table(rows, right: [1])
    }
    let contacts = held.contacts
    section(.contacts, isEmpty: contacts.isEmpty, to: &writer) { writer in
      writer.table(contacts.map { ["#\($0.order)", written($0.event.at), words.name(of: $0.event.kind), $0.event.note ?? ""] })
    }
    section(.trail, isEmpty: held.trail.isEmpty, to: &writer) { writer in
      writer.table(held.trail.map(trailRow), right: [0])
    }
  }

  private func section(
    _ label: AnswerLabel, isEmpty: Bool, to writer: inout TextWriter, _ body: (inout TextWriter) -> Void
  ) {
    guard !isEmpty else { return }
    writer.line()
    writer.line("\(words.label(label)):")
    body(&writer)
  }

  private func trailRow(_ row: LoggedChange) -> [CleanText] {
    let change = row.change
    let about = change?.order.map { "#\($0)" as CleanText } ?? change?.entry.map(written) ?? "-"
    return [
      row.row.clean, written(row.moment), row.kind.map(words.name(of:)) ?? "?", about, row.seat,
      (change?.corrections ?? []).map(written).joined(separator: "; "),
    ]
  }

  /// `HP: 0812-… → 0813-…`.
  private func written(_ field: CorrectedField) -> CleanText {
    "\(words.name(of: field.name)): \(field.before ?? words.nothingBefore) → \(field.after ?? words.nothingBefore)"
  }
}

extension HeldData {
  /// What was said between the shop and the person, order by order.
  var contacts: [(order: OrderID, event: HistoryEvent)] {
    orders.flatMap { order in order.contacts.map { (order.id, $0) } }
  }
}
