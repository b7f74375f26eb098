import Commands
import Dashboard
import Storage
import Synchronization
import Words

/// What the thread of files is asked for.
enum ImportErrand: Sendable {
  /// `number` is that of a file that somebody waits for.
  case look(ImportRequest, number: Int?)
  case take(ImportTurn, number: Int)
  case stop
}

/// The thread that reads files: those that arrive in the folder, and those that the user names or accepts.
final class ImportThread: @unchecked Sendable {
  private let requests = Mailbox<ImportErrand>()
  private let answers: Mailbox<ImportNews>
  private let folder: String?
  private let home: String?
  private let words: any Words
  private var worker: Worker?
  /// How many errands were given so far; of the main thread alone.
  private var given = 0
  /// Nobody waits any more for the errands up to this number.
  private let givenUp = Atomic(0)
  private let isEnding = Atomic(false)
  /// The errand that is being run, if somebody may give it up.
  private let underway = Atomic(Int.max)

  /// How many of the files that lie in the folder at the start are looked into: the newest.
  private static let oldFiles = 20

  /// `folder` is watched, if there is one; `home` is what `~` stands for.
  init(folder: String?, home: String?, words: any Words, answers: Mailbox<ImportNews>) {
    (self.folder, self.home, self.words, self.answers) = (folder, home, words, answers)
  }

  /// Begins to watch the folder; without one the thread begins with the first file that is named.
  func start() { if folder != nil { work() } }

  func look(into request: ImportRequest) {
    given += 1
    ask(.look(request, number: request.isAsked ? given : nil))
  }

  func take(_ turn: ImportTurn) {
    if case .end = turn { giveUp() }
    given += 1
    ask(.take(turn, number: given))
  }

  /// Nobody waits any more for what was asked before.
  func giveUp() { givenUp.store(given, ordering: .releasing) }

  private func ask(_ errand: ImportErrand) {
    requests.post(errand)
    work()
  }

  private func work() { if worker == nil { worker = Worker { [self] in run() } } }

  func stop() {
    isEnding.store(true, ordering: .releasing)
    requests.post(.stop)
    worker?.join()
  }

  private func run() {
    let watch = beginWatching()
    let desk = ImportDesk(home: home, words: words) { [self] in
      isEnding.load(ordering: .acquiring) || underway.load(ordering: .relaxed) <= givenUp.load(ordering: .acquiring)
    }
    while true {
      _ = waitUntilReadable([requests.descriptor] + (watch.map { [$0.watch.descriptor] } ?? []), milliseconds: nil)
      var errands = requests.takeAll()
      while !errands.isEmpty {
        if isEnding.load(ordering: .acquiring) { return }
        // Taken out, so that the book which it brings is let go before the answer is there.
        if let news = answer(errands.removeFirst(), desk) { answers.post(news) }
      }
      guard let watch else { continue }
      for name in watch.watch.arrivals() { answers.post(.found(path: "\(watch.path)/\(name)", isOld: false)) }
    }
  }

  private func answer(_ errand: ImportErrand, _ desk: ImportDesk) -> ImportNews? {
    switch errand {
    case .look(let request, let number):
      underway.store(number ?? .max, ordering: .relaxed)
      return desk.look(into: request) { [answers] rows, percent in
        if request.isAsked { answers.post(.looking(path: request.path, rows: rows, percent: percent)) }
      }.map { .looked($0) }
    case .take(let turn, let number):
      underway.store(number, ordering: .relaxed)
      return desk.take(turn)
    case .stop: return nil
    }
  }

  /// Watches the folder, and tells of what lies there already: it may have come while nobody looked.
  private func beginWatching() -> (watch: FolderWatch, path: String)? {
    guard let folder else { return nil }
    let path = folder.expanded(home: home)
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
