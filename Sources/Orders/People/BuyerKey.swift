/// By what a buyer is known again: the phone's key, else channel and username.
package enum BuyerKey: Hashable, Sendable {
  case phone(PhoneKey)
  case username(Channel, Username)

  /// The key of what is known of a buyer; nil if there is neither a phone nor a username.
  package init?(phone: PhoneKey?, channel: Channel, username: Username?) {
    if let phone {
      self = .phone(phone)
    } else if let username {
      self = .username(channel, username)
    } else {
      return nil
    }
  }

  /// Reads its own text back: `6281234567890`, `+85251234567`, `shopee:rani_p`; nil for any other writing.
  package init?(key text: String) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      guard let phone = PhoneKey(key: text) else { return nil }
      self = .phone(phone)
      return
    }
    guard let channel = Channel(rawValue: String(text[..<colon])),
      let username = Username(OutsideText(String(text[text.index(after: colon)...])))
    else { return nil }
    self = .username(channel, username)
    guard self.text.string == text else { return nil }
  }

  /// The key in files, JSON and commands: `6281234567890`, `+85251234567`, `shopee:rani_p`.
  package var text: CleanText {
    switch self {
    case .phone(let phone): phone.clean
    case .username(let channel, let username): "\(channel):\(username)"
    }
  }
}

extension BuyerKey {
  /// A phone by its one word, as a million of them are looked up for an import.
  package func hash(into hasher: inout Hasher) {
    switch self {
    case .phone(let phone): hasher.combine(phone.packed)
    case .username(let channel, let username):
      hasher.combine(channel)
      hasher.combine(username)
    }
  }
}

extension BuyerKey: SafeToShow {
  package var clean: CleanText { text }
}
