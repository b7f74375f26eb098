import Intake
import Orders

/// `import` and `blacklist import`: one step, so that an import that is interrupted has kept nothing, and `undo` takes back all.
extension Session {
  /// Good lines are kept, bad ones named; the exit code then is that of bad input.
  package func importOrders(_ path: String, as format: OutsideText, isRehearsal: Bool) throws(Failure) -> Answer {
    guard format.cleaned == "own" else { throw .usage(.badFormat(format.cleaned)) }
    let file: ImportedFile<ImportedOrder> = try read(path)
    return try take(file, .importOrders(file.records), isRehearsal: isRehearsal)
  }

  /// `blacklist import`: good lines are kept, each bad one is named; 65 if any was left out.
  package func importEntries(_ path: String) throws(Failure) -> Answer {
    let file: ImportedFile<BlacklistEntry> = try read(path)
    return try take(file, .importEntries(file.records), isRehearsal: false)
  }

  private func read<Record>(_ path: String) throws(Failure) -> ImportedFile<Record> {
    let file = try ImportedFile<Record>(path, IntakeDefaults(now: clock.now(), policy: policy)) { count, name in
      progress(words.progress(rows: count, of: name))
    }
    // A file of which nothing can be used is no import with problems but a mistake.
    guard file.records.isEmpty, let problem = file.grave.first else { return file }
    throw .input(InputProblem(file: file.name, why: words.sentence(for: problem)))
  }

  private func take<Record>(_ file: ImportedFile<Record>, _ command: Command, isRehearsal: Bool) throws(Failure) -> Answer {
    let outcome: ImportOutcome?
    if isRehearsal {
      let book = try book()
      do throws(Refusal) { outcome = try book.decide(command, at: clock.now(), policy: policy).imported } catch {
        throw .refused(error)
      }
    } else {
      outcome = try commit(command).imported
    }
    return answer(outcome ?? ImportOutcome(), of: file, isRehearsal: isRehearsal)
  }

  private func answer<Record>(_ outcome: ImportOutcome, of file: ImportedFile<Record>, isRehearsal: Bool) -> Answer {
    let problems = file.problems.map { ($0, words.sentence(for: $0)) }
    var answer = Answer(
      json: { writer in
        writer.object {
          $0.put("rows", file.rows)
          $0.put(outcome)
          $0.key("problems")
          $0.array(problems) { $0.value($1.0, why: $1.1) }
          $0.put("dryRun", isRehearsal)
        }
      },
      text: { [words] writer in
        writer.line(words.imported(outcome, problems: file.grave.count, isRehearsal: isRehearsal))
        for renumbered in outcome.renumbered { writer.line(words.renumbered(renumbered.from, to: renumbered.to)) }
      })
    answer.complaints = problems.map { "\(file.name): \($0.1)" }
    answer.status = file.grave.isEmpty ? .done : .badInput
    answer.sequence = try? store().through
    return answer
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
    }
  }
}
