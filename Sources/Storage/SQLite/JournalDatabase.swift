import Orders

/// The journal's SQLite file on one connection, with its statements kept ready. It knows rows, not whether they are sound.
final class JournalDatabase {
  let origin: JournalOrigin
  let connection: Connection
  private let file: FileStatus?
  private let beginning: Statement
  private let committing: Statement
  private let insertion: Statement
  private let replacement: Statement
  private let last: Statement
  private let chainOf: Statement
  private let range: Statement
  private let firstOfCommit: Statement

  private static let columns = "sequence, commit_id, part, parts, moment, seat, kind, body, salt, digest, chain"

  init(_ path: String) throws(StorageError) {
    connection = try Connection(path)
    file = try FileSystem.status(path)
    origin = try JournalSchema.origin(on: connection)
    try connection.execute(JournalSchema.settings)
    let values = "INTO journal (\(Self.columns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
    beginning = try Statement("BEGIN IMMEDIATE", on: connection)
    committing = try Statement("COMMIT", on: connection)
    insertion = try Statement("INSERT \(values)", on: connection)
    replacement = try Statement("INSERT OR REPLACE \(values)", on: connection)
    last = try Statement("SELECT sequence, chain FROM journal ORDER BY sequence DESC LIMIT 1", on: connection)
    chainOf = try Statement("SELECT chain FROM journal WHERE sequence = ?1", on: connection)
    range = try Statement(
      "SELECT \(Self.columns) FROM journal WHERE sequence BETWEEN ?1 AND ?2 ORDER BY sequence LIMIT ?3", on: connection)
    firstOfCommit = try Statement("SELECT sequence, parts FROM journal WHERE commit_id = ?1 AND part = 0", on: connection)
  }

  /// Fails if the file was removed or replaced since it was opened: what is written then would be seen by nobody.
  func checkInPlace() throws(StorageError) {
    guard let file, let now = try FileSystem.status(connection.path), now.isSameFile(as: file) else {
      throw StorageError(.missing, path: OutsideText(connection.path).cleaned, cause: "the file was removed or replaced")
    }
  }

  /// Begins a transaction that holds the write lock from the start; waits at most 5 s for it.
  func begin() throws(StorageError) { try beginning.run() }

  /// Makes the transaction durable. On an error it is unknown whether it was kept.
  func commit() throws(StorageError) { try committing.run() }

  /// Undoes the transaction if one is open.
  func rollBack() { if connection.isInTransaction { try? connection.execute("ROLLBACK") } }

  /// The last row's place, or the base.
  func newest() throws(StorageError) -> JournalPoint {
    defer { last.reset() }
    guard try last.step() else { return origin.base }
    return JournalPoint(sequence: last.number(0), chain: Checksum(stored: last.bytes(1)) ?? Checksum())
  }

  /// The chain at a row, or nil if there is no such row.
  func chain(at sequence: Int64) throws(StorageError) -> Checksum? {
    if sequence == origin.base.sequence { return origin.base.chain }
    chainOf.bind(sequence, at: 1)
    defer { chainOf.reset() }
    return try chainOf.step() ? Checksum(stored: chainOf.bytes(0)) : nil
  }

  /// The rows in a range of sequence numbers, at most `limit` from its beginning.
  func rows(from first: Int64, through last: Int64, limit: Int = .max) throws(StorageError) -> [JournalRow] {
    range.bind(first, at: 1)
    range.bind(last, at: 2)
    range.bind(Int64(limit), at: 3)
    defer { range.reset() }
    var rows: [JournalRow] = []
    while try range.step() {
      guard let row = JournalRow(range) else {
        throw .damage(connection.path, at: "row \(range.number(0))", "a column is not of its length")
      }
      rows.append(row)
    }
    return rows
  }

  /// The first and last row of a commit, or nil if it was not kept.
  func range(ofCommit commit: CommitID) throws(StorageError) -> ClosedRange<Int64>? {
    try commit.withBytes { (bytes) throws(StorageError) in
      firstOfCommit.bind(bytes, at: 1)
      defer { firstOfCommit.reset() }
      guard try firstOfCommit.step() else { return nil }
      return firstOfCommit.number(0)...max(firstOfCommit.number(0), firstOfCommit.number(0) + firstOfCommit.number(1) - 1)
    }
  }

  func insert(_ record: TailRecord) throws(StorageError) { try put(record, by: insertion) }

  /// Writes a row over the one of its number.
  func replace(_ record: TailRecord) throws(StorageError) { try put(record, by: replacement) }

  private func put(_ record: TailRecord, by statement: Statement) throws(StorageError) {
    statement.bind(record.sequence, at: 1)
    statement.bind(record.commit, at: 2)
    statement.bind(Int64(record.part), at: 3)
    statement.bind(Int64(record.parts), at: 4)
    statement.bind(record.moment, at: 5)
    statement.bind(text: record.seat, at: 6)
    statement.bind(Int64(record.kind), at: 7)
    if let body = record.body, let salt = record.salt {
      statement.bind(body, at: 8)
      statement.bind(salt, at: 9)
    }
    statement.bind(record.digest, at: 10)
    statement.bind(record.chain, at: 11)
    try statement.run()
  }
}

extension JournalRow {
  /// The row that a statement with all columns stands at; nil if a column is not of its length.
  fileprivate init?(_ statement: Statement) {
    guard let commit = Identifier(stored: statement.bytes(1)), let digest = Checksum(stored: statement.bytes(9)),
      let chain = Checksum(stored: statement.bytes(10)), let part = UInt32(exactly: statement.number(2)),
      let parts = UInt32(exactly: statement.number(3)), let kind = UInt16(exactly: statement.number(6)),
      statement.bytes(5).count <= Int(UInt16.max)
    else { return nil }
    self.init(
      sequence: statement.number(0), commit: commit, part: Int(part), parts: Int(parts), moment: statement.number(4),
      seat: OutsideText(statement.text(5)).cleaned, kind: kind,
      body: statement.isNull(7) ? nil : Array(statement.bytes(7)), salt: Identifier(stored: statement.bytes(8)),
      digest: digest, chain: chain)
  }
}
