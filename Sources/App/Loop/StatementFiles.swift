import Commands
import Dashboard
@preconcurrency import Glibc
import Intake
import Orders
import Storage
import Words

/// A file that the dashboard asks to be read as a bank's statement.
package struct StatementRequest: Sendable {
  /// As it was typed; `~` in front is the home directory.
  package var path: CleanText
  /// The layouts that the user has taught.
  package var mappings: [ColumnMapping]
  package var today: CivilDate
  /// In which it is said why the file cannot be read.
  package var words: any Words

  package init(path: CleanText, mappings: [ColumnMapping], today: CivilDate, words: any Words) {
    (self.path, self.mappings, self.today, self.words) = (path, mappings, today, words)
  }
}

/// Reads statements' files away from the main thread.
package enum StatementFiles {
  /// A statement of years is a few megabytes; what is far larger is another file.
  private static let sizeLimit = 64 << 20

  /// What the file gave goes to the mailbox; without room for a thread, that.
  package static func read(_ request: StatementRequest, answers: Mailbox<StatementReading>) {
    let path = request.path
    if Worker({ answers.post(StatementReading(path: path, result: read(request))) }) == nil {
      answers.post(StatementReading(path: path, result: .failure(cause(EAGAIN, request))))
    }
  }

  static func read(_ request: StatementRequest) -> Result<StatementFile, StatementReading.Unreadable> {
    // Not blocking on a pipe that nobody writes to.
    let descriptor = open(expanded(request.path.string), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(cause(errno, request)) }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { return .failure(cause(errno, request)) }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      return .failure(cause(facts.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL, request))
    }
    guard facts.st_size <= sizeLimit else { return .failure(cause(EFBIG, request)) }
    var reader = StatementReader(mappings: request.mappings, today: request.today)
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return .failure(cause(errno, request)) }
      guard count > 0 else { return .success(reader.finish()) }
      reader.read(chunk[..<count])
    }
  }

  private static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }

  private static func cause(_ number: Int32, _ request: StatementRequest) -> StatementReading.Unreadable {
    StatementReading.Unreadable(cause: request.words.whyUnreadable(system: number))
  }
}
