import Orders

extension Store {
  /// Makes the changes of a long import durable, and makes them part of the book meanwhile, on another core. Nobody sees the book
  /// before both are done; if they were not kept, it is read anew without them.
  func appendAndApply(_ changes: [Change], at now: Moment) throws(CommitError) -> Appended {
    var applying: Applying?
    let appended: Appended
    do throws(CommitError) {
      appended = try append(changes, at: now) { applying = Applying(changes, to: &book) }
    } catch {
      if let applying {
        book = applying.finish()
        // Where nothing can be read either, what was not kept is taken out again.
        do { try reload() } catch { book.apply(changes.reversed().map(\.reversed)) }
      }
      throw error
    }
    if let applying { book = applying.finish() }
    guard case .kept(let newest) = appended else { return appended }
    if applying == nil { try storage { () throws(StorageError) in try apply(changes, through: newest) } }
    through = newest
    return appended
  }
}

extension Change {
  /// What takes an order or entry of an import back to what it was; imports have no other changes.
  fileprivate var reversed: Change {
    switch subject {
    case .order(let before, let after): Change(kind, .order(before: after, after: before))
    case .entry(let before, let after): Change(kind, .entry(before: after, after: before))
    default: self
    }
  }
}

/// Changes that become part of a book on a thread of their own.
private final class Applying: @unchecked Sendable {
  // The worker's until it has ended.
  private var book = Book()
  private var worker: Worker?

  /// Takes the book away, so that it is changed where it is and not copied; `finish()` gives it back.
  init(_ changes: [Change], to book: inout Book) {
    swap(&self.book, &book)
    worker = Worker { [self] in self.book.apply(changes) }
    if worker == nil { self.book.apply(changes) }
  }

  /// The book once all changes are part of it.
  func finish() -> Book {
    worker?.join()
    worker = nil
    var given = Book()
    swap(&given, &book)
    return given
  }
}
