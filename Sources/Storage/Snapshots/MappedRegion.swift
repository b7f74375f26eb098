#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A whole file in memory, read-only, until nothing refers to it any more.
///
/// It is immutable after `init` and so safe to share; a file that is cut while mapped ends the process, so ours never are.
package final class MappedRegion: @unchecked Sendable {
  /// All bytes of the file.
  package let bytes: UnsafeRawBufferPointer

  /// Maps a file that is this user's alone; refused if not: what others can write could be cut while it is mapped.
  init(_ path: String) throws(StorageError) {
    let file = try OpenFile(path, O_RDONLY)
    let size = try file.privateStatus().size
    guard size > 0 else { throw .damage(path, at: "byte 0", "the file is empty") }
    let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file.descriptor, 0)
    guard let start, start != MAP_FAILED else { throw StorageError(system: errno, "mmap", path: path) }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress!), bytes.count) }
}

/// A part of a mapped file, which it keeps mapped.
package struct MappedSlice: Sendable {
  private let region: MappedRegion
  private let range: Range<Int>

  init(_ region: MappedRegion, _ range: Range<Int>) { (self.region, self.range) = (region, range) }

  /// The bytes, 8-aligned; valid as long as a slice or the file is held.
  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: region.bytes[range]) }
  package var count: Int { range.count }
}
