import Intake
import Orders
import Storage

/// In what parts a file is kept: a commit each, so that its memory does not grow with the file and others can write between.
enum ImportParts {
  /// The rows of a part, about; a part is kept whole or not at all.
  static let size = 5_000
}

/// What the rows of one kind of file become in the book.
package protocol ImportTarget<Record> {
  associatedtype Record: Sendable
  /// Whether it wants to see every good row before the first is kept.
  static var looksAhead: Bool { get }
  /// Sees a good row before the first is kept.
  mutating func look(at record: Record)
  /// Makes room in a store for so many rows.
  func reserve(_ rows: Int, in store: Store)
  /// What a part of the rows comes to.
  mutating func decide(_ records: [Record], on book: Book, at now: Moment, policy: Policy) throws(Refusal) -> Decision
  /// Learns that `book` has just taken in what was decided.
  mutating func follow(_ changes: [Change], of book: Book)
}

/// Orders of a file.
package struct OrderImport: ImportTarget {
  package static let looksAhead = true

  private var highest: OrderID = 0
  private var index: ImportIndex?

  package init() {}

  package mutating func look(at record: ImportedOrder) {
    if let id = record.id, OrderID.importable.contains(id.number) { highest = max(highest, id) }
  }

  package func reserve(_ rows: Int, in store: Store) { store.reserve(orders: rows) }

  package mutating func decide(
    _ records: [ImportedOrder], on book: Book, at now: Moment, policy: Policy
  ) throws(Refusal) -> Decision {
    var index = self.index ?? ImportIndex(of: book, above: highest)
    index.follow(book)
    let decision = try book.importing(records, index: index, at: now, policy: policy)
    self.index = index
    return decision
  }

  package mutating func follow(_ changes: [Change], of book: Book) { index?.follow(changes, of: book) }
}

/// Blacklist entries of a file.
package struct EntryImport: ImportTarget {
  package static let looksAhead = false

  /// The first changes, to be shown before anything is kept.
  package private(set) var first: [Change] = []

  package init() {}

  /// How many changes are shown.
  static let shown = 10

  package mutating func look(at record: BlacklistEntry) {}

  package func reserve(_ rows: Int, in store: Store) { store.reserve(entries: rows) }

  package mutating func decide(
    _ records: [BlacklistEntry], on book: Book, at now: Moment, policy: Policy
  ) throws(Refusal) -> Decision {
    book.importing(records, at: now)
  }

  package mutating func follow(_ changes: [Change], of book: Book) {
    if first.count < Self.shown { first += changes.prefix(Self.shown - first.count) }
  }
}
