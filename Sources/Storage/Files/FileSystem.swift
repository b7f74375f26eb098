import Orders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is done to files by their names.
enum FileSystem {
  /// The status of what is at `path` itself, a link not followed; nil if nothing is there.
  static func status(_ path: String) throws(StorageError) -> FileStatus? {
    var answer = stat()
    while lstat(path, &answer) != 0 {
      if errno == ENOENT { return nil }
      if errno != EINTR { throw StorageError(system: errno, "lstat", path: path) }
    }
    return FileStatus(answer)
  }

  static func makeDirectory(_ path: String) throws(StorageError) {
    if mkdir(path, 0o700) != 0, errno != EEXIST { throw StorageError(system: errno, "mkdir", path: path) }
  }

  /// The names in a directory, without `.` and `..`, sorted.
  static func names(in path: String) throws(StorageError) -> [String] {
    guard let directory = opendir(path) else { throw StorageError(system: errno, "opendir", path: path) }
    defer { closedir(directory) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    if errno != 0 { throw StorageError(system: errno, "readdir", path: path) }
    return names.sorted()
  }

  static func rename(_ old: String, to new: String) throws(StorageError) {
    try retrying("rename", new) { systemRename(old, new) }
  }

  static func remove(_ path: String) throws(StorageError) {
    if unlink(path) != 0, errno != ENOENT { throw StorageError(system: errno, "unlink", path: path) }
  }

  /// Removes an empty directory.
  static func removeDirectory(_ path: String) throws(StorageError) {
    if rmdir(path) != 0, errno != ENOENT { throw StorageError(system: errno, "rmdir", path: path) }
  }

  /// Puts a file with these bytes in the place of another, whole and durable; the directory is the caller's to sync.
  static func replace(_ path: String, with bytes: [UInt8]) throws(StorageError) {
    let new = path + ".new"
    try remove(new)
    let file = try OpenFile(new, O_RDWR | O_CREAT | O_EXCL)
    try bytes.withBytes { (bytes) throws(StorageError) in try file.write(bytes, at: 0) }
    try file.sync()
    try rename(new, to: path)
  }

  /// Gives a file a second name; nothing happens if that name is taken.
  static func link(_ old: String, as new: String) throws(StorageError) {
    if systemLink(old, new) != 0, errno != EEXIST { throw StorageError(system: errno, "link", path: new) }
  }

  /// Makes what was created, renamed or removed in a directory durable.
  static func syncDirectory(_ path: String) throws(StorageError) {
    try OpenFile(path, O_RDONLY | O_DIRECTORY).sync()
  }

  /// The path without links, `.` and `..`; its last parts need not exist.
  static func canonical(_ path: String) throws(StorageError) -> String {
    if let found = realpath(path, nil) {
      defer { free(found) }
      return String(cString: found)
    }
    guard errno == ENOENT else { throw StorageError(system: errno, "realpath", path: path) }
    let (parent, name) = split(path)
    guard parent != path, name != ".." else { throw StorageError(system: ENOENT, "realpath", path: path) }
    let start = try canonical(parent)
    return name == "." ? start : start == "/" ? "/" + name : start + "/" + name
  }

  /// The directory of a path, and its last part.
  static func split(_ path: String) -> (parent: String, name: String) {
    let parts = path.split(separator: "/").map(String.init)
    let start = path.hasPrefix("/") ? "/" : ""
    guard let last = parts.last else { return (path.isEmpty ? "." : path, "") }
    let parent = start + parts.dropLast().joined(separator: "/")
    return (parent.isEmpty ? "." : parent, last)
  }
}

// The names inside `FileSystem` hide these.
private func systemRename(_ old: String, _ new: String) -> Int32 { rename(old, new) }
private func systemLink(_ old: String, _ new: String) -> Int32 { link(old, new) }
