import CThreads
import Search
import Storage
import Synchronization

/// The thread that takes over a part of each search: what is found between two keystrokes is found in half the time.
///
/// One thread alone may share work with it. It begins with the first search that is worth sharing.
///
/// Whoever is woken may be put on the processor of who wakes him, though another one is idle: with two processors Linux often
/// does not look, and two that share work would do it one after the other. So this thread is kept off that processor.
final class SharingThread: SearchPartner, @unchecked Sendable {
  private let offered = Mutex<(@Sendable () -> Void)?>(nil)
  private let offer = Semaphore()
  private let finished = Semaphore()
  private let isEnding = Atomic<Bool>(false)
  /// The thread's number; 0 until it has begun.
  private let thread = Atomic<Int32>(0)
  // Touched by the thread that shares alone.
  private var worker: Worker?

  func share(_ work: @Sendable () -> Void) {
    if worker == nil { worker = Worker { [self] in run() } }
    withoutActuallyEscaping(work) { work in
      offered.withLock { $0 = work }
      let thread = thread.load(ordering: .acquiring)
      let isKeptOff = thread != 0 && cth_keep_off_here(thread)
      offer.signal()
      work()
      // What nobody has begun yet is over: it is taken back. Else the other thread is about to end it.
      guard take() == nil, worker != nil else { return }
      // Who waits leaves a processor idle, which may be the only one.
      if isKeptOff { cth_let_anywhere(thread) }
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
    thread.store(cth_this(), ordering: .releasing)
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
