import Orders

extension JSONWriter {
  /// A blacklist entry, its keys as in the interface.
  package mutating func value(_ entry: BlacklistEntry?) {
    guard let entry else { return null() }
    object {
      $0.put("key", entry.key.clean)
      $0.put("phone", entry.phone?.clean)
      $0.put("username", entry.username?.clean)
      $0.put("channel", entry.channel?.clean)
      $0.put("name", entry.name)
      $0.put("address", entry.address)
      $0.put("level", CleanText(cleaning: entry.level.code))
      $0.put("strikes", entry.strikes)
      $0.key("reasons")
      $0.array(entry.reasons) { $0.value(CleanText(cleaning: $1.code)) }
      $0.put("firstAt", entry.firstAt)
      $0.put("lastAt", entry.lastAt)
      $0.put("expiresAt", entry.expiresAt)
      $0.key("orders")
      $0.array(entry.orders) { $0.value($1.number) }
      $0.put("internalNote", entry.internalNote)
      $0.put("outwardText", entry.outwardText)
      $0.put("addedBy", entry.addedBy)
    }
  }
}
