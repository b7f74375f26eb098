import Glibc

/// Lets one thread go on for each signal.
///
/// Not a pipe: the kernel takes who writes into one to be about to sleep, and puts whom it wakes behind it on the same processor,
/// where two that share work would do it one after the other.
final class Semaphore: @unchecked Sendable {
  // Its address must not change; the system's calls may come from any thread.
  private let semaphore: UnsafeMutablePointer<sem_t>

  init() {
    semaphore = .allocate(capacity: 1)
    semaphore.initialize(to: sem_t())
    sem_init(semaphore, 0, 0)
  }

  func signal() { sem_post(semaphore) }

  /// Sleeps until there is a signal, and takes it.
  func wait() { while sem_wait(semaphore) != 0 {} }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }
}
