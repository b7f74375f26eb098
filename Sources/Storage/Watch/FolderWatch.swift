#if canImport(Glibc)
  import Glibc
  import Orders

  /// Tells which files of a directory were completely written: closed after writing, or moved there whole (inotify).
  ///
  /// The watch lives as long as the value. Hidden files and those of downloads under way are passed over.
  package final class FolderWatch {
    /// For `poll`: readable when there may be something new.
    package let descriptor: Int32
    private let directory: String

    /// Watches a directory that is there.
    package init(_ directory: String) throws(StorageError) {
      self.directory = directory
      let descriptor = try retrying("inotify_init1", directory) { inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC)) }
      self.descriptor = descriptor
      try retrying("inotify_add_watch", directory) {
        inotify_add_watch(descriptor, directory, UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_ONLYDIR))
      }
    }

    deinit { close(descriptor) }

    /// The names of the files that were completed since the last call, each once, in their order.
    package func arrivals() -> [String] {
      var names: [String] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 14)
      while true {
        let got = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return names }
        for name in Self.names(in: buffer.prefix(got)) where FolderFiles.isOfInterest(name) && !names.contains(name) {
          names.append(name)
        }
      }
    }

    /// `struct inotify_event`: watch, mask, cookie, length of the name, the name with zeros after it.
    private static func names(in bytes: ArraySlice<UInt8>) -> [String] {
      var names: [String] = []
      var rest = bytes
      while rest.count >= 16 {
        let length = rest.dropFirst(12).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
        if !name.isEmpty { names.append(String(decoding: name, as: UTF8.self)) }
        rest = rest.dropFirst(16 + length)
      }
      return names
    }
  }
#else
  import Darwin
  import Orders

  /// Tells which files of a directory are new: kqueue does not say when one is completely written, so a file counts once its
  /// size has stayed the same between two looks.
  package final class FolderWatch {
    package let descriptor: Int32
    private let directory: String
    private let file: OpenFile
    private var sizes: [String: Int] = [:]

    /// Watches a directory that is there.
    package init(_ directory: String) throws(StorageError) {
      self.directory = directory
      file = try OpenFile(directory, O_EVTONLY)
      descriptor = try retrying("kqueue", directory) { kqueue() }
      var change = kevent(
        ident: UInt(file.descriptor), filter: Int16(EVFILT_VNODE), flags: UInt16(EV_ADD | EV_CLEAR), fflags: UInt32(NOTE_WRITE),
        data: 0, udata: nil)
      _ = try retrying("kevent", directory) { kevent(descriptor, &change, 1, nil, 0, nil) }
      for found in FolderFiles.list(directory) { sizes[found.name] = found.size }
    }

    deinit { close(descriptor) }

    /// The names of the files that are new since the last call.
    package func arrivals() -> [String] {
      var events = [kevent](repeating: kevent(), count: 16)
      var none = timespec()
      while kevent(descriptor, nil, 0, &events, Int32(events.count), &none) > 0 {}
      let found = FolderFiles.list(directory)
      let new = found.filter { sizes[$0.name] != $0.size }.map(\.name)
      for file in found { sizes[file.name] = file.size }
      return new
    }
  }
#endif

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files of a directory that somebody may have dropped there to be imported.
package enum FolderFiles {
  /// A plain file, how large it is, and when it was last written, in seconds since 1970.
  package struct File: Hashable, Sendable {
    package let name: String
    package let size: Int
    package let writtenAt: Int64
  }

  /// The plain files of a directory, the newest first; none where it cannot be read.
  package static func list(_ directory: String) -> [File] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var files: [File] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard isOfInterest(name), let file = file(name, in: directory) else { continue }
      files.append(file)
    }
    return files.sorted { ($0.writtenAt, $0.name) > ($1.writtenAt, $1.name) }
  }

  private static func file(_ name: String, in directory: String) -> File? {
    var status = stat()
    guard stat("\(directory)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Glibc)
      let seconds = status.st_mtim.tv_sec
    #else
      let seconds = status.st_mtimespec.tv_sec
    #endif
    return File(name: name, size: Int(status.st_size), writtenAt: Int64(seconds))
  }

  /// Neither hidden nor a download under way.
  static func isOfInterest(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasSuffix("~")
      && ![".part", ".crdownload", ".download", ".tmp", ".lock"].contains { name.lowercased().hasSuffix($0) }
  }
}
