import Intake
import Orders

/// What a file gave: its records, and what could not be taken over.
struct ImportedFile<Record: OwnRecord> {
  let name: CleanText
  private(set) var records: [Record] = []
  private(set) var problems: [IntakeProblem] = []
  private(set) var isEmpty = true

  /// Reads a whole file; `progress` is told after each piece how many records there are, and answers whether to go on.
  init(_ path: String, _ defaults: IntakeDefaults, progress: (Int, CleanText) -> Bool) throws(Failure) {
    let file = try ChunkReader(path)
    name = file.name
    var reader = OwnFileReader<Record>(defaults)
    while true {
      let chunk = try file.next()
      if chunk.isEmpty { break }
      isEmpty = false
      take(reader.read(chunk))
      guard progress(records.count, name) else { throw .interrupted }
    }
    take(reader.finish())
    if isEmpty { problems.append(IntakeProblem(line: 0, fault: .empty)) }
  }

  private mutating func take(_ batch: OwnBatch<Record>) {
    records += batch.records
    problems += batch.problems
  }

  /// The problems for which a row was left out.
  var grave: [IntakeProblem] { problems.filter { !$0.leavesNothingOut } }

  /// How many rows there were, the left-out ones too.
  var rows: Int { records.count + Set(grave.map(\.line)).count }
}
