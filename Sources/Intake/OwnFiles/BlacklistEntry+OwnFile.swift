import Orders

extension BlacklistEntry {
  /// The text of a cell; nil for an empty one.
  func text(_ column: BlacklistColumn, in zone: Zone) -> CleanText? {
    switch column {
    case .phone: phone?.clean
    case .name: name
    case .username: username?.clean
    case .level: CleanText(cleaning: level.code)
    case .reason: reasons.map { CleanText(cleaning: $0.code) }.joined(separator: "; ")
    case .strikes: strikes.clean
    case .firstAt: CleanText(cleaning: firstAt.iso8601(in: zone))
    case .lastAt: CleanText(cleaning: lastAt.iso8601(in: zone))
    case .expiresAt: expiresAt.map { CleanText(cleaning: $0.iso8601(in: zone)) }
    case .orderIDs: orders.map(\.clean).joined(separator: "; ")
    case .internalNote: internalNote
    case .outwardText: outwardText
    case .addedBy: addedBy
    case .channel: channel?.clean
    case .address: address
    }
  }
}
