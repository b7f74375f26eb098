/// How grave an entry is.
package enum BlacklistLevel: UInt8, Sendable, Comparable, CaseIterable {
  case suspect = 1
  case blocked = 2

  package static func < (left: BlacklistLevel, right: BlacklistLevel) -> Bool { left.rawValue < right.rawValue }

  /// The stable word of CSV and JSON.
  package var code: String { self == .suspect ? "suspect" : "blocked" }

  package init?(code: String) {
    guard let level = BlacklistLevel.allCases.first(where: { $0.code == code }) else { return nil }
    self = level
  }
}

/// A buyer whom a person put on the blacklist, with the evidence.
package struct BlacklistEntry: Hashable, Sendable {
  package let key: BuyerKey
  package var phone: PhoneKey?
  package var username: Username?
  package var channel: Channel?
  package var name: CleanText?
  package var address: CleanText?
  package var level: BlacklistLevel
  package var strikes: Int
  package var reasons: [CancelReason]
  package var firstAt: Moment
  package var lastAt: Moment
  package var expiresAt: Moment?
  package var orders: [OrderID] = []
  package var internalNote: CleanText?
  package var outwardText: CleanText?
  package var addedBy: CleanText?
  /// What has happened to it, the oldest first.
  package var history: [EntryEvent] = []
  /// When it was taken off the list; then it is one of the book's former entries.
  package var removedAt: Moment?

  package init(
    key: BuyerKey, phone: PhoneKey? = nil, username: Username? = nil, channel: Channel? = nil, name: CleanText? = nil,
    address: CleanText? = nil, level: BlacklistLevel, strikes: Int, reasons: [CancelReason], firstAt: Moment, lastAt: Moment
  ) {
    (self.key, self.phone, self.username, self.channel, self.name, self.address) = (key, phone, username, channel, name, address)
    (self.level, self.strikes, self.reasons, self.firstAt, self.lastAt) = (level, strikes, reasons, firstAt, lastAt)
  }
}

extension BlacklistEntry {
  /// The same key again: gravest level, most strikes, earliest first, latest last; what was unknown is filled in.
  package func merged(with other: BlacklistEntry) -> BlacklistEntry {
    var result = self
    result.level = max(level, other.level)
    result.strikes = max(strikes, other.strikes)
    result.firstAt = min(firstAt, other.firstAt)
    result.lastAt = max(lastAt, other.lastAt)
    result.reasons += other.reasons.filter { !reasons.contains($0) }
    result.orders += other.orders.filter { !orders.contains($0) }
    result.expiresAt = expiresAt.flatMap { mine in other.expiresAt.map { max(mine, $0) } }
    result.phone = phone ?? other.phone
    result.username = username ?? other.username
    result.channel = channel ?? other.channel
    result.name = name ?? other.name
    result.address = address ?? other.address
    result.internalNote = internalNote ?? other.internalNote
    result.outwardText = outwardText ?? other.outwardText
    result.addedBy = addedBy ?? other.addedBy
    result.history += other.history.filter { !history.contains($0) }
    return result
  }
}
