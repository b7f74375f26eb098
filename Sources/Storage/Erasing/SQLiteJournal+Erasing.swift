import Orders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SQLiteJournal {
  /// Whether a person was forgotten after a row.
  func hasErasing(after row: Int64) throws(StorageError) -> Bool {
    let database = try open().database
    let kind = ChangeKind.erased.rawValue
    return try database.connection.number(
      "SELECT 1 FROM journal WHERE sequence > \(row) AND kind = \(kind) LIMIT 1") != nil
  }

  /// Puts a tail in the place of the present one, from the same row on, each row as the journal has it.
  func rewritePresentTail() throws(StorageError) {
    let (database, tail) = try open()
    try tail.locked { () throws(StorageError) in
      try tail.replace(by: tail.header) { (after) throws(StorageError) in
        try database.rows(from: after + 1, through: .max, limit: 5000)
      }
      // Left by a process that was killed while it began one.
      try FileSystem.remove(tail.path + ".new")
    }
  }

  /// Leaves nothing of what was taken out in free space of the file, and empties its log.
  func compact() throws(StorageError) {
    let connection = try open().database.connection
    // What is sorted must not go through a temporary file elsewhere.
    try connection.execute("PRAGMA temp_store = MEMORY")
    try connection.execute("VACUUM")
    if try connection.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0 {
      throw StorageError(.busy, path: OutsideText(directory.journalPath).cleaned, cause: "a reader holds the log")
    }
    // SQLite does not wait until the emptied log is on the disk: a power cut would bring its old content back.
    try OpenFile(directory.journalPath + "-wal", O_RDWR).sync()
  }
}

extension JournalDatabase {
  /// Takes body and salt out of rows; within a transaction.
  func blank(_ rows: [Int64]) throws(StorageError) {
    let statement = try Statement("UPDATE journal SET body = NULL, salt = NULL WHERE sequence = ?1", on: connection)
    for row in rows {
      statement.bind(row, at: 1)
      try statement.run()
    }
  }
}

extension TailContents {
  /// Writes the file anew, each row as `change` makes it.
  func rewrite(_ change: (JournalRow) -> JournalRow) throws(StorageError) {
    var writer = ByteWriter()
    writer.append(header.bytes)
    for row in rows(after: header.base) { TailRecord.append(change(row), to: &writer) }
    try FileSystem.replace(path, with: writer.bytes)
  }
}

extension JournalRow {
  /// The row with its content taken out.
  var blank: JournalRow {
    JournalRow(
      sequence: sequence, commit: commit, part: part, parts: parts, moment: moment, seat: seat, kind: kind, body: nil, salt: nil,
      digest: digest, chain: chain)
  }
}
