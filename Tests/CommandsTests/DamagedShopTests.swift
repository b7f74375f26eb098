import Foundation
import Testing

/// A shop whose journal is damaged or gone: what the error advises must lead back.
@Suite struct DamagedShopTests {
  private let program = InstalledProgram()

  enum Damage: CaseIterable { case emptied, text, deleted }

  /// A shop with two orders and, between them, a snapshot, whose name is answered.
  private func shop() throws -> String {
    _ = try program.run(["order", "add", "--name", "Rani", "--item", "B @1000"])
    let made = try program.run(["snapshot", "create", "--json"]).output
    _ = try program.run(["order", "add", "--name", "Dimas", "--item", "B @1000"])
    return try #require(made.split(separator: "\"").dropFirst(3).first.map(String.init))
  }

  private func remove(_ names: [String]) {
    for name in names { try? FileManager.default.removeItem(atPath: program.data + "/" + name) }
  }

  private func overwrite(_ name: String, _ change: (inout Data) -> Void) throws {
    let url = URL(fileURLWithPath: program.data + "/" + name)
    var bytes = try Data(contentsOf: url)
    change(&bytes)
    let file = try FileHandle(forWritingTo: url)
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: bytes)
    try file.close()
  }

  private func inflict(_ damage: Damage) throws {
    remove(["journal.sqlite-wal", "journal.sqlite-shm"])
    switch damage {
    case .emptied: try overwrite("journal.sqlite") { $0 = Data() }
    case .text: try overwrite("journal.sqlite") { $0 = Data("not a journal".utf8) }
    case .deleted: remove(["journal.sqlite"])
    }
  }

  @Test(arguments: Damage.allCases) func theWayBackLosesNothing(damage: Damage) throws {
    let name = try shop()
    try inflict(damage)
    let refused = try program.run(["--language", "en", "order", "list"])
    #expect(refused.status == 74 && refused.errors.contains("tenggat snapshot restore"))
    let list = try program.run(["snapshot", "list"])
    #expect(list.status == 0 && list.output.contains(name) && !list.errors.isEmpty)
    #expect(try program.run(["snapshot", "verify"]).status == 0)
    #expect(try program.run(["--read-only", "snapshot", "restore", name]).status == 1)
    #expect(try program.run(["snapshot", "restore", "none"]).status == 1)
    let restored = try program.run(["snapshot", "restore", name, "--json"])
    #expect(restored.status == 0 && restored.output.contains(#""later":1,"seq":2"#))
    let orders = try program.run(["order", "list"])
    #expect(orders.status == 0 && orders.errors.isEmpty)
    #expect(orders.output.contains("Rani") && orders.output.contains("Dimas"))
    #expect(try program.run(["order", "add", "--name", "Sari", "--item", "B @1000", "--json"]).output.contains(#""id":3"#))
  }

  @Test func aShopWithoutASnapshotComesBackFromItsTail() throws {
    _ = try program.run(["order", "add", "--name", "Rani", "--item", "B @1000"])
    try inflict(.deleted)
    let list = try program.run(["--language", "en", "snapshot", "list"])
    #expect(list.status == 0 && list.errors.contains("tenggat snapshot restore tail"))
    #expect(try program.run(["snapshot", "restore", "tail"]).status == 0)
    #expect(try program.run(["order", "list"]).output.contains("Rani"))
  }

  @Test func aFlippedRowWithoutTailsLosesOnlyWhatFollowsIt() throws {
    _ = try program.run(["order", "add", "--name", "Wati", "--item", "B @1000"])
    let name = try shop()
    _ = try program.run(["order", "add", "--name", "Budi", "--item", "B @1000"])
    remove(["tail"] + (try FileManager.default.contentsOfDirectory(atPath: program.data).filter { $0.hasPrefix("tail-") }))
    try overwrite("journal.sqlite") { bytes in
      while let place = bytes.range(of: Data("Budi".utf8)) { bytes.replaceSubrange(place, with: Data("Bodi".utf8)) }
    }
    #expect(try program.run(["order", "list"]).status == 74)
    #expect(try program.run(["snapshot", "restore", name]).status == 0)
    let orders = try program.run(["order", "list"])
    #expect(orders.output.contains("Wati") && orders.output.contains("Dimas") && !orders.output.contains("udi"))
  }

  /// Newer snapshots and tails that the new journal does not reach would make it look as if it had lost rows.
  @Test func anOlderSnapshotIsEnoughWhereTheRestDoesNotFollow() throws {
    let name = try shop()
    _ = try program.run(["snapshot", "create"])
    _ = try program.run(["order", "add", "--name", "Budi", "--item", "B @1000"])
    try inflict(.emptied)
    remove(try FileManager.default.contentsOfDirectory(atPath: program.data).filter { $0.hasPrefix("tail-") })
    #expect(try program.run(["snapshot", "restore", name]).status == 0)
    let orders = try program.run(["order", "list"])
    #expect(orders.status == 0 && orders.output.contains("Rani") && !orders.output.contains("Dimas"))
  }

  @Test func whatTheOpeningMendedIsSaidOnce() throws {
    _ = try program.run(["order", "add", "--name", "Rani", "--item", "B @1000"])
    try overwrite("journal.sqlite") { bytes in
      while let place = bytes.range(of: Data("Rani".utf8)) { bytes.replaceSubrange(place, with: Data("Roni".utf8)) }
    }
    let first = try program.run(["--language", "en", "order", "list"])
    #expect(first.status == 0 && first.output.contains("Rani") && first.errors.contains("had lost changes 1 to 1"))
    #expect(try program.run(["order", "list"]).errors.isEmpty)
  }

  @Test func aDamagedSnapshotIsNotAdvisedForItself() throws {
    let name = try shop()
    try overwrite("snapshots/\(name).snapshot") { $0[660] ^= 1 }
    let refused = try program.run(["--language", "en", "snapshot", "restore", name])
    #expect(refused.status == 74 && refused.errors.contains("use another one") && !refused.errors.contains("snapshot restore"))
    let list = try program.run(["--language", "en", "order", "list"])
    #expect(list.status == 0 && list.errors.contains("use another one"))
  }
}
