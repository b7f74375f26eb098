import Orders
import Testing

@testable import Intake

/// JSON arrays as tables: whole or in pieces of any size, and what is wrong with one named by its line.
@Suite struct JSONReaderTests {
  private struct Row: Equatable {
    var line: Int
    var cells: [String]
    var fault: IntakeProblem.Fault?
  }

  private static func rows(_ text: String, chunk: Int = .max) -> [Row] {
    var reader = TableReader()
    var rows: [Row] = []
    func take(_ row: borrowing TableRow) -> Bool {
      rows.append(Row(line: row.line, cells: (0..<row.count).map { row.text($0).cleaned.string }, fault: row.fault))
      return true
    }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      reader.read(rest.prefix(chunk)) { take($0) }
      rest = rest.dropFirst(chunk)
    }
    reader.finish { take($0) }
    return rows
  }

  private static let table = "[ {\"a\": \"x,]}\\\"\", \"b\": {\"c\": 1}},\n {\"b\": {\"c\": null}, \"d\": 5, \"a\": true}\n]\n"

  @Test(arguments: [1, 2, 3, 7, 600, .max]) func anObjectIsARow(chunk: Int) {
    #expect(
      Self.rows(Self.table, chunk: chunk) == [
        Row(line: 1, cells: ["a", "b.c"]), Row(line: 1, cells: ["x,]}\"", "1"]), Row(line: 2, cells: ["true", ""]),
      ])
  }

  @Test func listsAndTextsAreGuarded() {
    let rows = Self.rows("[{\"tags\": [\"x\", \"y\"], \"n\": \"'q\"}]")
    #expect(rows == [Row(line: 1, cells: ["tags", "n"]), Row(line: 1, cells: ["x; y", "''q"])])
  }

  @Test func whatIsNoObjectIsNamedAndTheRestGoesOn() {
    let rows = Self.rows("[{\"a\": 1},\n5,\n{\"a\" 2},\n{\"a\": 3}]")
    #expect(rows.map(\.fault) == [nil, nil, .notJSON, .notJSON, nil])
    #expect(rows.map(\.line) == [1, 1, 2, 3, 4])
  }

  @Test(arguments: ["[{\"a\": 1},\n{\"a\": \"", "[{\"a\": 1},\n", "[{\"a\": 1},\n{\"a\": 2}"])
  func aFileThatBreaksOffSaysSo(text: String) {
    let rows = Self.rows(text)
    #expect(rows.last?.fault == .cutOff && rows.last?.line == 2)
    #expect(rows.count == 3)
  }

  @Test func whatFollowsIsNoTable() {
    #expect(Self.rows("[{\"a\": 1}] x").last?.fault == .notJSON)
    #expect(Self.rows("[]").isEmpty)
  }

  @Test(arguments: ["[", "{\"a\":", "{\"a\":["]) func endlessNestingIsRefused(piece: String) {
    let rows = Self.rows("[" + String(repeating: piece, count: 200_000))
    #expect(rows.allSatisfy { $0.fault != nil } && rows.count <= 2)
  }

  @Test func onlyARealNULIsOne() {
    #expect(Self.rows("[{\"a\": \"x\\\\u0000\"}]").last?.cells == ["x\\u0000"])
    #expect(Self.rows("[{\"a\": \"x\\\\\\u0000\"}]").last?.fault == .nul)
  }

  @Test func anElementHasALimit() {
    let rows = Self.rows("[{\"a\": \"" + String(repeating: "x", count: 3 << 20) + "\"},{\"a\": 1}]")
    #expect(rows.first?.fault == .rowTooLarge && rows.last?.cells == ["1"])
  }

  /// Not in the square of their number: that would be minutes.
  @Test func manyKeysAndLongListsAreTakenOneByOne() {
    let keys = (0..<60_000).map { "\"k\($0)\":1" }.joined(separator: ",")
    #expect(Self.rows("[{\(keys)}]").map(\.fault) == [.tooManyColumns])
    let list = "[{\"a\":[" + String(repeating: "1,", count: 300_000) + "1]}]"
    #expect(Self.rows(list).last?.cells.first?.utf8.count == 300_000 * 3 + 1)
  }

  @Test(arguments: [
    "{\"items\": [{\"name\": \"A\", \"quantity\": 1e99}]}", "{\"items\": [{\"name\": \"A\", \"price\": -5}]}",
    "{\"items\": [{\"name\": \"A\", \"quantity\": 0}]}", "{\"total\": 1e300}",
    "{\"note\": \"a\\u0000b\"}",
    "{\"buyer\": {\"phone\": \"\\u001b[2J\"}, \"state\": \"\\u001b\"}", "{\"createdAt\": \"2026-02-30\"}",
  ])
  func whatNoOrderHasIsNoOrder(part: String) {
    let whole = "{\"id\": 1, \"createdAt\": \"2026-11-20T10:42:00+07:00\", \"payable\": 5, \"buyer\": {\"name\": \"Rani\"}, "
    let policy = Policy(calendar: ShopCalendar(zone: .wib))
    var reader = OrderTableReader(.ownOrders, IntakeDefaults(now: Moment(seconds: 1_795_402_800), policy: policy))
    var batch = OwnBatch<ImportedOrder>()
    reader.read(Array(("[" + whole + part.dropFirst() + "]").utf8), into: &batch)
    reader.finish(into: &batch)
    #expect(batch.records.isEmpty && !batch.problems.isEmpty, "\(batch)")
  }
}
