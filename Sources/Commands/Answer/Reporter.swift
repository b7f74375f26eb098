import Orders
import Words

/// Writes answers and failures where they belong: answers to standard output, failures to standard error, and as JSON to both.
package struct Reporter {
  private let output: Output
  private let errors: Output
  private let isJSON: Bool
  private let width: (CleanText) -> Int

  package init(output: Output, errors: Output, json: Bool, width: @escaping (CleanText) -> Int) {
    (self.output, self.errors, isJSON, self.width) = (output, errors, json, width)
  }

  /// Writes an answer and its complaints.
  package func report(_ answer: Answer, zone: Zone) -> ExitStatus {
    if isJSON {
      var writer = JSONWriter(output, zone: zone)
      answer.json(&writer)
      output.write(CollectionOfOne(UInt8(ascii: "\n")))
    } else {
      var writer = TextWriter(output, width: width)
      answer.text(&writer)
    }
    output.flush()
    for complaint in answer.complaints { say(complaint) }
    return answer.status
  }

  /// Writes why there is no answer.
  package func report(_ failure: Failure, in words: any Words) -> ExitStatus {
    say(failure.message(in: words))
    if case .unknownLayout(let unknown) = failure { show(unknown, in: words) }
    if isJSON {
      var writer = JSONWriter(output, zone: .wib)
      writer.object { $0.value(failure, in: words) }
      output.write(CollectionOfOne(UInt8(ascii: "\n")))
      output.flush()
    }
    return failure.status
  }

  /// A line on standard error, named after the program.
  package func say(_ text: CleanText) {
    var writer = TextWriter(errors, width: width)
    writer.line("tenggat: \(text)")
    errors.flush()
  }

  /// The columns of a table, with samples, and how to teach its layout.
  private func show(_ unknown: UnknownLayout, in words: any Words) {
    var writer = TextWriter(errors, width: width)
    writer.line()
    let columns = unknown.columns.map { ["  \($0.name)", $0.samples.joined(separator: " · ")] as [CleanText] }
    writer.table([["  \(words.columnHeading)", words.sampleHeading]] + columns)
    writer.line()
    writer.line(words.teachLayout)
    writer.line("  \(unknown.teaching(words))")
    errors.flush()
  }

  /// Says lines, asks a question on standard error, and reads a line; an empty one at the end of the input.
  package func ask(_ lines: [CleanText], _ question: CleanText) throws(Failure) -> CleanText {
    for line in lines { say(line) }
    errors.write("\(question) ".utf8)
    errors.flush()
    return OutsideText(try LineReader.standardInput().line() ?? "").cleaned
  }

  /// A question on standard error, its answer expected on the same line.
  package func ask(_ question: CleanText) {
    errors.write(question.string.utf8)
    errors.flush()
  }
}
