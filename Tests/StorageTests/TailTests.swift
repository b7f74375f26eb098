import Orders
import Testing

@testable import Storage

/// Damage to one of the two copies is found and mended from the other.
@Suite struct TailTests {
  let scratch = Scratch()

  /// A copy of a data directory as it lies there while the journal is open: five rows, three of them only in the log.
  private func killed() throws -> Scratch {
    let journal = try scratch.journal()
    for text in ["a", "b"] { try journal.add(text) }
    try #require(journal.copies).database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for text in ["c", "d", "e"] { try journal.add(text) }
    return try scratch.copy()
  }

  @Test func lostLogIsRestored() throws {
    let copy = try killed()
    try copy.remove("journal.sqlite-wal")
    try copy.remove("journal.sqlite-shm")
    let journal = try copy.journal()
    #expect(journal.findings == [.restored(rows: 3...5)])
    #expect(try journal.texts() == ["a", "b", "c", "d", "e"])
    #expect(try journal.add("f") == .kept(through: 6))
    #expect(try copy.journal().findings.isEmpty)
  }

  @Test func logCutAtAnyLengthLosesNothing() throws {
    let copy = try killed()
    let log = try copy.bytes("journal.sqlite-wal")
    let whole = try copy.copy()
    for length in stride(from: 0, to: log.count, by: 997) {
      let one = try whole.copy()
      try one.put(Array(log[..<length]), in: "journal.sqlite-wal")
      try one.remove("journal.sqlite-shm")
      #expect(try one.journal().texts() == ["a", "b", "c", "d", "e"])
    }
  }

  @Test func flippedLogLosesNothing() throws {
    let copy = try killed()
    let log = try copy.bytes("journal.sqlite-wal")
    for place in stride(from: 5, to: log.count, by: 1009) {
      let one = try copy.copy()
      var bytes = log
      bytes[place] ^= 0x10
      try one.put(bytes, in: "journal.sqlite-wal")
      try one.remove("journal.sqlite-shm")
      #expect(try one.journal().texts() == ["a", "b", "c", "d", "e"], "byte \(place)")
    }
  }

  @Test func tailCutAtEveryLengthIsCaughtUp() throws {
    let copy = try killed()
    let tail = try copy.bytes("tail")
    for length in Set(stride(from: 0, to: tail.count, by: 3)).union(tail.count - 200..<tail.count) {
      try copy.put(Array(tail[..<length]), in: "tail")
      let journal = try copy.journal()
      #expect(!journal.findings.isEmpty)
      #expect(try journal.texts() == ["a", "b", "c", "d", "e"])
      #expect(try copy.bytes("tail") == tail, "length \(length)")
    }
  }

  @Test func whatIsNoRowBehindTheTailIsCut() throws {
    let copy = try killed()
    let tail = try copy.bytes("tail")
    try copy.put(tail + [UInt8](repeating: 0, count: 1000), in: "tail")
    let journal = try copy.journal()
    #expect(journal.findings == [.tailCut(bytes: 1000)])
    #expect(try copy.bytes("tail") == tail)
    try copy.put(tail + tail.suffix(900), in: "tail")
    try journal.add("f")
    #expect(try copy.bytes("tail").count < tail.count + 300)
    #expect(try copy.journal().findings.isEmpty)
  }

  @Test func flippedTailNeverChangesWhatIsRead() throws {
    let copy = try killed()
    let tail = try copy.bytes("tail")
    for place in stride(from: 0, to: tail.count, by: 5) {
      var bytes = tail
      bytes[place] ^= 0x04
      try copy.put(bytes, in: "tail")
      let journal = try copy.journal()
      #expect(try journal.texts() == ["a", "b", "c", "d", "e"], "byte \(place)")
      #expect(try journal.newest() == 5)
    }
  }

