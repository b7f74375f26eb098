/// By what an import knows the orders that are in the book already: made once for an import, and kept in step with it.
///
/// References are kept as hashes, and what a hash finds is looked up in the order itself: sixteen bytes an order, and none for
/// those that our own files gave, which are found by their number.
package struct ImportIndex: Sendable {
  private var byHash: [Int: OrderID] = [:]
  /// Of references with equal hashes, all but the first.
  private var others: [CleanText: OrderID] = [:]
  /// Whether any order was forgotten: only then need a row be looked for among those.
  private var knowsErased = false
  /// The version of the book that it knows.
  private var version: Int
  /// New numbers are given above this one too: those of a file's later rows stay free for them.
  let floor: OrderID

  /// `floor` is the highest number in the whole file, where the import comes in parts.
  package init(of book: Book, above floor: OrderID = 0) {
    (version, self.floor) = (book.version, floor)
    read(book)
  }

  /// Makes it anew if the book has changed by other hands.
  package mutating func follow(_ book: Book) {
    guard version != book.version else { return }
    (byHash, others, knowsErased, version) = ([:], [:], false, book.version)
    read(book)
  }

  /// Takes in changes that `book` has just taken in, and nothing else besides.
  package mutating func follow(_ changes: [Change], of book: Book) {
    guard version + changes.count == book.version else { return follow(book) }
    for case .order(_, let after?) in changes.lazy.map(\.subject) {
      note(after.reference, after.id, isOwn: after.hasOwnReference)
    }
    version = book.version
  }

  /// The order of a reference, also of one that was forgotten since.
  func order(of reference: CleanText, in book: Book) -> OrderID? {
    order(reference, in: book) ?? (knowsErased ? order(reference.erasedReference, in: book) : nil)
  }

  private func order(_ reference: CleanText, in book: Book) -> OrderID? {
    if let id = others[reference] { return id }
    guard let id = byHash[reference.hashValue], book.order(id)?.reference == reference else { return nil }
    return id
  }

  private mutating func read(_ book: Book) {
    for order in book.open.values { note(order.reference, order.id, isOwn: order.hasOwnReference) }
    book.settled.forEach { record in
      if let found = Order.reference(ofRecord: record) { note(found.reference, found.id, isOwn: false) }
      return true
    }
  }

  private mutating func note(_ reference: CleanText?, _ id: OrderID, isOwn: Bool) {
    guard let reference, !isOwn else { return }
    if reference.isErasedReference { knowsErased = true }
    if let known = byHash[reference.hashValue], known != id {
      others[reference] = id
    } else {
      byHash[reference.hashValue] = id
    }
  }
}

extension Order {
  var hasOwnReference: Bool { reference == ownReference }

  /// The reference of an order that does not follow from its number, and the number, without reading the rest; nil where there
  /// is none.
  static func reference(ofRecord record: UnsafeRawBufferPointer) -> (reference: CleanText, id: OrderID)? {
    var id: OrderID?
    var reader = RecordReader(record)
    while let (field, value) = try? reader.next(), field <= 12 {
      if field == 2 { id = (try? value.number()).map { OrderID(Int($0)) } }
      if field == 12, let id, let reference = try? value.text() { return (reference, id) }
    }
    return nil
  }
}
