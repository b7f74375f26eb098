import Orders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The data directories that there have been, noted elsewhere, so that one that vanished is not taken for a new shop.
///
/// A file `directories` with one absolute path a line; bytes below 0x21, `%` and above 0x7E are written `%XX`.
package struct KnownDirectories: Hashable, Sendable {
  private let directory: String
  private var path: String { directory + "/directories" }

  /// Keeps the note in `directory`, usually `$XDG_STATE_HOME/tenggat`.
  package init(in directory: String) { self.directory = directory }

  /// Whether the directory was noted before; an unreadable note knows nothing.
  package func contains(_ data: String) -> Bool {
    guard let file = try? OpenFile(path, O_RDONLY), let size = try? file.status().size,
      let bytes = try? file.read(min(size, 1 << 20), at: 0)
    else { return false }
    return bytes.split(separator: 0x0A).contains { $0.elementsEqual(Self.line(data)) }
  }

  /// Notes a directory, durably.
  package func note(_ data: String) throws(StorageError) {
    try makeDirectory(directory)
    let file = try OpenFile(path, O_RDWR | O_CREAT)
    let line = [0x0A] + Self.line(data) + [0x0A]
    let size = try file.status().size
    try line.withBytes { (bytes) throws(StorageError) in try file.write(bytes, at: size) }
    try file.sync()
    try FileSystem.syncDirectory(directory)
  }

  private func makeDirectory(_ path: String) throws(StorageError) {
    if try FileSystem.status(path) != nil { return }
    let parent = FileSystem.split(path).parent
    if parent != path { try makeDirectory(parent) }
    try FileSystem.makeDirectory(path)
  }

  private static func line(_ path: String) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return path.utf8.flatMap { byte -> [UInt8] in
      byte > 0x20 && byte < 0x7F && byte != 0x25 ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
}
