import Orders
import Storage

extension JSONWriter {
  /// Everything held on one buyer.
  mutating func value(_ held: HeldData, _ sheets: [OrderSheet]) {
    object {
      $0.key("keys")
      $0.array(held.keys) { $0.value($1.text) }
      $0.key("names")
      $0.array(held.names) { $0.value($1) }
      $0.key("addresses")
      $0.array(held.addresses) { $0.value($1) }
      $0.key("orders")
      $0.array(sheets) { $0.value($1) }
      $0.key("entries")
      $0.array(held.entries.filter { $0.removedAt == nil }) { $0.value($1) }
      $0.key("formerEntries")
      $0.array(held.entries.filter { $0.removedAt != nil }) { $0.value($1) }
      $0.key("queue")
      $0.array(held.queue) { $0.value($1) }
      $0.key("money")
      $0.array(held.money) { $0.value($1.credit, became: $1.became) }
      $0.key("contacts")
      $0.array(held.contacts) { $0.value($1.order, $1.event) }
      $0.key("trail")
      $0.array(held.trail) { $0.value(trail: $1) }
    }
  }

  private mutating func value(_ credit: BankCredit, became kind: ChangeKind) {
    object {
      $0.put(credit)
      $0.put("became", CleanText(cleaning: kind.code))
    }
  }

  private mutating func value(_ order: OrderID, _ event: HistoryEvent) {
    object {
      $0.put("order", order.number)
      $0.put("at", event.at)
      $0.put("kind", CleanText(cleaning: event.kind.code))
      $0.put("note", event.note)
    }
  }

  private mutating func value(trail row: LoggedChange) {
    object {
      $0.put("seq", row.row)
      $0.put("at", row.moment)
      $0.put("kind", row.kind.map { CleanText(cleaning: $0.code) })
      $0.put("order", row.change?.order?.number)
      $0.put("entry", row.change?.entry?.text)
      $0.put("seat", row.seat)
      $0.key("corrected")
      $0.array(row.change?.corrections ?? []) { $0.value($1) }
    }
  }

  private mutating func value(_ field: CorrectedField) {
    object {
      $0.put("field", CleanText(cleaning: field.name.rawValue))
      $0.put("before", field.before)
      $0.put("after", field.after)
    }
  }
}
