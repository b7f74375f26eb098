import ArgumentParser
import Commands
import Orders
import Screen
import Settings
import Words

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// From the words of the command line to the exit code.
struct Program {
  let environment: Environment
  let runDashboard: DashboardRunner
  let sampleStore: SampleStore
  let checkTheme: ThemeCheck
  let checkTerminal: TerminalCheck
  let output = Output(descriptor: 1)
  let errors = Output(descriptor: 2)

  func run(_ arguments: [String]) -> ExitStatus {
    let status = answer(arguments)
    output.flush()
    // Somebody who stopped reading has seen enough.
    guard let failure = output.failure, !output.isClosed else { return status }
    let error = Failure.unwritable(failure)
    return Reporter(output: output, errors: errors, json: false, width: \.width).report(error, in: Language.indonesian.words)
  }

  private func answer(_ arguments: [String]) -> ExitStatus {
    // The dashboard is what is opened all day long, and parsing takes a sixth of that: without words there is nothing to parse.
    if arguments.isEmpty { return openDashboard() }
    do {
      let command = try Tenggat.parseAsRoot(arguments)
      if asksForJSON(arguments), command.isGroup { return reportMissingVerb(of: command) }
      return run(command)
    } catch {
      return report(error, isJSON: asksForJSON(arguments))
    }
  }

  /// Help is an answer; what the parser does not understand is a usage error.
  func report(_ error: any Error, isJSON: Bool) -> ExitStatus {
    let message = Tenggat.fullMessage(for: error)
    guard Tenggat.exitCode(for: error) != .success else {
      writeLines(message, to: output)
      return .done
    }
    writeLines(message, to: errors)
    guard isJSON else { return .usage }
    var writer = JSONWriter(output, zone: .wib)
    let mistake = UsageMistake.unparsable(Tenggat.message(for: error).outside.cleaned)
    writer.object { $0.value(Failure.usage(mistake), in: Language.english.words) }
    writeLines("", to: output)
    return .usage
  }

  /// A noun without its verb has help for people, and no JSON value.
  private func reportMissingVerb(of command: any ParsableCommand) -> ExitStatus {
    let verbs = type(of: command).configuration.subcommands.compactMap { $0.configuration.commandName?.outside.cleaned }
    return Reporter(output: output, errors: errors, json: true, width: \.width)
      .report(.usage(.verbMissing(verbs)), in: Language.english.words)
  }

  /// Whether JSON was asked for in a command that could not be understood.
  private func asksForJSON(_ arguments: [String]) -> Bool { arguments.prefix { $0 != "--" }.contains("--json") }

  private func writeLines(_ text: String, to output: Output) {
    var writer = TextWriter(output, width: \.width)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { writer.line(String(line).outside.cleaned) }
    output.flush()
  }

  func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
}

extension ParsableCommand {
  /// Whether it is a noun whose verb is missing.
  fileprivate var isGroup: Bool { !(self is any Verb) && !type(of: self).configuration.subcommands.isEmpty }
}
