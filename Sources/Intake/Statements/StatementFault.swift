import Orders

/// What is wrong with a bank's statement, or a line of it.
package enum StatementFault: Hashable, Sendable {
  /// The header is none of a bank's that is known; these are its columns.
  case unknownLayout(columns: [CleanText])
  /// The file is of this bank, and another one's was asked for.
  case otherBank(CleanText, wanted: CleanText)
  /// The file says that it is of this account, and another one was named.
  case otherAccount(CleanText)
  /// Whether the money came in or went out is not told.
  case noSide
  /// The lines do not add up to the sum that the statement states.
  case sumDiffers(stated: Rupiah, found: Rupiah)
}
