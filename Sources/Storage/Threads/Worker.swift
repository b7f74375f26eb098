#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A thread that runs one function to its end.
package struct Worker: Sendable {
  private let thread: pthread_t

  /// Starts `body` on a thread of its own; nil if the system has no room for one.
  package init?(_ body: @escaping @Sendable () -> Void) {
    let start = Unmanaged.passRetained(Start(body))
    var thread = pthread_t()
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    // Signals go to the main thread alone: what is blocked here while the thread is made stays blocked in it.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let failed = pthread_create(
      &thread, &attributes,
      {
        Unmanaged<Start>.fromOpaque($0!).takeRetainedValue().body(); return nil
      }, start.toOpaque())
    guard failed == 0 else {
      start.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits until the function has ended.
  package func join() { pthread_join(thread, nil) }

  private final class Start: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
