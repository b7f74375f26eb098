import Orders

/// A row of the own blacklist file.
extension BlacklistEntry {
  /// Nil, with a problem, where there is no key to know the buyer by.
  init?(_ cells: inout OwnCells<BlacklistColumn>, _ defaults: IntakeDefaults) {
    let phone = cells.phone(.phone)
    let username = cells.username(.username)
    let channel = cells.channel(.channel)
    guard let key = phone.map(BuyerKey.phone) ?? Self.key(username, channel) else {
      if cells.problems.isEmpty { cells.complain(.noKey) }
      return nil
    }
    let reasons = cells.list(.reason, .reasons, CancelReason.init(code:)) ?? []
    let strikes = cells.number(.strikes, .strikes, 0...OwnLimit.strikes) ?? (reasons.contains(where: \.canBeStrike) ? 1 : 0)
    let level = cells.value(.level, .level, BlacklistLevel.init(code:)) ?? defaults.policy.level(forStrikes: strikes)
    let firstAt = cells.moment(.firstAt, defaults.zone)
    let lastAt = cells.moment(.lastAt, defaults.zone)
    self.init(
      key: key, phone: phone, username: username, channel: channel, name: cells.text(.name), address: cells.text(.address),
      level: level, strikes: strikes, reasons: reasons, firstAt: firstAt ?? lastAt ?? .latest,
      lastAt: lastAt ?? firstAt ?? .earliest)
    expiresAt = cells.moment(.expiresAt, defaults.zone)
    orders = cells.list(.orderIDs, .orderNumbers) { Int($0).map(OrderID.init(_:)) } ?? []
    (internalNote, outwardText) = (cells.text(.internalNote), cells.text(.outwardText))
    addedBy = cells.text(.addedBy)
  }

  private static func key(_ username: Username?, _ channel: Channel?) -> BuyerKey? {
    guard let username, let channel else { return nil }
    return .username(channel, username)
  }
}
