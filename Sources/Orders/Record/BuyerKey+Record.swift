extension BuyerKey: RecordKey {
  /// The key's own text; a username is cut off in its middle by nobody: see `Username` for its length.
  package var keyBytes: [UInt8] {
    if case .phone(let phone) = self { return phone.withText { Array($0) } }
    return Array(text.string.utf8.prefix(255))
  }

  package init?(keyBytes: UnsafeRawBufferPointer) { self.init(key: OutsideText(utf8: keyBytes).cleaned.string) }
}

extension BuyerKey {
  /// The phone of a key that is one.
  package var ownPhone: PhoneKey? {
    guard case .phone(let phone) = self else { return nil }
    return phone
  }
}
