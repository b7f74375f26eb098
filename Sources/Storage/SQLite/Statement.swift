import CSQLite
import Orders

/// One prepared statement; parameters count from 1, columns from 0.
final class Statement {
  private let connection: Connection
  private let handle: OpaquePointer

  init(_ sql: String, on connection: Connection) throws(StorageError) {
    self.connection = connection
    var prepared: OpaquePointer?
    let answer = sqlite3_prepare_v3(connection.handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard answer == SQLITE_OK, let prepared else {
      let failure = connection.failure("prepare")
      // Our statements are right, so a table or column that is not there was damaged.
      throw failure.kind == .other ? StorageError(.damaged, path: failure.path, place: "schema", cause: failure.cause) : failure
    }
    handle = prepared
  }

  deinit { sqlite3_finalize(handle) }

  /// Binds a number.
  func bind(_ number: Int64, at index: Int32) { sqlite3_bind_int64(handle, index, number) }

  /// Binds bytes that must stay where they are until `reset()`.
  func bind(_ bytes: UnsafeRawBufferPointer, at index: Int32) {
    if bytes.isEmpty {
      sqlite3_bind_zeroblob(handle, index, 0)
    } else {
      sqlite3_bind_blob64(handle, index, bytes.baseAddress, UInt64(bytes.count), nil)
    }
  }

  /// Binds UTF-8 text that must stay where it is until `reset()`.
  func bind(text: UnsafeRawBufferPointer, at index: Int32) {
    let start = text.baseAddress?.assumingMemoryBound(to: CChar.self)
    sqlite3_bind_text64(handle, index, start, UInt64(text.count), nil, UInt8(SQLITE_UTF8))
  }

  func bindNull(at index: Int32) { sqlite3_bind_null(handle, index) }

  /// Goes to the next row; false after the last.
  func step() throws(StorageError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let failure = connection.failure("step")
      reset()
      throw failure
    }
  }

  /// Runs a statement that answers no rows, and makes it ready for the next run.
  func run() throws(StorageError) {
    while try step() {}
    reset()
  }

  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  func number(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    return String(decoding: UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))), as: UTF8.self)
  }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// A column's bytes, valid until the next `step()` or `reset()`.
  func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(handle, column)
    return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
  }
}
