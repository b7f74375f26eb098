import Foundation
import Orders
import Testing

@testable import Storage

/// Which files of a folder are whole.
@Suite struct FolderWatchTests {
  private let folder: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path
  }

  @Test func aFileArrivesWhenItIsClosedOrMovedThereWhole() throws {
    let watch = try FolderWatch(folder)
    let file = open(folder + "/a.csv", O_WRONLY | O_CREAT, 0o600)
    _ = write(file, "half", 4)
    #expect(watch.arrivals() == [])
    _ = write(file, "whole", 5)
    close(file)
    #expect(watch.arrivals() == ["a.csv"])
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/b.csv.part"))
    #expect(watch.arrivals() == [])
    try FileManager.default.moveItem(atPath: folder + "/b.csv.part", toPath: folder + "/b.csv")
    #expect(watch.arrivals() == ["b.csv"])
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/.hidden"))
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/laporan~"))
    try FileManager.default.removeItem(atPath: folder + "/a.csv")
    #expect(watch.arrivals() == [])
  }

  @Test func manyAtOnce() throws {
    let watch = try FolderWatch(folder)
    for number in 0..<300 { try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/berkas panjang sekali \(number).csv")) }
    var arrived = Set(watch.arrivals())
    // A child that another test starts just then holds a file open for a moment longer: it arrives when that lets go.
    var wait = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    while arrived.count < 300, poll(&wait, 1, 5000) > 0 { arrived.formUnion(watch.arrivals()) }
    #expect(arrived.count == 300)
  }

  @Test func whatIsNoFolderIsRefused() {
    #expect(throws: StorageError.self) { try FolderWatch("/nonexistent") }
    #expect(throws: StorageError.self) { try FolderWatch("/etc/passwd") }
  }

  @Test func filesAreListedTheNewestFirst() throws {
    for (name, age) in [("a.csv", 300.0), ("b.csv", 100), ("c.csv.part", 0)] {
      let url = URL(fileURLWithPath: folder + "/" + name)
      try Data("x".utf8).write(to: url)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000 - age)], ofItemAtPath: url.path)
    }
    try FileManager.default.createDirectory(atPath: folder + "/d", withIntermediateDirectories: true)
    #expect(FolderFiles.list(folder).map(\.name) == ["b.csv", "a.csv"] && FolderFiles.list("/nonexistent").isEmpty)
  }
}
