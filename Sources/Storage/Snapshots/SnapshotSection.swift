/// One section on its way into a snapshot file: a name, the version of its layout, and a closure that writes its bytes.
package struct SnapshotSection {
  let name: String
  let version: UInt32
  let write: (SnapshotSink) throws(StorageError) -> Void

  /// `name` is 1 to 32 bytes of ASCII, unique in the file. `write` is called once and may write any number of pieces.
  package init(_ name: String, version: UInt32, write: @escaping (SnapshotSink) throws(StorageError) -> Void) {
    precondition((1...32).contains(name.utf8.count) && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "a plain name")
    (self.name, self.version, self.write) = (name, version, write)
  }
}

/// Takes a section's bytes piece by piece; they are gathered, checksummed and written in order.
package final class SnapshotSink {
  private let file: OpenFile
  private(set) var offset: Int
  private var gathered: [UInt8] = []
  private var running = RunningChecksum()
  private static let pieceSize = 1 << 18

  init(_ file: OpenFile, from offset: Int) { (self.file, self.offset) = (file, offset) }

  /// Adds bytes to the section.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(StorageError) {
    if gathered.count + bytes.count > Self.pieceSize { try flush() }
    if bytes.count < Self.pieceSize { return gathered.append(contentsOf: bytes) }
    running.add(bytes)
    try file.write(bytes, at: offset)
    offset += bytes.count
  }

  /// Adds one byte to the section.
  func write(_ byte: UInt8) throws(StorageError) {
    if gathered.count == Self.pieceSize { try flush() }
    gathered.append(byte)
  }

  /// Adds bytes to the section.
  package func write(_ bytes: [UInt8]) throws(StorageError) {
    try bytes.withBytes { (bytes) throws(StorageError) in try write(bytes) }
  }

  /// Writes what is gathered; the checksum of all is answered, and the next section's begins.
  func finish() throws(StorageError) -> Checksum {
    try flush()
    return running.finish()
  }

  private func flush() throws(StorageError) {
    try gathered.withBytes { (bytes) throws(StorageError) in
      running.add(bytes)
      try file.write(bytes, at: offset)
    }
    offset += gathered.count
    gathered.removeAll(keepingCapacity: true)
  }

  /// Goes on at the next multiple of 8; call it between sections.
  func align() { offset = (offset + 7) / 8 * 8 }
}
