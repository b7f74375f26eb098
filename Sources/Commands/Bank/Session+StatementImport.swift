import Intake
import Orders
import Words

/// `bank import`: one step, which `undo` takes back whole.
extension Session {
  /// Bad lines are named, and the good ones taken in if the user agrees (`skipsBad`, or when asked); the exit code then is that
  /// of bad input. A file of which nothing can be read, or of another account, is refused whole. Its layout is the one that its
  /// header tells, unless `fields` name or teach one.
  package func importStatement(
    _ path: String, account text: OutsideText, as bank: OutsideText?, layout fields: LayoutFields = LayoutFields(),
    isRehearsal: Bool, holds: Bool, skipsBad: Bool = false
  ) throws(Failure) -> Answer {
    let account = try account(text)
    let asked = try optionally(bank, self.bank)
    let file = try open(path)
    let asking: CleanText = asked.map { " --as \(CleanText(cleaning: $0.rawValue))" } ?? ""
    let rest: CleanText = " --account \(account.shellQuoted)\(asking)"
    let layout = try layout(of: file, .statement, fields, command: ("tenggat bank import", rest), isRehearsal: isRehearsal)
    let read = try statement(file, layout)
    if let problem = read.misfit(to: account, asked: asked) ?? read.hopeless {
      throw .input(InputProblem(file: file.name, why: words.sentence(for: problem)))
    }
    let bad = Set(read.problems.filter { !$0.leavesNothingOut }.map(\.line)).count
    let isHeld =
      if isRehearsal || bad == 0 || skipsBad { false } else {
        try !agrees(to: words.keepTheOthers(bad: bad, good: read.lines.count))
      }
    let statement = StatementImport(read.statement(of: account), appliesExact: !holds)
    let outcome = try take(statement, isRehearsal: isRehearsal || isHeld)
    var answer = answer(outcome, of: read, in: file.name, isRehearsal: isRehearsal || isHeld)
    if isHeld { answer.complaints.append(words.held(bad: bad, good: read.lines.count)) }
    return answer
  }

  private func bank(_ text: OutsideText) throws(Failure) -> Bank {
    guard let bank = Bank(rawValue: text.cleaned.string.lowercased()) else { throw .usage(.badBank(text.cleaned)) }
    return bank
  }

  private func statement(_ file: borrowing ChunkReader, _ layout: TableLayout) throws(Failure) -> StatementFile {
    var reader = StatementReader(layout, today: zone.date(of: clock.now()), of: file.seekable)
    var bytes = 0
    while true {
      let chunk = try file.next()
      if chunk.isEmpty { return reader.finish() }
      reader.read(chunk)
      bytes += chunk.count
      let percent = min(100, bytes * 100 / max(1, file.size))
      guard progress(words.checking(rows: reader.lineCount, percent: percent, of: file.name)) else { throw .interrupted }
    }
  }

  private func take(_ statement: StatementImport, isRehearsal: Bool) throws(Failure) -> StatementOutcome {
    guard isRehearsal else { return try commit(.importStatement(statement)).statement ?? StatementOutcome() }
    let book = try book()
    do throws(Refusal) {
      let decision = try book.decide(.importStatement(statement), at: clock.now(), policy: policy)
      return decision.statement?.rehearsed ?? StatementOutcome()
    } catch { throw .refused(error) }
  }

  private func answer(_ outcome: StatementOutcome, of read: StatementFile, in name: CleanText, isRehearsal: Bool) -> Answer {
    let problems = read.problems.map { (line: $0.line, why: words.sentence(for: $0)) }
    var answer = Answer(
      json: { [words] writer in
        writer.object {
          $0.put("rows", outcome.rows)
          $0.put("credits", outcome.credits)
          $0.put("seen", outcome.seen)
          $0.key("matches")
          $0.array(outcome.entries) { $0.value($1, why: words.why($1.match, of: $1.line.amount)) }
          $0.key("problems")
          $0.array(problems) { writer, problem in
            writer.object {
              $0.put("line", problem.line == 0 ? nil : problem.line)
              $0.put("why", problem.why)
            }
          }
          $0.put("dryRun", isRehearsal)
        }
      },
      text: { [self] writer in
        writer.line(words.imported(outcome, isRehearsal: isRehearsal))
        writer.table(outcome.entries.map(row), right: [1])
      })
    answer.complaints = problems.map { "\(name): \($0.why)" }
    answer.status = read.problems.allSatisfy(\.leavesNothingOut) ? .done : .badInput
    answer.sequence = try? store().through
    return answer
  }

  private func row(_ entry: StatementOutcome.Entry) -> [CleanText] {
    let state = entry.isApplied ? words.applied : entry.line.isBooked ? words.name(of: entry.match.kind) : words.notBooked
    return [
      entry.line.date?.clean ?? "-", entry.line.amount.clean, entry.line.payer ?? "-", state,
      words.why(entry.match, of: entry.line.amount),
    ]
  }
}

extension StatementOutcome {
  /// The same, of which nothing was kept.
  fileprivate var rehearsed: StatementOutcome {
    var outcome = self
    for index in outcome.entries.indices {
      outcome.entries[index].isApplied = false
      outcome.entries[index].number = nil
    }
    return outcome
  }
}

extension StatementFile {
  /// Why nothing of it can be used; nil if something can.
  fileprivate var hopeless: IntakeProblem? {
    guard lines.isEmpty else { return nil }
    return layout == nil ? problems.first : problems.first { !$0.leavesNothingOut }
  }
}

extension JSONWriter {
  fileprivate mutating func value(_ entry: StatementOutcome.Entry, why: CleanText) {
    object {
      $0.put("line", entry.line.line)
      $0.put("amount", entry.line.amount)
      $0.put("booked", entry.line.isBooked)
      $0.put("kind", CleanText(cleaning: entry.match.kind.code))
      $0.put("orders", of: entry.match)
      $0.put("why", why)
      $0.put("date", entry.line.date?.clean)
      $0.put("payer", entry.line.payer)
      $0.put("applied", entry.isApplied)
      $0.put("credit", entry.number)
    }
  }

  /// What it is for, or could be; of a match of the kind `none` nothing.
  mutating func put(_ name: StaticString, of match: CreditMatch) {
    key(name)
    array(match.kind == .none ? [] : match.orders) { $0.value($1.number) }
  }
}
