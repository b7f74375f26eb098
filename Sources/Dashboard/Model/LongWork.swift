import Orders

/// Work on the book that takes longer than a key may wait: done by other threads, on the book as it was.
package enum LongWork: Sendable {
  /// Decides a command.
  case decide(Command, Policy, Moment)
  /// Makes durable changes part of the book.
  case apply([Change])

  /// Of so many changes on, both take longer than a frame.
  static let changes = 1500

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
    }
  }
}

/// What long work came to.
package enum LongAnswer: Sendable {
  /// On the book of a version.
  case decided(Result<Decision, Refusal>, version: Int)
  /// The book with the changes.
  case applied(Book)
}

extension Command {
  /// Whether it is decided by another thread.
  var isLong: Bool {
    switch self {
    case .takeBack(let changes, _): changes.count >= LongWork.changes
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
