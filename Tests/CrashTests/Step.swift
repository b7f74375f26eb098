/// One line that a program under test is told, in the language of each, and what of it must be found in the journal.
enum Step: Sendable, Hashable {
  case add(String)
  /// Several orders in one commit.
  case bulk(String, Int)
  /// A new note for the order of this number.
  case edit(Int, String)
  case pay(Int)
  case list(phone: String, String)
  case snapshot

  /// As `CrashWriter` reads it.
  var line: String {
    switch self {
    case .add(let note): "add \(note)"
    case .bulk(let note, let count): "bulk \(count) \(note)"
    case .edit(let id, let note): "edit \(id) \(note)"
    case .pay(let id): "pay \(id)"
    case .list(let phone, let note): "list \(phone) \(note)"
    case .snapshot: "snapshot"
    }
  }

  /// The rows of its commit, in order: what happened and the note; none if it commits nothing.
  var facts: [String] {
    switch self {
    case .add(let note): ["ordered \(note)"]
    case .bulk(let note, let count): (1...count).map { "ordered \(note).\($0)" }
    case .edit(_, let note): ["edited \(note)"]
    case .pay: ["paid"]
    case .list(_, let note): ["listed \(note)"]
    case .snapshot: []
    }
  }
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
