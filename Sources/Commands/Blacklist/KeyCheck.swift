import Orders

/// What `blacklist check` says of one key.
package struct KeyCheck {
  package let asked: CleanText
  /// nil if it is no key, or a username that no channel lists.
  package let key: BuyerKey?
  package let isValid: Bool
  /// nil if it is not listed, or no longer.
  package let entry: BlacklistEntry?
}

extension Session {
  func check(_ text: OutsideText, in book: Book) -> [KeyCheck] {
    guard let asked = askedKey(text) else { return [KeyCheck(asked: text.cleaned, key: nil, isValid: false, entry: nil)] }
    let keys = keys(asked, in: book)
    if keys.isEmpty { return [KeyCheck(asked: text.cleaned, key: nil, isValid: true, entry: nil)] }
    return keys.map { key in
      let entry = book.entry(key).flatMap { isInForce($0) ? $0 : nil }
      return KeyCheck(asked: text.cleaned, key: key, isValid: true, entry: entry)
    }
  }

  private func isInForce(_ entry: BlacklistEntry) -> Bool { entry.expiresAt.map { $0 > clock.now() } ?? true }

  func verdict(on check: KeyCheck) -> CleanText {
    guard check.isValid else { return words.label(.notAKey) }
    guard let entry = check.entry else { return words.label(.notListed) }
    let strikes = words.strikes(entry.strikes, lastOn: zone.date(of: entry.lastAt))
    return [entry.key.clean, words.name(of: entry.level), strikes, entry.name ?? ""].joined(separator: "  ")
  }
}

extension JSONWriter {
  mutating func value(_ check: KeyCheck) {
    object {
      $0.put("asked", check.asked)
      $0.put("key", check.key?.clean)
      $0.put("valid", check.isValid)
      $0.key("entry")
      $0.value(check.entry)
    }
  }
}
