import Orders
import Storage
import Words

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file, or a line of it, that could not be taken in.
package struct InputProblem: Hashable, Sendable {
  package var file: CleanText
  /// 1 and up; nil where it is the whole file.
  package var line: Int?
  /// What is wrong, in the user's language.
  package var why: CleanText
  /// The stable word for scripts.
  package var code: CleanText
  /// Why the file cannot be read at all; then `why` is the system's word for it.
  package var unreadable: UnreadableFile?

  package init(file: CleanText, line: Int? = nil, why: CleanText, code: CleanText = "bad-input") {
    (self.file, self.line, self.why, self.code) = (file, line, why, code)
  }

  /// `orders.csv:17: …`.
  package func message(in words: any Words) -> CleanText {
    // The system's own words, which are English, only where ours say nothing of the cause.
    if let unreadable {
      let cause: CleanText = unreadable == .other ? " [\(why)]" : ""
      return "\(file): \(words.sentence(for: unreadable))\(cause)"
    }
    guard let line else { return "\(file): \(why)" }
    return "\(file):\(line): \(why)"
  }
}

extension Failure {
  /// The system's error, else its last one, on a file that somebody named to be read: `unreadable-file`, exit code 65.
  package static func unreadable(_ path: String, _ number: Int32 = errno) -> Failure {
    let error = StorageError(system: number, "open", path: path)
    var problem = InputProblem(file: error.path, why: error.cause, code: "unreadable-file")
    problem.unreadable = UnreadableFile(system: number)
    return .input(problem)
  }

  /// Answers could not be written.
  package static func unwritable(_ number: Int32) -> Failure {
    .storage(StorageError(system: number, "write", path: "standard output"))
  }
}
