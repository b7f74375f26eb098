import ChildPrograms
import Foundation
import Testing

/// The data directory is taken away, replaced, or its disk fails under a running dashboard: it says so, shows nothing as done, and
/// goes on when the data is there again, without a restart.
@Suite(.serialized) struct MovedDataTests {
  private let home: URL
  private var data: String { home.path + "/.local/share/tenggat" }

  init() throws {
    home = try TerminalProgram.makeHome(configuration: "[shop]\nname = \"Toko Melati\"\n")
    for name in ["Rani", "Dimas"] { try run(["order", "add", "--name", name, "--item", "Tas @98000"]) }
  }

  @discardableResult
  private func run(_ words: [String]) throws -> (status: Int32, output: String) {
    let (status, output, _) = try ChildProgram.run(
      TerminalProgram.path, words, environment: ["HOME": home.path, "TENGGAT_NOW": "2026-11-23T10:00:00+07:00"])
    return (status, output)
  }

  private func started() throws -> TerminalProgram {
    let program = try TerminalProgram(rows: 24, columns: 120, home: home)
    try program.wait(for: "Dimas")
    return program
  }

  private func state(_ id: Int) throws -> String {
    let output = try run(["order", "show", "\(id)", "--json"]).output
    return output.contains("\"state\":\"paid\"") ? "paid" : "pending"
  }

  /// The disk is tried again every ten seconds.
  @Test(arguments: ["gone", "emptied"]) func dataThatIsAwayIsSaidAndComesBack(how: String) throws {
    let program = try started()
    try FileManager.default.moveItem(atPath: data, toPath: data + ".away")
    if how == "emptied" { try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: false) }
    program.send("p")
    try program.wait(for: "Tidak bisa menyimpan")
    #expect(program.screen.contains("TIDAK TERSIMPAN"))
    #expect(try run(["order", "list"]).status == 74, "a command takes it for no new shop")
    // Moved, not removed: the program may just be trying the disk in it.
    try? FileManager.default.moveItem(atPath: data, toPath: data + ".empty")
    try FileManager.default.moveItem(atPath: data + ".away", toPath: data)
    try program.wait(for: "the disk to be sound again", within: 15) { !$0.screen.contains("TIDAK TERSIMPAN") }
    program.send("\u{1B}")
    program.settle()
    program.send("gp")
    try program.wait(for: "#1 lunas")
    #expect(try state(1) == "paid")
    program.send("q")
    #expect(try program.end() == 0)
  }

  /// The first frame needs one section of the snapshot; the others are proven in the first idle moment, and read no further.
  @Test func aSnapshotThatIsDamagedBeyondTheFirstFrameIsSaid() throws {
    try run(["order", "cancel", "1", "--reason", "forgot"])
    #expect(try run(["snapshot", "create"]).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: data + "/snapshots").filter { $0.hasSuffix(".snapshot") }
    let path = try #require(names.first.map { data + "/snapshots/" + $0 })
    var bytes = try Data(contentsOf: URL(filePath: path))
    let name = try #require(bytes.range(of: Data("Rani".utf8)))
    bytes[name.lowerBound] = UInt8(ascii: "B")
    try bytes.write(to: URL(filePath: path))
    chmod(path, 0o600)
    let program = try started()
    try program.wait(for: ".snapshot")
    program.send("lll")
    try program.wait(for: "the order as the journal has it") { $0.screen.contains("Rani") && !$0.screen.contains("Bani") }
    program.send("q")
    #expect(try program.end() == 0)
  }

  /// An older copy in its place lacks what was shown as done: it is not written to.
  @Test func anOlderCopyIsNotTakenForTheData() throws {
    let older = data + ".older"
    try FileManager.default.copyItem(atPath: data, toPath: older)
    let program = try started()
    program.send("p")
    try program.wait(for: "#1 lunas")
    try FileManager.default.moveItem(atPath: data, toPath: data + ".away")
    try FileManager.default.moveItem(atPath: older, toPath: data)
    program.send("jp")
    try program.wait(for: "Tidak bisa menyimpan")
    #expect(try state(1) == "pending" && state(2) == "pending", "the older copy is as it was")
    program.settle()
    #expect(program.screen.contains("TIDAK TERSIMPAN"), "nor is it taken for ours when the disk is tried again")
    try FileManager.default.moveItem(atPath: data, toPath: older)
    try FileManager.default.moveItem(atPath: data + ".away", toPath: data)
    try program.wait(for: "the disk to be sound again", within: 15) { !$0.screen.contains("TIDAK TERSIMPAN") }
    #expect(try state(1) == "paid")
    program.send("q")
    #expect(try program.end() == 0)
  }

  /// Whoever is forgotten by a command is gone from a running dashboard within a second.
  @Test func anErasedBuyerLeavesARunningDashboard() throws {
    try run(["order", "edit", "1", "--phone", "0812-3456-7890"])
    try run(["order", "cancel", "1", "--reason", "vanished"])
    // The erasing row names orders alone: what else there is of the person goes only if the book is read anew.
    try run(["blacklist", "add", "0812-3456-7890", "--reason", "vanished", "--name", "Zulaikha"])
    let program = try started()
    program.send("lll")
    try program.wait(for: "Rani")
    try program.wait(for: "0812-3456-7890")
    #expect(try run(["person", "erase", "#1", "--yes"]).status == 0)
    try program.wait(for: "the person to be gone", within: 1) { program in
      !["Rani", "Zulaikha", "0812-3456-7890"].contains { program.screen.contains($0) }
    }
    #expect(program.screen.contains("98"))
    program.send("q")
    #expect(try program.end() == 0)
  }
}
