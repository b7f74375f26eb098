#if canImport(Glibc)
  import Glibc
  import Orders

  /// A descriptor that becomes readable when one file of a directory grows or is replaced, by whatever process (inotify).
  ///
  /// Descriptor and watches live as long as the value; own writes wake it too.
  package final class FileWatch {
    /// For `poll`: readable when there may be something new.
    package let descriptor: Int32
    private let directory: String
    private let name: String
    private var fileWatch: Int32 = -1

    /// Watches a file; it may be absent or come later.
    package init(_ name: String, in directory: String) throws(StorageError) {
      (self.directory, self.name) = (directory, name)
      descriptor = try retrying("inotify_init1", directory) { inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC)) }
      try rearm()
    }

    deinit { close(descriptor) }

    /// Makes the descriptor quiet until the next event; look for news after it, not before.
    package func drain() throws(StorageError) {
      var buffer = [UInt8](repeating: 0, count: 4096)
      var isQuiet = false
      while !isQuiet {
        let got = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if got < 0, errno != EAGAIN, errno != EINTR { throw StorageError(system: errno, "read inotify", path: directory) }
        isQuiet = got <= 0 && errno != EINTR
      }
      try rearm()
    }

    /// Watches the file that has the name now; the directory tells when another one gets it.
    func rearm() throws(StorageError) {
      let inDirectory = UInt32(IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)
      try retrying("inotify_add_watch", directory) { inotify_add_watch(descriptor, directory, inDirectory) }
      let watch = inotify_add_watch(descriptor, directory + "/" + name, UInt32(IN_MODIFY))
      if watch < 0, errno != ENOENT { throw StorageError(system: errno, "inotify_add_watch", path: directory) }
      if fileWatch >= 0, fileWatch != watch { inotify_rm_watch(descriptor, fileWatch) }
      fileWatch = watch
    }
  }
#else
  import Darwin
  import Orders

  /// A descriptor that becomes readable when one file of a directory grows or is replaced, by whatever process (kqueue).
  ///
  /// Descriptor and watches live as long as the value; own writes wake it too.
  package final class FileWatch {
    /// For `poll`: readable when there may be something new.
    package let descriptor: Int32
    private let path: String
    private let directory: OpenFile
    private var file: OpenFile?

    /// Watches a file; it may be absent or come later.
    package init(_ name: String, in directory: String) throws(StorageError) {
      path = directory + "/" + name
      self.directory = try OpenFile(directory, O_EVTONLY)
      descriptor = try retrying("kqueue", directory) { kqueue() }
      try watch(self.directory, NOTE_WRITE | NOTE_DELETE | NOTE_RENAME)
      try rearm()
    }

    deinit { close(descriptor) }

    /// Makes the descriptor quiet until the next event; look for news after it, not before.
    package func drain() throws(StorageError) {
      var events = [kevent](repeating: kevent(), count: 16)
      var none = timespec()
      while try retrying("kevent", path, { kevent(descriptor, nil, 0, &events, Int32(events.count), &none) }) > 0 {}
      try rearm()
    }

    /// Watches the file that has the name now; the directory tells when another one gets it.
    func rearm() throws(StorageError) {
      guard let now = try FileSystem.status(path) else { return }
      if let file, try file.status().isSameFile(as: now) { return }
      let opened = try OpenFile(path, O_EVTONLY)
      try watch(opened, NOTE_WRITE | NOTE_EXTEND)
      file = opened
    }

    private func watch(_ file: OpenFile, _ notes: Int32) throws(StorageError) {
      var change = kevent(
        ident: UInt(file.descriptor), filter: Int16(EVFILT_VNODE), flags: UInt16(EV_ADD | EV_CLEAR), fflags: UInt32(notes),
        data: 0, udata: nil)
      try retrying("kevent", path) { kevent(descriptor, &change, 1, nil, 0, nil) }
    }
  }
#endif
