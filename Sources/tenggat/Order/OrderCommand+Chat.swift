import ArgumentParser
import Commands

extension OrderCommand {
  struct Parse: Verb {
    static let configuration = CommandConfiguration(
      commandName: "parse", abstract: "Say what a pasted chat would become: drafts and questions; nothing is kept.")
    @OptionGroup var global: GlobalArguments
    @Argument(help: "A file, or - for standard input.") var file = "-"

    func answer(in session: Session) throws(Failure) -> Answer { try session.parseChat(file) }
  }

  struct Paste: Verb {
    static let configuration = CommandConfiguration(
      commandName: "paste", abstract: "Take down the orders of a pasted chat that are complete; ask about the others.")
    @OptionGroup var global: GlobalArguments
    @Argument(help: "A file, or - for standard input.") var file = "-"
    @Option(help: "When it was ordered: 2026-11-20T10:42:00+07:00; else now.") var at: String?

    func answer(in session: Session) throws(Failure) -> Answer { try session.pasteChat(file, at: at?.outside) }
  }
}
