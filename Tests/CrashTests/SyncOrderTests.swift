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

  /// One sync makes a change durable; the tail is synced at leisure, when the program has nothing to do.
  @Test func aChangeIsSyncedOnce() throws {
    let steps: [Step] = [.add("a1"), .add("a2"), .edit(1, "a3"), .pay(2), .bulk("a4", 12), .list(phone: "0812-3456-7890", "a5")]
    var (syncs, count): ([Int], Int) = ([], 0)
    for point in try Shop().points(of: steps) where point.deed == .killBefore {
      if point.name.hasPrefix("pwrite /shop/data/tail") {
        syncs.append(count)
        count = 0
      } else if point.name.hasPrefix("fsync ") || point.name.hasPrefix("fdatasync ") {
        count += 1
      }
    }
    // The first change makes the files too.
    #expect(syncs.suffix(steps.count - 1) == [1, 1, 1, 1, 1], "\(syncs)")
  }
}
