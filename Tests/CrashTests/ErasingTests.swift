import Foundation
import Orders
import Testing

@testable import Storage

/// A program that forgets a person is killed at each of its calls: at the next opening the person is wholly there or wholly gone,
/// and nobody else has lost anything.
@Suite struct ErasingTests {
  static let phone = "0812-3456-7890"
  static let steps: [Step] = [
    .add("a1"), .sell("a2"), .drop(2), .snapshot, .list(phone: phone, "pagar-hijau"), .add("a4"), .snapshot, .pay(1), .sell("a5"),
    .drop(4),
    .erase(phone),
  ]

  /// Where the erasing begins: the first call on its note.
  private static let points = Result { try erasingPoints().counted(as: "crash points, erasing") }

  private static func erasingPoints() throws -> [CrashPoint] {
    let all = try Shop().points(of: steps)
    guard let start = all.first(where: { $0.name.hasSuffix("/erasing") }) else { throw Unexpected(answer: "no note") }
    return all.filter { $0.call >= start.call }
  }

  @Test func leavesNothingOfThePerson() throws {
    let shop = Shop()
    let (lines, end) = try shop.writer(Self.steps, seat: "a").lines()
    #expect(end == .exited(0) && lines.last?.hasPrefix("erased ") == true)
    #expect(try Traces(in: shop).found == [])
    try proveOthers(in: shop, isGone: true)
  }

  @Test(arguments: try points.get()) func isWholeAfterAKill(point: CrashPoint) throws {
    let shop = Shop()
    let (lines, end) = try shop.writer(Self.steps, Faults(call: point.call, deed: point.deed)).lines()
    #expect(end.wasKilled)
    let store = try open(shop)
    let isGone = store.book.order(2)?.buyer.name == nil
    #expect(isGone || lines.last?.hasPrefix("erased ") != true, "what was acknowledged is done")
    #expect(try Traces(in: shop).found.isEmpty == isGone)
    try proveOthers(in: shop, isGone: isGone)
  }

  private func open(_ shop: Shop) throws -> Store {
    let directory = try DataDirectory.open(shop.data, known: KnownDirectories(in: shop.state), at: 1_795_410_000)
    return try Store(in: directory, seat: "aftermath")
  }

  private func proveOthers(in shop: Shop, isGone: Bool) throws {
    let store = try open(shop)
    #expect([1, 3].map { store.book.order($0)?.note?.string } == ["a1", "a4"])
    #expect([1, 3].allSatisfy { store.book.order($0)?.buyer.name == "Rani Puspita" })
    #expect([2, 4].allSatisfy { store.book.order($0)?.payable.amount ?? 0 > 185_000 })
    #expect(store.book.blacklist.count == (isGone ? 0 : 1))
    let journal = try #require(store.journal as? SQLiteJournal)
    #expect(try journal.verify(from: 1) == store.through)
    for snapshot in try store.listSnapshots() { try store.verifySnapshot(snapshot.name) }
    #expect(try journal.findings.isEmpty && open(shop).findings.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: shop.data + "/erasing"))
  }
}

/// Where in a shop's files a person can still be read, in any form in which the program writes it.
struct Traces {
  let found: [String]

  init(in shop: Shop) throws {
    let phone = try #require(PhoneReading("0812-3456-7890").key)
    var packed = RecordWriter()
    packed.write(2, Int64(bitPattern: phone.packed))
    let texts = ["Zulaikha", "zulaikha", "Cendrawasih", "81234567890", "3456-7890", "pagar-hijau"]
    let forms: [Data] =
      texts.map { Data($0.utf8) } + [Data(packed.bytes)]
      + [phone.packed.littleEndian, phone.packed.bigEndian].map { withUnsafeBytes(of: $0) { Data($0) } }
    var found: [String] = []
    let files = try #require(FileManager.default.enumerator(atPath: shop.watched))
    for case let name as String in files {
      guard let bytes = try? Data(contentsOf: URL(filePath: shop.watched + "/" + name)) else { continue }
      for (index, form) in forms.enumerated() where bytes.range(of: form) != nil { found.append("\(name): form \(index)") }
    }
    self.found = found
  }
}

extension Step {
  fileprivate static func sell(_ note: String) -> Step {
    Step(line: "sell 0812-3456-7890 \(note)", facts: ["ordered \(note)"])
  }

  fileprivate static func drop(_ id: Int) -> Step { Step(line: "drop \(id)", facts: ["cancelled"]) }
  fileprivate static func erase(_ phone: String) -> Step { Step(line: "erase \(phone)", facts: []) }
}
