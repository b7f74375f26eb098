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
  package var book: Book
  package var layouts: [ColumnMapping]
  package var policy: Policy
  package var now: Moment
  /// The most rows of a file: a command takes in more, part by part.
  package var rowLimit = 100_000

  fileprivate var tooManyRows: IntakeProblem { IntakeProblem(line: 0, fault: .file(.tooManyRows(limit: rowLimit))) }
}

/// What a file is and what importing it would do; nothing of it is kept yet.
package struct ImportPreview: Sendable {
  /// Orders of a file, and what they would do to the book as it was.
  package struct Batch: Sendable {
    package var layout: CleanText
    package var records: [ImportedOrder]
    package var outcome: ImportOutcome
    /// How many rows were left out.
    package var bad: Int
    package var problems: [IntakeProblem]
    /// The buyers of new orders who are on the blacklist, the first few, and how many they are.
    package var warned: [Warned]
    package var warnedCount: Int

    /// Whether importing it would change anything.
    package var isNews: Bool { outcome.added + outcome.updated > 0 }
  }

  /// Blacklist entries of a file, and what they would do to the list as it was.
  package struct Entries: Sendable {
    package var layout: CleanText
    package var records: [BlacklistEntry]
    package var outcome: ImportOutcome
    /// How many rows were left out.
    package var bad: Int
    package var problems: [IntakeProblem]
    /// The first changes: what merging comes to.
    package var first: [Change]

    /// Whether importing it would change anything.
    package var isNews: Bool { outcome.added + outcome.updated > 0 }
  }

  /// A buyer of a new order who is on the blacklist.
  package struct Warned: Hashable, Sendable {
    package var buyer: Buyer
    package var warning: Warning
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
  package var content: Content

  /// The file's name without its directories.
  package var name: CleanText {
    CleanText(fileNameOf: path)
  }

  package init(_ request: ImportRequest, _ content: Content) {
    (path, isAsked, isOld, self.content) = (request.path, request.isAsked, request.isOld, content)
  }
}

extension ImportPreview {
  /// Looks into a file's bytes.
  package init(_ request: ImportRequest, bytes: [UInt8]) {
    var look = TableLook(mappings: request.layouts)
    _ = look.read(bytes)
    let content: Content =
      switch look.finish() {
      case .known(let layout, _) where layout.kind == .orders: Self.orders(bytes, layout, request)
      case .known(let layout, _) where layout.kind == .blacklist: Self.entries(bytes, layout, request)
      case .known(let layout, _): .other(layout.kind, layout: layout.name)
      case .unknown(let table): .unknown(table)
      // Why its numbers are on the list only the command can be told.
      case .unreadable where EntryFileReader.isList(bytes): .unreadable(IntakeProblem(line: 0, fault: .listNeedsReason))
      case .unreadable(let problem): .unreadable(problem)
      }
    self.init(request, content)
  }

  private static let shown = 20

  private static func orders(_ bytes: [UInt8], _ layout: TableLayout, _ request: ImportRequest) -> Content {
    // In one go: all of it is shown.
    var reader = OrderTableReader(
      layout, IntakeDefaults(now: request.now, policy: request.policy), window: ExportWindow(orders: nil))
    var read = OwnBatch<ImportedOrder>()
    reader.read(bytes, into: &read)
    reader.finish(into: &read)
    let grave = read.problems.filter { !$0.leavesNothingOut }
    if read.records.isEmpty, let first = grave.first { return .unreadable(first) }
    if read.records.count > request.rowLimit { return .unreadable(request.tooManyRows) }
    let decision = try? request.book.decide(.importOrders(read.records), at: request.now, policy: request.policy)
    let warned = warned(decision?.changes ?? [], request)
    return .orders(
      Batch(
        layout: layout.name, records: read.records, outcome: decision?.imported ?? ImportOutcome(),
        bad: Set(grave.map(\.line)).count, problems: Array(read.problems.prefix(200)), warned: Array(warned.prefix(shown)),
        warnedCount: warned.count))
  }

  private static func entries(_ bytes: [UInt8], _ layout: TableLayout, _ request: ImportRequest) -> Content {
    var reader = EntryFileReader(
      IntakeDefaults(now: request.now, policy: request.policy), list: NumberListDefaults(), mappings: request.layouts)
    var read = OwnBatch<BlacklistEntry>()
    reader.read(bytes, into: &read)
    reader.finish(into: &read)
    let grave = read.problems.filter { !$0.leavesNothingOut }
    if read.records.isEmpty, let first = grave.first { return .unreadable(first) }
    if read.records.count > request.rowLimit { return .unreadable(request.tooManyRows) }
    let decision = request.book.importing(read.records, at: request.now)
    return .entries(
      Entries(
        layout: layout.name, records: read.records, outcome: decision.imported ?? ImportOutcome(),
        bad: Set(grave.map(\.line)).count, problems: Array(read.problems.prefix(200)),
        first: Array(decision.changes.prefix(shown))))
  }

  private static func warned(_ changes: [Change], _ request: ImportRequest) -> [Warned] {
    changes.compactMap { change in
      guard change.kind == .imported, case .order(nil, let order?) = change.subject, order.state.needsTheSeller else {
        return nil
      }
      return request.book.warnings(for: order.buyer, at: request.now).first.map { Warned(buyer: order.buyer, warning: $0) }
    }
  }
}

/// A preview that the user has accepted, to be decided on the book as it is now.
package struct ImportDecision: Sendable {
  package var preview: ImportPreview
  package var book: Book
  package var policy: Policy
  package var now: Moment

  /// What it comes to; nil where the book refuses it.
  package func decided() -> Decided? {
    guard let command = preview.command, let decision = try? book.decide(command, at: now, policy: policy) else { return nil }
    return Decided(changes: decision.changes, version: book.version)
  }
}

/// Changes, and the version of the book that they were decided on.
package struct Decided: Sendable {
  package var changes: [Change]
  package var version: Int
}

/// What is known of files that could be imported.
package struct ImportState: Sendable {
  /// What was found and not yet answered, the oldest first.
  package var waiting: [ImportPreview] = []

  package init() {}
}

/// What the loop tells of files.
package enum ImportNews: Sendable {
  /// A file in the folder is completely written; `isOld` if it was there before the dashboard began.
  case found(path: String, isOld: Bool)
  case looked(ImportPreview)
  /// An accepted file was decided; nil where the book refuses it.
  case decided(ImportPreview, Decided?)
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
  package var error: ImportPathError?

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
