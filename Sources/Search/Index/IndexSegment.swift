import Orders

/// The index of up to 65,536 neighbouring records of a snapshot; made once, read by any thread.
///
/// Its rows are the records in the order of their weight, the greatest first, so that the first rows of a set are the best of it.
final class IndexSegment: Sendable {
  static let most = 1 << 16

  /// Which of the table's records it is of.
  let records: Range<Int>
  /// By row, the greatest first; 0 for a record that cannot be read.
  let weights: [UInt64]
  let recordOfRow: [UInt16]
  let rowOfRecord: [UInt16]
  let words: WordIndex
  /// Phones and numbers.
  let digits: KeyTexts
  /// Usernames, and keys made of them.
  let names: KeyTexts
  /// The rows whose records can be read.
  let readable: RowBits

  var count: Int { records.count }

  init(
    records: Range<Int>, weights: [UInt64], recordOfRow: [UInt16], rowOfRecord: [UInt16], words: WordIndex, digits: KeyTexts,
    names: KeyTexts
  ) {
    (self.records, self.weights, self.recordOfRow, self.rowOfRecord) = (records, weights, recordOfRow, rowOfRecord)
    (self.words, self.digits, self.names) = (words, digits, names)
    readable = RowBits(first: weights.firstIndex(of: 0) ?? weights.count, of: weights.count)
  }

  /// Where a row's record is in the table.
  func record(_ row: Int) -> Int { records.lowerBound + Int(recordOfRow[row]) }

  /// The rows that can be read and that nobody has replaced or removed; `hidden` has a bit for each of the table's records.
  func alive(hidden: [UInt64]) -> RowBits {
    var alive = readable
    guard !hidden.isEmpty else { return alive }
    for word in records.lowerBound / 64..<(records.upperBound + 63) / 64 {
      var bits = hidden[word]
      while bits != 0 {
        let record = word * 64 + bits.trailingZeroBitCount
        bits &= bits - 1
        if records.contains(record) { alive.remove(Int(rowOfRecord[record - records.lowerBound])) }
      }
    }
    return alive
  }
}

extension IndexSegment {
  /// Indexes some records of a table; nil if `isCancelled` said so meanwhile.
  static func make<Key>(
    of table: RecordTable<Key>, _ records: Range<Int>, fold: @escaping RecordFold, isCancelled: () -> Bool = { false }
  ) -> IndexSegment? {
    precondition(records.count <= most, "a row's number has 16 bits")
    var builder = SegmentBuilder(records: records)
    for record in records {
      if record & 0xFFF == 0, isCancelled() { return nil }
      builder.add { fold(table.atBase(record).record, $0) }
    }
    return builder.segment()
  }
}

/// Takes records in and makes a segment of them.
private struct SegmentBuilder: ~Copyable {
  private let records: Range<Int>
  private var words: WordCollector
  private var weights: [UInt64] = []
  private var digits = Folding()
  private var digitEnds: [UInt32] = []
  private var names = Folding()
  private var nameEnds: [UInt32] = []

  init(records: Range<Int>) {
    self.records = records
    words = WordCollector(records: records.count)
    weights.reserveCapacity(records.count)
  }

  mutating func add(_ body: (_ add: (SearchField) -> Void) -> UInt64?) {
    let weight = body { field in
      switch field {
      case .text(let text): words.add(text, first: Mark.field, inner: Mark.inner)
      case .name(let text): words.add(text, first: Mark.name, inner: Mark.innerName)
      case .number, .phone: digits.add(key: field)
      case .username: names.add(key: field)
      case .key(let text):
        if Folding.phone(inKey: text) == nil { names.add(key: field) } else { digits.add(key: field) }
      }
    }
    weights.append(weight ?? 0)
    digitEnds.append(UInt32(digits.bytes.count))
    nameEnds.append(UInt32(names.bytes.count))
    words.endRecord()
  }

  func segment() -> IndexSegment {
    let recordOfRow = sortedRecords()
    var rowOfRecord = [UInt16](repeating: 0, count: weights.count)
    for (row, record) in recordOfRow.enumerated() { rowOfRecord[Int(record)] = UInt16(row) }
    return IndexSegment(
      records: records, weights: recordOfRow.map { weights[Int($0)] }, recordOfRow: recordOfRow, rowOfRecord: rowOfRecord,
      words: words.index(rowOfRecord: rowOfRecord), digits: KeyTexts(digits.bytes, ends: digitEnds, recordOfRow: recordOfRow),
      names: KeyTexts(names.bytes, ends: nameEnds, recordOfRow: recordOfRow))
  }

  /// The records by their weight, the greatest first; of one weight the first one first.
  private func sortedRecords() -> [UInt16] {
    // An entry's weight leaves room for the record's number: plain numbers sort three times as fast.
    guard weights.allSatisfy({ $0 < 1 << 48 }) else {
      return weights.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }.map { UInt16($0) }
    }
    let packed = weights.indices.map { ((1 << 48 - 1) - weights[$0]) << 16 | UInt64($0) }
    return packed.sorted().map { UInt16(truncatingIfNeeded: $0) }
  }
}
