/// One line that a program under test is told, and what of it must be found in the journal.
struct Step: Sendable, Hashable {
  /// In the program's own language.
  let line: String
  /// The rows of its commit, in order: what happened and the note; none if it commits nothing.
  let facts: [String]
}

/// What `CrashWriter` understands.
extension Step {
  static func add(_ note: String) -> Step { Step(line: "add \(note)", facts: ["ordered \(note)"]) }

  /// Several orders in one commit.
  static func bulk(_ note: String, _ count: Int) -> Step {
    Step(line: "bulk \(count) \(note)", facts: (1...count).map { "ordered \(note).\($0)" })
  }

  /// A new note for the order of this number.
  static func edit(_ id: Int, _ note: String) -> Step { Step(line: "edit \(id) \(note)", facts: ["edited \(note)"]) }

  static func pay(_ id: Int) -> Step { Step(line: "pay \(id)", facts: ["paid"]) }

  static func list(phone: String, _ note: String) -> Step { Step(line: "list \(phone) \(note)", facts: ["listed \(note)"]) }

  static let snapshot = Step(line: "snapshot", facts: [])
}

extension [Step] {
  /// Every kind of commit, a bulk one over several pages, and two snapshots among them.
  static let busyMorning: [Step] = [
    .add("a1"), .add("a2"), .edit(1, "a3"), .bulk("a4", 12), .pay(2), .snapshot, .add("a5"),
    .list(phone: "0812-3456-7890", "a6"), .bulk("a7", 2), .pay(1), .snapshot, .add("a8"), .edit(3, "a9"), .add("a10"),
  ]

  /// Orders one by one, with a bulk and a snapshot now and then; notes begin with `seat`.
  static func orders(_ count: Int, by seat: String) -> [Step] {
    (1...count).map { number in
      switch number % 16 {
      case 5: .bulk("\(seat)-\(number)", 3)
      case 11: .snapshot
      default: .add("\(seat)-\(number)")
      }
    }
  }
}
