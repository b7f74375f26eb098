/// What the history calls a text that was made of no template.
package enum MessageNote {
  /// Written or said by the seller's own words.
  package static let ownText: CleanText = "own-text"
  /// The buyer was reached another way than the order came.
  package static let otherChannel: CleanText = "other-channel"
}
