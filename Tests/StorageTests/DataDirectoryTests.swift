import Foundation
import Orders
import Testing

@testable import Storage

@Suite struct DataDirectoryTests {
  let scratch = Scratch()

  private func mode(_ path: String) -> Int {
    ((try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  private func make(_ path: String, mode: Int = 0o700) throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
    chmod(path, mode_t(mode))
  }

  private func touch(_ name: String, mode: Int = 0o600) {
    _ = FileManager.default.createFile(atPath: scratch.data + "/" + name, contents: nil, attributes: [.posixPermissions: mode])
  }

  @Test func firstStartMakesAPrivateJournalOnce() throws {
    #expect(try scratch.directory().created)
    let again = try scratch.directory()
    #expect(!again.created && again.noteFailure == nil)
    let journal = try scratch.journal()
    try journal.add("a")
    _ = try Snapshots(in: again)
    #expect(mode(scratch.data) == 0o700 && mode(scratch.data + "/snapshots") == 0o700)
    for name in ["journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm", "tail", "tail.lock"] {
      #expect(mode(scratch.data + "/" + name) == 0o600, "\(name)")
    }
  }

  @Test func missingParentsAreMade() throws {
    let deep = scratch.root + "/a/b/c"
    #expect(try DataDirectory.open(deep + "/", known: scratch.known, at: 1).path.hasSuffix("/a/b/c"))
    #expect(mode(scratch.root + "/a") == 0o700)
  }

  @Test(arguments: ["all", "content", "journal"])
  func vanishedDataIsNoNewShop(what: String) throws {
    try scratch.journal().add("a")
    switch what {
    case "all": try FileManager.default.removeItem(atPath: scratch.data)
    case "content": for name in try FileSystem.names(in: scratch.data) { try scratch.remove(name) }
    default: try scratch.remove("journal.sqlite")
    }
    let error = failure { _ = try scratch.directory() }
    #expect(error?.kind == .missing && error?.code == "data-missing" && error?.exitStatus == 74)
    #expect(!scratch.has("journal.sqlite"))
  }

  @Test(arguments: ["tail", "snapshots", "journal.sqlite-wal", "tail-0000000000000000007"])
  func oursWithoutTheJournalIsDamage(name: String) throws {
    try make(scratch.data)
    touch(name)
    #expect(failure { _ = try scratch.directory() }?.kind == .missing)
  }

  @Test func startThatWasKilledIsAFirstStartAgain() throws {
    try make(scratch.data)
    for name in ["new.sqlite", "new.sqlite-wal", "tail.lock"] { touch(name) }
    #expect(try scratch.directory().created)
    #expect(try scratch.journal().newest() == 0)
  }

  @Test func emptiedOrForeignJournalIsDamage() throws {
    try scratch.journal().add("a")
    let whole = try scratch.bytes("journal.sqlite")
    for content in [
      [], Array("hello".utf8), Array(whole.prefix(100)), Array(whole.prefix(4096)), [UInt8](repeating: 0, count: 8192),
    ] {
      try scratch.put(content, in: "journal.sqlite")
      #expect(failure { _ = try scratch.journal() }?.kind == .damaged)
    }
  }

  @Test func looseDirectories() throws {
    try make(scratch.data, mode: 0o755)
    #expect(try scratch.directory().created)
    #expect(mode(scratch.data) == 0o700)
    chmod(scratch.data, 0o750)
    let error = failure { _ = try scratch.directory() }
    #expect(error?.kind == .loosePermissions)
    #expect(error?.remedy.string == "chmod 700 '\(try FileSystem.canonical(scratch.data))'")
    chmod(scratch.data, 0o700)
    chmod(scratch.data + "/journal.sqlite", 0o644)
    #expect(failure { _ = try scratch.directory() }?.remedy.string.hasPrefix("chmod 600 '") == true)
  }

  @Test func linksAreRefused() throws {
    _ = try scratch.directory()
    try FileManager.default.createSymbolicLink(atPath: scratch.root + "/link", withDestinationPath: scratch.data)
    #expect(failure { _ = try DataDirectory.open(scratch.root + "/link/", known: scratch.known, at: 1) }?.kind == .unexpectedFile)
    try FileManager.default.moveItem(atPath: scratch.data + "/journal.sqlite", toPath: scratch.root + "/elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.data + "/journal.sqlite", withDestinationPath: scratch.root + "/elsewhere")
    #expect(failure { _ = try scratch.directory() }?.kind == .unexpectedFile)
  }

  private func store() throws -> Store { try Store(in: try scratch.directory(), seat: "test") }

  /// The pipes' other ends are held open here, so that wrong code fails and does not wait.
  @Test func aPipeIsRefusedAndNotWaitedFor() throws {
    _ = try store()
    let pipes = [scratch.data + "/snapshots/9-9.snapshot", scratch.root + "/state/tenggat/directories"]
    try FileManager.default.removeItem(atPath: pipes[1])
    let ends = pipes.map { path in
      mkfifo(path, 0o600)
      return open(path, O_RDWR | O_NONBLOCK)
    }
    defer { for end in ends { close(end) } }
    #expect(try scratch.directory().noteFailure?.kind == .unexpectedFile)
    #expect(try store().damagedSnapshots.map(\.kind) == [.unexpectedFile])
  }

  private func snapshot() throws -> String {
    let name = try #require(try store().createSnapshot(at: Moment(seconds: 1), offset: 0))
    return scratch.data + "/snapshots/\(name).snapshot"
  }

  @Test func aSnapshotThatOthersCanOpenIsPassedOver() throws {
    let path = try snapshot()
    chmod(path, 0o640)
    let damaged = try store().damagedSnapshots
    #expect(damaged.map(\.kind) == [.loosePermissions])
    #expect(damaged.first?.remedy.string.hasPrefix("chmod 600 '") == true)
  }

  @Test(.enabled(if: geteuid() == 0)) func aSnapshotOfAnothersIsPassedOver() throws {
    chown(try snapshot(), 12345, 12345)
    #expect(try store().damagedSnapshots.map(\.kind) == [.foreignOwner])
  }

  /// Where a link leads, nothing is read or made: not by the note of known directories, nor by a lock.
  @Test func linksInsideLeadNowhere() throws {
    _ = try store()
    let victims = ["note", "lock"].map { scratch.root + "/victim-" + $0 }
    for (link, victim) in zip(["/state/tenggat/directories", "/data/snapshots/lock"], victims) {
      try? FileManager.default.removeItem(atPath: scratch.root + link)
      try FileManager.default.createSymbolicLink(atPath: scratch.root + link, withDestinationPath: victim)
    }
    #expect(try scratch.directory().noteFailure?.kind == .unexpectedFile)
    #expect(failure { _ = try store().createSnapshot(at: Moment(seconds: 1), offset: 0) }?.kind == .unexpectedFile)
    #expect(victims.allSatisfy { !FileManager.default.fileExists(atPath: $0) })
  }

  @Test func otherThings() throws {
    try make(scratch.data)
    touch("photo.jpg")
    #expect(failure { _ = try scratch.directory() }?.kind == .notOurs)
    #expect(
      failure { _ = try DataDirectory.open(scratch.data + "/photo.jpg", known: scratch.known, at: 1) }?.kind == .unexpectedFile)
  }

  @Test(.enabled(if: geteuid() == 0)) func foreignOwnersAreRefused() throws {
    _ = try scratch.directory()
    chown(scratch.data + "/journal.sqlite", 12345, 12345)
    #expect(failure { _ = try scratch.directory() }?.kind == .foreignOwner)
    chown(scratch.data, 12345, 12345)
    #expect(failure { _ = try scratch.directory() }?.kind == .foreignOwner)
  }

  @Test func unwritableNoteIsToldNotFatal() throws {

    _ = FileManager.default.createFile(atPath: scratch.root + "/state", contents: nil)
    let directory = try scratch.directory()
    #expect(directory.created && directory.noteFailure != nil)
  }

  @Test func noteHoldsAnyPath() throws {
    let odd = scratch.root + "/a b\n%41\u{E9}"
    #expect(!scratch.known.contains(odd))
    try scratch.known.note(odd)
    try scratch.known.note("/b")
    #expect(scratch.known.contains(odd) && scratch.known.contains("/b") && !scratch.known.contains("/a"))
  }
}
