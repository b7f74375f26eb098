import Orders

/// What could not be taken over from a file, and where; all else of the file goes on.
package struct IntakeProblem: Error, Hashable, Sendable {
  /// Counted from 1; of a row over several lines, the first.
  package var line: Int
  /// The name of the column, where it is one cell's fault.
  package var column: CleanText?
  /// The cell of a sheet, such as `B7`; nil in a text file.
  package var cell: CleanText?
  package var fault: Fault

  package init(line: Int, column: CleanText? = nil, cell: CleanText? = nil, fault: Fault) {
    (self.line, self.column, self.cell, self.fault) = (line, column, cell, fault)
  }
}

extension IntakeProblem {
  /// What is wrong with a line or a cell.
  package enum Fault: Hashable, Sendable {
    /// Nothing of the file can be read: two bytes a letter.
    case utf16
    /// Bytes that are no UTF-8, as Latin-1 and Windows-1252 have them.
    case notUTF8
    case nul
    /// Something in a JSON file that is no object.
    case notJSON
    case unterminatedQuote
    /// So many quotes were never closed that the rest of the file is not read.
    case tooManyUnterminatedQuotes
    case textAfterQuote
    case cellTooLarge
    case rowTooLarge
    case tooManyColumns
    /// More cells than the header has names.
    case moreCellsThanColumns
    /// The file ends within this row.
    case cutOff
    case empty
    /// The header is of another kind of file; one name of each group would have to be there.
    case notOwnOrders(missing: [CleanText])
    case notOwnBlacklist(missing: [CleanText])
    /// A column that is not known, and is left out.
    case unknownColumn
    /// A column that is there twice, of which the first counts.
    case repeatedColumn
    /// The cell is not what the column holds.
    case expected(Expected)
    /// Fewer than two columns or rows.
    case noTable
    /// The whole file is no table that can be read.
    case file(TableFileFault)
    /// The header of a layout that was asked for by name is not there; these columns are missing.
    case notLayout(CleanText, missing: [CleanText])
    /// A date or time of day that the calendar does not have.
    case noSuchDate
    /// Beyond what can be counted here.
    case numberTooLarge
    /// A spreadsheet has cut a long number short: `5,79111E+18`.
    case shortenedNumber
    /// A telephone number that cannot be read; the order is taken without it.
    case unreadPhone
    /// A line of an export without its order's number.
    case noReference
    /// An order of an export is left out whole, because one of its lines cannot be read.
    case orderLeftOut(CleanText, line: Int)
    /// An order of an export with nobody to pay it, or nothing to pay.
    case noExportedBuyer
    case noExportedTotal
    /// An order of an export with more lines than any has.
    case tooManyLines(limit: Int)
    /// Of a bank's statement.
    case statement(StatementFault)
    /// Neither items with prices nor a total nor a payable.
    case noTotal
    /// Neither a name nor a phone nor a username.
    case noBuyer
    /// Neither a phone nor a username with its channel to know the buyer by.
    case noKey
    /// A number of which digits are hidden.
    case maskedNumber
    /// A username in a plain list whose channel nobody told.
    case usernameWithoutChannel
    /// A plain list of numbers says nothing of why they are on it.
    case listNeedsReason
    /// A text of two bytes a letter, one that is no UTF-8, and one of more bytes than a chat has.
    case textIsUTF16, textNotUTF8, textTooLarge
  }

  /// What a cell should have held.
  package enum Expected: Hashable, Sendable {
    case orderNumber, orderNumbers, moment, moments, phone, username, channel, items, amount, terms, state, reason, reasons, truth
    case level, strikes, uniqueCode, payment, cancelledMoney
    /// As exports and statements have them.
    case date, quantity, exportedState
  }

  /// Whether the line is taken over nevertheless.
  package var leavesNothingOut: Bool {
    switch fault {
    case .unknownColumn, .repeatedColumn, .unreadPhone, .statement(.sumDiffers): true
    default: false
    }
  }
}

extension IntakeProblem.Fault {
  /// Whether nothing of the file can be read.
  package var isOfTheFile: Bool {
    switch self {
    case .file, .utf16, .tooManyUnterminatedQuotes: true
    default: false
    }
  }
}
