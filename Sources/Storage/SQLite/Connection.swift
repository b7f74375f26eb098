import CSQLite
import Orders

/// One connection to one SQLite file, for one thread at a time; closed when nothing holds it any more.
///
/// The file itself is never opened by other means in this process: closing any descriptor on it would drop SQLite's locks.
final class Connection {
  let path: String
  let handle: OpaquePointer

  /// Opens a file that must exist; `path` must hold no link. Waits up to 5 s for other writers.
  init(_ path: String, create: Bool = false) throws(StorageError) {
    self.path = path
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | (create ? SQLITE_OPEN_CREATE : 0)
    let answer = sqlite3_open_v2(path, &opened, flags, nil)
    guard let opened else { throw StorageError(.exhausted, path: OutsideText(path).cleaned, cause: "sqlite3_open") }
    handle = opened
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, 5000)
    if answer != SQLITE_OK { throw failure("open") }
  }

  deinit { sqlite3_close_v2(handle) }

  func execute(_ sql: String) throws(StorageError) {
    if sqlite3_exec(handle, sql, nil, nil, nil) != SQLITE_OK { throw failure("execute") }
  }

  /// The first column of the first row of an answer.
  func number(_ sql: String) throws(StorageError) -> Int64? {
    let statement = try Statement(sql, on: self)
    return try statement.step() ? statement.number(0) : nil
  }

  /// The first column of the first row of an answer.
  func text(_ sql: String) throws(StorageError) -> String? {
    let statement = try Statement(sql, on: self)
    return try statement.step() ? statement.text(0) : nil
  }

  /// Whether a transaction is open.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// The error that the last call on this connection met.
  func failure(_ operation: CleanText) -> StorageError {
    let code = sqlite3_extended_errcode(handle)
    let message = OutsideText(String(cString: sqlite3_errmsg(handle))).cleaned
    let system = [SQLITE_IOERR, SQLITE_CANTOPEN].contains(code & 0xFF) ? systemNumber : 0
    let cause: CleanText = system == 0 ? "" : ": \(StorageError.text(ofSystem: system))"
    return StorageError(
      kind(code, system: system), path: OutsideText(path).cleaned,
      cause: "sqlite3 \(operation): \(message) (\(Int(code)))\(cause)")
  }

  /// The system's error number of the last failure: the log's, the main file's, or whatever was last.
  private var systemNumber: Int32 {
    var number: Int32 = 0
    var log: UnsafeMutablePointer<sqlite3_file>?
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log)
    if let log, let methods = log.pointee.pMethods { _ = methods.pointee.xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &number) }
    if number == 0 { sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &number) }
    return number == 0 ? sqlite3_system_errno(handle) : number
  }

  private func kind(_ code: Int32, system: Int32) -> StorageError.Kind {
    if code == SQLITE_READONLY | 4 << 8 { return .missing }  // SQLITE_READONLY_DBMOVED
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT: return .damaged
    case SQLITE_FULL: return .diskFull
    case SQLITE_READONLY: return .readOnly
    case SQLITE_PERM, SQLITE_AUTH: return .permission
    case SQLITE_NOMEM: return .exhausted
    case SQLITE_IOERR: return system == 0 ? .inputOutput : StorageError.Kind(system: system)
    case SQLITE_CANTOPEN: return system == 0 ? .permission : StorageError.Kind(system: system)
    default: return .other
    }
  }
}
