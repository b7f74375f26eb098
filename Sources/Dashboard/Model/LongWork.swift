import Orders

/// Work on the book that takes longer than a key may wait: done by other threads, on the book as it was.
package enum LongWork: Sendable {
  /// Decides a command.
  case decide(Command, Policy, Moment)
  /// Makes durable changes part of the book.
  case apply([Change])
  /// Says what the money that waits is for, and what a statement would bring.
  case match(BankView.Asked, StatementImport?, Policy, Moment)

  /// Of so many changes, or lines of a statement, on, they take longer than a frame.
  static let changes = 1500
  static let lines = 200

  /// What it comes to.
  package func done(on book: Book) -> LongAnswer {
    switch self {
    case .decide(let command, let policy, let now):
      let decision = Result { () throws(Refusal) in try book.decide(command, at: now, policy: policy) }
      return .decided(decision, version: book.version)
    case .apply(let changes):
      var book = book
      book.apply(changes)
      return .applied(book)
    case .match(let asked, let statement, let policy, let now):
      let decision = statement.flatMap { try? book.decide(.importStatement($0), at: now, policy: policy) }
      let found = book.waitingMoney(in: policy.calendar.zone)
      return .matched(BankMatches(asked: asked, found: found, outcome: decision?.statement ?? StatementOutcome()))
    }
  }
}

/// What waits and what it is for; and what the statement that was seen would bring.
package struct BankMatches: Sendable {
  var asked: BankView.Asked
  var found: [BankView.Found]
  var outcome: StatementOutcome
}

extension Book {
  func waitingMoney(in zone: Zone) -> [BankView.Found] {
    matchedCredits(in: zone).map { BankView.Found(credit: $0.credit, match: $0.match) }
  }
}

/// What long work came to.
package enum LongAnswer: Sendable {
  /// On the book of a version.
  case decided(Result<Decision, Refusal>, version: Int)
  /// The book with the changes.
  case applied(Book)
  case matched(BankMatches)
}

extension Command {
  /// Whether it is decided by another thread.
  var isLong: Bool {
    switch self {
    case .takeBack(let changes, _): changes.count >= LongWork.changes
    case .importStatement(let asked): asked.statement.lines.count >= LongWork.lines
    default: false
    }
  }
}

/// Changes that are durable and on their way into the book.
package enum Applying: Sendable {
  /// Of the commit that is under way.
  case own(Commits.Ticket, [Change], through: Int64)
  case others([Change])
}
