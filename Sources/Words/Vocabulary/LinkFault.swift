/// Why the program that opens links did not open one.
package enum LinkFault: Hashable, Sendable {
  /// It is not installed.
  case missing
  /// The system did not start it, by its number of an error.
  case notStarted(Int)
  /// It ended with this code instead of 0.
  case ended(code: Int)
}
