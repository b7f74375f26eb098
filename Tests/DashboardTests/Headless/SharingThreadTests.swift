import Synchronization
import Testing

@testable import App

/// Work that is shared is run here and, while it lasts, on the other thread; nobody runs it when it is said to be over.
@Suite struct SharingThreadTests {
  @Test func nobodyRunsTheWorkAfterwards() {
    let thread = SharingThread()
    for _ in 0..<2000 {
      let isOver = Atomic<Bool>(false)
      let ran = Atomic<Int>(0)
      thread.share {
        let wasOver = isOver.load(ordering: .acquiring)
        #expect(!wasOver)
        ran.wrappingAdd(1, ordering: .acquiringAndReleasing)
      }
      isOver.store(true, ordering: .releasing)
      let runs = ran.load(ordering: .acquiring)
      #expect(runs == 1 || runs == 2)
    }
    thread.stop()
  }

  /// Each waits for the other: it would hang if they did not run at once.
  @Test(.timeLimit(.minutes(1))) func theWorkRunsOnBothAtOnce() {
    let thread = SharingThread()
    for _ in 0..<20 {
      let running = Atomic<Int>(0)
      thread.share {
        running.wrappingAdd(1, ordering: .acquiringAndReleasing)
        while running.load(ordering: .acquiring) < 2 {}
      }
      let runs = running.load(ordering: .acquiring)
      #expect(runs == 2)
    }
    thread.stop()
  }

  @Test func endingBeforeAnythingWasSharedIsNoMatter() {
    SharingThread().stop()
  }
}
