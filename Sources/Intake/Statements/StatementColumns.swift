import Orders

/// Where a statement has what; each layout names its columns here and nowhere else.
struct StatementColumns: Sendable {
  /// The day, often with the time.
  var date: Int?
  /// The time, where it has a column of its own.
  var time: Int?
  var descriptions: [Int] = []
  /// What moved, in or out.
  var amount: Int?
  /// `CR` or `DB` of the amount, where it does not stand beside it in its cell.
  var side: Int?
  var credit: Int?
  var debit: Int?
  var balance: Int?
  var reference: Int?
  var account: Int?
  /// Who sent it, where that has a column of its own.
  var payer: Int?
  var dates = DateOrder.dayFirst
  var decimals: DecimalSign?
  /// Whether the user has taught it; then one column may tell in and out by its sign.
  var isMapped = false
}

extension StatementColumns {
  init(_ layout: StatementLayout, _ header: TableHeader) {
    self.init()
    switch layout {
    case .bcaPersonal, .bcaBusiness:
      placeBCA(header, date: "Tanggal Transaksi", description: "Keterangan", amount: "Jumlah", balance: "Saldo")
    case .bcaEnglish: placeBCA(header, date: "Date", description: "Description", amount: "Amount", balance: "Balance")
    case .mandiriCompany:
      (date, payer, account) = (header.place(of: "PostDate"), header.place(of: "Remarks"), header.place(of: "AccountNo"))
      descriptions = ["Remarks", "AdditionalDesc"].compactMap { header.place(of: $0) }
      (credit, debit) = (header.place(of: "Credit Amount"), header.place(of: "Debit Amount"))
      (balance, decimals) = (header.place(of: "Close Balance"), .point)
    case .mandiriInternet:
      (date, account) = (header.place(of: "Date"), header.place(of: "Account No"))
      descriptions = [0, 1].compactMap { header.place(of: "Description", nth: $0) }
      (credit, debit) = (header.place(of: "Credit"), header.place(of: "Debit"))
      (reference, decimals) = (header.place(of: "Reference No."), .point)
    case .briWhole, .briSmall:
      (date, account) = (header.place(of: "TGL_TRAN"), header.place(of: "NOREK"))
      descriptions = [header.place(of: "DESK_TRAN")].compactMap { $0 }
      (credit, debit) = (header.place(of: "MUTASI_KREDIT"), header.place(of: "MUTASI_DEBET"))
      (balance, decimals) = (header.place(of: "SALDO_AKHIR_MUTASI"), .point)
    case .bni:
      (date, reference) = (header.place(of: "Post Date"), header.place(of: "Journal No."))
      descriptions = [header.place(of: "Description")].compactMap { $0 }
      (credit, debit) = (header.place(of: "Credit"), header.place(of: "Debit"))
    }
  }

  /// All of BCA's: the side has a column without a name after the amount, or stands in the amount's cell.
  private mutating func placeBCA(
    _ header: TableHeader, date: CleanText, description: CleanText, amount: CleanText, balance: CleanText
  ) {
    (self.date, self.amount, self.balance) = (header.place(of: date), header.place(of: amount), header.place(of: balance))
    descriptions = [header.place(of: description)].compactMap { $0 }
    if let place = self.amount, header.names.indices.contains(place + 1), header.names[place + 1].isEmpty { side = place + 1 }
    decimals = .point
  }

  /// By the user's mapping.
  init(_ mapping: ColumnMapping, _ header: TableHeader) {
    self.init()
    func place(_ field: MappedField) -> Int? { mapping.place(of: field, in: header) }
    (date, time, amount, side) = (place(.date), place(.time), place(.amount), place(.side))
    (credit, debit, balance) = (place(.credit), place(.debit), place(.balance))
    (reference, account) = (place(.reference), place(.account))
    descriptions = [place(.description)].compactMap { $0 }
    (dates, decimals, isMapped) = (mapping.dates ?? .dayFirst, mapping.decimals, true)
  }
}
