import Orders

/// `M`: the money that waits, and taking a bank's statement in.
package protocol BankScreenWords {
  var bankTitle: CleanText { get }
  /// Beneath an empty list.
  var opensStatement: CleanText { get }
  var readingFile: CleanText { get }
  /// It is being found out what the money is for.
  var matchesMoney: CleanText { get }
  var fromLabel: CleanText { get }
  var buyerField: CleanText { get }
  var accountField: CleanText { get }
  var descriptionLabel: CleanText { get }
  var payerUnknown: CleanText { get }
  /// An entry whose name the payer's recalls.
  func payerResembles(_ who: CleanText) -> CleanText
  func bankQuestionTitle(_ amount: Rupiah) -> CleanText
  var tooMuch: CleanText { get }
  var tooLittle: CleanText { get }
  func becomesPaid(_ ids: [OrderID]) -> CleanText
  func becomesDownPaid(_ id: OrderID) -> CleanText
  func becomesRevived(_ id: OrderID) -> CleanText
  func becomesOverpaid(_ id: OrderID, _ amount: Rupiah) -> CleanText
  var differenceStays: CleanText { get }
  func bankChoiceTitle(_ amount: Rupiah) -> CleanText
  var bankChoiceExample: CleanText { get }
  var noSuchOrder: CleanText { get }
  var openStatementTitle: CleanText { get }
  var pathPrompt: CleanText { get }
  var pathExample: CleanText { get }
  var statementHint: CleanText { get }
  var previewTitle: CleanText { get }
  var fileLabel: CleanText { get }
  func creditCount(_ count: Int) -> CleanText
  func seenCount(_ count: Int) -> CleanText
  func newCount(_ count: Int) -> CleanText
  func pendingCount(_ count: Int) -> CleanText
  var nothingNewInStatement: CleanText { get }
  var notBookedMark: CleanText { get }
  /// The bank of a layout that names none.
  var anyBank: CleanText { get }
  /// What Enter does with a credit of this kind.
  func enter(on kind: CreditMatch.Kind) -> CleanText
  var choosesOrder: CleanText { get }
  var choosesThis: CleanText { get }
  var putsAside: CleanText { get }
  var opensFile: CleanText { get }
  var paysPart: CleanText { get }
  var takesIn: CleanText { get }
  var changesAccount: CleanText { get }
  func statementTaken(new: Int, seen: Int) -> CleanText
  /// After money was matched: the orders, and what is too much or too little.
  func creditDone(_ kind: ChangeKind, orders: CleanText, balance: Rupiah) -> CleanText
  /// The header: how much money waits, and how many orders were not paid just right.
  func creditsWait(_ count: Int) -> CleanText
  func balances(_ count: Int) -> CleanText
  /// In a row: paid too much or too little.
  func balanceMark(_ balance: Rupiah) -> CleanText
  /// What undo names where there is no order.
  var theMoney: CleanText { get }
}

