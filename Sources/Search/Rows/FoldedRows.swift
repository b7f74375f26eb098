import Orders

/// What is searched: for each record a row of folded fields, one after another in one array, and what breaks ties.
///
/// A row: key fields (number, phone, username, key), each after `Mark.key`, a closing `Mark.key`, then other fields, each
/// after `Mark.field`, a closing `Mark.field`. Rows are added at the end; a removed one stays until the whole is made anew.
struct FoldedRows {
  /// Bytes that no folded text contains.
  enum Mark {
    static let key: UInt8 = 1
    static let field: UInt8 = 2
  }

  /// Whether each row begins with a number that can be asked for as `#142`.
  let hasNumbers: Bool
  private(set) var folding = Folding()
  /// Where each row begins, and where the last ends.
  private(set) var starts: [Int] = [0]
  /// What breaks ties, the greater first; 0 for a row that is gone.
  private(set) var weights: [UInt64] = []
  private(set) var goneCount = 0
  /// Fields of the row being added that follow its keys.
  private var others: [UnsafeRawBufferPointer] = []

  init(hasNumbers: Bool) { self.hasNumbers = hasNumbers }

  var count: Int { weights.count }

  /// Whether so much is gone that making everything anew is worth it.
  var isWorn: Bool { goneCount > 4096 && goneCount > count / 4 }

  /// Adds a row: `body` hands over its fields and answers its weight, 1 or more, or nil for a record that cannot be read.
  mutating func append(_ body: (_ add: (SearchField) -> Void) -> UInt64?) {
    let start = folding.bytes.count
    others.removeAll(keepingCapacity: true)
    let weight = body { field in
      switch field {
      case .text(let text): others.append(text)
      default: folding.add(key: field)
      }
    }
    folding.bytes.append(Mark.key)
    for text in others {
      folding.begin(after: Mark.field)
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

  /// Makes room for so many bytes and rows at once.
  mutating func reserve(bytes: Int, rows: Int) {
    folding.bytes.reserveCapacity(bytes)
    starts.reserveCapacity(rows + 1)
    weights.reserveCapacity(rows)
  }
}

extension Folding {
  /// Writes a key field; a phone both as `62…` and as `0…`, so that either notation and any part of it is a plain part.
  fileprivate mutating func add(key field: SearchField) {
    let start = bytes.count
    begin(after: FoldedRows.Mark.key)
    switch field {
    case .number(let number): add(digits: UInt64(number.magnitude))
    case .phone(let packed):
      let digits = packed & ~(1 << 63)
      add(digits: digits)
      guard packed == digits, bytes.count > start + 3 else { return }
      // After the mark stand 62 and the national number.
      let national = (start + 3)..<bytes.count
      begin(after: FoldedRows.Mark.key)
      bytes.append(UInt8(ascii: "0"))
      for index in national { bytes.append(bytes[index]) }
    case .username(let text), .key(let text), .text(let text): add(text)
    }
  }

  private mutating func add(digits number: UInt64) {
    let start = bytes.count
    var rest = number
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
