import Dashboard
import Intake
import Orders
import Words

/// What the loop has done for it outside of disk thread and glass: small files.
package struct Errands {
  package var saveLayout: (Model) -> Void
  /// Keeps a layout of tables; the cause if it failed.
  package var teach: (ColumnMapping) -> CleanText? = { _ in nil }
  /// What `~` stands for in paths; nil if nothing tells.
  package var home: String?
  /// The cause if it failed.
  package var saveSettings: (SetupAnswers) -> CleanText?
  /// Opens a link without waiting; how that went, in these words, goes to the mailbox.
  package var open: (WhatsAppLink, any Words, Mailbox<LinkAnswer>) -> Void
  /// Reads a bank statement's file without waiting; what it gave goes to the mailbox.
  package var readStatement: (StatementRequest, Mailbox<StatementReading>) -> Void

  package init(
    saveLayout: @escaping (Model) -> Void, saveSettings: @escaping (SetupAnswers) -> CleanText?,
    open: @escaping (WhatsAppLink, any Words, Mailbox<LinkAnswer>) -> Void = LinkOpener.open,
    readStatement: @escaping (StatementRequest, Mailbox<StatementReading>) -> Void = StatementFiles.read
  ) {
    (self.saveLayout, self.saveSettings, self.open, self.readStatement) = (saveLayout, saveSettings, open, readStatement)
  }
}
