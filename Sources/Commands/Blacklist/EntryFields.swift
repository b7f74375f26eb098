import Orders

/// What a command line says of a blacklist entry, as it was typed.
package struct EntryFields {
  /// A phone in any notation, `@username` or `channel:username`.
  package var who: OutsideText
  package var channel: OutsideText?
  package var reason: OutsideText
  package var level: OutsideText?
  package var name: OutsideText?
  package var address: OutsideText?
  package var note: OutsideText?

  package init(who: OutsideText, reason: OutsideText) { (self.who, self.reason) = (who, reason) }
}
