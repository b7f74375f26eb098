import Orders

/// The book that is worked with against one that was made anew: orders, entries, the queue, counts, and the index of buyers.
struct BookComparison {
  let kept: Book
  let anew: Book
  let path: CleanText

  func run() throws(StorageError) {
    try compare(kept.highestID, anew.highestID, "the highest order number")
    try compare(kept.orderCount, anew.orderCount, "the number of orders")
    try compare(kept.blacklist.count, anew.blacklist.count, "the number of blacklist entries")
    try compare(kept.former.count, anew.former.count, "the number of former entries")
    try compare(kept.queue, anew.queue, "the queue")
    try compare(Set(kept.open.values), Set(anew.open.values), "the open orders")
    try compare(records(kept.settled), records(anew.settled), "the settled orders")
    try compare(records(kept.blacklist), records(anew.blacklist), "the blacklist")
    try compare(records(kept.former), records(anew.former), "the former entries")
    try compareIndex()
  }

  private func compare<Value: Equatable>(_ kept: Value, _ anew: Value, _ what: CleanText) throws(StorageError) {
    if kept == anew { return }
    throw StorageError(.damaged, path: path, place: what, cause: "it is not what the journal makes")
  }

  /// The chain of all records: order is the keys', so that equal tables have equal chains.
  private func records<Key>(_ table: RecordTable<Key>) -> Checksum {
    var sum = RunningChecksum()
    table.forEachSorted { key, record in
      sum.add(key)
      sum.add(record)
      return true
    }
    return sum.finish()
  }

  /// Every settled order is found by every key of its buyer.
  private func compareIndex() throws(StorageError) {
    var lost: OrderID?
    kept.settled.forEach { record in
      guard let order = try? Order(record: record) else { return true }
      if order.buyer.keys.contains(where: { !kept.mayBe(order.id, of: $0) }) { lost = order.id }
      return lost == nil
    }
    if let lost {
      throw StorageError(
        .damaged, path: path, place: "the index of buyers", cause: "order \(lost.number) is not found by its buyer's key")
    }
  }
}
