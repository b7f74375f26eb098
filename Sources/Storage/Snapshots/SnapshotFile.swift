import Orders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The whole book at one row of the journal, in one file of sections that are read in place.
package struct SnapshotFile: Sendable {
  package let path: String
  package let header: SnapshotHeader
  private let region: MappedRegion

  /// Maps a file and proves its header, its table and its first section; the others are proven by `verify(_:)`.
  package init(_ path: String) throws(StorageError) {
    self.path = path
    region = try MappedRegion(path)
    header = try SnapshotHeader(region.bytes, path: path)
    guard header.fileLength == region.bytes.count else {
      throw .damage(path, at: "byte \(region.bytes.count)", "the file has not its length")
    }
    if let first = header.entries.first { try verify(first.name) }
  }

  /// The names of its sections, in their order.
  package var sections: [String] { header.entries.map(\.name) }

  /// A section's bytes and the version of their layout; nil if there is no such section.
  package func section(_ name: String) throws(StorageError) -> (version: UInt32, slice: MappedSlice)? {
    guard let entry = header.entries.first(where: { $0.name == name }) else { return nil }
    guard entry.offset % 8 == 0, entry.length <= header.fileLength, entry.offset <= header.fileLength - entry.length else {
      throw .damage(path, at: Self.place(name), "it is not within the file")
    }
    return (entry.version, MappedSlice(region, entry.offset..<entry.offset + entry.length))
  }

  /// Proves a section by its checksum: about 1 ms for each megabyte.
  package func verify(_ name: String) throws(StorageError) {
    guard let entry = header.entries.first(where: { $0.name == name }), let found = try section(name) else {
      throw .damage(path, at: Self.place(name), "it is missing")
    }
    guard Checksum(of: found.slice.bytes) == entry.checksum else {
      throw .damage(path, at: Self.place(name), "its checksum is not that of its content")
    }
  }

  /// Proves every section.
  package func verify() throws(StorageError) { for name in sections { try verify(name) } }

  private static func place(_ name: String) -> CleanText { "section \(OutsideText(name).cleaned)" }

  /// Writes a snapshot to `path`, which is there whole and durable when this returns, or not at all.
  package static func write(_ header: SnapshotHeader, _ sections: [SnapshotSection], to path: String) throws(StorageError) {
    precondition(SnapshotHeader.sections.contains(sections.count), "a snapshot has sections")
    let new = path + ".new"
    try FileSystem.remove(new)
    do throws(StorageError) {
      try fill(try OpenFile(new, O_RDWR | O_CREAT | O_EXCL), header, sections)
    } catch {
      try? FileSystem.remove(new)
      throw error
    }
    try FileSystem.rename(new, to: path)
    try FileSystem.syncDirectory(FileSystem.split(path).parent)
  }

  private static func fill(
    _ file: OpenFile, _ header: SnapshotHeader, _ sections: [SnapshotSection]
  ) throws(StorageError) {
    var header = header
    let sink = SnapshotSink(file, from: SnapshotHeader.count + sections.count * SnapshotHeader.entryCount)
    for section in sections {
      sink.align()
      let offset = sink.offset
      try section.write(sink)
      let checksum = try sink.finish()
      header.entries.append(
        .init(
          name: section.name, version: section.version, offset: offset, length: sink.offset - offset, checksum: checksum))
    }
    header.fileLength = sink.offset
    try header.bytes.withBytes { (bytes) throws(StorageError) in try file.write(bytes, at: 0) }
    try file.truncate(to: sink.offset)
    try file.sync()
  }
}
