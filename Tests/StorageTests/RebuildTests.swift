import Foundation
import Orders
import Testing

@testable import Storage

@Suite struct RebuildTests {
  let scratch = Scratch()

  private func fill(snapshotAt sequence: Int64) throws -> SnapshotHeader {
    let journal = try scratch.journal()
    for text in ["a", "b", "c", "d"] { try journal.add(text) }
    let row = try #require(try journal.read(after: sequence - 1, limit: 1).first)
    let header = SnapshotHeader(data: journal.origin.data, point: row.point, moment: 9)
    let section = SnapshotSection("open", version: 1) { (sink) throws(StorageError) in try sink.write([1]) }
    _ = try Snapshots(in: journal.directory).create(header, [section])
    try journal.startTail(at: row.point, dropBefore: row.sequence)
    try journal.add("e")
    return header
  }

  @Test func damagedJournalIsSetAsideAndBegunAnew() throws {
    let header = try fill(snapshotAt: 3)
    try scratch.put(Array("nonsense".utf8), in: "journal.sqlite")
    #expect(failure { _ = try scratch.journal() }?.kind == .damaged)
    let rebuilt = try DataDirectory.rebuild(scratch.data, from: header, at: 77)
    #expect(rebuilt.base == 3 && rebuilt.rows == 4...5 && rebuilt.setAside.hasSuffix("/data/damaged-77"))
    #expect(try scratch.bytes("damaged-77/journal.sqlite") == Array("nonsense".utf8))
    let journal = try scratch.journal(snapshot: header.point)
    #expect(journal.findings.isEmpty)
    #expect(try journal.read(after: 3, limit: 9).map { $0.body ?? [] } == [Array("d".utf8), Array("e".utf8)])
    #expect(try journal.add("f") == .kept(through: 6))
    #expect(try journal.verify(from: 4) == 6)
  }

  @Test func absentJournalWithoutSnapshotIsRebuiltFromTheTail() throws {
    let journal = try scratch.journal()
    for text in ["a", "b"] { try journal.add(text) }
    for name in ["journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm"] { try scratch.remove(name) }
    #expect(failure { _ = try scratch.directory() }?.kind == .missing)
    #expect(try DataDirectory.rebuild(scratch.data, from: nil, at: 78).rows == 1...2)
    #expect(try scratch.journal().texts() == ["a", "b"])
    #expect(failure { try journal.add("late") }?.kind == .missing)
    #expect(try journal.recover() == Recovery(newest: 2, keptInFlight: nil))
    #expect(try journal.add("c") == .kept(through: 3))
  }

  @Test func journalBehindItsSnapshotIsDamage() throws {
    let header = try fill(snapshotAt: 3)
    let other = JournalPoint(sequence: 9, chain: header.point.chain)
    #expect(failure { _ = try scratch.journal(snapshot: other) }?.kind == .damaged)
    let wrong = JournalPoint(sequence: 3, chain: Checksum())
    #expect(failure { _ = try scratch.journal(snapshot: wrong) }?.place == "row 3")
  }
}
