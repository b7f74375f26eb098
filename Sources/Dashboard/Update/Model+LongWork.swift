import Orders

/// What other threads decide and make part of the book, so that no key waits for it.
extension Model {
  mutating func take(_ answer: LongAnswer) -> [Effect] {
    switch answer {
    case .decided(let decision, let version): takeDecision(decision, version: version)
    case .applied(let book): takeApplied(book)
    case .matched(let matches): takeMatches(matches)
    }
  }

  /// A decision counts for the book that it was made on alone.
  private mutating func takeDecision(_ decision: Result<Decision, Refusal>, version: Int) -> [Effect] {
    guard let request = commits.deciding else { return [] }
    guard version == book.version else { return [.work(.decide(request.command, policy, now.moment), book)] }
    commits.deciding = nil
    switch decision {
    case .success(let decision): return send(decision, of: request) + nextStep()
    case .failure(let refusal): return refuse(request, .refused(refusal)) + nextStep()
    }
  }

  mutating func apply(_ changes: Applying) -> [Effect] {
    commits.applying = changes
    switch changes {
    case .own(_, let changes, _), .others(let changes): return [.work(.apply(changes), book)]
    }
  }

  private mutating func takeApplied(_ new: Book) -> [Effect] {
    guard let applying = commits.applying else { return [] }
    let deferred = commits.deferred
    (commits.applying, commits.deferred) = (nil, [])
    book = new
    var effects: [Effect] =
      switch applying {
      case .own(let ticket, let changes, let through): finishApplied(ticket, changes, through: through)
      case .others(let changes): tellOthers(changes)
      }
    for message in deferred { effects += take(message) }
    return effects
  }

  /// Changes by others.
  mutating func arrive(_ changes: [Change]) -> [Effect] {
    if changes.count >= LongWork.changes { return apply(.others(changes)) }
    book.apply(changes)
    return tellOthers(changes)
  }
}

extension Message {
  /// Whether it tells of rows after those that are on their way into the book.
  var isOfTheBook: Bool {
    switch self {
    case .kept, .overtaken, .arrived, .reloaded: true
    default: false
    }
  }
}
