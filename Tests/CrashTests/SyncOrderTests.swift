import Foundation
import Testing

/// A killed process loses nothing that the kernel has, so that a missing fsync goes unseen by killing; its place in the order of
/// calls is seen.
@Suite struct SyncOrderTests {
  /// The tail is written last before an acknowledgement: SQLite's log and every renamed file's directory are synced by then.
  @Test func syncsBeforeItAcknowledges() throws {
    var unsynced: Set<String> = []
    var acknowledgements = 0
    for point in try Shop().points(of: .busyMorning) where point.deed == .killBefore {
      let words = point.name.split(separator: " ").map(String.init)
      switch (words[0], words[1]) {
      case ("pwrite", "/shop/data/tail"):
        acknowledgements += 1
        #expect(unsynced.isEmpty, "before call \(point.call)")
      case ("pwrite", "/shop/data/journal.sqlite-wal"): unsynced.insert(words[1])
      case ("rename", let path): unsynced.insert((path as NSString).deletingLastPathComponent)
      case ("fsync", let path), ("fdatasync", let path): unsynced.remove(path)
      default: break
      }
    }
    #expect(acknowledgements == [Step].busyMorning.filter { !$0.facts.isEmpty }.count)
  }
}
