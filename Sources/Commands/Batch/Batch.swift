import Orders
import Words

/// Runs commands line by line over one open store: one JSON answer a line, in order, each after what it did is durable.
package struct Batch {
  /// Runs the words of one line.
  package typealias Runner = (_ words: [String], Session) throws(Failure) -> Answer

  private let session: Session
  private let output: Output
  private let run: Runner

  package init(_ session: Session, output: Output, run: @escaping Runner) {
    (self.session, self.output, self.run) = (session, output, run)
  }

  /// Runs to the end of the input, or until nobody reads the answers; answers the first failure's exit code.
  package func run(_ lines: LineReader) throws(Failure) -> ExitStatus {
    var status = ExitStatus.done
    while !output.isClosed, let line = try lines.line() {
      guard let result = run(line) else { continue }
      if status == .done { status = result }
      output.write(CollectionOfOne(UInt8(ascii: "\n")))
      output.flush()
    }
    return status
  }

  /// Nil for a line without a command.
  private func run(_ line: String) -> ExitStatus? {
    do throws(Failure) {
      let words = try split(line)
      guard !words.isEmpty else { return nil }
      try session.refresh()
      let answer = try run(words, session)
      write(answer)
      return answer.status
    } catch {
      var writer = JSONWriter(output, zone: session.zone)
      writer.object {
        $0.put("ok", false)
        $0.value(error, in: session.words)
      }
      return error.status
    }
  }

  private func split(_ line: String) throws(Failure) -> [String] {
    do { return try ShellWords.split(line) } catch { throw .usage(.unterminatedQuote) }
  }

  private func write(_ answer: Answer) {
    var writer = JSONWriter(output, zone: session.zone)
    writer.object {
      $0.put("ok", true)
      $0.put("seq", answer.sequence)
      $0.key("result")
      answer.json(&$0)
    }
  }
}

extension JSONWriter {
  /// The key `error` with its code and message.
  package mutating func value(_ failure: Failure, in words: any Words) {
    key("error")
    object {
      $0.put("code", failure.code)
      $0.put("message", failure.message(in: words))
      // When a reminder is allowed: in the shop's own zone.
      if case .unknownLayout(let unknown) = failure { $0.put(unknown, in: words) }
      if let next = failure.next { $0.put("next", CleanText(cleaning: next.moment.iso8601(in: next.zone))) }
    }
  }
}