  @Test func flippedJournalIsNeverReadWrong() throws {
    try scratch.journal().addAll()
    let whole = try scratch.bytes("journal.sqlite")
    var mended = 0
    for place in stride(from: 3, to: whole.count, by: 47) where whole[place] != 0 || place % 5 == 0 {
      let one = try scratch.copy()
      var bytes = whole
      bytes[place] ^= 0x08
      try one.put(bytes, in: "journal.sqlite")
      let error = failure {
        let journal = try one.journal()
        #expect(try journal.texts() == ["a", "b", "c"], "byte \(place)")
        mended += journal.findings.isEmpty ? 0 : 1
      }
      if let error { #expect([.damaged, .newerFormat].contains(error.kind), "byte \(place): \(error)") }
    }
    #expect(mended > 0)
  }

  @Test func tailThatIsGoneIsWrittenAnew() throws {
    let copy = try killed()
    let tail = try copy.bytes("tail")
    try copy.remove("tail")
    let journal = try copy.journal()
    #expect(journal.findings.first == .tailRewritten(why: "it was gone"))
    #expect(try copy.bytes("tail") == tail)
    try #require(journal.copies).tail.sync()
  }

  @Test(arguments: [("body", "x'00'"), ("moment", "6"), ("chain", "zeroblob(32)"), ("seat", "'other'"), ("kind", "8")])
  func damagedRowIsMendedFromTheTail(column: String, value: String) throws {
    try scratch.journal().addAll()
    try Connection(try scratch.directory().journalPath).execute("UPDATE journal SET \(column) = \(value) WHERE sequence = 2")
    let journal = try scratch.journal()
    #expect(journal.findings == [.mended(row: 2)])
    #expect(try journal.texts() == ["a", "b", "c"])
  }

  @Test func deletedRowIsMendedFromTheTail() throws {
    try scratch.journal().addAll()
    try Connection(try scratch.directory().journalPath).execute("DELETE FROM journal WHERE sequence = 2")
    let journal = try scratch.journal()
    #expect(journal.findings == [.mended(row: 2)])
    #expect(try journal.texts() == ["a", "b", "c"])
  }

  @Test func damagedRowThatNoTailHasIsNamed() throws {
    do {
      let journal = try scratch.journal()
      try journal.addAll()
      let last = try #require(try journal.read(after: 2, limit: 1).first)
      try journal.startTail(at: last.point, dropBefore: 3)
    }
    #expect(!scratch.has(Tails.name(base: 0)))
    try Connection(try scratch.directory().journalPath).execute("UPDATE journal SET body = x'00' WHERE sequence = 2")
    let error = failure { _ = try scratch.journal() }
    #expect(error?.kind == .damaged)
    #expect(error?.place == "row 2")
  }

  @Test func rowsWrittenByOthersReachTheNewTail() throws {
    let (one, two) = (try scratch.journal(), try scratch.journal())
    try one.addAll()
    let second = try #require(try two.read(after: 1, limit: 1).first)
    try two.startTail(at: second.point, dropBefore: 0)
    #expect(scratch.has(Tails.name(base: 0)))
    try one.add("d")
    try two.add("e")
    let kept = try #require(try TailContents(scratch.data + "/tail", of: one.origin.data))
    #expect(kept.header.base == second.point)
    #expect(kept.rows(after: second.point).map(\.sequence) == [3, 4, 5])
    #expect(try scratch.journal().findings.isEmpty)
  }

  @Test func olderCopyPutInPlaceIsNotTakenForOurs() throws {
    let journal = try scratch.journal()
    try journal.add("a")
    let older = try scratch.copy()
    try journal.add("b")
    journal.copies = nil
    for name in try FileSystem.names(in: scratch.data) { try scratch.remove(name) }
    for name in try FileSystem.names(in: older.data) {
      try FileSystem.rename(older.data + "/" + name, to: scratch.data + "/" + name)
    }
    let error = failure { _ = try journal.recover() }
    #expect(error?.kind == .damaged && error?.place == "row 2")
    #expect(journal.isSuspended)
  }

  @Test func journalReplacedUnderARunningProgramIsNotWrittenTo() throws {
    let journal = try scratch.journal()
    try journal.add("a")
    let copy = try scratch.copy()
    try scratch.remove("journal.sqlite")
    #expect(failure { try journal.add("b") }?.kind == .missing)
    #expect(failure { _ = try journal.recover() }?.exitStatus == 74)
    #expect(try copy.journal().texts() == ["a"])
  }
}

extension SQLiteJournal {
  fileprivate func addAll() throws { for text in ["a", "b", "c"] { try add(text) } }
}
