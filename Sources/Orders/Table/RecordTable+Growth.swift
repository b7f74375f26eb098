/// What somebody needs who keeps something of every record, such as the search: to take in only what has changed since.
extension RecordTable {
  /// Tells tables apart that did not grow out of the same one.
  package final class Lineage: Sendable {
    init() {}
  }

  /// How many records the snapshot holds, hidden ones too.
  package var baseCount: Int { base.count }

  /// How many records were ever put beside the snapshot; a place is never used again.
  package var placeCount: Int { slots.count }

  /// A snapshot's record and its key, also if it was replaced or removed since; `index` in `0..<baseCount`.
  package func atBase(_ index: Int) -> (key: UnsafeRawBufferPointer, record: UnsafeRawBufferPointer) { base.at(index) }

  /// One bit for each base record, set where it was replaced or removed; empty if none was.
  package var hiddenBase: [UInt64] { hidden }

  /// The key of the record put at a place in `0..<placeCount`, or nil if it was replaced or removed since.
  package func key(atPlace place: Int) -> Key? { slots[place]?.key }

  /// Lends the record put at a place in `0..<placeCount`, or answers nil if it was replaced or removed since.
  package func withRecord<Result>(atPlace place: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    slots[place]?.location.withBytes(body)
  }

  /// Tells what was put at a place from what another copy of the table put there.
  package func identity(atPlace place: Int) -> UInt? {
    slots[place]?.location.withBytes { UInt(bitPattern: $0.baseAddress) }
  }
}
