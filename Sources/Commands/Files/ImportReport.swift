import Intake
import Orders

/// What an import came to, for its answer.
struct ImportReport {
  enum Course {
    case kept
    /// Nothing was to be kept.
    case rehearsed
    /// Nothing was kept, as rows are bad and nobody agreed.
    case held
  }

  let file: CleanText
  let (good, bad): (Int, Int)
  let problems: [IntakeProblem]
  let problemCount: Int
  let result: ImportResult
  let course: Course
  /// The first changes of a rehearsal of blacklist entries.
  let preview: [Change]?
  /// What the file was read as, where that is not the same for every file.
  let layout: CleanText?

  init<Record>(
    _ file: CheckedFile<Record>, _ result: ImportResult, _ course: Course, preview: [Change]? = nil, layout: CleanText? = nil
  ) {
    self.layout = layout
    (self.file, good, bad, problems, problemCount) = (file.name, file.good, file.bad, file.problems, file.problemCount)
    (self.result, self.course, self.preview) = (result, course, preview)
  }

  /// How many problems people are shown.
  static let shownProblems = 20
}

extension Session {
  func answer(_ report: ImportReport) -> Answer {
    var answer = Answer(json: { [self] in write(report, to: &$0) }, text: { [self] in write(report, to: &$0) })
    answer.complaints = complaints(report)
    answer.status = report.result.isInterrupted ? .interrupted : report.bad == 0 ? .done : .badInput
    answer.sequence = try? store().through
    return answer
  }

  private func complaints(_ report: ImportReport) -> [CleanText] {
    var lines = report.problems.prefix(ImportReport.shownProblems).map {
      "\(report.file): \(words.sentence(for: $0))" as CleanText
    }
    let more = report.problemCount - lines.count
    if more > 0 { lines.append("\(report.file): \(words.moreProblems(more))") }
    if report.course == .held { lines.append(words.held(bad: report.bad, good: report.good)) }
    if report.result.isInterrupted { lines.append(words.interrupted(after: report.result.outcome.rows, of: report.good)) }
    return lines
  }

  private func write(_ report: ImportReport, to writer: inout TextWriter) {
    guard report.course != .held else { return }
    writer.line(words.imported(report.result.outcome, problems: report.bad, isRehearsal: report.course == .rehearsed))
    for renumbered in report.result.outcome.renumbered.prefix(ImportReport.shownProblems) {
      writer.line(words.renumbered(renumbered.from, to: renumbered.to))
    }
    for change in report.preview ?? [] { writer.line(line(of: change)) }
    let offered = report.result.outcome.offered
    for offer in offered.prefix(ImportReport.shownProblems) {
      let buyer = offer.buyer.username.map { "@\($0)" } ?? offer.buyer.name ?? offer.buyer.phone?.clean ?? "-"
      writer.line(words.offered(offer.order, buyer, reference: offer.reference))
    }
    if !offered.isEmpty { writer.line(words.offeredStrikes) }
  }

  private func write(_ report: ImportReport, to writer: inout JSONWriter) {
    writer.object {
      $0.put("rows", report.good + report.bad)
      $0.put(report.result.outcome)
      $0.key("problems")
      $0.array(report.problems) { [words] in $0.value($1, why: words.sentence(for: $1)) }
      $0.put("dryRun", report.course == .rehearsed)
      $0.put("bad", report.bad)
      $0.put("problemCount", report.problemCount)
      $0.put("interrupted", report.result.isInterrupted)
      $0.put(offered: report.result.outcome.offered)
      $0.put("layout", report.layout)
      if let preview = report.preview {
        $0.key("preview")
        $0.array(preview) { $0.preview($1) }
      }
      guard report.course == .held else { return }
      $0.key("error")
      $0.object { [words] in
        $0.put("code", "bad-rows")
        $0.put("message", words.held(bad: report.bad, good: report.good))
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func put(_ outcome: ImportOutcome) {
    put("added", outcome.added)
    put("updated", outcome.updated)
    put("unchanged", outcome.unchanged)
    key("renumbered")
    array(outcome.renumbered) { writer, renumbered in
      writer.object {
        $0.put("from", renumbered.from.number)
        $0.put("to", renumbered.to.number)
      }
    }
  }

  fileprivate mutating func value(_ problem: IntakeProblem, why: CleanText) {
    object {
      $0.put("line", problem.line == 0 ? nil : problem.line)
      $0.put("column", problem.column)
      $0.put("why", why)
      $0.put("cell", problem.cell)
    }
  }
}
