import Search
import Storage
import Synchronization

/// The thread that takes over a part of each search: what is found between two keystrokes is found in half the time.
///
/// One thread alone may share work with it. It begins with the first search that is worth sharing.
final class SharingThread: SearchPartner, @unchecked Sendable {
  private let offered = Mutex<(@Sendable () -> Void)?>(nil)
  private let offer = Semaphore()
  private let finished = Semaphore()
  private let isEnding = Atomic<Bool>(false)
  // Touched by the thread that shares alone.
  private var worker: Worker?

  func share(_ work: @Sendable () -> Void) {
    if worker == nil { worker = Worker { [self] in run() } }
    withoutActuallyEscaping(work) { work in
      offered.withLock { $0 = work }
      offer.signal()
      work()
      // What nobody has begun yet is over: it is taken back. Else the other thread is about to end it.
      guard take() == nil, worker != nil else { return }
      finished.wait()
    }
  }

  /// Ends it; nothing may be shared afterwards.
  func stop() {
    isEnding.store(true, ordering: .releasing)
    offer.signal()
    worker?.join()
  }

  private func take() -> (@Sendable () -> Void)? {
    offered.withLock { offered in
      defer { offered = nil }
      return offered
    }
  }

  private func run() {
    while !isEnding.load(ordering: .acquiring) {
      offer.wait()
      if runOffered() { finished.signal() }
    }
  }

  /// Has let go of the work, which is only lent, when it returns; false if there was none.
  private func runOffered() -> Bool {
    guard let work = take() else { return false }
    work()
    return true
  }
}