extension Indonesian: BankScreenWords {
  package var bankTitle: CleanText { "Uang masuk" }
  package var opensStatement: CleanText { "o membuka berkas mutasi rekening" }
  package var readingFile: CleanText { "Membaca berkas…" }
  package var matchesMoney: CleanText { "Mencocokkan uang masuk…" }
  package var fromLabel: CleanText { "Dari" }
  package var buyerField: CleanText { "Pesanan" }
  package var accountField: CleanText { "Rekening" }
  package var descriptionLabel: CleanText { "Keterangan" }
  package var payerUnknown: CleanText { "tanpa nama pengirim" }
  package func payerResembles(_ who: CleanText) -> CleanText { "pengirim mungkin sama dengan \(who) di daftar hitam" }
  package func bankQuestionTitle(_ amount: Rupiah) -> CleanText { "Cocokkan \(amount)?" }
  package var tooMuch: CleanText { "lebih" }
  package var tooLittle: CleanText { "kurang" }
  package func becomesPaid(_ ids: [OrderID]) -> CleanText { "Enter: \(list(ids)) dicatat lunas." }
  package func becomesDownPaid(_ id: OrderID) -> CleanText {
    "Enter: uang muka #\(id) dicatat; sisanya mendapat tenggat sendiri."
  }
  package func becomesRevived(_ id: OrderID) -> CleanText { "Enter: #\(id) dihidupkan lagi dan dicatat lunas." }
  package func becomesOverpaid(_ id: OrderID, _ amount: Rupiah) -> CleanText {
    "Enter: #\(id) dicatat lebih bayar \(amount), sampai uangnya dikembalikan."
  }
  package var differenceStays: CleanText { "Selisihnya tetap terlihat sampai diselesaikan." }
  package func bankChoiceTitle(_ amount: Rupiah) -> CleanText { "\(amount) untuk pesanan mana?" }
  package var bankChoiceExample: CleanText { "nomor, nama, atau jumlah" }
  package var noSuchOrder: CleanText { "Tidak ada pesanan seperti itu." }
  package var openStatementTitle: CleanText { "Buka mutasi rekening" }
  package var pathPrompt: CleanText { "Di mana berkasnya?" }
  package var pathExample: CleanText { "~/Unduhan/mutasi.csv" }
  package var statementHint: CleanText { "CSV atau .xlsx dari BCA, Mandiri, BRI, atau BNI. Isinya ditampilkan dulu." }
  package var previewTitle: CleanText { "Isi mutasi" }
  package var fileLabel: CleanText { "Berkas" }
  package func creditCount(_ count: Int) -> CleanText { "\(count) uang masuk" }
  package func seenCount(_ count: Int) -> CleanText { "\(count) sudah dikenal" }
  package func newCount(_ count: Int) -> CleanText { "\(count) baru" }
  package func pendingCount(_ count: Int) -> CleanText { "\(count) belum dibukukan" }
  package var nothingNewInStatement: CleanText { "Tidak ada uang masuk yang baru." }
  package var notBookedMark: CleanText { "tunda" }
  package var anyBank: CleanText { "Rekening" }

  package func enter(on kind: CreditMatch.Kind) -> CleanText {
    switch kind {
    case .exact: "lunas"
    case .near, .duplicate: "periksa"
    case .late: "hidupkan"
    case .ambiguous, .none: "pilih pesanan"
    }
  }

  package var choosesOrder: CleanText { "pesanan lain" }
  package var choosesThis: CleanText { "pakai ini" }
  package var putsAside: CleanText { "sisihkan" }
  package var opensFile: CleanText { "buka berkas" }
  package var paysPart: CleanText { "sebagian dulu" }
  package var takesIn: CleanText { "ambil" }
  package var changesAccount: CleanText { "rekening" }

  package func statementTaken(new: Int, seen: Int) -> CleanText {
    if new == 0, seen == 0 { return nothingNewInMoney }
    return new == 0 ? "\(nothingNewInMoney); \(seen) sudah dikenal" : "\(new) uang masuk diambil dari mutasi"
  }

  package func creditDone(_ kind: ChangeKind, orders: CleanText, balance: Rupiah) -> CleanText {
    orders.isEmpty ? name(of: kind) : "\(orders) \(name(of: kind))\(self.balance(balance))"
  }

  package func creditsWait(_ count: Int) -> CleanText { "\(count) uang masuk" }
  package func balances(_ count: Int) -> CleanText { "\(count) selisih" }
  package func balanceMark(_ balance: Rupiah) -> CleanText {
    "\(balance > 0 ? tooMuch : tooLittle) \(max(balance, -balance))"
  }
  package var theMoney: CleanText { "uang masuk" }
  private var nothingNewInMoney: CleanText { "mutasi dilihat; tidak ada uang masuk yang baru" }

  private func list(_ ids: [OrderID]) -> CleanText { ids.map { "#\($0)" as CleanText }.joined(separator: " dan ") }
}

