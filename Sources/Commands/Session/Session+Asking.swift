import Orders

extension Session {
  /// Asks a question that a single letter answers: `y` for ya and yes, anything else is no, and so is nobody there to answer.
  func agrees(to question: CleanText) throws(Failure) -> Bool {
    guard let answer = try ask?([], question) else { return false }
    return answer.string.first?.lowercased() == "y"
  }
}
