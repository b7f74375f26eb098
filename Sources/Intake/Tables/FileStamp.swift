/// By what a file is known again as it was: two equal stamps mean that nobody has written to it, or put another in its place.
package struct FileStamp: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64
  private let size: Int64
  /// When its bytes and its entry in the file system changed last, in nanoseconds.
  private let written: Int64
  private let changed: Int64

  package init(device: UInt64, number: UInt64, size: Int64, written: Int64, changed: Int64) {
    (self.device, self.number, self.size, self.written, self.changed) = (device, number, size, written, changed)
  }
}
