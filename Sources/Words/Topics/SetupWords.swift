import Orders

/// What `tenggat setup` asks, one line a question; the present value follows in brackets.
package protocol SetupWords {
  func question(_ question: SetupQuestion) -> CleanText
  func configurationWritten(to path: CleanText) -> CleanText
  /// The hours of a day without any, as they can be typed.
  var closedDay: CleanText { get }
}

/// What the set-up on the command line asks, in this order.
package enum SetupQuestion: Sendable, CaseIterable {
  case language, shopName, zone, weekdays, saturday, sunday, accounts
}

extension Indonesian: SetupWords {
  package func question(_ question: SetupQuestion) -> CleanText {
    switch question {
    case .language: "Bahasa, id atau en"
    case .shopName: "Nama toko"
    case .zone: "Zona waktu, WIB, WITA, atau WIT"
    case .weekdays: "Jam buka Senin sampai Jumat, seperti 08.00-17.00 atau 08.00-12.00, 13.00-17.00"
    case .saturday: "Jam buka Sabtu, atau tutup"
    case .sunday: "Jam buka Minggu, atau tutup"
    case .accounts: "Rekening, dipisah dengan titik koma"
    }
  }

  package var closedDay: CleanText { "tutup" }
  package func configurationWritten(to path: CleanText) -> CleanText { "konfigurasi ditulis ke \(path)" }
}

extension English: SetupWords {
  package func question(_ question: SetupQuestion) -> CleanText {
    switch question {
    case .language: "Language, id or en"
    case .shopName: "The shop's name"
    case .zone: "Time zone, WIB, WITA or WIT"
    case .weekdays: "Opening hours Monday to Friday, like 08.00-17.00 or 08.00-12.00, 13.00-17.00"
    case .saturday: "Opening hours on Saturday, or closed"
    case .sunday: "Opening hours on Sunday, or closed"
    case .accounts: "Accounts, separated by semicolons"
    }
  }

  package var closedDay: CleanText { "closed" }
  package func configurationWritten(to path: CleanText) -> CleanText { "configuration written to \(path)" }
}
