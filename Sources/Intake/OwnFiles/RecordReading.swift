/// Reads the records of a file as its bytes come in, in chunks of any size, in memory that does not grow with the file.
///
/// A row with anything wrong is left out and its problems are named; the rest goes on.
package protocol RecordReading<Record>: Sendable {
  associatedtype Record: Sendable
  /// Takes the next bytes; what the rows that they complete gave is added to `batch`.
  mutating func read(_ chunk: [UInt8], into batch: inout OwnBatch<Record>)
  /// Adds what was left, once the file has ended.
  mutating func finish(into batch: inout OwnBatch<Record>)
  /// Whether all bytes that came were whole rows, so that another reader may go on behind them.
  var isBetweenRows: Bool { get }
  /// A reader of rows further on in the same file, which counts their lines from anywhere; nil where they cannot be read without
  /// those between.
  func furtherOn() -> (any RecordReading<Record>)?
}

extension RecordReading {
  package var isBetweenRows: Bool { false }
  package func furtherOn() -> (any RecordReading<Record>)? { nil }
}