extension English: BankScreenWords {
  package var bankTitle: CleanText { "Money in" }
  package var opensStatement: CleanText { "o opens a bank statement's file" }
  package var readingFile: CleanText { "Reading the file…" }
  package var matchesMoney: CleanText { "Matching the money…" }
  package var fromLabel: CleanText { "From" }
  package var buyerField: CleanText { "Order" }
  package var accountField: CleanText { "Account" }
  package var descriptionLabel: CleanText { "Description" }
  package var payerUnknown: CleanText { "no sender's name" }
  package func payerResembles(_ who: CleanText) -> CleanText { "the sender is perhaps \(who) of the blacklist" }
  package func bankQuestionTitle(_ amount: Rupiah) -> CleanText { "Match \(amount)?" }
  package var tooMuch: CleanText { "too much" }
  package var tooLittle: CleanText { "short" }
  package func becomesPaid(_ ids: [OrderID]) -> CleanText { "Enter: \(list(ids)) will be paid." }
  package func becomesDownPaid(_ id: OrderID) -> CleanText {
    "Enter: the down payment of #\(id) is in; the rest gets a deadline of its own."
  }
  package func becomesRevived(_ id: OrderID) -> CleanText { "Enter: #\(id) is revived and paid." }
  package func becomesOverpaid(_ id: OrderID, _ amount: Rupiah) -> CleanText {
    "Enter: #\(id) is paid \(amount) too much, until that is given back."
  }
  package var differenceStays: CleanText { "The difference stays visible until it is dealt with." }
  package func bankChoiceTitle(_ amount: Rupiah) -> CleanText { "Which order is \(amount) for?" }
  package var bankChoiceExample: CleanText { "a number, a name or a sum" }
  package var noSuchOrder: CleanText { "There is no such order." }
  package var openStatementTitle: CleanText { "Open a bank statement" }
  package var pathPrompt: CleanText { "Where is the file?" }
  package var pathExample: CleanText { "~/Downloads/statement.csv" }
  package var statementHint: CleanText { "CSV or .xlsx of BCA, Mandiri, BRI or BNI. It is shown first." }
  package var previewTitle: CleanText { "The statement" }
  package var fileLabel: CleanText { "File" }
  package func creditCount(_ count: Int) -> CleanText { count == 1 ? "1 credit" : "\(count) credits" }
  package func seenCount(_ count: Int) -> CleanText { "\(count) seen before" }
  package func newCount(_ count: Int) -> CleanText { "\(count) new" }
  package func pendingCount(_ count: Int) -> CleanText { "\(count) not booked yet" }
  package var nothingNewInStatement: CleanText { "No money that is new." }
  package var notBookedMark: CleanText { "pending" }
  package var anyBank: CleanText { "Account" }

  package func enter(on kind: CreditMatch.Kind) -> CleanText {
    switch kind {
    case .exact: "paid"
    case .near, .duplicate: "look"
    case .late: "revive"
    case .ambiguous, .none: "choose an order"
    }
  }

  package var choosesOrder: CleanText { "another order" }
  package var choosesThis: CleanText { "take this" }
  package var putsAside: CleanText { "put aside" }
  package var opensFile: CleanText { "open a file" }
  package var paysPart: CleanText { "only a part" }
  package var takesIn: CleanText { "take in" }
  package var changesAccount: CleanText { "account" }

  package func statementTaken(new: Int, seen: Int) -> CleanText {
    if new == 0, seen == 0 { return nothingNewInMoney }
    return new == 0 ? "\(nothingNewInMoney); \(seen) seen before" : "\(new) credits taken from the statement"
  }

  package func creditDone(_ kind: ChangeKind, orders: CleanText, balance: Rupiah) -> CleanText {
    orders.isEmpty ? name(of: kind) : "\(orders) \(name(of: kind))\(self.balance(balance))"
  }

  package func creditsWait(_ count: Int) -> CleanText { "\(count) money in" }
  package func balances(_ count: Int) -> CleanText { count == 1 ? "1 difference" : "\(count) differences" }
  package func balanceMark(_ balance: Rupiah) -> CleanText {
    balance > 0 ? "\(balance) too much" : "\(-balance) short"
  }
  package var theMoney: CleanText { "money" }
  private var nothingNewInMoney: CleanText { "statement seen; no money that is new" }

  private func list(_ ids: [OrderID]) -> CleanText { ids.map { "#\($0)" as CleanText }.joined(separator: " and ") }
}
