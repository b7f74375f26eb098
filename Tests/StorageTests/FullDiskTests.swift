import ChildPrograms
import Foundation
import Orders
import Testing

@testable import Storage

/// A file system of its own of 600 kB; only root can mount one.
private final class SmallDisk {
  let scratch = Scratch()

  init() throws {
    try FileManager.default.createDirectory(
      atPath: scratch.data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try #require(run("/bin/mount", "-t", "tmpfs", "-o", "size=600k,mode=700", "tmpfs", scratch.data) == 0)
  }

  deinit { _ = run("/bin/umount", "-l", scratch.data) }

  func remount(_ mode: String) throws {
    try #require(run("/bin/mount", "-o", "remount," + mode, scratch.data) == 0)
  }

  private func run(_ words: String...) -> Int32 {
    (try? ChildProgram.run(words[0], Array(words.dropFirst())).status) ?? -1
  }
}

@Suite(.serialized, .enabled(if: geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/bin/mount")))
struct FullDiskTests {
  private func fillUp(_ scratch: Scratch, _ name: String) {
    let file = FileManager.default.createFile(atPath: scratch.data + "/" + name, contents: nil)
    guard file, let handle = FileHandle(forWritingAtPath: scratch.data + "/" + name) else { return }
    let piece = Data(repeating: 1, count: 512)
    while (try? handle.write(contentsOf: piece)) != nil {}
    try? handle.close()
  }

  @Test func fullDiskIsSaidAndWorkGoesOnWhenThereIsRoom() throws {
    let disk = try SmallDisk()
    let journal = try disk.scratch.journal()
    var shown: [String] = []
    for number in 0..<20 { if case .kept = try journal.add("\(number)") { shown.append("\(number)") } }
    fillUp(disk.scratch, ".ballast")
    var error: StorageError?
    for number in 20..<200 where error == nil {
      error = failure {
        try journal.add("\(number)")
        shown.append("\(number)")
      }
    }
    #expect(error?.kind == .diskFull && error?.code == "disk-full" && error?.exitStatus == 74)
    #expect(error?.cause.string.isEmpty == false)
    #expect(failure { try journal.add("no") }?.kind == .suspended)
    // Closing has given back the log's room.
    fillUp(disk.scratch, ".more")
    #expect(failure { _ = try journal.recover() }?.kind == .diskFull)
    for name in [".ballast", ".more"] { try disk.scratch.remove(name) }
    let recovery = try journal.recover()
    #expect(recovery.newest - Int64(shown.count) == (recovery.keptInFlight == nil ? 0 : 1))
    #expect(try Array(journal.texts().prefix(shown.count)) == shown)
    try journal.add("again")
    #expect(try disk.scratch.journal().findings.isEmpty)
  }

  /// A long import becomes part of the book while it is written: what was not kept is out of it again.
  @Test func anImportWithoutRoomIsNoPartOfTheBook() throws {
    let disk = try SmallDisk()
    let now = Moment(seconds: 1_795_402_800)
    let store = try Store(in: try disk.scratch.directory(), seat: "test")
    func keep(_ numbers: Range<Int>) throws {
      let entries = numbers.map { number in
        let phone = PhoneKey(key: "62812345\(10_000 + number)")!
        return BlacklistEntry(
          key: .phone(phone), phone: phone, level: .blocked, strikes: 1, reasons: [.vanished], firstAt: now, lastAt: now)
      }
      let writing = StepWriting(store, at: now)
      // The second part is decided with the first in the book, which may not be there to stay.
      for part in [entries.prefix(entries.count / 2), entries.dropFirst(entries.count / 2)] {
        _ = try writing.commit { (book) throws(Refusal) in book.importing(Array(part), at: now) }
      }
      _ = try writing.finish()
    }
    try keep(0..<5)
    fillUp(disk.scratch, ".ballast")
    #expect(throws: CommitError.self) { try keep(3..<2000) }
    #expect(store.book.blacklist.count == 5 && store.through == 5)
    #expect(throws: CommitError.self) { try keep(5..<10) }
    #expect(store.book.blacklist.count == 5 && store.through == 5)
    try disk.scratch.remove(".ballast")
    #expect(try Store(in: try disk.scratch.directory(), seat: "after").book.blacklist.count == 5)
  }

  @Test func readOnlyDiskIsSaidAndWorkGoesOnAfterwards() throws {
    let disk = try SmallDisk()
    let journal = try disk.scratch.journal()
    try journal.add("a")
    journal.copies = nil
    try disk.remount("ro")
    #expect(failure { _ = try disk.scratch.journal() }?.kind == .readOnly)
    #expect(failure { _ = try journal.recover() }?.kind == .readOnly)
    try disk.remount("rw")
    #expect(try journal.recover().newest == 1)
    try journal.add("b")
  }

  @Test func snapshotWithoutRoomLeavesNothing() throws {
    let disk = try SmallDisk()
    let snapshots = try Snapshots(in: try disk.scratch.directory())
    let big = SnapshotSection("big", version: 1) { (sink) throws(StorageError) in
      for _ in 0..<10 { try sink.write([UInt8](repeating: 1, count: 100_000)) }
    }
    let header = SnapshotHeader(data: .random(), point: JournalPoint(sequence: 1, chain: Checksum()), moment: 1)
    #expect(failure { _ = try snapshots.create(header, [big]) }?.kind == .diskFull)
    #expect(try FileSystem.names(in: disk.scratch.data + "/snapshots") == ["lock"])
  }
}
