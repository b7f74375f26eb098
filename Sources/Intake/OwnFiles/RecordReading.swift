/// Reads the records of a file as its bytes come in, in chunks of any size, in memory that does not grow with the file.
///
/// A row with anything wrong is left out and its problems are named; the rest goes on.
package protocol RecordReading<Record>: Sendable {
  associatedtype Record: Sendable
  /// Takes the next bytes; what the rows that they complete gave is added to `batch`.
  mutating func read(_ chunk: [UInt8], into batch: inout OwnBatch<Record>)
  /// Adds what was left, once the file has ended.
  mutating func finish(into batch: inout OwnBatch<Record>)
}
