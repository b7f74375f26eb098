extension BlacklistEntry {
  /// Whom it is about, as far as the entry knows.
  package var buyer: Buyer {
    var buyer = key.buyer
    (buyer.name, buyer.address) = (name, address)
    (buyer.phone, buyer.username) = (buyer.phone ?? phone, buyer.username ?? username)
    if case .phone = key, let channel { buyer.channel = channel }
    return buyer
  }
}

extension BuyerKey {
  /// A buyer of whom no more is known.
  package var buyer: Buyer {
    switch self {
    case .phone(let phone): Buyer(phone: phone)
    case .username(let channel, let username): Buyer(username: username, channel: channel)
    }
  }
}
