/// Reads the records of a file as its bytes come in, in chunks of any size, in memory that does not grow with the file.
///
/// A row with anything wrong is left out and its problems are named; the rest goes on.
package protocol RecordReading<Record>: Sendable {
  associatedtype Record: Sendable
  /// Takes the next bytes; what the rows that they complete gave is added to `batch`.
  mutating func read(_ chunk: [UInt8], into batch: inout OwnBatch<Record>)
  /// Adds some of what is left, once the file has ended; whether more is left.
  mutating func end(into batch: inout OwnBatch<Record>) -> Bool
  /// How much was read, of 1, of a file whose rows come once it has ended; nil for one whose rows come with its bytes.
  var share: Double? { get }
  /// Whether all bytes that came were whole rows, so that another reader may go on behind them.
  var isBetweenRows: Bool { get }
  /// A reader of rows further on in the same file, which counts their lines from anywhere; nil where they cannot be read without
  /// those between.
  func furtherOn() -> (any RecordReading<Record>)?
  /// Once all was read, a reader of the same file from its beginning that knows what this one learned too late; nil where what
  /// this one gave counts.
  var rereading: (any RecordReading<Record>)? { get }
}

extension RecordReading {
  package var share: Double? { nil }
  package var isBetweenRows: Bool { false }
  package func furtherOn() -> (any RecordReading<Record>)? { nil }
  package var rereading: (any RecordReading<Record>)? { nil }

  /// Adds all that is left, once the file has ended.
  package mutating func finish(into batch: inout OwnBatch<Record>) {
    while end(into: &batch) {}
  }
}
