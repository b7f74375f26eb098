import Intake
import Orders

/// What the rows of a file come to, and the first of what is to be seen of them.
package struct ImportFigures: Sendable {
  package var layout: TableLayout
  /// How many rows can be taken in.
  package var good: Int
  /// How many rows are left out.
  package var bad: Int
  /// The first things wrong, and how many they are.
  package var problems: [IntakeProblem]
  package var problemCount: Int
  package var added = 0
  package var updated = 0
  package var unchanged = 0
  /// The first orders that were let go because nobody paid, and how many they are.
  package var offered: [ImportOutcome.Offered] = []
  package var offeredCount = 0

  /// How many of each are shown at most.
  package static let shown = 20
  /// How many problems are told at most.
  package static let shownProblems = 50

  package init(layout: TableLayout, good: Int, bad: Int, problems: [IntakeProblem], problemCount: Int) {
    (self.layout, self.good, self.bad, self.problemCount) = (layout, good, bad, problemCount)
    self.problems = Array(problems.prefix(Self.shownProblems))
  }

  /// Whether importing it would change anything.
  package var isNews: Bool { news > 0 }
  /// How many rows would change something.
  package var news: Int { added + updated }

  /// Counts what a part of the rows comes to.
  package mutating func add(_ outcome: ImportOutcome) {
    added += outcome.added
    updated += outcome.updated
    unchanged += outcome.unchanged
    offered += outcome.offered.prefix(Self.shown - offered.count)
    offeredCount += outcome.offered.count
  }
}
