import Intake
import Orders

/// What is wrong with a command as it was typed: the command line's counterpart of a `Refusal`.
package enum UsageMistake: Hashable, Sendable {
  case badNumber(CleanText)
  case badMoment(CleanText)
  case badTerms(CleanText)
  case badDate(CleanText)
  case badGrace(CleanText)
  case badDownPayment(CleanText)
  case badPhone(CleanText)
  case badUsername(CleanText)
  case badAmount(CleanText)
  case badItem(CleanText)
  case badChannel(CleanText)
  case badReason(CleanText)
  case badLevel(CleanText)
  case badPayment(CleanText)
  /// What is to become of a cancelled order's money.
  case badMoney(CleanText)
  case badState(CleanText)
  case badKey(CleanText)
  /// Neither a key nor an order's number.
  case badPerson(CleanText)
  case badZone(CleanText)
  case badHours(CleanText)
  case badLanguage(CleanText)
  case badFormat(CleanText)
  /// A layout of tables that was never taught.
  case unknownLayout(CleanText, known: [CleanText])
  case badMapping(ColumnMappingError)
  case badDateOrder(CleanText)
  case badDecimals(CleanText)
  /// `--as` of a statement.
  case badBank(CleanText)
  /// Money that several orders ask for, or none, without saying which is meant.
  case creditNeedsOrder(Int)
  /// A text to buyers that is not there.
  case badTemplate(CleanText)
  /// `@USERNAME` without its channel.
  case channelMissing(CleanText)
  /// A username that entries of several channels have.
  case ambiguousKey(CleanText, [BuyerKey])
  case unknownAccount(CleanText)
  case ambiguousAccount(CleanText)
  case unknownTheme(CleanText, known: [CleanText])
  /// `$TENGGAT_NOW` is no moment.
  case badClock(CleanText)
  /// Neither an option nor the environment tells where to put the data.
  case noHome
  /// A noun without its verb; what could follow it.
  case verbMissing([CleanText])
  /// An order from over a day ahead.
  case futureMoment(CleanText)
  /// The answers to the set-up ended before its last question.
  case setupIncomplete
  case unterminatedQuote
  /// What cannot be undone is done only after a question, or with `--yes`.
  case confirmationMissing
  /// `privacy.keep_buyers` says nothing.
  case keepNotSet
  /// `privacy.share_key` says nothing: nothing is shared.
  case sharingOff
  /// The file of the shared secret holds too little to be one.
  case secretTooShort(CleanText)
  /// A directory to export into that holds other things than an export.
  case directoryNotEmpty(CleanText)
  /// The command belongs to a terminal of its own.
  case notInBatch
  /// A batch line asks for standard input, where the batch's own lines come from.
  case inputIsBatch
  /// A batch line names another shop or configuration than the batch has.
  case otherShopInBatch
  /// What the command line's parser says, in its own words.
  case unparsable(CleanText)

  /// The stable word of `--json` and `batch`.
  package var code: CleanText {
    switch self {
    case .badNumber: "bad-number"
    case .badMoment: "bad-moment"
    case .badTerms: "bad-terms"
    case .badDate: "bad-date"
    case .badGrace: "bad-grace"
    case .badDownPayment: "bad-down-payment"
    case .badPhone: "bad-phone"
    case .badUsername: "bad-username"
    case .badAmount: "bad-amount"
    case .badItem: "bad-item"
    case .badChannel: "bad-channel"
    case .badReason: "bad-reason"
    case .badLevel: "bad-level"
    case .badPayment: "bad-payment"
    case .badMoney: "bad-money"
    case .badState: "bad-state"
    case .badKey: "bad-key"
    case .badPerson: "bad-key"
    case .badZone: "bad-zone"
    case .badHours: "bad-hours"
    case .badLanguage: "bad-language"
    case .badFormat: "bad-format"
    case .unknownLayout: "unknown-layout"
    case .badMapping: "bad-mapping"
    case .badDateOrder: "bad-date-order"
    case .badDecimals: "bad-decimals"
    case .badBank: "bad-bank"
    case .creditNeedsOrder: "credit-needs-order"
    case .badTemplate: "bad-template"
    case .channelMissing: "channel-missing"
    case .ambiguousKey: "ambiguous-key"
    case .unknownAccount: "unknown-account"
    case .ambiguousAccount: "ambiguous-account"
    case .unknownTheme: "unknown-theme"
    case .badClock: "bad-clock"
    case .noHome: "no-home"
    case .verbMissing: "usage"
    case .futureMoment: "future-moment"
    case .setupIncomplete: "setup-incomplete"
    case .unterminatedQuote: "unterminated-quote"
    case .confirmationMissing: "confirmation-missing"
    case .keepNotSet: "keep-not-set"
    case .sharingOff: "sharing-off"
    case .secretTooShort: "secret-too-short"
    case .directoryNotEmpty: "directory-not-empty"
    case .notInBatch: "not-in-batch"
    case .inputIsBatch: "input-is-batch"
    case .otherShopInBatch: "other-shop-in-batch"
    case .unparsable: "usage"
    }
  }
}
