import Intake
import Orders

/// Bank statements: what is wrong with one, and why money is for an order.
package protocol BankWords {
  func sentence(for fault: StatementFault) -> CleanText
  func name(of kind: CreditMatch.Kind) -> CleanText
  /// Why money of this amount is for the orders, or for none; the difference is said where there is one.
  func why(_ match: CreditMatch, of amount: Rupiah) -> CleanText
  /// What an import found: rows, credits, those known already, those applied.
  func imported(_ outcome: StatementOutcome, isRehearsal: Bool) -> CleanText
  var notBooked: CleanText { get }
  var applied: CleanText { get }
  var noCredits: CleanText { get }
  func credit(_ number: Int, became kind: ChangeKind) -> CleanText
  /// `, kurang Rp6.500`; nothing for none.
  func balance(_ balance: Rupiah) -> CleanText
  /// `--as` that is no bank.
  func badBank(_ text: CleanText) -> CleanText
}

extension Indonesian: BankWords {
  package func sentence(for fault: StatementFault) -> CleanText {
    switch fault {
    case .unknownLayout(let columns):
      columns.isEmpty
        ? "ini bukan mutasi rekening yang dikenal (BCA, Mandiri, BRI, BNI)"
        : "mutasi dengan kolom ini belum dikenal: \(columns.shown); ajari kolomnya dulu, lalu impor lagi"
    case .otherBank(let found, let wanted): "ini mutasi \(found), bukan \(wanted); periksa --account dan --as"
    case .otherAccount(let number): "ini mutasi rekening \(number), bukan rekening yang disebut; periksa --account"
    case .noSide: "tidak jelas uang masuk (CR) atau keluar (DB)"
    case .sumDiffers(let stated, let found):
      "menurut mutasi ini jumlahnya \(stated), tetapi baris-barisnya \(found); mungkin ada baris yang hilang"
    }
  }

  package func name(of kind: CreditMatch.Kind) -> CleanText {
    switch kind {
    case .exact: "pas"
    case .near: "hampir"
    case .late: "terlambat"
    case .duplicate: "dobel"
    case .ambiguous: "beberapa"
    case .none: "tidak ada"
    }
  }

  package func why(_ match: CreditMatch, of amount: Rupiah) -> CleanText {
    let order = match.orders.named(and: "dan")
    let name: CleanText = match.nameAgrees ? "; namanya cocok" : ""
    switch match.why {
    case .exact: return "pas dengan tagihan \(order)\(name)"
    case .withoutCode: return "tagihan \(order) tanpa kode unik\(difference(match, amount))\(name)"
    case .rounded: return "tagihan \(order) dibulatkan ke ribuan\(difference(match, amount))\(name)"
    case .swapped: return "tagihan \(order) dengan dua angka tertukar\(difference(match, amount))\(name)"
    case .feeTakenOff(let fee): return "tagihan \(order) terpotong biaya transfer \(fee)\(name)"
    case .downPayment: return "uang muka \(order)\(name)"
    case .together: return "\(order) dibayar sekaligus\(name)"
    case .beforeOrder: return "pas dengan tagihan \(order), tetapi masuk sebelum hari pesanannya\(name)"
    case .cancelled: return "pas dengan tagihan \(order) yang sudah dibatalkan\(name); hidupkan lagi?"
    case .paidAlready: return "\(order) sudah lunas; mungkin dibayar dua kali\(name)"
    case .twice: return "sudah ada uang masuk lain di mutasi ini untuk \(order); mungkin dibayar dua kali\(name)"
    case .several: return "pas dengan tagihan beberapa pesanan: \(match.orders.listed)"
    case .nearSeveral: return "hampir sama dengan tagihan beberapa pesanan: \(match.orders.listed)"
    case .dailySum: return "jumlah QRIS sehari, bukan untuk satu pesanan"
    case .nothing: return "tidak ada pesanan dengan tagihan ini"
    }
  }

  private func difference(_ match: CreditMatch, _ amount: Rupiah) -> CleanText {
    guard let asked = match.asked, asked != amount else { return "" }
    return amount < asked ? ", kurang \(asked - amount)" : ", lebih \(amount - asked)"
  }

  package func imported(_ outcome: StatementOutcome, isRehearsal: Bool) -> CleanText {
    let new = outcome.entries.count { $0.line.isBooked }
    let applied = outcome.entries.count(where: \.isApplied)
    let found: CleanText =
      "\(outcome.rows) baris, \(outcome.credits) uang masuk: \(outcome.seen) sudah dikenal, \(new) baru, \(applied) dicocokkan"
    return isRehearsal ? "\(found) (uji coba: tidak ada yang diubah)" : found
  }

