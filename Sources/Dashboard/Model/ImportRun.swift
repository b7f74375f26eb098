import Intake
import Orders

/// A file that is being taken in, part by part, as one step.
package struct ImportRun: Sendable {
  /// Tells its parts from those of a file before it.
  let number: Int
  package let preview: ImportPreview
  /// What the parts that are durable came to.
  package var added = 0
  package var updated = 0
  package var rows = 0
  /// The row that the step begins with; nil before anything of it is durable.
  var first: Int64?
  /// The orders that were let go because nobody paid.
  var offered: [OrderID] = []
  /// Nothing is written after the part that is on its way.
  var isStopping = false

  /// How many rows there are.
  package var total: Int { preview.figures?.good ?? 0 }

  mutating func count(_ part: ImportOutcome) {
    added += part.added
    updated += part.updated
    rows += part.rows
    offered += part.offered.map(\.order)
  }
}

/// Some rows of a file, decided on a book of a version; a commit of its own.
package struct ImportPart: Sendable {
  package var run: Int
  package var decided: Decided
  package var outcome: ImportOutcome
  package var isLast: Bool

  package init(run: Int, decided: Decided, outcome: ImportOutcome, isLast: Bool) {
    (self.run, self.decided, self.outcome, self.isLast) = (run, decided, outcome, isLast)
  }
}

/// A file whose preview the user has accepted.
package struct AcceptedImport: Sendable {
  package var run: Int
  package var path: String
  /// What was seen: nothing of another file is taken in.
  package var stamp: FileStamp?
  package var isOfEntries: Bool
  package var layout: TableLayout
  package var layouts: [ColumnMapping]
  package var policy: Policy
  package var now: Moment
}

/// What the thread of files is asked for while it takes one in. A book is let go before the answer comes: whoever changes it
/// then need not copy it.
package enum ImportTurn: Sendable {
  case begin(AcceptedImport, Book)
  /// The part before is in the book: the next one.
  case next(Book)
  /// The book has changed by other hands: the same part once more.
  case again(Book)
  case end
}

/// Changes, and the version of the book that they were decided on.
package struct Decided: Sendable {
  package var changes: [Change]
  package var version: Int

  package init(changes: [Change], version: Int) { (self.changes, self.version) = (changes, version) }
}
