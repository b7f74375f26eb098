import Foundation

/// A disk in memory that forgets what was not synced: contents until the file is synced, names until their directory is.
///
/// After a power cut any of what was pending may be there: writes in any order and in part (sectors of 512 bytes), names of each
/// directory up to any one. What was synced is there whatever follows.
struct ForgetfulDisk {
  /// How much of what was pending outlives the cut.
  enum Mercy: Sendable, CaseIterable {
    case nothing, everything, namesAlone, contentsAlone, chance
  }

  /// What a name stands for: a directory's number or a file's.
  private var files: [Int: Content] = [:]
  private var present: [String: Int] = [:]
  private var kept: [String: Int] = [:]
  private var directories: Set<String> = []
  private var keptDirectories: Set<String> = []
  /// Changes of names that wait for their directory to be synced, oldest first.
  private var pendingNames: [(directory: String, change: NameChange)] = []
  private var next = 1

  private enum NameChange {
    case put(String, file: Int)
    case rename(String, to: String, file: Int)
    case remove(String)
    case directory(String)
  }

  private struct Content {
    var kept: [UInt8] = []
    var pending: [Deed.What] = []
  }

  /// The directories that are there from the start.
  init(directories: [String]) { (self.directories, keptDirectories) = (Set(directories), Set(directories)) }

  mutating func take(_ deed: Deed) {
    switch deed.what {
    case .write, .cut: if let file = present[deed.path] { files[file]?.pending.append(deed.what) }
    case .sync: sync(deed.path)
    case .make(let empties): make(deed.path, empties: empties)
    case .makeDirectory: if directories.insert(deed.path).inserted { pend(.directory(deed.path), deed.path) }
    case .rename(let new):
      guard let file = present.removeValue(forKey: deed.path) else { return }
      present[new] = file
      // One change, as both names are of one directory: never both, never none.
      pend(.rename(deed.path, to: new, file: file), new)
    case .link(let new):
      guard let file = present[deed.path], present[new] == nil else { return }
      present[new] = file
      pend(.put(new, file: file), new)
    case .remove:
      present[deed.path] = nil
      pend(.remove(deed.path), deed.path)
    case .answer: break
    }
  }

  private mutating func make(_ path: String, empties: Bool) {
    if let file = present[path] {
      if empties { files[file]?.pending.append(.cut(to: 0)) }
      return
    }
    files[next] = Content()
    present[path] = next
    pend(.put(path, file: next), path)
    next += 1
  }

  private mutating func pend(_ change: NameChange, _ path: String) { pendingNames.append((Self.parent(path), change)) }

  private mutating func sync(_ path: String) {
    if let file = present[path] {
      for deed in files[file]?.pending ?? [] { files[file]!.kept.take(deed) }
      files[file]?.pending = []
      return
    }
    let due = pendingNames.filter { $0.directory == path }
    pendingNames.removeAll { $0.directory == path }
    for (_, change) in due { Self.apply(change, &kept, &keptDirectories) }
  }

  private static func apply(_ change: NameChange, _ names: inout [String: Int], _ directories: inout Set<String>) {
    switch change {
    case .put(let path, let file): names[path] = file
    case .rename(let old, let new, let file): (names[old], names[new]) = (nil, file)
    case .remove(let path): names[path] = nil
    case .directory(let path): directories.insert(path)
    }
  }

  private static func parent(_ path: String) -> String { (path as NSString).deletingLastPathComponent }

  /// What is on the disk when the power comes back: directories and files by their paths.
  func afterCut(_ mercy: Mercy, _ random: inout some RandomNumberGenerator) -> (directories: [String], files: [String: [UInt8]]) {
    var (names, directories) = (kept, keptDirectories)
    let keepsNames = mercy == .everything || mercy == .namesAlone
    var ends: [String: Int] = [:]
    for (directory, group) in Dictionary(grouping: pendingNames, by: \.directory) {
      ends[directory] = mercy == .chance ? Int.random(in: 0...group.count, using: &random) : keepsNames ? group.count : 0
    }
    for (directory, change) in pendingNames {
      guard let left = ends[directory], left > 0 else { continue }
      ends[directory] = left - 1
      Self.apply(change, &names, &directories)
    }
    let contents = names.mapValues { file in surviving(files[file] ?? Content(), mercy, &random) }
    return (directories.sorted(), contents.filter { directories.contains(Self.parent($0.key)) })
  }

  private func surviving(_ content: Content, _ mercy: Mercy, _ random: inout some RandomNumberGenerator) -> [UInt8] {
    var bytes = content.kept
    switch mercy {
    case .nothing, .namesAlone: break
    case .everything, .contentsAlone: for deed in content.pending { bytes.take(deed) }
    case .chance:
      for deed in content.pending {
        guard case .write(let offset, let written) = deed else {
          if Bool.random(using: &random) { bytes.take(deed) }
          continue
        }
        for start in stride(from: 0, to: written.count, by: 512) where Bool.random(using: &random) {
          bytes.take(.write(offset: offset + start, Array(written[start..<min(written.count, start + 512)])))
        }
      }
    }
    return bytes
  }
}

extension [UInt8] {
  fileprivate mutating func take(_ deed: Deed.What) {
    switch deed {
    case .write(let offset, let bytes):
      if count < offset + bytes.count { append(contentsOf: repeatElement(0, count: offset + bytes.count - count)) }
      replaceSubrange(offset..<offset + bytes.count, with: bytes)
    case .cut(let size):
      if count > size { removeLast(count - size) } else { append(contentsOf: repeatElement(0, count: size - count)) }
    default: break
    }
  }
}
