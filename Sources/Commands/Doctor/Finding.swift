import Orders
import Words

/// What `doctor` looked at, how it is, and what to do about it.
package struct Finding: Sendable {
  package var subject: CheckedSubject
  package var state: CheckedState
  /// What is so, in the user's language.
  package var says: CleanText
  /// What to do, in the user's language; nil where nothing is to be done.
  package var remedy: CleanText?

  package init(_ subject: CheckedSubject, _ state: CheckedState, _ says: CleanText, remedy: CleanText? = nil) {
    (self.subject, self.state, self.says, self.remedy) = (subject, state, says, remedy)
  }

  /// Something that is as it should be.
  package init(_ subject: CheckedSubject, _ says: CleanText) { self.init(subject, .sound, says) }
}

/// What only the glass knows: asked for by `main`, since commands know none.
package struct TerminalFacts: Sendable {
  /// The type that the environment names.
  package var type: CleanText?
  /// Why the dashboard cannot be shown on it, in English; nil if it can.
  package var obstacle: CleanText?
  package var colors: Int
  /// Whether letters beyond ASCII can be shown.
  package var isUTF8: Bool
  package var isTerminal: Bool

  package init(type: CleanText?, obstacle: CleanText?, colors: Int, isUTF8: Bool, isTerminal: Bool) {
    (self.type, self.obstacle, self.colors, self.isUTF8, self.isTerminal) = (type, obstacle, colors, isUTF8, isTerminal)
  }
}
