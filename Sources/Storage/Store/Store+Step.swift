import Orders

/// Several commits that are one step: a long import, whose parts are each kept whole, and which is taken back whole.
package struct Step: Sendable {
  /// The row that it begins with; nil before its first commit.
  package private(set) var first: Int64?

  /// One that has not begun, or that began at a row.
  package init(beginningAt first: Int64? = nil) { self.first = first }

  /// Marks changes that will be kept from the row after `through` on.
  package func mark(_ changes: inout [Change], after through: Int64) {
    let first = first ?? through + 1
    for index in changes.indices { changes[index].step = first }
  }

  mutating func began(at row: Int64) { first = row }
}

extension Journal {
  /// All changes of the step that begins at a row, in order; other commits may lie between its own.
  func changes(ofStep first: Int64) throws(StorageError) -> [Change] {
    var changes: [Change] = []
    var row = first
    var seat: CleanText?
    while let head = try rows(from: row, through: row).first {
      let next = row + Int64(max(1, head.parts - head.part))
      seat = seat ?? head.seat
      if head.seat == seat {
        let more = try rows(from: row, through: next - 1).changes(in: "journal")
        if more.first?.step == first { changes += more }
      }
      row = next
    }
    return changes
  }
}
