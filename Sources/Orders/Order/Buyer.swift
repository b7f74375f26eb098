/// Who ordered, as far as is known.
package struct Buyer: Hashable, Sendable {
  package var name: CleanText?
  package var phone: PhoneKey?
  package var username: Username?
  package var channel: Channel
  package var address: CleanText?
  /// How the buyer is addressed: `Kak`, `Mbak`, `Mas`, `Bapak`, `Ibu`, …; nil means `Kak`.
  package var honorific: CleanText?

  package init(
    name: CleanText? = nil, phone: PhoneKey? = nil, username: Username? = nil, channel: Channel = .whatsapp,
    address: CleanText? = nil
  ) {
    (self.name, self.phone, self.username, self.channel, self.address) = (name, phone, username, channel, address)
  }

  /// Every key under which the blacklist may know this buyer, the phone first.
  package var keys: [BuyerKey] {
    [phone.map(BuyerKey.phone), username.map { BuyerKey.username(channel, $0) }].compactMap { $0 }
  }

  /// The key under which an entry for this buyer would stand; nil for somebody of whom only a name is known.
  package var key: BuyerKey? { keys.first }

  /// Whether there is nothing to reach or recognise the buyer by.
  package var isUnknown: Bool { name == nil && phone == nil && username == nil }
}
