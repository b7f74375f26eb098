import Commands
import Dashboard
import Storage
import Synchronization
import Words

/// What the thread of files is asked for.
enum ImportErrand: Sendable {
  case look(ImportRequest, ImportThread.Claim?)
  case take(ImportTurn, ImportThread.Claim)
  case stop
}

/// The thread that reads files: those that arrive in the folder, and those that the user names or accepts.
///
/// What nobody waits for rests while somebody waits for something else, and while a file is taken in.
final class ImportThread: @unchecked Sendable {
  /// What somebody waits for, until it is given up: a file that was named, or the import of that number.
  enum Claim: Sendable { case look(Int), run(Int) }

  private let requests = Mailbox<ImportErrand>()
  private let answers: Mailbox<ImportNews>
  private let folder: String?
  private let home: String?
  private let words: any Words
  private var worker: Worker?
  private var (isStarted, isAsked) = (false, false)
  /// How many looks somebody has asked for so far, and how many imports were begun; of the main thread alone.
  private var (looks, runs) = (0, 0)
  /// The looks that nobody waits for any more.
  private let givenUp = Mutex<Set<Int>>([])
  /// The imports up to this number are over.
  private let runsEnded = Atomic(0)
  /// How many errands were given so far for which somebody waits.
  private let urgent = Atomic(0)
  private let isEnding = Atomic(false)

  /// How many of the files that lie in the folder at the start are looked into: the newest.
  private static let oldFiles = 20

  /// `folder` is watched, if there is one; `home` is what `~` stands for.
  init(folder: String?, home: String?, words: any Words, answers: Mailbox<ImportNews>) {
    (self.folder, self.home, self.words, self.answers) = (folder, home, words, answers)
  }

  /// Lets it begin: to watch the folder, with what it was asked for already, or without either with the first errand.
  func start() {
    isStarted = true
    if folder != nil || isAsked { work() }
  }

  func look(into request: ImportRequest) {
    // One that is seen once more answers nobody's question: whoever gives up another look does not mean it.
    let isClaimed = request.isAsked && !request.isAgain
    if isClaimed { looks += 1 }
    ask(.look(request, isClaimed ? .look(looks) : nil), isUrgent: isClaimed)
  }

  func take(_ turn: ImportTurn) {
    switch turn {
    case .begin: runs += 1
    case .next, .again: break
    case .end: runsEnded.store(runs, ordering: .releasing)
    }
    ask(.take(turn, .run(runs)), isUrgent: true)
  }

  /// Nobody waits any more for the look that was asked for last; others, as after a layout was taught, go on.
  func giveUpLook() { _ = givenUp.withLock { $0.insert(looks) } }

  private func ask(_ errand: ImportErrand, isUrgent: Bool) {
    requests.post(errand)
    // After it is there: who sees the number finds the errand.
    if isUrgent { urgent.add(1, ordering: .releasing) }
    isAsked = true
    if isStarted { work() }
  }

  private func work() { if worker == nil { worker = Worker { [self] in run() } } }

  func stop() {
    isEnding.store(true, ordering: .releasing)
    requests.post(.stop)
    worker?.join()
  }

  private func run() {
    let watch = beginWatching()
    let desk = ImportDesk(home: home, words: words)
    /// The looks that nobody waits for.
    var resting: [ImportRequest] = []
    while true {
      let mayRest = resting.isEmpty || desk.isTakingIn
      _ = waitUntilReadable(
        [requests.descriptor] + (watch.map { [$0.watch.descriptor] } ?? []), milliseconds: mayRest ? nil : 0)
      // Read before the errands are taken: one that is given after that is seen to be new.
      let urgent = urgent.load(ordering: .acquiring)
      var errands = requests.takeAll()
      while !errands.isEmpty {
        if isEnding.load(ordering: .acquiring) { return }
        // Taken out, so that the book which it brings is let go before the answer is there.
        if let news = answer(errands.removeFirst(), at: desk, &resting) { answers.post(news) }
      }
      if let watch {
        for name in watch.watch.arrivals() { answers.post(.found(path: "\(watch.path)/\(name)", isOld: false)) }
      }
      guard !resting.isEmpty, !desk.isTakingIn else { continue }
      desk.isStopped = { [self] in isEnding.load(ordering: .acquiring) || self.urgent.load(ordering: .acquiring) != urgent }
      // Left for something else, it is begun once more after that.
      guard let news = look(into: resting[0], at: desk) else { continue }
      resting.removeFirst()
      answers.post(news)
    }
  }

  private func answer(_ errand: ImportErrand, at desk: ImportDesk, _ resting: inout [ImportRequest]) -> ImportNews? {
    switch errand {
    case .look(let request, let claim?):
      desk.isStopped = { [self] in isGivenUp(claim) }
      return look(into: request, at: desk)
    case .take(let turn, let claim):
      desk.isStopped = { [self] in isGivenUp(claim) }
      return desk.take(turn)
    case .look(let request, nil):
      resting.append(request)
      return nil
    case .stop: return nil
    }
  }

  /// Nil where it was given up, or left.
  private func look(into request: ImportRequest, at desk: ImportDesk) -> ImportNews? {
    desk.look(into: request) { [answers] rows, percent in
      if request.isAsked { answers.post(.looking(path: request.path, rows: rows, percent: percent)) }
    }.map { .looked($0) }
  }

  private func isGivenUp(_ claim: Claim) -> Bool {
    if isEnding.load(ordering: .acquiring) { return true }
    return switch claim {
    case .look(let number): givenUp.withLock { $0.contains(number) }
    case .run(let number): number <= runsEnded.load(ordering: .acquiring)
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
