import Intake
import Orders
import Words

/// A file as the loop is asked to look into it: what it is, and what importing it would do.
package struct ImportRequest: Sendable {
  /// As the user or the folder named it; `~/` is the home directory.
  package var path: String
  /// Whether a person named it, rather than the folder.
  package var isAsked: Bool
  /// Whether it was in the folder before the dashboard began.
  package var isOld = false
  /// Whether it was spoken of before, so that nothing is said of it now.
  package var isAgain = false
  package var book: Book
  package var layouts: [ColumnMapping]
  package var policy: Policy
  package var now: Moment
}

/// What a file is and what importing it would do; nothing of it is kept yet, and of its rows only what is shown is in mind.
package struct ImportPreview: Sendable {
  /// Orders of a file, and what they would do to the book as it was.
  package struct Batch: Sendable {
    package var figures: ImportFigures
    /// The buyers of new orders who are on the blacklist, the first few, and how many they are.
    package var warned: [Warned] = []
    package var warnedCount = 0

    package init(figures: ImportFigures) { self.figures = figures }
  }

  /// Blacklist entries of a file, and what they would do to the list as it was.
  package struct Entries: Sendable {
    package var figures: ImportFigures
    /// The first changes: what merging comes to.
    package var first: [Change] = []

    package init(figures: ImportFigures) { self.figures = figures }
  }

  /// A buyer of a new order who is on the blacklist.
  package struct Warned: Hashable, Sendable {
    package var buyer: Buyer
    package var warning: Warning

    package init(buyer: Buyer, warning: Warning) { (self.buyer, self.warning) = (buyer, warning) }
  }

  /// What is in the file.
  package enum Content: Sendable {
    case orders(Batch)
    case entries(Entries)
    /// A table whose columns a person has to say.
    case unknown(UnknownTable)
    /// Of another kind, which has a preview of its own.
    case other(TableKind, layout: CleanText)
    case unreadable(IntakeProblem)
    /// It could not be opened, by the system's word.
    case gone(CleanText)
  }

  package var path: String
  package var isAsked: Bool
  package var isOld: Bool
  package var isAgain: Bool
  package var content: Content
  /// What the file was when it was looked into: another one is not what was seen.
  package var stamp: FileStamp?

  /// The file's name without its directories.
  package var name: CleanText { CleanText(fileNameOf: path) }

  package init(_ request: ImportRequest, _ content: Content, stamp: FileStamp? = nil) {
    (path, isAsked, isOld, isAgain) = (request.path, request.isAsked, request.isOld, request.isAgain)
    (self.content, self.stamp) = (content, stamp)
  }
}

extension ImportPreview {
  /// What is said of a file that was found.
  package enum Summary: Hashable, Sendable {
    case orders(layout: CleanText, added: Int, updated: Int, bad: Int)
    case entries(added: Int, updated: Int, bad: Int)
    case unknown
    case other(TableKind, layout: CleanText)
    case unreadable
  }

  /// What its rows come to; nil where nothing can be taken in here.
  package var figures: ImportFigures? {
    switch content {
    case .orders(let batch): batch.figures
    case .entries(let batch): batch.figures
    case .unknown, .other, .unreadable, .gone: nil
    }
  }

  var summary: Summary {
    switch content {
    case .orders(let batch):
      .orders(
        layout: batch.figures.layout.name, added: batch.figures.added, updated: batch.figures.updated, bad: batch.figures.bad)
    case .entries(let batch): .entries(added: batch.figures.added, updated: batch.figures.updated, bad: batch.figures.bad)
    case .unknown: .unknown
    case .other(let kind, let layout): .other(kind, layout: layout)
    case .unreadable, .gone: .unreadable
    }
  }
}
