import Orders

/// What a command answers, in both forms; only the one asked for is made.
package struct Answer {
  /// Exactly one JSON value.
  package let json: (inout JSONWriter) -> Void
  /// Lines for people.
  package let text: (inout TextWriter) -> Void
  /// What went wrong although the command was done: said on standard error.
  package var complaints: [CleanText] = []
  /// How the program ends after it.
  package var status: ExitStatus = .done
  /// The number of the newest row that the answer knows of.
  package var sequence: Int64?

  package init(json: @escaping (inout JSONWriter) -> Void, text: @escaping (inout TextWriter) -> Void) {
    (self.json, self.text) = (json, text)
  }
}
