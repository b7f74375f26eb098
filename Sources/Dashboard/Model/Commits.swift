import Orders

/// What the user asked for that is not yet durable, and what can be undone.
package struct Commits: Sendable {
  /// A command on its way to disk. Only one is under way: the next is decided on the book that has it.
  package struct Ticket: Hashable, Sendable {
    package let number: Int
  }

  /// What a command was meant as, so that the answer can be said and undone.
  package enum Purpose: Hashable, Sendable {
    case verb
    /// `u`: takes back the commit.
    case undo(commit: Int64)
    /// `Ctrl-R`: takes back the undo.
    case redo(commit: Int64)
  }

  /// A command and what it was meant as.
  package struct Request: Sendable {
    package var command: Command
    package var purpose: Purpose = .verb
    /// The form that asked: it comes back if this is refused after all, so that nothing typed is lost.
    package var form: Overlay?
  }

  /// What waits its turn. Which commit an undo takes back is known only when its turn comes.
  package enum Step: Sendable {
    case request(Request)
    /// Of a file that is being taken in.
    case part(ImportPart)
    case undo, redo
  }

  package var underway: (ticket: Ticket, request: Request)?
  /// The part of a file that is on its way to disk.
  package var part: (ticket: Ticket, part: ImportPart)?
  /// A command that another thread decides.
  package var deciding: Request?
  /// What another thread makes part of the book, and what was told of the book meanwhile: it comes after that.
  package var applying: Applying?
  package var deferred: [Message] = []
  /// What was told meanwhile is being taken in.
  package var isCatchingUp = false
  /// Whether rows are known that the book does not have yet: nothing is decided or sent.
  package var isBehind: Bool { applying != nil || isCatchingUp }
  /// The decision came while the book was behind: it is made anew.
  package var isDecisionLate = false
  /// A commit is being read to be taken back: nothing else begins meanwhile.
  package var isRecalling = false
  package var waiting: [Step] = []
  package var nextTicket = 1
  /// Commits of this dashboard that `u` takes back, the newest last; by the number of their first row.
  package var undoable: [Int64] = []
  package var redoable: [Int64] = []
  /// What an undo or redo really undid or did again, by the number of its first row: "cancelled", not "undone".
  package var meanings: [Int64: [ChangeKind]] = [:]

  package init() {}

  package var isBusy: Bool { underway != nil || part != nil || isRecalling || deciding != nil || isBehind }
}
