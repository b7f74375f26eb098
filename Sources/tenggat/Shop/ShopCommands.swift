import ArgumentParser
import Commands
import Orders

struct DeadlineCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "deadline", abstract: "Until when an order placed at a moment would have to be paid.")
  @OptionGroup var global: GlobalArguments
  @Option(help: "2026-11-20T10:42:00+07:00") var at: String
  @Option(help: "45m, 6h, 1x24, 24h-open, today or 1-workday.") var terms: String

  func answer(in session: Session) throws(Failure) -> Answer {
    try session.deadline(at: at.outside, terms: terms.outside)
  }
}

struct JournalCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "What was changed, when, and by which process.")
  @OptionGroup var global: GlobalArguments
  @Option(help: "Only the rows after this number.") var since: String?

  func answer(in session: Session) throws(Failure) -> Answer { try session.journal(since: since?.outside) }
}

struct UndoCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the newest change of all, or the one with this number.")
  @OptionGroup var global: GlobalArguments
  @Argument(help: "A row's number in the journal.") var seq: String?

  func answer(in session: Session) throws(Failure) -> Answer { try session.undo(seq?.outside) }
}

struct ImportCommand: LongVerb {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take the orders of a file into the book: a shop's export or our own, CSV or .xlsx.",
    discussion: """
      The file's kind is known by its header. One that is not known is shown with its columns and the command that teaches it, \
      once. The same file again changes nothing; a later export updates what has moved on.
      """)
  @OptionGroup var global: GlobalArguments
  @Argument var file: String
  @Option(name: .customLong("as"), help: "The file's kind: shopee, tiktok, woocommerce, shopify or own; else by its header.")
  var format: String?
  @OptionGroup var layout: LayoutArguments
  @OptionGroup var choice: ImportArguments

  func answer(in session: Session) throws(Failure) -> Answer {
    try session.importOrders(
      file, as: format?.outside, layout: layout.fields, isRehearsal: choice.isRehearsal, skipsBad: choice.skipsBad)
  }
}

struct ExportCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write everything as CSV and JSON into a directory: an empty one, or that of an earlier export.")
  @OptionGroup var global: GlobalArguments
  @Argument var directory: String

  func answer(in session: Session) throws(Failure) -> Answer { try session.exportAll(to: directory) }
}
