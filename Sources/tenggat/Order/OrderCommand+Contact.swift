import ArgumentParser
import Commands
import Orders

extension OrderCommand {
  struct Remind: Verb {
    static let configuration = CommandConfiguration(
      commandName: "remind", abstract: "The reminder's text and link, if one may go out now; recorded only with --sent.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String
    @Flag(help: "Print the text alone.") var text = false
    @Flag(help: "You have sent it: record that.") var sent = false

    func answer(in session: Session) throws(Failure) -> Answer {
      try session.remind(id.outside, isSent: sent, textOnly: text)
    }
  }

  struct Message: Verb {
    static let configuration = CommandConfiguration(
      commandName: "message", abstract: "Another text to the buyer, and its link; recorded only with --sent.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String
    @Option(help: "order-card, after-hours, let-go, thanks, …") var template: String
    @Flag(help: "Print the text alone.") var text = false
    @Flag(help: "You have sent it: record that.") var sent = false

    func answer(in session: Session) throws(Failure) -> Answer {
      try session.message(id.outside, template: template.outside, isSent: sent, textOnly: text)
    }
  }

  struct AnswerNote: Verb {
    static let configuration = CommandConfiguration(commandName: "answer", abstract: "The buyer answered.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String
    @Option(help: "What was said.") var note: String?

    func answer(in session: Session) throws(Failure) -> Answer { try session.noteAnswer(id.outside, note: note?.outside) }
  }

  struct Promise: Verb {
    static let configuration = CommandConfiguration(
      commandName: "promise", abstract: "The buyer says by when it will be paid; no deadline moves.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String
    @Argument(help: "A term from now (6h, today, …), or a moment: 2026-11-20T17:00:00+07:00") var by: String

    func answer(in session: Session) throws(Failure) -> Answer { try session.notePromise(id.outside, by: by.outside) }
  }

  struct Blocked: Verb {
    static let configuration = CommandConfiguration(commandName: "blocked", abstract: "The buyer has blocked us.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String

    func answer(in session: Session) throws(Failure) -> Answer { try session.noteBlocked(id.outside) }
  }

  struct Contact: Verb {
    static let configuration = CommandConfiguration(
      commandName: "contact",
      abstract: "The buyer can also be reached under another number or account; an empty one takes it off.")
    @OptionGroup var global: GlobalArguments
    @Argument var id: String
    @Argument(help: "0813-5555-0002, @name, …") var contact: String

    func answer(in session: Session) throws(Failure) -> Answer { try session.noteSecondContact(id.outside, contact.outside) }
  }
}
