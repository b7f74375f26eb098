import Orders

/// Writes rows of the tails over rows of the journal that are damaged or missing.
struct JournalRepair {
  private let database: JournalDatabase
  private let tails: Tails

  init(_ database: JournalDatabase, tails: Tails) {
    self.database = database
    self.tails = tails
  }

  /// Compares the journal after `start`, and the row at it, with the tails, and takes over every row that only they have
  /// proven. Returns the numbers of those rows; throws, and changes nothing, if the rows after them do not follow.
  func mend(after start: Int64) throws(StorageError) -> [Int64] {
    var mended: [Int64] = []
    try database.begin()
    do throws(StorageError) {
      for tail in try tails.contents() {
        for row in tail.rows(after: tail.header.base) where row.sequence >= start && !isSound(row) {
          try database.replace(row)
          mended.append(row.sequence)
        }
      }
      let end = mended.last ?? start
      _ = try database.proven(try database.rows(from: start + 1, through: end + 1), after: start)
      try database.commit()
    } catch {
      database.rollBack()
      throw error
    }
    return mended
  }

  /// Whether the journal has this very row; an erased body is no damage.
  private func isSound(_ row: JournalRow) -> Bool {
    let rows = try? database.rows(from: row.sequence, through: row.sequence)
    guard let kept = rows?.first else { return false }
    return kept == row || (kept.body == nil && kept.salt == nil && kept.chain == row.chain && kept.digest == row.digest)
  }
}

extension JournalDatabase {
  /// Adds rows behind the last, durably.
  func append(_ rows: [JournalRow]) throws(StorageError) {
    try begin()
    do throws(StorageError) {
      for row in rows { try replace(row) }
      try commit()
    } catch {
      rollBack()
      throw error
    }
  }

  func replace(_ row: JournalRow) throws(StorageError) {
    var writer = ByteWriter()
    TailRecord.append(row, to: &writer)
    try writer.bytes.withBytes { (bytes) throws(StorageError) in try replace(TailRecord(bytes)!) }
  }
}
