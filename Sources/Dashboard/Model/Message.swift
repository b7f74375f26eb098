import Intake
import Orders
import Screen
import Search
import Statistics

/// What happened, in the past tense: the only way in which the model changes.
package enum Message: Sendable {
  /// Before the first frame.
  case started
  case pressed(Key)
  case ticked
  case resized(Size)
  /// Our own commit is durable: `changes` are rows `through - changes.count + 1 ... through`.
  case kept(Commits.Ticket, changes: [Change], through: Int64)
  /// What another thread was asked for is done.
  case worked(LongAnswer)
  /// Somebody else wrote first; `changes` are what is new. The command is to be decided again.
  case overtaken(Commits.Ticket, changes: [Change])
  /// Another process has changed the book.
  case arrived([Change])
  /// The book was replaced (a snapshot was restored).
  case reloaded(Book)
  /// Something on the disk was found damaged and passed over, in the user's words.
  case damageFound(CleanText)
  case notKept(Commits.Ticket, cause: CleanText)
  /// The disk failed, or works again.
  case storage(StorageState)
  /// The changes of a commit that is to be taken back.
  case recalled(commit: Int64, [Change], Commits.Purpose)
  case found(SearchAnswer)
  case screened(ScreeningAnswer)
  case counted(StatisticsAnswer)
  /// A copy went out; false where the terminal cannot.
  case copied(Bool)
  case settingsSaved(cause: CleanText?)
  /// News of a file that is looked into or imported.
  case imports(ImportNews)
  /// A bank statement's file was read, asked for here or dropped into the folder.
  case statementRead(StatementReading)
  /// A link was given to the system to be opened; the cause if it could not be.
  case opened(cause: CleanText?)
}

/// What the model asks the loop to do, in the imperative.
package enum Effect: Sendable {
  case commit(Commits.Ticket, [Change])
  case recall(commit: Int64, Commits.Purpose)
  /// Does on another thread what takes long.
  case work(LongWork, Book)
  case search(SearchRequest)
  case screen(ScreeningRequest)
  /// Looks into a file that could be imported.
  case lookInto(ImportRequest)
  /// Nobody waits any more for a file that was to be looked into.
  case stopLooking
  /// Takes in a file that the user has accepted, part by part.
  case takeIn(ImportTurn)
  /// The same as `commit`, as part of the step that begins with the row `step`; nil if it is the step's first.
  case commitPart(Commits.Ticket, [Change], step: Int64?)
  /// Keeps a layout of tables, for the file of this path.
  case teach(ColumnMapping, path: String)
  case count(StatisticsRequest)
  case copy(CleanText)
  case copyMessage(MessageText)
  /// Has the system open the link.
  case open(WhatsAppLink)
  case ring
  /// Tells the seller where the terminal can, outside of its window too; rings where it cannot.
  case notify(CleanText)
  /// Reads a bank statement's file; `~` in front is the home directory.
  case readStatement(CleanText)
  /// The window's title.
  case title(CleanText)
  case suspend
  case redraw
  case saveLayout
  /// Writes the configuration that the set-up asked for.
  case saveSettings(SetupAnswers)
  case quit
}
