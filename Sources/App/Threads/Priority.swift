import Glibc

/// Lets all other threads of the machine go first: on Linux a thread has a niceness of its own.
func giveWay() {
  #if os(Linux)
    _ = setpriority(Int32(PRIO_PROCESS.rawValue), 0, 10)
  #endif
}
