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

  /// A decision counts for the book that it was made on alone, and none is sent while rows are known that the book lacks: the
  /// journal would take them for seen.
  private mutating func takeDecision(_ decision: Result<Decision, Refusal>, version: Int) -> [Effect] {
    guard let request = commits.deciding else { return [] }
    guard !commits.isBehind else {
      commits.isDecisionLate = true
      return []
    }
    guard version == book.version else { return [decide(elsewhere: request)] }
    commits.deciding = nil
    switch decision {
    case .success(let decision): return send(decision, of: request) + nextStep()
    case .failure(let refusal): return refuse(request, .refused(refusal)) + nextStep()
    }
  }

  /// Has another thread decide on the book as it is now.
  func decide(elsewhere request: Commits.Request) -> Effect { .work(.decide(request.command, policy, now.moment), book) }

  mutating func apply(_ changes: Applying) -> [Effect] {
    commits.applying = changes
    switch changes {
    case .own(_, let changes, _), .others(let changes): return [.work(.apply(changes), book)]
    }
  }

  private mutating func takeApplied(_ new: Book) -> [Effect] {
    guard let applying = commits.applying else { return [] }
    let deferred = commits.deferred
    (commits.applying, commits.deferred, commits.isCatchingUp) = (nil, [], true)
    book = new
    var effects: [Effect] =
      switch applying {
      case .own(let ticket, let changes, let through): finishApplied(ticket, changes, through: through)
      case .others(let changes): tellOthers(changes)
      }
    for message in deferred { effects += take(message) }
    commits.isCatchingUp = false
    return effects + goOn()
  }

  /// What waited for the book to have all that is known.
  private mutating func goOn() -> [Effect] {
    guard !commits.isBehind, commits.isDecisionLate, let request = commits.deciding else { return nextStep() }
    commits.isDecisionLate = false
    return [decide(elsewhere: request)]
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
