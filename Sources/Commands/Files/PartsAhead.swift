import Intake
import Orders
import Storage

/// The good rows of a file in parts, read one part ahead on a thread of its own: while one is decided and made durable, the next
/// is taken apart on another core. Never more than two parts are in memory.
package final class PartsAhead<Record: Sendable>: @unchecked Sendable {
  package struct Part: Sendable {
    package var records: [Record]
    package var isLast: Bool
  }

  private let file: ChunkReader.Lent
  // The worker's from its start to its end, else the caller's: never touched by two threads at once.
  private var reader: any RecordReading<Record>
  private var ahead = Result<Part, Failure>.success(Part(records: [], isLast: true))
  private var worker: Worker?

  /// Begins to read where the file stands; `reader` has read nothing yet.
  package init(of file: ChunkReader.Lent, _ reader: any RecordReading<Record>) {
    (self.file, self.reader) = (file, reader)
    begin()
  }

  /// The next part; nothing may be asked for after the last.
  package func next() throws(Failure) -> Part {
    finish()
    let part = try ahead.get()
    if !part.isLast { begin() }
    return part
  }

  /// Waits until nothing reads any more; to be called before the file is closed or begun anew.
  package func finish() {
    worker?.join()
    worker = nil
  }

  private func begin() {
    // Handed on, so that no copy of the rows stays here.
    ahead = .success(Part(records: [], isLast: true))
    worker = Worker { [self] in ahead = read() }
    if worker == nil { ahead = read() }
  }

  private func read() -> Result<Part, Failure> {
    var batch = OwnBatch<Record>()
    batch.records.reserveCapacity(ImportParts.size * 3 / 2)
    do throws(Failure) {
      while batch.records.count < ImportParts.size {
        let chunk = try file.next()
        if !chunk.isEmpty {
          reader.read(chunk, into: &batch)
        } else if !reader.end(into: &batch) {
          return .success(Part(records: batch.records, isLast: true))
        }
      }
      return .success(Part(records: batch.records, isLast: false))
    } catch { return .failure(error) }
  }
}
