import Testing

@testable import Orders

/// The fast matching against the slow one, on random books whose sums lie close together.
@Suite struct MatchingPropertyTests {
  @Test(arguments: 0..<60) func agreesWithTheSlowRules(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var shop = Shop()
    let names = ["Rani Puspita", "Dewi Lestari", "Bayu Setiawan", "Siti"]
    var sums: [Int64] = []
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let total = 1000 * Int64.random(in: 9...14, using: &random)
      let payable = random.one(of: [total, total + Int64.random(in: 1...999, using: &random)])
      var imported = ImportedOrder(
        line: 1, createdAt: shop.now - Int64.random(in: 0...5, using: &random) * 86_400, total: Rupiah(total))
      let phone = random.one(of: ["081234567890", "081234567891", "081234567892", nil])
      imported.buyer = Buyer(name: CleanText(cleaning: random.one(of: names)), phone: phone.flatMap { PhoneReading($0).key })
      (imported.items, imported.payable) = ([OrderItem(name: "Gamis")], Rupiah(payable))
      imported.account = random.one(of: [nil, nil, "BCA", "Mandiri"])
      imported.state = random.one(of: [.pending, .pending, .pending, .cancelled, .paid, .done])
      imported.payment = random.one(of: [.transfer, .transfer, .transfer, .cashOnDelivery])
      if imported.state == .pending, Bool.random(using: &random) {
        imported.downPayment = Rupiah(total / 2)
        imported.paid = random.one(of: [0, 0, 500, Rupiah(total / 2)])
      }
      imported.reference = "r:\(shop.book.highestID.number + 1)"
      shop.do(.importOrders([imported]))
      sums.append(payable - (imported.paid ?? 0).amount)
    }
    let lines = (0..<40).map { number in line(number, sums, &random) }
    var fast = CreditMatching(shop.book, account: "BCA", zone: .wib)
    var slow = SlowMatching(book: shop.book, account: "BCA")
    for (index, pair) in zip(fast.matches(for: lines), slow.matches(lines)).enumerated() {
      #expect(pair.0.kind == pair.1.kind, "line \(index) \(lines[index].amount): \(pair.0.why)")
      if pair.0.kind != .none, pair.0.why != .twice { #expect(Set(pair.0.orders) == pair.1.orders) }
    }
  }

  private func line(_ number: Int, _ sums: [Int64], _ random: inout SeededRandom) -> StatementLine {
    let base = random.one(of: sums)
    let twist: Int64 =
      switch Int.random(in: 0...6, using: &random) {
      case 0, 1: base
      case 2: base / 1000 * 1000
      case 3: base - random.one(of: [2500, 6500])
      case 4: base + random.one(of: sums)
      case 5: base + 9 * (base % 10 - base / 10 % 10)
      default: Int64.random(in: 8000...15_000, using: &random)
      }
    let day = CivilDate(reading: "2026-11-23")! + -Int.random(in: 0...5, using: &random)
    var line = StatementLine(line: number, date: random.one(of: [day, day, nil]), amount: Rupiah(max(1, twist)), isCredit: true)
    line.isBooked = line.date != nil
    line.payer = random.one(of: ["RANI PUSPITA", "DEWI LESTARI", "SITI", nil])
    return line
  }

  /// A buyer with more orders than pairs are kept of: the same answer another way.
  @Test func aBuyerWithManyOrders() {
    var shop = Shop()
    for index in 0..<40 { _ = shop.asking(100_000 + Int64(index * index), "Toko Grosir", phone: "081234567890") }
    var fast = CreditMatching(shop.book, account: "BCA", zone: .wib)
    var slow = SlowMatching(book: shop.book, account: "BCA")
    let lines = (0..<200).map { Shop.credit(200_000 + Int64($0 * 7)) }
    for (match, expected) in zip(fast.matches(for: lines), slow.matches(lines)) {
      #expect(match.kind == expected.kind && (match.kind == .none || Set(match.orders) == expected.orders))
    }
  }
}
