import CSQLite

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Orders

/// The tables of a journal file, readable with the `sqlite3` shell; permanent.
///
/// `journal` has one row per change (`JournalRow`); identifiers and checksums are blobs of 16 and 32 bytes; `body` and `salt` are
/// null once erased. `meta` holds `format`, `data`, `created`, `base_sequence` and `base_chain` (`JournalOrigin`). The file's
/// `application_id` is "TGGT" and its `user_version` the format.
enum JournalSchema {
  static let applicationID: Int64 = 0x5447_4754

  static let tables = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE journal (
      sequence INTEGER PRIMARY KEY, commit_id BLOB NOT NULL, part INTEGER NOT NULL, parts INTEGER NOT NULL,
      moment INTEGER NOT NULL, seat TEXT NOT NULL, kind INTEGER NOT NULL, body BLOB, salt BLOB, digest BLOB NOT NULL,
      chain BLOB NOT NULL) STRICT;
    CREATE UNIQUE INDEX journal_commit ON journal (commit_id) WHERE part = 0;
    PRAGMA application_id = \(applicationID);
    PRAGMA user_version = \(JournalOrigin.format);
    """

  /// What every connection asks for: each commit on the disk before it counts, and what is taken out overwritten.
  static let settings = """
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA journal_size_limit = 16777216;
    PRAGMA secure_delete = ON;
    """

  /// Makes an empty journal file at `path`, whole and closed when it returns.
  static func create(_ path: String, origin: JournalOrigin) throws(StorageError) {
    _ = try OpenFile(path, O_RDWR | O_CREAT | O_EXCL)
    let connection = try Connection(path)
    try connection.execute(settings)
    try connection.execute("BEGIN IMMEDIATE")
    try connection.execute(tables)
    try write(origin, on: connection)
    try connection.execute("COMMIT")
    try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  private static func write(_ origin: JournalOrigin, on connection: Connection) throws(StorageError) {
    let statement = try Statement("INSERT INTO meta VALUES (?1, ?2)", on: connection)
    func put(_ key: String, _ bind: (Statement) -> Void) throws(StorageError) {
      try Array(key.utf8).withBytes { (key) throws(StorageError) in
        statement.bind(text: key, at: 1)
        bind(statement)
        try statement.run()
      }
    }
    try put("format") { $0.bind(Int64(JournalOrigin.format), at: 2) }
    try put("created") { $0.bind(origin.created, at: 2) }
    try put("base_sequence") { $0.bind(origin.base.sequence, at: 2) }
    try origin.data.withBytes { (bytes) throws(StorageError) in try put("data") { $0.bind(bytes, at: 2) } }
    try origin.base.chain.withBytes { (bytes) throws(StorageError) in try put("base_chain") { $0.bind(bytes, at: 2) } }
  }

  /// Reads the origin; a file that is no journal of ours is damaged, a later format is refused.
  static func origin(on connection: Connection) throws(StorageError) -> JournalOrigin {
    guard try connection.number("PRAGMA application_id") == applicationID else {
      throw .damage(connection.path, at: "byte 0", "no journal of ours: emptied, cut or replaced")
    }
    let format = try connection.number("PRAGMA user_version") ?? 0
    guard format <= Int64(JournalOrigin.format) else {
      let cause: CleanText = "format \(format), this program reads up to \(Int64(JournalOrigin.format))"
      throw StorageError(.newerFormat, path: OutsideText(connection.path).cleaned, cause: cause)
    }
    let values = try Statement("SELECT value FROM meta WHERE key = ?1", on: connection)
    func value<Value>(_ key: String, _ read: (Statement) -> Value?) throws(StorageError) -> Value {
      try Array(key.utf8).withBytes { (bytes) throws(StorageError) in
        values.bind(text: bytes, at: 1)
        defer { values.reset() }
        guard try values.step(), let value = read(values) else {
          throw .damage(connection.path, at: "table meta", "\(OutsideText(key).cleaned) is missing")
        }
        return value
      }
    }
    let base = JournalPoint(
      sequence: try value("base_sequence") { $0.number(0) }, chain: try value("base_chain") { Checksum(stored: $0.bytes(0)) })
    return JournalOrigin(
      data: try value("data") { Identifier(stored: $0.bytes(0)) }, created: try value("created") { $0.number(0) }, base: base)
  }
}
