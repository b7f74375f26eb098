/// A value of a TOML document that knows its line.
package struct TOMLValue: Hashable, Sendable {
  package indirect enum Content: Hashable, Sendable {
    case table([TOMLEntry])
    case array([TOMLValue])
    case string(String)
    case integer(Int64)
    case float(Double)
    case boolean(Bool)
    /// A date, a time or both, as RFC 3339 writes them.
    case date(String)
  }

  package let content: Content
  /// The line on which the value begins, counted from 1.
  package let line: Int

  package init(_ content: Content, line: Int) {
    self.content = content
    self.line = line
  }
}

/// A key of a table with its value, each with its line.
package struct TOMLEntry: Hashable, Sendable {
  package let key: String
  /// The line of the key, counted from 1.
  package let line: Int
  package let value: TOMLValue
}

extension TOMLValue {
  /// The entries of a table in the order of their lines; nil if it is none.
  package var table: [TOMLEntry]? { if case .table(let entries) = content { entries } else { nil } }
  package var array: [TOMLValue]? { if case .array(let values) = content { values } else { nil } }
  package var string: String? { if case .string(let string) = content { string } else { nil } }
  package var integer: Int64? { if case .integer(let integer) = content { integer } else { nil } }
  package var boolean: Bool? { if case .boolean(let boolean) = content { boolean } else { nil } }
  package var date: String? { if case .date(let date) = content { date } else { nil } }
  /// A number, with or without a point.
  package var float: Double? {
    switch content {
    case .float(let float): float
    case .integer(let integer): Double(integer)
    default: nil
    }
  }

  /// The value of a key of a table, if it is a table and has the key.
  package subscript(key: String) -> TOMLValue? { table?.first { $0.key == key }?.value }

  /// What kind of value it is, in TOML's own word; for complaints.
  package var kind: String {
    switch content {
    case .table: "table"
    case .array: "array"
    case .string: "string"
    case .integer: "integer"
    case .float: "float"
    case .boolean: "boolean"
    case .date: "date"
    }
  }
}
