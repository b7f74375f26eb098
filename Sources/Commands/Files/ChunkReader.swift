import Intake
import Orders
import Storage
import Words

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that somebody named, read piece by piece, from its beginning as often as asked; `-` is standard input.
///
/// What comes through a pipe is kept beside the data in a file without a name, so that it can be read again without being held
/// in memory.
package struct ChunkReader: ~Copyable {
  private let descriptor: Int32
  /// What errors and progress call it.
  package let name: CleanText
  /// How many bytes it has.
  package let size: Int

  private static let pieceSize = 1 << 18

  /// `shelter` is the directory for what comes through a pipe; `goesOn` is asked whenever a signal interrupts the waiting.
  package init(_ path: String, shelter: String = "/tmp", goesOn: () -> Bool = { true }) throws(Failure) {
    name = path == "-" ? "standard input" : OutsideText(path).cleaned
    do throws(Failure) {
      descriptor = try Self.seekable(path, name, shelter: shelter, goesOn)
    } catch {
      (descriptor, size) = (-1, 0)
      throw error
    }
    size = Int(lseek(descriptor, 0, SEEK_END))
    rewind()
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// Begins anew.
  package func rewind() { lseek(descriptor, 0, SEEK_SET) }

  /// The next bytes; none at the end, which may be set before the file's own.
  package func next(before end: Int? = nil) throws(Failure) -> [UInt8] {
    let left = end.map { $0 - Int(lseek(descriptor, 0, SEEK_CUR)) } ?? Self.pieceSize
    return left > 0 ? try Self.piece(of: descriptor, name, most: left) { true } : []
  }

  /// What another thread reads it by, as long as the reader lives and nobody else reads.
  package struct Lent: Sendable {
    fileprivate let descriptor: Int32
    fileprivate let name: CleanText

    /// The next bytes; none at the end.
    func next() throws(Failure) -> [UInt8] { try ChunkReader.piece(of: descriptor, name) { true } }

    /// The bytes from a place on, wherever others read; none at the end.
    func piece(at offset: Int) throws(Failure) -> [UInt8] { try ChunkReader.piece(of: descriptor, name, at: offset) { true } }
  }

  /// What a workbook is read by, as long as the reader lives.
  package var seekable: SeekableFile { SeekableFile(descriptor: descriptor, size: size) }

  /// What the file is by now; nil where the system does not tell.
  package var stamp: FileStamp? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    return FileStamp(status)
  }

  package var lent: Lent { Lent(descriptor: descriptor, name: name) }

  private static func seekable(
    _ path: String, _ name: CleanText, shelter: String, _ goesOn: () -> Bool
  ) throws(Failure) -> Int32 {
    let given = path == "-" ? 0 : try open(path, goesOn)
    do throws(Failure) {
      if try isPlain(given, name) { return given }
      let copy = try copy(given, name, to: shelter, goesOn)
      if given > 0 { close(given) }
      return copy
    } catch {
      if given > 0 { close(given) }
      throw error
    }
  }

  /// Opens without waiting for a pipe's other end, so that the waiting can be ended: see `waitForInput`.
  private static func open(_ path: String, _ goesOn: () -> Bool) throws(Failure) -> Int32 {
    while true {
      let descriptor = openForReading(path)
      if descriptor >= 0 { return descriptor }
      guard errno == EINTR else { throw .unreadable(path) }
      guard goesOn() else { throw .interrupted }
    }
  }

  /// A signal may come at any moment, also just before the waiting begins: so it is looked for five times a second.
  private static func waitForInput(_ descriptor: Int32, _ name: CleanText, _ goesOn: () -> Bool) throws(Failure) {
    while true {
      guard goesOn() else { throw .interrupted }
      var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let count = poll(&waited, 1, 200)
      if count > 0 { return }
      guard count == 0 || errno == EINTR else { throw .unreadable(name.string) }
    }
  }

  /// Whether it can be read again from its beginning; what is neither file nor pipe is refused.
  private static func isPlain(_ descriptor: Int32, _ name: CleanText) throws(Failure) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(name.string) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .unreadable(name.string, EISDIR)
    case S_IFREG: return true
    case S_IFIFO, S_IFSOCK: return false
    default:
      guard isatty(descriptor) == 1 else { throw .unreadable(name.string, ENODEV) }
      return false
    }
  }

  private static func copy(
    _ descriptor: Int32, _ name: CleanText, to shelter: String, _ goesOn: () -> Bool
  ) throws(Failure) -> Int32 {
    var path = Array("\(shelter)/.import-XXXXXX".utf8CString)
    let copy = mkstemp(&path)
    guard copy >= 0 else { throw .storage(StorageError(system: errno, "mkstemp", path: shelter)) }
    unlink(path)
    while true {
      try waitForInput(descriptor, name, goesOn)
      let bytes = try piece(of: descriptor, name, goesOn)
      if bytes.isEmpty { return copy }
      let output = Output(descriptor: copy)
      output.write(bytes)
      output.flush()
      guard let failure = output.failure else { continue }
      close(copy)
      throw .storage(StorageError(system: failure, "write", path: shelter))
    }
  }

  private static func piece(
    of descriptor: Int32, _ name: CleanText, at offset: Int? = nil, most: Int = pieceSize, _ goesOn: () -> Bool
  ) throws(Failure) -> [UInt8] {
    while true {
      var failed: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: min(most, pieceSize)) { buffer, count in
        let got =
          if let offset { pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)) } else {
            read(descriptor, buffer.baseAddress, buffer.count)
          }
        failed = got < 0 ? errno : 0
        count = max(0, got)
      }
      if failed == 0 { return chunk }
      guard failed == EINTR else { throw .unreadable(name.string, failed) }
      guard goesOn() else { throw .interrupted }
    }
  }
}

/// Outside of the type, whose own `open` would hide the system's.
private func openForReading(_ path: String) -> Int32 {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
  if descriptor >= 0 { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK) }
  return descriptor
}

extension FileStamp {
  fileprivate init(_ status: stat) {
    #if canImport(Glibc)
      let (written, changed) = (status.st_mtim, status.st_ctim)
    #else
      let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
    #endif
    self.init(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino), size: Int64(status.st_size),
      written: Int64(written.tv_sec) * 1_000_000_000 + Int64(written.tv_nsec),
      changed: Int64(changed.tv_sec) * 1_000_000_000 + Int64(changed.tv_nsec))
  }
}
