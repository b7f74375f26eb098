import Intake
import Storage
import Synchronization

/// The second half of a long file, looked through on another core while the first half is.
///
/// It begins behind a line's end, which may be within a cell: what it finds counts only if the first half ends between rows, and
/// if nothing is wrong here, since the lines of problems are not known.
final class SecondHalf<Record: Sendable>: @unchecked Sendable {
  /// Where in the file it begins.
  let start: Int
  private let file: ChunkReader.Lent
  // The worker's until it has ended.
  private var reader: any RecordReading<Record>
  private var isSound = true
  private var worker: Worker?
  private let isStopped = Atomic(false)
  private let readRows = Atomic(0)
  private let readBytes = Atomic(0)

  /// A file of no more bytes is read in one go.
  private static var least: Int { 1 << 20 }

  /// Begins to read; nil where it is not worth it or cannot be read by itself. `reader` has read `bytes` from the file's beginning.
  init?(of file: borrowing ChunkReader, _ reader: any RecordReading<Record>, after bytes: Int) {
    let middle = file.size / 2
    guard file.size > Self.least, middle > bytes, let further = reader.furtherOn(),
      let piece = try? file.lent.piece(at: middle), let end = piece.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    (self.file, self.reader, start) = (file.lent, further, middle + end + 1)
    worker = Worker { [self] in read() }
    if worker == nil { return nil }
  }

  /// How many good rows there are so far.
  var rows: Int { readRows.load(ordering: .relaxed) }
  /// How many bytes were read so far.
  var bytes: Int { readBytes.load(ordering: .relaxed) }

  /// Waits for the end; how many rows there are, or nil where anything is wrong.
  func goodRows() -> Int? {
    worker?.join()
    worker = nil
    return isSound ? rows : nil
  }

  /// Ends the reading; to be called before the file is closed.
  func stop() {
    isStopped.store(true, ordering: .relaxed)
    _ = goodRows()
  }

  private func read() {
    var batch = OwnBatch<Record>()
    batch.isCounted = true
    var offset = start
    while isSound, !isStopped.load(ordering: .relaxed) {
      guard let piece = try? file.piece(at: offset) else { return isSound = false }
      if piece.isEmpty { reader.finish(into: &batch) } else { reader.read(piece, into: &batch) }
      offset += piece.count
      isSound = batch.problems.isEmpty
      readRows.add(batch.records.count, ordering: .relaxed)
      readBytes.add(piece.count, ordering: .relaxed)
      if piece.isEmpty { return }
      batch.clear()
    }
  }
}
