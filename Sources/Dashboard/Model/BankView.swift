import Intake
import Orders

/// `M`: the money that waits to be matched, one after another, and the way in for a statement's file.
package struct BankView: Sendable {
  package enum Step: Sendable {
    /// The list of what waits.
    case list
    /// Before money becomes a payment that is not plainly right.
    case asking(BankQuestion)
    /// Which order the money is for.
    case choosing(BankChoice)
    /// Where the file is; `problem` is why the last one could not be read.
    case opening(TextField, problem: BankProblem? = nil)
    /// The file is being read.
    case reading(CleanText)
    /// What the statement would bring, before anything of it is kept.
    case preview(StatementPreview)
  }

  /// The number of the credit under the cursor.
  package var selection: Int?
  package var step = Step.list
  /// What waits, with what it most likely is for; followed as the book changes.
  package var found: [Found] = []
  /// The book that `found` was made of.
  var version: Int?
  /// What was asked of another thread, until that answers.
  var asked: Asked?
  /// Until when Enter does nothing, on the uptime clock: another credit has just come under the cursor.
  var keysOffUntil: Int64 = .min

  /// A book, and the statement that is seen, as one of an account.
  package struct Asked: Hashable, Sendable {
    var version: Int
    /// The preview's number.
    var preview: Int?
    var account: CleanText?
  }

  /// Whether it is not known yet what waits.
  var isUnknown: Bool { version == nil }

  /// A credit and its match.
  package struct Found: Hashable, Sendable {
    package var credit: BankCredit
    package var match: CreditMatch
  }
}

/// Why a file brings nothing.
package enum BankProblem: Hashable, Sendable {
  /// The system's words.
  case unreadable(CleanText)
  case intake(IntakeProblem)
}

/// What is asked before a credit becomes a payment.
package struct BankQuestion: Hashable, Sendable {
  package var credit: BankCredit
  package var orders: [OrderID]
  /// Why it is suggested; nil where the seller has chosen the order.
  package var match: CreditMatch?
}

/// Which order a credit is for: the likeliest first, narrowed by typing a number, a name or a sum.
package struct BankChoice: Hashable, Sendable {
  package var credit: BankCredit
  package var field = TextField()
  package var selection: OrderID?
}

/// A statement that was read, and what of it would be new.
package struct StatementPreview: Sendable {
  /// Tells it from all that were shown before.
  let number: Int
  package var path: CleanText
  package var file: StatementFile
  /// The shop's accounts that it can be of; without any in the configuration, the bank's name.
  package var accounts: [CleanText]
  /// The place of the one that it is taken as.
  package var account = 0
  package var top = 0
  /// What the book says of it.
  package var outcome = StatementOutcome()
  var key: StatementKey
  var version: Int?

  /// The most lines of a statement: all of them are held while it is shown.
  package static let lineLimit = 20_000
  /// The most problems that are listed.
  static let shownProblems = 200

  /// How far its lines can be scrolled, at most.
  var lastTop: Int { max(0, entries.count + 2 * min(file.problems.count, Self.shownProblems) - 1) }

  /// Whether it is not known yet what it would bring.
  var isUnknown: Bool { version == nil }

  package var chosen: CleanText? { accounts.indices.contains(account) ? accounts[account] : nil }

  /// The credits that would be kept, and the others that a person may want to see: all in the file's order.
  package var entries: [StatementOutcome.Entry] { outcome.entries }
}

/// What became of a file with a bank statement that was to be read.
package struct StatementReading: Sendable {
  package var path: CleanText
  /// What it gave, or the system's reason why it could not be read.
  package var result: Result<StatementFile, Unreadable>
  /// The key of line checksums, if the book has none yet: update draws nothing at random.
  package var key: StatementKey

  package struct Unreadable: Error, Sendable {
    package var cause: CleanText
    package init(cause: CleanText) { self.cause = cause }
  }

  package init(path: CleanText, result: Result<StatementFile, Unreadable>, key: StatementKey = .random()) {
    (self.path, self.result, self.key) = (path, result, key)
  }
}

extension BankView {
  /// Whether text can be typed into it.
  var hasField: Bool {
    switch step {
    case .choosing, .opening: true
    case .list, .asking, .reading, .preview: false
    }
  }
}
