import Orders

/// What the machine says no to: what failed, on which file, and why, in a form that words and exit codes are made from.
package struct StorageError: Error, Hashable, Sendable {
  /// What went wrong, as far as a program can act on it.
  package let kind: Kind
  /// The file or directory concerned.
  package let path: CleanText
  /// Where in the file: "row 17", "section orders", "byte 4096"; empty if it is the whole file.
  package let place: CleanText
  /// What was tried and what the system answered: "fsync: No space left on device"; English, for the log and the detail line.
  package let cause: CleanText
  /// A shell command that mends it, or empty.
  package let remedy: CleanText

  package init(
    _ kind: Kind, path: CleanText, place: CleanText = .empty, cause: CleanText = .empty, remedy: CleanText = .empty
  ) {
    self.kind = kind
    self.path = path
    self.place = place
    self.cause = cause
    self.remedy = remedy
  }

  /// The stable word of JSON answers.
  package var code: CleanText { kind.code }

  /// 75 if trying again can help, else 74 (sysexits.h: EX_TEMPFAIL, EX_IOERR).
  package var exitStatus: Int32 { kind == .busy ? 75 : 74 }
}
