import Orders

/// What a statement says of itself below its lines: its own sums, by which a missing line shows.
struct StatementFooter {
  private enum Label: CaseIterable {
    case opening, credits, debits, closing

    var names: [String] {
      switch self {
      case .opening: ["saldo awal", "opening balance", "starting balance"]
      case .credits: ["mutasi kredit", "mutasi cr", "credit", "total credit"]
      case .debits: ["mutasi debet", "mutasi debit", "mutasi db", "debet", "debit", "total debit"]
      case .closing: ["saldo akhir", "closing balance", "ending balance"]
      }
    }
  }

  private var sums: [Label: (sum: Rupiah, line: Int)] = [:]

  /// Takes the row if it is a footer's: a label and a sum. `Mutasi Kredit,1423824.00`, also with a `:` behind the label.
  mutating func take(_ row: borrowing TableRow) -> Bool {
    let words = row.words(0).string.lowercased()
    let name = String(words.prefix { $0 != ":" }).split(separator: " ").joined(separator: " ")
    guard let label = Label.allCases.first(where: { $0.names.contains(name) }) else { return false }
    let cells = (1..<max(2, row.count)).map { row.words($0) }.filter { !$0.isEmpty && $0 != ":" }
    if let cell = cells.first, let sum = try? Rupiah(reading: cell, decimals: .point, allowing: [.sen, .negative]) {
      sums[label] = (sum, row.line)
    }
    return true
  }

  /// The lines do not add up to what the statement says; nil if they do, or it says nothing. What is not booked yet may be
  /// counted or not.
  func check(_ lines: [StatementLine]) -> IntakeProblem? {
    for (label, isCredit) in [(Label.credits, true), (.debits, false)] {
      guard let stated = sums[label] else { continue }
      let counted = lines.filter { $0.isCredit == isCredit }
      let sums = [counted, counted.filter(\.isBooked)].map { $0.reduce(Rupiah.zero) { $0 + $1.amount } }
      if !sums.contains(stated.sum) {
        return IntakeProblem(line: stated.line, fault: .statement(.sumDiffers(stated: stated.sum, found: sums[0])))
      }
    }
    return nil
  }
}
