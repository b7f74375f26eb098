/// What of a blacklist entry may leave the shop: why in a class, and until when; never who.
package struct SharedEntry: Hashable, Sendable {
  /// Why, as coarsely as helps; the raw value is what files say.
  package enum Class: String, Sendable {
    /// Ordered and did not pay.
    case unpaid
    /// Refused the parcel.
    case parcel
  }

  package var why: Class
  package var until: CivilDate
}

extension BlacklistEntry {
  /// What of it may be shared; nil for one that is not in force, is a suspect's, or has no reason that is the buyer's doing. One
  /// without an end of its own ends when its strikes are forgiven, or after a year.
  package func shared(at now: Moment, policy: Policy) -> SharedEntry? {
    let end = expiresAt ?? lastAt + (policy.forgiveAfter ?? 365 * 86_400)
    guard level == .blocked, removedAt == nil, end > now, let why = reasons.compactMap(\.sharedClass).first else { return nil }
    return SharedEntry(why: why, until: policy.calendar.zone.date(of: end))
  }
}

extension CancelReason {
  fileprivate var sharedClass: SharedEntry.Class? {
    switch self {
    case .vanished, .blockedUs: .unpaid
    case .refusedParcel: .parcel
    default: nil
    }
  }
}
