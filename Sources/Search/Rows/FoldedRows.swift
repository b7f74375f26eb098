import Orders

/// What is searched without an index: for each record a row of folded fields, one after another in one array, and what breaks
/// ties.
///
/// A row: key fields (number, phone, username, key), each after its mark, a closing `Mark.key`, then other fields, each after
/// its mark, a closing `Mark.field`. Rows are added at the end; a removed one stays until the whole is made anew.
struct FoldedRows {
  private(set) var folding = Folding()
  /// Where each row begins, and where the last ends.
  private(set) var starts: [Int] = [0]
  /// What breaks ties, the greater first; 0 for a row that is gone.
  private(set) var weights: [UInt64] = []
  private(set) var goneCount = 0
  /// Fields of the row being added that follow its keys.
  private var others: [(mark: UInt8, text: UnsafeRawBufferPointer)] = []

  var count: Int { weights.count }

  /// Whether so much is gone that making everything anew is worth it.
  var isWorn: Bool { goneCount > 4096 && goneCount > count / 4 }

  /// Adds a row: `body` hands over its fields and answers its weight, 1 or more, or nil for a record that cannot be read.
  mutating func append(_ body: (_ add: (SearchField) -> Void) -> UInt64?) {
    let start = folding.bytes.count
    others.removeAll(keepingCapacity: true)
    let weight = body { field in
      switch field {
      case .text(let text): others.append((Mark.field, text))
      case .name(let text): others.append((Mark.name, text))
      default: folding.add(key: field)
      }
    }
    folding.bytes.append(Mark.key)
    for (mark, text) in others {
      folding.begin(after: mark)
      folding.add(text)
    }
    folding.bytes.append(Mark.field)
    if weight == nil { folding.bytes.removeSubrange(start...) }
    starts.append(folding.bytes.count)
    weights.append(weight ?? 0)
  }

  mutating func remove(_ row: Int) {
    guard weights[row] != 0 else { return }
    weights[row] = 0
    goneCount += 1
  }

  /// Forgets all rows and keeps their room.
  mutating func removeAll() {
    folding.bytes.removeAll(keepingCapacity: true)
    starts.removeSubrange(1...)
    weights.removeAll(keepingCapacity: true)
    goneCount = 0
  }

  /// Lends a row.
  func withRow<Result>(_ index: Int, _ body: (FoldedRow) -> Result) -> Result {
    folding.bytes.withUnsafeBytes { body(FoldedRow(text: $0, range: starts[index]..<starts[index + 1], index: index)) }
  }
}
