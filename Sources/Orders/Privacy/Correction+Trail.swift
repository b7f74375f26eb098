/// One thing of a buyer that a change made another: what it was and what it became.
package struct CorrectedField: Hashable, Sendable {
  /// What was corrected; the raw value is the stable word of `--json`.
  package enum Name: String, Sendable, CaseIterable {
    case name, phone, username, channel, address, honorific, items, note, promo, receipt, level, reasons
    case internalNote = "internal-note"
    case outwardText = "outward-text"
  }

  package var name: Name
  /// nil: there was nothing.
  package var before: CleanText?
  package var after: CleanText?
}

extension Change {
  /// What was corrected by it; nothing where something was new or gone.
  package var corrections: [CorrectedField] {
    let pairs: [(CorrectedField.Name, CleanText?, CleanText?)] =
      switch subject {
      case .order(let before?, let after?): Self.pairs(before, after)
      case .entry(let before?, let after?): Self.pairs(before, after)
      default: []
      }
    return pairs.filter { $0.1 != $0.2 }.map { CorrectedField(name: $0.0, before: $0.1, after: $0.2) }
  }

  private static func pairs(_ before: Order, _ after: Order) -> [(CorrectedField.Name, CleanText?, CleanText?)] {
    func pair(_ name: CorrectedField.Name, _ value: (Order) -> CleanText?) -> (CorrectedField.Name, CleanText?, CleanText?) {
      (name, value(before), value(after))
    }
    return [
      pair(.name) { $0.buyer.name }, pair(.phone) { $0.buyer.phone?.clean }, pair(.username) { $0.buyer.username?.text },
      pair(.channel) { $0.buyer.channel.clean }, pair(.address) { $0.buyer.address }, pair(.honorific) { $0.buyer.honorific },
      pair(.items) { $0.items.map(\.written).joined(separator: "; ") }, pair(.note) { $0.note }, pair(.promo) { $0.promo },
      pair(.receipt) { $0.receipt },
    ]
  }

  private static func pairs(
    _ before: BlacklistEntry, _ after: BlacklistEntry
  ) -> [(CorrectedField.Name, CleanText?, CleanText?)] {
    func pair(
      _ name: CorrectedField.Name, _ value: (BlacklistEntry) -> CleanText?
    ) -> (CorrectedField.Name, CleanText?, CleanText?) { (name, value(before), value(after)) }
    return [
      pair(.name) { $0.name }, pair(.phone) { $0.phone?.clean }, pair(.username) { $0.username?.text },
      pair(.address) { $0.address }, pair(.level) { CleanText(cleaning: $0.level.code) },
      pair(.reasons) { $0.reasons.map { CleanText(cleaning: $0.code) }.joined(separator: ", ") },
      pair(.internalNote) { $0.internalNote }, pair(.outwardText) { $0.outwardText },
    ]
  }
}
