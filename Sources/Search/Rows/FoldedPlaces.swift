import Orders

/// The rows of what was put beside a table's snapshot, kept up with the table.
///
/// Only what has changed since the last time is read; a table that grew out of another one, or much that is gone, makes
/// everything anew.
struct FoldedPlaces<Key: RecordKey> {
  private(set) var rows = FoldedRows()
  private let fold: RecordFold
  private var lineage: RecordTable<Key>.Lineage?
  /// For each place of the table its row and what was put there.
  private var places: [(row: Int, identity: UInt?)] = []
  private var placeOfRow: [Int] = []

  init(fold: @escaping RecordFold) { self.fold = fold }

  mutating func follow(_ table: RecordTable<Key>) {
    if lineage !== table.lineage || rows.isWorn || places.count > table.placeCount { start(table) }
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
  func key(of row: Int, in table: RecordTable<Key>) -> Key? { table.key(atPlace: placeOfRow[row]) }

  private mutating func start(_ table: RecordTable<Key>) {
    (lineage, places, placeOfRow, rows) = (table.lineage, [], [], FoldedRows())
  }

  private mutating func append(_ place: Int, of table: RecordTable<Key>) {
    guard let identity = table.identity(atPlace: place) else { return }
    places[place] = (rows.count, identity)
    placeOfRow.append(place)
    table.withRecord(atPlace: place) { record in rows.append { fold(record, $0) } }
  }
}
