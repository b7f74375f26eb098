import Orders

extension JSONWriter {
  /// What was said between the shop and the buyer, and what follows from it.
  mutating func putContact(of order: Order) {
    put("silentSince", order.silentSince)
    put("blockedSince", order.blockedSince)
    put("secondContact", order.secondContact)
    key("contacts")
    array(order.contacts) { $0.value($1) }
  }

  private mutating func value(_ contact: HistoryEvent) {
    object {
      $0.put("at", contact.at)
      $0.put("kind", CleanText(cleaning: contact.kind.code))
      $0.put("until", contact.until)
      $0.put("note", contact.note)
    }
  }
}
