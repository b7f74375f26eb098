import Intake
import Orders

/// What is wrong with a layout in `layouts.toml`; it is left out.
package enum LayoutFault: Hashable, Sendable {
  /// Its keys, and what each must be.
  package enum Key: Hashable, Sendable { case kind, header, dates, decimals, columns }

  case notASection
  case unknownKey(CleanText)
  case unknownField(CleanText)
  case bad(Key)
  case mapping(ColumnMappingError)
}

/// Why a layout could not be kept.
package enum LayoutKeepingError: Error, Hashable, Sendable {
  /// There is no directory for the configuration.
  case noPlace
  /// The file is no TOML as it is now.
  case broken(CleanText)
  case unwritable(CleanText, Complaint.Unreadable)
}
