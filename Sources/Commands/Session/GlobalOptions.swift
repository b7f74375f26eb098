import Orders
import Words

/// The options that every command has.
package struct GlobalOptions: Sendable {
  package var json = false
  package var data: String?
  package var config: String?
  package var theme: CleanText?
  package var language: Language?
  package var readOnly = false

  package init() {}
}
