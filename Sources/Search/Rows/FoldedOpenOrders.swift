import Orders

/// The rows of the open orders: few, and the ones that change.
struct FoldedOpenOrders {
  private(set) var rows = FoldedRows()
  private(set) var ids: [OrderID] = []
  private var known: [OrderID: (row: Int, contents: Int)] = [:]

  mutating func follow(_ open: [OrderID: Order]) {
    if rows.isWorn { self = FoldedOpenOrders() }
    for (id, old) in known where open[id] == nil {
      rows.remove(old.row)
      known[id] = nil
    }
    for (id, order) in open {
      let contents = order.hashValue
      if let old = known[id] {
        if old.contents == contents { continue }
        rows.remove(old.row)
      }
      known[id] = (rows.count, contents)
      ids.append(id)
      order.record.withUnsafeBytes { record in rows.append { SearchWeight.order(record, $0) } }
    }
  }
}
