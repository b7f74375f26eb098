import Orders

/// What somebody may write for a buyer on a command line.
enum AskedKey {
  case key(BuyerKey)
  /// `@u`, on every channel.
  case anywhere(Username)
}

extension Session {
  /// Reads a phone in any notation, `@username` or `channel:username`; nil for anything else.
  func askedKey(_ text: OutsideText) -> AskedKey? {
    let written = text.cleaned.string
    if written.hasPrefix("@") { return Username(text).map(AskedKey.anywhere) }
    if let colon = written.firstIndex(of: ":"), let channel = Channel(reading: String(written[..<colon])),
      let username = Username(OutsideText(String(written[written.index(after: colon)...])))
    {
      return .key(.username(channel, username))
    }
    return PhoneReading(text).key.map { .key(.phone($0)) }
  }

  /// The keys that are on the list for what was asked: the key itself whether listed or not, a username's on all channels.
  func keys(_ asked: AskedKey, in book: Book) -> [BuyerKey] {
    switch asked {
    case .key(let key): [key]
    case .anywhere(let username):
      Channel.allCases.map { .username($0, username) }.filter { book.blacklist.contains($0) }
    }
  }

  /// The one entry that a command means.
  func entryKey(_ text: OutsideText) throws(Failure) -> BuyerKey {
    guard let asked = askedKey(text) else { throw .usage(.badKey(text.cleaned)) }
    let keys = keys(asked, in: try book())
    if keys.count > 1 { throw .usage(.ambiguousKey(text.cleaned, keys)) }
    if let key = keys.first { return key }
    guard case .anywhere(let username) = asked else { throw .usage(.badKey(text.cleaned)) }
    throw .refused(.unknownEntry(.username(.other, username)))
  }
}
