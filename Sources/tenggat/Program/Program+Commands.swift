import ArgumentParser
import Commands
import Orders
import Screen
import Settings
import Words

extension Program {
  /// Runs a command that was understood.
  func run(_ command: any ParsableCommand) -> ExitStatus {
    switch command {
    case let verb as any Verb:
      with(verb.global) { (start, reporter) throws(Failure) in
        try run(verb, start, reporter)
      }
    case let batch as BatchCommand: with(batch.global) { (start, reporter) throws(Failure) in try run(batch, start, reporter) }
    case let setup as SetupCommand:
      with(setup.global) { (start, reporter) throws(Failure) in
        let session = try start.session(reporter)
        return reporter.report(try session.setup(.standardInput(), ask: reporter.ask, say: reporter.say), zone: session.zone)
      }
    case let doctor as DoctorCommand:
      with(doctor.global) { (start, reporter) throws(Failure) in
        let session = try start.session(reporter, saysComplaints: false)
        let answer = try session.doctor(terminal: checkTerminal(), complaints: start.complaints, in: environment)
        return reporter.report(answer, zone: session.zone)
      }
    case let dashboard as DashboardCommand:
      with(dashboard.global) { (start, reporter) throws(Failure) in try openDashboard(isDemo: dashboard.demo, start, reporter) }
    default: help(command)
    }
  }

  /// The dashboard as no word on the command line would have it otherwise.
  func openDashboard() -> ExitStatus {
    with(json: false, { GlobalOptions() }) { (start, reporter) throws(Failure) in
      try openDashboard(isDemo: false, start, reporter)
    }
  }

  /// The parser's own commands and groups without a verb end in help, which they throw.
  private func help(_ command: any ParsableCommand) -> ExitStatus {
    var command = command
    do { try command.run() } catch { return report(error, isJSON: false) }
    return .done
  }

  private func run(_ verb: any Verb, _ start: Start, _ reporter: Reporter) throws(Failure) -> ExitStatus {
    let session = try start.session(reporter)
    if isTerminal(0), isTerminal(2) { session.ask = reporter.ask }
    let answer = try answer(of: verb, in: session)
    let status = reporter.report(answer, zone: session.zone)
    try session.close()
    return status
  }

  private func answer(of verb: any Verb, in session: Session) throws(Failure) -> Answer {
    guard verb is any LongVerb else { return try verb.answer(in: session) }
    let progress = Progress(errors, isTerminal: isTerminal(2))
    session.progress = progress.show
    if let ask = session.ask {
      session.ask = { (lines, question) throws(Failure) in
        progress.clear()
        return try ask(lines, question)
      }
    }
    defer { progress.clear() }
    var answer = try verb.answer(in: session)
    if answer.status == .interrupted { answer.status = Progress.endOfInterrupted }
    return answer
  }

  private func run(_ batch: BatchCommand, _ start: Start, _ reporter: Reporter) throws(Failure) -> ExitStatus {
    let session = try start.session(reporter)
    let lines = batch.file == "-" ? LineReader.standardInput() : try LineReader(path: batch.file)
    let status = try Batch(session, output: output, run: answer).run(lines)
    try session.close()
    return status
  }

  /// Without a terminal the open orders are listed: a script's answer, a person's consolation.
  private func openDashboard(isDemo: Bool, _ start: Start, _ reporter: Reporter) throws(Failure) -> ExitStatus {
    if let status = try runDashboard(start.request(isDemo: isDemo)) { return status }
    // The sample shop was asked for: the user's own stays closed.
    let session = isDemo ? try start.session(over: sampleStore) : try start.session(reporter)
    let status = reporter.report(try session.listOrders(), zone: session.zone)
    guard isTerminal(1) else { return status }
    reporter.say(session.words.noUsableTerminal)
    return .system
  }

  /// Runs the words of one line of a batch.
  private func answer(_ words: [String], in session: Session) throws(Failure) -> Answer {
    let words = words.first == "tenggat" ? Array(words.dropFirst()) : words
    guard let verb = try parse(words) as? any Verb else { throw .usage(.notInBatch) }
    guard !verb.global.isOfItsOwn else { throw .usage(.otherShopInBatch) }
    return try session.restricted(verb.global.readOnly) { () throws(Failure) in try verb.answer(in: session) }
  }

  /// Goes straight to the command that the first words name: the parser would make the whole tree anew for every line.
  private func parse(_ words: [String]) throws(Failure) -> any ParsableCommand {
    var command: any ParsableCommand.Type = Tenggat.self
    var rest = words[...]
    while let next = command.configuration.subcommands.first(where: { $0.configuration.commandName == rest.first }) {
      (command, rest) = (next, rest.dropFirst())
    }
    do { return try command.parseAsRoot(Array(rest)) } catch {
      throw .usage(.unparsable(command.message(for: error).outside.cleaned))
    }
  }

  /// Reads options and settings, runs `body` with them, and reports what stands in the way.
  private func with(
    _ arguments: GlobalArguments, _ body: (Start, Reporter) throws(Failure) -> ExitStatus
  ) -> ExitStatus {
    with(json: arguments.json, { () throws(Failure) in try arguments.options }, body)
  }

  private func with(
    json: Bool, _ options: () throws(Failure) -> GlobalOptions, _ body: (Start, Reporter) throws(Failure) -> ExitStatus
  ) -> ExitStatus {
    let reporter = Reporter(output: output, errors: errors, json: json, width: \.width)
    var words = Language.indonesian.words
    do throws(Failure) {
      let start = Start(try options(), environment)
      words = start.words
      if start.options.theme != nil { try checkTheme(start.request(isDemo: false)) }
      return try body(start, reporter)
    } catch {
      let status = reporter.report(error, in: words)
      return status == .interrupted ? Progress.endOfInterrupted : status
    }
  }
}
