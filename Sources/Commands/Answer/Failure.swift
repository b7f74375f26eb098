import Orders
import Storage
import Words

/// Why a command did not happen, as main and `batch` report it.
package enum Failure: Error, Sendable {
  case refused(Refusal)
  /// There is no snapshot of this name in this directory: the user's mistake, not the disk's.
  case unknownSnapshot(StorageError)
  case storage(StorageError)
  case usage(UsageMistake)
  /// A file that could not be taken in at all.
  case input(InputProblem)
  /// A file whose layout is to be taught first.
  case unknownLayout(UnknownLayout)
  /// The user stopped it before anything was kept.
  case interrupted

  /// The exit code that it ends the program with.
  package var status: ExitStatus {
    switch self {
    case .refused, .unknownSnapshot: .refused
    case .storage(let error): error.exitStatus == ExitStatus.busy.rawValue ? .busy : .system
    case .usage: .usage
    case .input, .unknownLayout: .badInput
    case .interrupted: .interrupted
    }
  }

  /// The stable word for scripts.
  package var code: CleanText {
    switch self {
    case .refused(let refusal): CleanText(cleaning: refusal.code)
    case .storage(let error), .unknownSnapshot(let error): error.code
    case .usage(let mistake): mistake.code
    case .input(let problem): problem.code
    case .unknownLayout: "unknown-layout"
    case .interrupted: "interrupted"
    }
  }

  /// From when on what was refused is allowed, where that is known.
  package var next: LocalMoment? {
    guard case .refused(.noReminder(_, let obstacle)) = self else { return nil }
    return obstacle.next
  }

  /// What, where, and what to do.
  package func message(in words: any Words) -> CleanText {
    switch self {
    case .refused(let refusal): words.sentence(for: refusal)
    case .storage(let error), .unknownSnapshot(let error): error.message(in: words)
    case .usage(let mistake): words.sentence(for: mistake)
    case .input(let problem): problem.message(in: words)
    case .unknownLayout(let unknown): "\(unknown.file): \(words.unknownLayout)"
    case .interrupted: words.interrupted
    }
  }
}

extension Failure {
  init(_ error: CommitError) {
    switch error {
    case .refused(let refusal): self = .refused(refusal)
    case .storage(let error): self.init(error)
    }
  }

  /// A snapshot that is not there is a refusal, anything else the machine's failure.
  init(_ error: StorageError) { self = error.kind == .unknownSnapshot ? .unknownSnapshot(error) : .storage(error) }

  /// Runs a commit, its error as a failure.
  static func commit<Result>(_ body: () throws(CommitError) -> Result) throws(Failure) -> Result {
    do throws(CommitError) { return try body() } catch { throw Failure(error) }
  }

  /// Runs a storage call, its error as a failure.
  static func storage<Result>(_ body: () throws(StorageError) -> Result) throws(Failure) -> Result {
    do throws(StorageError) { return try body() } catch { throw Failure(error) }
  }
}

extension StorageError {
  /// `/data (row 17): the disk is full; make room … [fsync]`.
  package func message(in words: any Words) -> CleanText {
    let place: CleanText = self.place.isEmpty ? "" : " (\(self.place))"
    let cause: CleanText = detail.isEmpty ? "" : " [\(detail)]"
    let remedy: CleanText = self.remedy.isEmpty ? "" : ": \(self.remedy)"
    // Of all snapshots, the damaged one is not the one to restore.
    let isSnapshot = kind == .damaged && path.string.hasSuffix(".snapshot")
    let trouble = isSnapshot ? .damagedSnapshot : StorageTrouble(rawValue: code.string) ?? .other
    return "\(path)\(place): \(words.sentence(for: trouble))\(remedy)\(cause)"
  }

  /// What was tried; what the system answered only where no sentence of ours says the same in the user's language.
  private var detail: CleanText {
    switch kind {
    case .diskFull, .quota, .readOnly, .permission, .inputOutput, .exhausted:
      CleanText(cleaning: String(cause.string.prefix { $0 != ":" }))
    default: cause
    }
  }
}
