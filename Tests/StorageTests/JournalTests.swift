import Foundation
import Orders
import Testing

@testable import Storage

@Suite struct JournalTests {
  let scratch = Scratch()

  @Test func keepsInOrderAndReopens() throws {
    let commit = CommitID.timeOrdered()
    do {
      let journal = try scratch.journal()
      #expect(try journal.newest() == 0)
      #expect(
        try journal.append([entry("a"), entry("b")], commit: commit, at: 77, seat: "h:1:x", after: 0) == .kept(through: 2))
      #expect(try journal.add("c") == .kept(through: 3))
    }
    let journal = try scratch.journal()
    #expect(journal.findings.isEmpty)
    #expect(try journal.texts() == ["a", "b", "c"])
    let rows = try journal.rows(ofCommit: commit)
    #expect(rows.map(\.sequence) == [1, 2] && rows.map(\.part) == [0, 1] && rows.allSatisfy { $0.parts == 2 })
    #expect(rows[1].moment == 77 && rows[1].seat == "h:1:x" && rows[1].kind == 7)
    #expect(try journal.rows(from: 2, through: 3).map(\.sequence) == [2, 3])
    #expect(try journal.read(after: 1, limit: 1).map(\.sequence) == [2])
    #expect(try journal.rows(ofCommit: .random()).isEmpty)
  }

  @Test func durabilitySettingsAreInForce() throws {
    let connection = try #require(try scratch.journal().copies).database.connection
    #expect(try connection.number("PRAGMA synchronous") == 2)
    #expect(try connection.text("PRAGMA journal_mode") == "wal")
    #expect(try connection.number("PRAGMA busy_timeout") == 5000)
  }

  @Test func loserReadsAndDecidesAgain() throws {
    let (one, two) = (try scratch.journal(), try scratch.journal())
    #expect(try one.add("first") == .kept(through: 1))
    let late = try two.append([entry("late")], commit: .timeOrdered(), at: 0, seat: "h:2:y", after: 0)
    #expect(late == .behind(newest: 1))
    #expect(try two.texts() == ["first"])
    #expect(try two.add("second") == .kept(through: 2))
    #expect(try one.texts() == ["first", "second"])
    #expect(try one.add("third") == .kept(through: 3))
    #expect(try scratch.journal().findings.isEmpty)
  }

  @Test func appendAfterRowsThatAreGoneIsDamage() throws {
    let journal = try scratch.journal()
    try journal.add("a")
    let error = failure { _ = try journal.append([entry("z")], commit: .random(), at: 0, seat: "s", after: 9) }
    #expect(error?.kind == .damaged && error?.exitStatus == 74)
    #expect(journal.isSuspended)
    #expect(failure { try journal.add("b") }?.kind == .suspended)
    #expect(try journal.recover() == Recovery(newest: 1, keptInFlight: nil))
    #expect(try journal.add("b") == .kept(through: 2))
  }

  @Test func sameCommitIsNeverKeptTwice() throws {
    let journal = try scratch.journal()
    let commit = CommitID.timeOrdered()
    _ = try journal.append([entry("a")], commit: commit, at: 0, seat: "s", after: 0)
    #expect(failure { _ = try journal.append([entry("a")], commit: commit, at: 0, seat: "s", after: 1) } != nil)
    #expect(try journal.recover() == Recovery(newest: 1, keptInFlight: 1...1))
    #expect(try journal.texts() == ["a"])
  }

  @Test func writerLockHeldTooLongIsBusyAndNothingBreaks() throws {
    let (one, two) = (try scratch.journal(), try scratch.journal())
    let holder = try #require(one.copies).database
    try holder.begin()
    try #require(two.copies).database.connection.execute("PRAGMA busy_timeout = 10")
    let error = failure { try two.add("x") }
    #expect(error?.kind == .busy && error?.exitStatus == 75 && error?.code == "busy")
    holder.rollBack()
    #expect(try two.add("x") == .kept(through: 1))
  }

  @Test func manyRowsInOneCommit() throws {
    let journal = try scratch.journal()
    let entries = (0..<5000).map { entry("row \($0)") }
    #expect(try journal.append(entries, commit: .timeOrdered(), at: 0, seat: "s", after: 0) == .kept(through: 5000))
    var seen: [Int64] = []
    #expect(
      try journal.verify(from: 1) {
        seen.append($0)
        return true
      } == 5000)
    #expect(seen == [1000, 2000, 3000, 4000, 5000])
    #expect(try journal.verify(from: 1) { _ in false } == 1000)
    try journal.verifyStructure()
  }

  @Test func newerFormatIsRefused() throws {
    _ = try scratch.journal()
    try Connection(try scratch.directory().journalPath).execute("PRAGMA user_version = 2")
    let error = failure { _ = try scratch.journal() }
    #expect(error?.kind == .newerFormat && error?.code == "newer-format")
  }

  @Test func identifiersAreOrderedByTime() {
    let identifiers = (0..<3).map { _ in
      usleep(2000)
      return CommitID.timeOrdered()
    }
    let bytes = identifiers.map { $0.withBytes { Array($0) } }
    #expect(bytes[0].lexicographicallyPrecedes(bytes[1]) && bytes[1].lexicographicallyPrecedes(bytes[2]))
  }

  @Test func newsWakesOthers() throws {
    let (one, two) = (try scratch.journal(), try scratch.journal())
    try two.drainNews()
    #expect(!isReadable(two.news))
    try one.add("a")
    #expect(isReadable(two.news))
    try two.drainNews()
    #expect(!isReadable(two.news))
    #expect(try two.newest() == 1)
    try one.startTail(at: try #require(try one.read(after: 0, limit: 1).last).point, dropBefore: 0)
    #expect(isReadable(two.news))
    try two.drainNews()
    try one.add("b")
    #expect(isReadable(two.news))
  }

  private func isReadable(_ descriptor: Int32) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) == 1
  }
}
