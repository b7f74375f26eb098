import Commands
import Dashboard
import Glibc
import Intake
import Orders
import Storage
import Words

/// What the thread of files is asked for.
enum ImportErrand: Sendable {
  case look(ImportRequest)
  case decide(ImportDecision)
}

/// The thread that looks into files: those that arrive in the folder, and those that the user names.
final class ImportThread: @unchecked Sendable {
  private let requests = Mailbox<ImportErrand?>()
  private let answers: Mailbox<ImportNews>
  private let folder: String?
  private let home: String?
  private let words: any Words
  private var worker: Worker?

  /// The most bytes of a file that is looked into here.
  private static let sizeLimit = 64 << 20
  /// How many of the files that lie in the folder at the start are looked into: the newest.
  private static let oldFiles = 20

  /// `folder` is watched, if there is one; `home` is what `~` stands for.
  init(folder: String?, home: String?, words: any Words, answers: Mailbox<ImportNews>) {
    (self.folder, self.home, self.words, self.answers) = (folder, home, words, answers)
  }

  /// Begins to watch the folder; without one the thread begins with the first file that is named.
  func start() { if folder != nil { work() } }

  func ask(_ errand: ImportErrand) {
    requests.post(errand)
    work()
  }

  private func work() { if worker == nil { worker = Worker { [self] in run() } } }

  func stop() {
    requests.post(nil)
    worker?.join()
  }

  private func run() {
    let watch = beginWatching()
    while true {
      _ = waitUntilReadable([requests.descriptor] + (watch.map { [$0.watch.descriptor] } ?? []), milliseconds: nil)
      for errand in requests.takeAll() {
        switch errand {
        case .look(let request): answers.post(.looked(look(into: request)))
        case .decide(let decision): answers.post(.decided(decision.preview, decision.decided()))
        case nil: return
        }
      }
      guard let watch else { continue }
      for name in watch.watch.arrivals() { answers.post(.found(path: "\(watch.path)/\(name)", isOld: false)) }
    }
  }

  /// Watches the folder, and tells of what lies there already: it may have come while nobody looked.
  private func beginWatching() -> (watch: FolderWatch, path: String)? {
    guard let folder else { return nil }
    let path = expanded(folder)
    do throws(StorageError) {
      let watch = try FolderWatch(path)
      for file in FolderFiles.list(path).prefix(Self.oldFiles).reversed() {
        answers.post(.found(path: "\(path)/\(file.name)", isOld: true))
      }
      return (watch, path)
    } catch {
      answers.post(.noFolder(FolderFault(error)))
      return nil
    }
  }

  private func look(into request: ImportRequest) -> ImportPreview {
    switch bytes(of: expanded(request.path)) {
    case .read(let bytes): ImportPreview(request, bytes: bytes)
    case .failed(let cause): ImportPreview(request, .gone(cause))
    }
  }

  private enum Reading {
    case read([UInt8])
    case failed(CleanText)
  }

  private func bytes(of path: String) -> Reading {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { return .failed(words.whyUnreadable(system: errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failed(words.whyUnreadable(system: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failed(words.sentence(for: .notAFile as UnreadableFile)) }
    guard Int(status.st_size) <= Self.sizeLimit else { return .failed(words.fileTooLarge) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while bytes.count <= Self.sizeLimit {
      let got = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { return .failed(words.whyUnreadable(system: errno)) }
      if got == 0 { break }
      bytes += piece[..<got]
    }
    return .read(bytes)
  }

  private func expanded(_ path: String) -> String {
    guard let home else { return path }
    return path == "~" ? home : path.hasPrefix("~/") ? home + path.dropFirst() : path
  }
}

extension FolderFault {
  fileprivate init(_ error: StorageError) {
    self =
      switch error.kind {
      case .missing: .missing
      case .unexpectedFile: .notADirectory
      case .permission: .notPermitted
      default: .other(error.cause)
      }
  }
}
