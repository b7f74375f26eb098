import Orders

/// What actions are called, and why one cannot be done now.
package protocol ActionWords {
  /// A word or two, for the footer.
  func name(of action: Action) -> CleanText
  /// What it does, for help and palette.
  func explanation(of action: Action) -> CleanText
  func sentence(for obstacle: Unavailable) -> CleanText
}
