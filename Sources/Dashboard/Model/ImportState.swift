import Intake
import Orders
import Words

/// What is known of files that could be imported.
package struct ImportState: Sendable {
  /// What was found and not yet answered, the oldest first.
  package var waiting: [ImportPreview] = []
  /// The file that is being taken in.
  package var run: ImportRun?
  /// How many were taken in so far, or were begun.
  var runs = 0

  package init() {}
}

/// What the loop tells of files.
package enum ImportNews: Sendable {
  /// A file in the folder is completely written; `isOld` if it was there before the dashboard began.
  case found(path: String, isOld: Bool)
  /// So far a file that a person named was read.
  case looking(path: String, rows: Int, percent: Int)
  case looked(ImportPreview)
  /// The next part of the file that is being taken in, decided.
  case part(ImportPart)
  /// The file that is being taken in is not the one that was seen.
  case changed(run: Int)
  /// It cannot be read on, and why.
  case broken(run: Int, cause: CleanText)
  /// A layout was kept, or why not.
  case taught(ColumnMapping, path: String, cause: CleanText?)
  /// The folder cannot be watched.
  case noFolder(FolderFault)
}

/// The preview of a file over the panes.
package struct ImportView: Sendable {
  package var preview: ImportPreview
  package var top = 0
}

/// A path being typed.
package struct ImportPathForm: Sendable {
  package var field = TextField()
  /// Whether the file is being looked into.
  package var isLooking = false
  /// How far that is.
  package var progress: Progress?
  package var error: ImportPathError?

  package struct Progress: Hashable, Sendable {
    package var rows: Int
    package var percent: Int
  }

  package init() {}
}

/// Why a named file has no preview.
package enum ImportPathError: Hashable, Sendable {
  case missing
  case gone(CleanText)
  case problem(IntakeProblem)
}

/// Orders that an import let go because nobody paid: a person may count them.
package struct StrikeOffer: Sendable {
  package var orders: [OrderID]
  package var selection: OrderID?
}
