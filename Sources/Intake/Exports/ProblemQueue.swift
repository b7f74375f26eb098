/// Problems that are told once no other of an earlier line can come.
struct ProblemQueue: Sendable {
  private var problems: [IntakeProblem] = []
  /// From so many on it is worth looking which can be told.
  private var length = ProblemQueue.least

  private static let least = 4096
  /// More are never kept: then some of later lines may be told before some of earlier ones.
  private static let most = 50_000

  /// Whether some should be told.
  var isLong: Bool { problems.count > length }

  mutating func add(_ found: [IntakeProblem]) { problems += found }

  /// Adds those of lines before another to a batch, or all, by their lines.
  mutating func flush<Record>(before line: Int?, into batch: inout OwnBatch<Record>) {
    problems.sort { $0.line < $1.line }
    let early = line.flatMap { line in problems.firstIndex { $0.line >= line } }
    let count = problems.count > Self.most ? problems.count : early ?? problems.count
    batch.problems += problems.prefix(count)
    problems.removeFirst(count)
    length = max(Self.least, problems.count * 2)
  }
}
