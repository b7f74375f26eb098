import Orders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The present tail file: the second copy of the newest rows, plain and in order, as SQLite does not notice damage.
///
/// After COMMIT the writer locks it and appends every row that it lacks; only then is a commit acknowledged. Behind the journal it
/// means nothing; ahead of it, it proves that the journal has lost rows, and has them. It is fsynced at leisure.
final class Tail {
  let path: String
  let data: Identifier
  let lock: FileLock
  private var file: OpenFile
  private var opened: FileStatus
  private(set) var header: TailHeader
  /// The last row that it has whole.
  private(set) var end: JournalPoint
  private var endOffset = TailHeader.count

  /// Opens the present tail; nil if its header is not as it was written. Its rows are known after `refresh()`.
  init?(_ path: String, data: Identifier, lock: FileLock) throws(StorageError) {
    (self.path, self.data, self.lock) = (path, data, lock)
    file = try OpenFile(path, O_RDWR)
    opened = try file.status()
    guard let header = try TailHeader(file), header.data == data else { return nil }
    self.header = header
    end = header.base
  }

  /// Learns of the rows that others have appended, and of a newer file in its place.
  func refresh() throws(StorageError) {
    guard let status = try FileSystem.status(path) else {
      throw StorageError(.missing, path: OutsideText(path).cleaned, cause: "the file is gone")
    }
    if !status.isSameFile(as: opened) || status.size < endOffset { try reopen() }
    if status.size != endOffset { try walk() }
  }

  private func reopen() throws(StorageError) {
    file = try OpenFile(path, O_RDWR)
    opened = try file.status()
    guard let header = try TailHeader(file), header.data == data else { throw .damage(path, at: "byte 0", "not its header") }
    self.header = header
    (end, endOffset) = (header.base, TailHeader.count)
  }

  private func walk() throws(StorageError) {
    let bytes = try file.read(try file.status().size - endOffset, at: endOffset)
    bytes.withUnsafeBytes { bytes in
      var walk = TailWalk(bytes, after: end.sequence)
      while let record = walk.next() {
        end = JournalPoint(sequence: record.sequence, chain: Checksum(stored: record.chain)!)
      }
      endOffset += walk.offset
    }
  }

  /// How many bytes follow the last whole row.
  func excess() throws(StorageError) -> Int { max(0, try file.status().size - endOffset) }

  /// Runs `body` while no other process appends, after a refresh.
  func locked<Result>(_ body: () throws(StorageError) -> Result) throws(StorageError) -> Result {
    try lock.wait()
    defer { lock.release() }
    try refresh()
    return try body()
  }

  /// Writes records behind the last whole row, in place of whatever follows it; call it locked. Nothing stays of a failed write.
  func write(_ records: [UInt8], through last: JournalPoint) throws(StorageError) {
    if try excess() > 0 { try file.truncate(to: endOffset) }
    do throws(StorageError) {
      try records.withBytes { (bytes) throws(StorageError) in try file.write(bytes, at: endOffset) }
    } catch {
      try? file.truncate(to: endOffset)
      throw error
    }
    endOffset += records.count
    end = last
  }

  /// Writes rows behind the last whole one; call it locked.
  func write(_ rows: [JournalRow]) throws(StorageError) {
    guard let first = rows.first, let last = rows.last else { return }
    guard first.isSound(after: end.chain) else { throw .damage(path, at: "row \(end.sequence)", "the journal has another row") }
    var writer = ByteWriter()
    for row in rows { TailRecord.append(row, to: &writer) }
    try write(writer.bytes, through: last.point)
  }

  /// Removes what follows the last whole row; call it locked.
  func cut() throws(StorageError) { try file.truncate(to: endOffset) }

  /// Makes durable what it has so far.
  func sync() throws(StorageError) { try file.sync() }
}

extension TailHeader {
  init?(_ file: OpenFile) throws(StorageError) {
    guard let header = (try file.read(Self.count, at: 0)).withUnsafeBytes({ TailHeader($0) }) else { return nil }
    self = header
  }
}
