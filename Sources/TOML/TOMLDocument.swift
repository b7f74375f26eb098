import CTOML

/// Why a text is no TOML, and where; the message is English, the parser's own.
package struct TOMLError: Error, Hashable, Sendable {
  /// Counted from 1.
  package let line: Int
  /// Counted from 1.
  package let column: Int
  package let message: String
}

/// A TOML document as a tree of values.
package enum TOMLDocument {
  /// The most bytes that are read; a configuration has a few thousand.
  package static let sizeLimit = 1 << 20
  /// The most dots in a line: every dot of a key may nest a table, and the parser takes tables apart by recursion.
  package static let dotLimit = 200

  /// Reads a document; its root is a table.
  package static func parse(_ text: String) throws(TOMLError) -> TOMLValue {
    var text = text
    return try text.withUTF8 { bytes in Result { () throws(TOMLError) in try parse(bytes) } }.get()
  }

  /// Reads a document of UTF-8 bytes; its root is a table.
  package static func parse(bytes: [UInt8]) throws(TOMLError) -> TOMLValue {
    try bytes.withUnsafeBufferPointer { bytes in Result { () throws(TOMLError) in try parse(bytes) } }.get()
  }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(TOMLError) -> TOMLValue {
    try refuseAbsurd(bytes)
    var error = ctoml_error()
    let document = (bytes.baseAddress ?? empty).withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      ctoml_parse($0, bytes.count, &error)
    }
    guard let document else { throw TOMLError(error) }
    defer { ctoml_free(document) }
    return TOMLValue(ctoml_root(document), fallback: 1)
  }

  private static func refuseAbsurd(_ bytes: UnsafeBufferPointer<UInt8>) throws(TOMLError) {
    if bytes.count > sizeLimit { throw TOMLError(line: 1, column: 1, message: "more than 1 MiB") }
    var (line, dots) = (1, 0)
    for byte in bytes {
      if byte == UInt8(ascii: ".") { dots += 1 }
      if dots > dotLimit { throw TOMLError(line: line, column: 1, message: "more than \(dotLimit) dots in one line") }
      if byte == UInt8(ascii: "\n") { (line, dots) = (line + 1, 0) }
    }
  }

  nonisolated(unsafe) private static let empty = UnsafePointer<UInt8>(UnsafeMutablePointer<UInt8>.allocate(capacity: 1))
}

extension TOMLError {
  fileprivate init(_ error: ctoml_error) {
    line = max(1, Int(error.line))
    column = max(1, Int(error.column))
    message = withUnsafeBytes(of: error.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}

extension TOMLValue {
  fileprivate init(_ node: OpaquePointer, fallback: Int) {
    let ownLine = Int(ctoml_line_of(node))
    let line = ownLine > 0 ? ownLine : fallback
    self.init(TOMLValue.content(node, line: line), line: line)
  }

  private static func content(_ node: OpaquePointer, line: Int) -> Content {
    switch ctoml_kind_of(node) {
    case ctoml_table: .table(entries(node, line: line))
    case ctoml_array: .array((0..<ctoml_count(node)).map { TOMLValue(ctoml_element(node, $0), fallback: line) })
    case ctoml_string: .string(String(ctoml_string_of(node)))
    case ctoml_integer: .integer(ctoml_integer_of(node))
    case ctoml_float: .float(ctoml_float_of(node))
    case ctoml_boolean: .boolean(ctoml_boolean_of(node))
    default: .date(date(node))
    }
  }

  private static func entries(_ node: OpaquePointer, line: Int) -> [TOMLEntry] {
    let count = ctoml_count(node)
    let entries = [ctoml_entry](unsafeUninitializedCapacity: count) { buffer, initialized in
      if let start = buffer.baseAddress { ctoml_entries(node, start) }
      initialized = count
    }
    return entries.sorted { ($0.line, $0.column) < ($1.line, $1.column) }.map { entry in
      let own = entry.line > 0 ? Int(entry.line) : line
      return TOMLEntry(key: String(entry.key), line: own, value: TOMLValue(entry.value, fallback: own))
    }
  }

  private static func date(_ node: OpaquePointer) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
      guard let start = buffer.baseAddress else { return "" }
      let count = ctoml_date_of(node, start, buffer.count)
      return String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
    }
  }
}

extension String {
  fileprivate init(_ text: ctoml_text) {
    self.init(decoding: UnsafeRawBufferPointer(start: text.bytes, count: text.count), as: UTF8.self)
  }
}
