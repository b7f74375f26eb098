import CSQLite

/// Takes JSON objects apart: SQLite reads them, which is here for the journal anyway.
///
/// One thread at a time.
final class JSONFields: @unchecked Sendable {
  /// A value that is neither an object nor an array.
  struct Field {
    /// Where it stands, without places in arrays: `items.name`.
    var path: String
    /// Its place in the outermost array that it stands in, from 0.
    var index: Int?
    /// A text as it is, a number as written, `true` or `false`; nil for null.
    var value: [UInt8]?
  }

  private var database: OpaquePointer?
  private var statement: OpaquePointer?

  init() {
    sqlite3_open_v2(":memory:", &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
    sqlite3_prepare_v2(
      database, "SELECT fullkey, type, atom FROM json_tree(?1) WHERE type NOT IN ('object', 'array')", -1, &statement, nil)
  }

  deinit {
    sqlite3_finalize(statement)
    sqlite3_close(database)
  }

  /// The values of an object in their order; nil if it is no JSON object.
  func read(_ object: [UInt8]) -> [Field]? {
    guard object.first == UInt8(ascii: "{") else { return nil }
    defer { sqlite3_reset(statement) }
    return object.withUnsafeBytes { bytes -> [Field]? in
      sqlite3_bind_text(statement, 1, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil)
      var fields: [Field] = []
      while true {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: fields.append(field())
        case SQLITE_DONE: return fields
        default: return nil
        }
      }
    }
  }

  /// Whether a text in it has a NUL, at which SQLite would end it in silence.
  static func hasNUL(_ object: [UInt8]) -> Bool {
    let escape = Array("\\u0000".utf8)
    var index = 0
    while let next = object[index...].firstIndex(of: escape[0]) {
      if object[next...].starts(with: escape) { return true }
      index = min(next + 2, object.count)
    }
    return false
  }

  private func field() -> Field {
    let (path, index) = Self.place(String(decoding: text(0), as: UTF8.self))
    let type = String(decoding: text(1), as: UTF8.self)
    let value: [UInt8]? =
      switch type {
      case "null": nil
      case "true", "false": Array(type.utf8)
      default: text(2)
      }
    return Field(path: path, index: index, value: value)
  }

  private func text(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_text(statement, column) else { return [] }
    return Array(UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
  }

  /// `$.items[2].name` is `items.name`, the third.
  private static func place(_ key: String) -> (path: String, index: Int?) {
    var (path, index, digits): (String, Int?, String?) = ("", nil, nil)
    for character in key.dropFirst(2) {
      switch (character, digits) {
      case ("[", nil): digits = ""
      case ("]", let number?): (index, digits) = (index ?? Int(number), nil)
      case (_, let number?): digits = number + String(character)
      case (_, nil): path.append(character)
      }
    }
    return (path, index)
  }
}
