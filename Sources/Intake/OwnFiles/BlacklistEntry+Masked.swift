import Orders

extension BlacklistEntry {
  /// The text of a cell for eyes that need not know who it is: middle digits and all but first letters hidden; what could name
  /// the buyer or a third person in free text is left out.
  func maskedText(_ column: BlacklistColumn, in zone: Zone) -> CleanText? {
    switch column {
    case .phone: phone?.masked
    case .name: name?.initials
    case .username: username?.text.initials
    case .address, .internalNote, .outwardText, .orderIDs, .addedBy: nil
    case .level, .reason, .strikes, .firstAt, .lastAt, .expiresAt, .channel: text(column, in: zone)
    }
  }
}

extension CleanText {
  /// `R••• P•••`: of each word its first letter, and no more of its length.
  fileprivate var initials: CleanText {
    CleanText(cleaning: string.split(separator: " ").compactMap(\.first).map { "\($0)•••" }.joined(separator: " "))
  }
}