  package var notBooked: CleanText { "belum dibukukan bank" }
  package var applied: CleanText { "lunas" }
  package var noCredits: CleanText { "Tidak ada uang masuk yang perlu dicocokkan." }
  package func credit(_ number: Int, became kind: ChangeKind) -> CleanText { "uang masuk nomor \(number): \(name(of: kind))" }
  package func balance(_ balance: Rupiah) -> CleanText {
    balance == 0 ? "" : balance > 0 ? ", lebih bayar \(balance)" : ", kurang bayar \(-balance)"
  }
  package func badBank(_ text: CleanText) -> CleanText { "“\(text)” bukan bank yang dikenal; pilih bca, mandiri, bri, atau bni" }
}

extension English: BankWords {
  package func sentence(for fault: StatementFault) -> CleanText {
    switch fault {
    case .unknownLayout(let columns):
      columns.isEmpty
        ? "this is no bank statement that is known (BCA, Mandiri, BRI, BNI)"
        : "a statement with these columns is not known yet: \(columns.shown); teach its columns first, then import again"
    case .otherBank(let found, let wanted): "this is a statement of \(found), not of \(wanted); check --account and --as"
    case .otherAccount(let number): "this is a statement of account \(number), not of the one that was named; check --account"
    case .noSide: "it is not told whether the money came in (CR) or went out (DB)"
    case .sumDiffers(let stated, let found):
      "the statement says that its lines make \(stated), but they make \(found); a line may be missing"
    }
  }

  package func name(of kind: CreditMatch.Kind) -> CleanText {
    switch kind {
    case .exact: "exact"
    case .near: "near"
    case .late: "late"
    case .duplicate: "twice"
    case .ambiguous: "several"
    case .none: "none"
    }
  }

  package func why(_ match: CreditMatch, of amount: Rupiah) -> CleanText {
    let order = match.orders.named(and: "and")
    let name: CleanText = match.nameAgrees ? "; the name agrees" : ""
    switch match.why {
    case .exact: return "just what \(order) asks for\(name)"
    case .withoutCode: return "the total of \(order) without its code\(difference(match, amount))\(name)"
    case .rounded: return "the sum of \(order) rounded to thousands\(difference(match, amount))\(name)"
    case .swapped: return "the sum of \(order) with two digits swapped\(difference(match, amount))\(name)"
    case .feeTakenOff(let fee): return "the sum of \(order) less a transfer fee of \(fee)\(name)"
    case .downPayment: return "the down payment of \(order)\(name)"
    case .together: return "\(order) paid at once\(name)"
    case .beforeOrder: return "just what \(order) asks for, but dated before that order\(name)"
    case .cancelled: return "just what \(order) asked for, which is cancelled\(name); revive it?"
    case .paidAlready: return "\(order) is paid already; perhaps paid twice\(name)"
    case .twice: return "another credit of this statement is for \(order) already; perhaps paid twice\(name)"
    case .several: return "just what several orders ask for: \(match.orders.listed)"
    case .nearSeveral: return "near to what several orders ask for: \(match.orders.listed)"
    case .dailySum: return "a day's sum of QRIS payments, for no one order"
    case .nothing: return "no order asks for this sum"
    }
  }

  private func difference(_ match: CreditMatch, _ amount: Rupiah) -> CleanText {
    guard let asked = match.asked, asked != amount else { return "" }
    return amount < asked ? ", \(asked - amount) short" : ", \(amount - asked) too much"
  }

  package func imported(_ outcome: StatementOutcome, isRehearsal: Bool) -> CleanText {
    let new = outcome.entries.count { $0.line.isBooked }
    let applied = outcome.entries.count(where: \.isApplied)
    let found: CleanText =
      "\(outcome.rows) rows, \(creditCount(outcome.credits)): \(outcome.seen) seen before, \(new) new, \(applied) matched"
    return isRehearsal ? "\(found) (rehearsal: nothing was changed)" : found
  }

  package var notBooked: CleanText { "not booked by the bank yet" }
  package var applied: CleanText { "paid" }
  package var noCredits: CleanText { "No money waits to be matched." }
  package func credit(_ number: Int, became kind: ChangeKind) -> CleanText { "money number \(number): \(name(of: kind))" }
  package func balance(_ balance: Rupiah) -> CleanText {
    balance == 0 ? "" : balance > 0 ? ", \(balance) too much" : ", \(-balance) short"
  }
  package func badBank(_ text: CleanText) -> CleanText { "“\(text)” is no bank that is known; choose bca, mandiri, bri or bni" }
}

extension [OrderID] {
  /// `#207 dan #208`; of more, the first.
  fileprivate func named(and: CleanText) -> CleanText {
    let names = prefix(2).map { "#\($0)" as CleanText }
    return names.joined(separator: " \(and) ")
  }

  /// The first few.
  fileprivate var listed: CleanText {
    let names = prefix(5).map { "#\($0)" as CleanText }.joined(separator: ", ")
    return count > 5 ? "\(names), …" : names
  }
}

extension [CleanText] {
  fileprivate var shown: CleanText { prefix(12).filter { !$0.isEmpty }.joined(separator: ", ") }
}
