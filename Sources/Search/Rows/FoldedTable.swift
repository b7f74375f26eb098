import Orders

/// The rows of a table's records, kept up with the table.
///
/// The records of the snapshot come first, row for index; what was put beside it follows as it comes. Only what has changed
/// since the last time is read; a table that grew out of another one, or much that is gone, makes everything anew.
struct FoldedTable<Key: RecordKey> {
  private(set) var rows: FoldedRows
  private let fold: (UnsafeRawBufferPointer, (SearchField) -> Void) -> UInt64?
  private var lineage: RecordTable<Key>.Lineage?
  private var hidden: [UInt64] = []
  /// For each place of the table its row and what was put there.
  private var places: [(row: Int, identity: UInt?)] = []
  /// For each row after the snapshot's its place.
  private var placeOfRow: [Int] = []

  /// `fold` hands a record's fields over and answers its weight: see `FoldedRows.append`.
  init(hasNumbers: Bool, fold: @escaping (UnsafeRawBufferPointer, (SearchField) -> Void) -> UInt64?) {
    (rows, self.fold) = (FoldedRows(hasNumbers: hasNumbers), fold)
  }

  mutating func follow(_ table: RecordTable<Key>) {
    if lineage !== table.lineage || rows.isWorn || places.count > table.placeCount { start(table) }
    hide(table.hiddenBase, upTo: table.baseCount)
    for place in places.indices where places[place].identity != nil && table.identity(atPlace: place) != places[place].identity {
      rows.remove(places[place].row)
      places[place].identity = nil
      if table.key(atPlace: place) != nil { append(place, of: table) }
    }
    for place in places.count..<table.placeCount {
      places.append((0, nil))
      append(place, of: table)
    }
  }

  /// The key of a row's record.
  func key(of row: Int, in table: RecordTable<Key>) -> Key? {
    if row < table.baseCount { return Key(keyBytes: table.atBase(row).key) }
    return table.key(atPlace: placeOfRow[row - table.baseCount])
  }

  private mutating func start(_ table: RecordTable<Key>) {
    (lineage, hidden, places, placeOfRow) = (table.lineage, [], [], [])
    rows = FoldedRows(hasNumbers: rows.hasNumbers)
    rows.reserve(bytes: table.baseCount * 96, rows: table.baseCount + table.placeCount)
    for index in 0..<table.baseCount { rows.append { fold(table.atBase(index).record, $0) } }
  }

  private mutating func append(_ place: Int, of table: RecordTable<Key>) {
    guard let identity = table.identity(atPlace: place) else { return }
    places[place] = (rows.count, identity)
    placeOfRow.append(place)
    table.withRecord(atPlace: place) { record in rows.append { fold(record, $0) } }
  }

  private mutating func hide(_ now: [UInt64], upTo count: Int) {
    guard now != hidden else { return }
    for (word, bits) in now.enumerated() {
      var news = bits & ~(word < hidden.count ? hidden[word] : 0)
      while news != 0 {
        let row = word * 64 + news.trailingZeroBitCount
        news &= news - 1
        if row < count { rows.remove(row) }
      }
    }
    hidden = now
  }
}
