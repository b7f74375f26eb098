import Orders
import Testing

@testable import Storage

@Suite struct SnapshotTests {
  let scratch = Scratch()

  private func sections(_ text: String) -> [SnapshotSection] {
    [
      SnapshotSection("open", version: 3) { (sink) throws(StorageError) in
        try sink.write(Array(text.utf8))
        try sink.write([])
      },
      SnapshotSection("settled", version: 1) { (sink) throws(StorageError) in
        for piece in 0..<5 { try sink.write([UInt8](repeating: UInt8(piece), count: 100_001)) }
      },
      SnapshotSection("nothing", version: 1) { _ in },
    ]
  }

  private func header(_ sequence: Int64, at moment: Int64 = 50) -> SnapshotHeader {
    SnapshotHeader(
      data: .random(), point: JournalPoint(sequence: sequence, chain: Checksum()), moment: moment)
  }

  @Test func sectionsAreReadBackInPlace() throws {
    let snapshots = try Snapshots(in: try scratch.directory())
    let header = header(12)
    let name = try #require(try snapshots.create(header, sections("Rani")))
    #expect(name == "12-50")
    let file = try snapshots.open(name)
    #expect(file.header.point == header.point && file.header.data == header.data && file.header.moment == 50)
    #expect(file.sections == ["open", "settled", "nothing"])
    let open = try #require(try file.section("open"))
    #expect(open.version == 3 && Array(open.slice.bytes) == Array("Rani".utf8))
    let settled = try #require(try file.section("settled")).slice
    #expect(settled.count == 500_005 && settled.bytes[100_001] == 1 && settled.bytes[500_004] == 4)
    #expect(Int(bitPattern: settled.bytes.baseAddress) % 8 == 0)
    #expect(try file.section("nothing")?.slice.count == 0)
    #expect(try file.section("unknown") == nil)
    try file.verify()
    try snapshots.verify(name)
  }

  @Test func everyFlippedByteIsFound() throws {
    let snapshots = try Snapshots(in: try scratch.directory())
    let small = [SnapshotSection("one", version: 1) { (sink) throws(StorageError) in try sink.write(Array("12345".utf8)) }]
    let name = try #require(try snapshots.create(header(1), small))
    let path = "snapshots/\(name).snapshot"
    let whole = try scratch.bytes(path)
    for place in whole.indices where !(whole.count - 5 - 3..<whole.count - 5).contains(place) || whole[place] != 0 {
      var bytes = whole
      bytes[place] ^= 0x20
      try scratch.put(bytes, in: path)
      #expect(failure { try snapshots.verify(name) }?.kind == .damaged, "byte \(place)")
    }
    for length in 0..<whole.count {
      try scratch.put(Array(whole[..<length]), in: path)
      #expect(failure { try snapshots.verify(name) }?.kind == .damaged, "length \(length)")
    }
  }

  @Test func damagedNewestFallsBackToTheNextOlder() throws {
    let snapshots = try Snapshots(in: try scratch.directory())
    #expect(try snapshots.newestSound().file == nil)
    _ = try snapshots.create(header(1), sections("old"))
    let name = try #require(try snapshots.create(header(2), sections("new")))
    let path = "snapshots/\(name).snapshot"
    var bytes = try scratch.bytes(path)
    bytes[384] ^= 1
    try scratch.put(bytes, in: path)
    let found = try snapshots.newestSound()
    #expect(found.file?.header.point.sequence == 1)
    #expect(found.damaged.map(\.place) == ["section open"])
    #expect(try snapshots.list().map { $0.damage == nil } == [false, true])
    bytes[384] ^= 1
    bytes[9000] ^= 1
    try scratch.put(bytes, in: path)
    #expect(try snapshots.newestSound().file?.header.point.sequence == 2)
    #expect(failure { try snapshots.verify(name) }?.place == "section settled")
    #expect(failure { try snapshots.verify("3-50") }?.kind == .unknownSnapshot)
  }

  @Test func failedSectionLeavesNothing() throws {
    let snapshots = try Snapshots(in: try scratch.directory())
    let broken = [SnapshotSection("one", version: 1) { (_) throws(StorageError) in throw StorageError(.diskFull, path: "x") }]
    #expect(failure { _ = try snapshots.create(header(1), broken) }?.kind == .diskFull)
    #expect(try FileSystem.names(in: scratch.data + "/snapshots") == ["lock"])
  }

  @Test func onlyOneProcessMakesOne() throws {
    let snapshots = try Snapshots(in: try scratch.directory())
    let lock = try FileLock(scratch.data + "/snapshots/lock")
    #expect(try lock.take())
    #expect(try snapshots.create(header(1), sections("x")) == nil)
    lock.release()
    #expect(try snapshots.create(header(1), sections("x")) != nil)
  }

  @Test func rotationKeepsNewestDaysAndMonths() {
    let day: Int64 = 86400
    let now = 20_000 * day + 3600
    let listed = (0..<2000).map { hours -> Snapshots.Listed in
      let moment = now - Int64(hours) * 6 * 3600
      return .init(name: "\(hours)", sequence: Int64(2000 - hours), moment: moment, bytes: 1, damage: nil)
    }
    let rotation = SnapshotRotation(listed, now: now, offset: 0)
    #expect(rotation.oldestOfNewest == 1998)
    let kept = listed.indices.filter { rotation.kept.contains("\($0)") }
    #expect(kept.prefix(9) == [0, 1, 2, 5, 9, 13, 17, 21] + [kept[8]])
    // The last of September is among the seven days.
    #expect(kept.count == 8 + 10)
  }

  @Test func rotationRemovesAndTells() throws {
    let snapshots = try Snapshots(in: try scratch.directory())
    for sequence in 1...6 { _ = try snapshots.create(header(Int64(sequence), at: 1000), sections("x")) }
    let result = try snapshots.rotate(now: 1000, offset: 0, keeping: ["2-1000"])
    #expect(result.removed.sorted() == ["1-1000", "3-1000"] && result.oldestToRebuild == 4)
    #expect(try snapshots.list().map(\.sequence) == [6, 5, 4, 2])
  }
}
