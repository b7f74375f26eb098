import Orders

/// What a plain list of numbers does not say of its buyers.
package struct NumberListDefaults: Hashable, Sendable {
  /// Why they are listed; without it a plain list is not read.
  package var reason: CancelReason?
  /// How grave; nil goes by the reason's strike.
  package var level: BlacklistLevel?
  /// Where usernames in it are from; without it only phones are read.
  package var channel: Channel?
  package var addedBy: CleanText?

  package init(reason: CancelReason? = nil, level: BlacklistLevel? = nil, channel: Channel? = nil, addedBy: CleanText? = nil) {
    (self.reason, self.level, self.channel, self.addedBy) = (reason, level, channel, addedBy)
  }
}
