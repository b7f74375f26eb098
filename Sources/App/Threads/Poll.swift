import Glibc

/// Waits until one of the descriptors is readable or gone, or the time is over; answers those that are.
///
/// `milliseconds` nil waits for ever. A signal that interrupts ends the wait with nothing readable.
package func waitUntilReadable(_ descriptors: [Int32], milliseconds: Int64?) -> [Int32] {
  var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  let timeout = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
  guard poll(&entries, nfds_t(entries.count), timeout) > 0 else { return [] }
  return entries.filter { $0.revents != 0 }.map(\.fd)
}
