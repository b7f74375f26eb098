import Orders

/// The banks whose statements are known; the raw value is the word of `--as`.
package enum Bank: String, CaseIterable, Hashable, Sendable {
  case bca, mandiri, bri, bni

  /// The one bank that the name of an account tells of, as in `BCA 1234567890 a.n. Melati`; nil if it tells of none, or of two.
  package init?(named account: CleanText) {
    let words = Set(account.string.lowercased().split { !$0.isLetter }.map(String.init))
    let named = Bank.allCases.filter { bank in words.contains(where: { $0 == bank.rawValue || $0 == "my\(bank.rawValue)" }) }
    guard named.count == 1 else { return nil }
    self = named[0]
  }

  /// Its name as people write it.
  package var name: CleanText {
    switch self {
    case .bca: "BCA"
    case .mandiri: "Mandiri"
    case .bri: "BRI"
    case .bni: "BNI"
    }
  }
}

extension StatementLayout {
  /// Whose statements have this layout.
  package var bank: Bank {
    switch self {
    case .bcaPersonal, .bcaBusiness, .bcaEnglish: .bca
    case .mandiriCompany, .mandiriInternet: .mandiri
    case .briWhole, .briSmall: .bri
    case .bni: .bni
    }
  }
}
