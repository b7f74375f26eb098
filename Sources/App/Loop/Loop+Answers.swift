import Dashboard

extension Loop {
  /// How long a letter waits for what it finds, to be shown in one frame with it, in milliseconds.
  private static var patienceForAnAnswer: Int64 { 12 }

  /// What came into a box after the wait wakes the loop again: the others are not asked.
  func takeAnswers(from ready: [Int32]) {
    if ready.contains(inboxes.search.descriptor) { for answer in inboxes.search.takeAll() { bring(.found(answer)) } }
    guard inboxes.takeWakeUp(among: ready) else { return }
    for answer in inboxes.disk.take() { take(answer) }
    for answer in inboxes.work.take() { bring(.worked(answer)) }
    for answer in inboxes.screening.take() { bring(.screened(answer)) }
    for answer in inboxes.statistics.take() { bring(.counted(answer)) }
    for answer in inboxes.links.take() { bring(.opened(cause: answer.cause)) }
    for news in inboxes.imports.take() { bring(.imports(news)) }
    for reading in inboxes.statements.take() { bring(.statementRead(reading)) }
  }

  /// A frame of the letter alone would take the time of the search that it asked for.
  func awaitAnswer() -> [Int32] {
    guard search() else { return [] }
    let ready = waitUntilReadable(glass.descriptors + [inboxes.search.descriptor], milliseconds: Self.patienceForAnAnswer)
    // The moment of the letter is over: a tick is due.
    if ready.isEmpty { hasBrought = false }
    return ready
  }

  /// Hands on what is to be searched for; false if that is nothing.
  @discardableResult func search() -> Bool {
    guard let request = asked else { return false }
    asked = nil
    questions.search.ask(request)
    return true
  }
}
