import Intake
import Orders

/// A file that was looked through before anything of it is kept: how many rows it has, and what is wrong with them.
package struct CheckedFile<Record: Sendable> {
  package let name: CleanText
  /// What reads its rows from the beginning, if they are read a second time.
  package let reader: any RecordReading<Record>
  /// What it has to be looked through by once more, as what it gave does not count; nil where it does.
  private(set) var rereading: (any RecordReading<Record>)?
  /// All good rows, if they are few; else they are read a second time.
  package private(set) var records: [Record]? = []
  /// How many rows can be taken over.
  package private(set) var good = 0
  /// How many rows cannot.
  package private(set) var bad = 0
  /// The first problems.
  package private(set) var problems: [IntakeProblem] = []
  /// How many problems there are in all.
  package private(set) var problemCount = 0
  private var lastBadLine: Int?

  /// The most problems that are told of a file: who has more will not mend them one by one.
  package static var toldProblems: Int { 1000 }

  /// Reads a whole file; `progress` is told after each piece how many rows there are and how many bytes they had, and answers
  /// whether to go on; `look` sees every good row if `isSeen`; else the second half of a long file is read on another core.
  init(
    _ file: borrowing ChunkReader, _ beginning: any RecordReading<Record>, isSeen: Bool, progress: (Int, Int) -> Bool,
    look: (Record) -> Void
  ) throws(Failure) {
    (name, reader) = (file.name, beginning)
    var reader = beginning
    var (bytes, isBeginning) = (0, true)
    var batch = OwnBatch<Record>()
    var half: SecondHalf<Record>?
    defer { half?.stop() }
    while true {
      let chunk = try file.next(before: half?.start)
      bytes += chunk.count
      if chunk.isEmpty, let second = half {
        half = nil
        // Else what was read there does not count, and it is read as what follows the first half.
        if problemCount == 0, reader.isBetweenRows, let rows = second.goodRows() {
          good += rows
          return
        }
        continue
      }
      let isOver = chunk.isEmpty && !reader.end(into: &batch)
      if !chunk.isEmpty { reader.read(chunk, into: &batch) }
      take(batch, look)
      if batch.isVoid { return }
      batch.clear()
      // Of what is read a second time, the first reading need make no texts.
      batch.isCounted = records == nil
      let read = reader.share.map { Int($0 * Double(file.size)) } ?? bytes + (half?.bytes ?? 0)
      guard progress(good + bad + (half?.rows ?? 0), read) else { throw .interrupted }
      if isOver { break }
      if isBeginning, !isSeen {
        half = SecondHalf(of: file, copy reader, after: bytes)
        // So many rows are not all kept in mind.
        if half != nil { records = nil }
      }
      isBeginning = false
    }
    rereading = reader.rereading
    // Those of scattered orders came last.
    problems.sort { $0.line < $1.line }
  }

  private mutating func take(_ batch: OwnBatch<Record>, _ look: (Record) -> Void) {
    if batch.isVoid { (records, good, bad, problems, problemCount) = ([], 0, 0, [], 0) }
    for problem in batch.isVoid ? batch.problems.suffix(1) : batch.problems[...] { note(problem) }
    if batch.isVoid { return }
    good += batch.records.count
    batch.records.forEach(look)
    if good > ImportParts.size { records = nil } else { records? += batch.records }
  }

  private mutating func note(_ problem: IntakeProblem) {
    problemCount += 1
    if problems.count < Self.toldProblems { problems.append(problem) }
    guard !problem.leavesNothingOut, problem.line != lastBadLine else { return }
    (bad, lastBadLine) = (bad + 1, problem.line)
  }

  /// The first problem for which something was left out.
  package var grave: IntakeProblem? { problems.first { !$0.leavesNothingOut } }
}
