import Testing

@testable import Orders

@Suite struct StatementImportTests {
  @Test func exactOnesArePaidTheOthersWait() {
    var shop = Shop()
    let (exact, near) = (shop.asking(150_217, "Rani"), shop.asking(98_412, "Dewi", phone: "081234567890"))
    let outcome = shop.take([Shop.credit(150_217, "RANI"), Shop.credit(98_000, "DEWI")])
    #expect(outcome.rows == 2 && outcome.credits == 2 && outcome.seen == 0)
    #expect(outcome.entries.map(\.isApplied) == [true, false] && outcome.entries.map(\.number) == [nil, 1])
    #expect(shop.order(exact).state == .paid && shop.order(exact).paid == 150_217 && shop.order(near).state == .pending)
    #expect(shop.book.bank.credits.map(\.amount) == [98_000] && shop.book.bank.credits[0].payer == "DEWI")
    #expect(shop.book.bank.credits[0].buyer?.text == "6281234567890", "so that erasing the buyer finds the row")
  }

  @Test func heldNothingIsPaid() {
    var shop = Shop()
    let id = shop.asking(150_217)
    let outcome = shop.take([Shop.credit(150_217)], applies: false)
    #expect(outcome.entries[0].match.kind == .exact && !outcome.entries[0].isApplied && shop.order(id).state == .pending)
    shop.do(.settleCredit(1, [id]))
    #expect(shop.order(id).state == .paid && shop.book.bank.credits.isEmpty)
  }

  @Test func twiceChangesNothing() {
    var shop = Shop()
    _ = shop.asking(150_217)
    let lines = [Shop.credit(150_217), Shop.credit(98_000), Shop.credit(98_000)]
    shop.take(lines)
    let (version, count) = (shop.book.version, shop.commits.count)
    let again = shop.take(lines)
    #expect(again.seen == 3 && again.entries.isEmpty && shop.commits.count == count + 1 && shop.commits[count].isEmpty)
    #expect(shop.book.version == version && shop.book.bank.credits.count == 2)
  }

  @Test func anOverlappingStatementBringsOnlyWhatIsNew() {
    var shop = Shop()
    let day = ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"].map { date in
      [Shop.credit(50_000, "RANI", on: date), Shop.credit(50_000, "RANI", on: date)]
    }
    #expect(shop.take(day[0] + day[1] + day[2]).seen == 0)
    #expect(shop.take(day[1] + day[2] + day[3]).seen == 4)
    #expect(shop.book.bank.credits.count == 8)
  }

  @Test func linesAreToldApartByEachField() {
    let one = Shop.credit(50_000, "RANI", balance: 100)
    var others = Array(repeating: one, count: 6)
    (others[0].date, others[1].second, others[2].amount) = (CivilDate(reading: "2026-11-22"), 60, 50_001)
    (others[3].description, others[4].reference, others[5].balance) = ("TRSF 2", "17", 101)
    var shop = Shop()
    shop.take([one])
    #expect(others.allSatisfy { shop.take([$0]).seen == 0 })
    #expect(shop.take([one], account: "Mandiri").seen == 0, "the same line of another account")
    var spaced = one
    spaced.description = "TRSF  "
    #expect(shop.take([spaced]).seen == 1, "spaces make no other line")
  }

  @Test func whatIsNotBookedIsNewOnceItIs() {
    var shop = Shop()
    let id = shop.asking(340_905)
    let pending = shop.take([Shop.credit(340_905, on: nil, booked: false)])
    #expect(pending.entries.map(\.match.kind) == [.exact] && !pending.entries[0].isApplied && shop.order(id).state == .pending)
    #expect(shop.book.bank.credits.isEmpty)
    let booked = shop.take([Shop.credit(340_905)])
    #expect(booked.seen == 0 && booked.entries[0].isApplied && shop.order(id).state == .paid)
  }

  @Test func dailySumsAreNotKept() {
    var shop = Shop()
    shop.take([Shop.credit(407_130, nil, "KR OTOMATIS MID : 1 QR : 410000.00 DDR : 2870.00")])
    #expect(shop.book.bank.credits.isEmpty)
  }

  @Test func oneImportIsOneStepToUndo() {
    var shop = Shop()
    let id = shop.asking(150_217)
    let (before, statements) = (shop.book.facts, shop.book.statements)
    shop.take([Shop.credit(150_217), Shop.credit(98_000)])
    #expect(shop.undo() == nil)
    #expect(shop.book.facts == before && shop.book.statements == statements && shop.book.bank.credits.isEmpty)
    #expect(shop.take([Shop.credit(150_217)]).entries.map(\.isApplied) == [true], "it is as if it had never come")
    #expect(shop.order(id).state == .paid)
  }

  @Test func undoIsRefusedOnceOneOfItsCreditsIsSettled() {
    var shop = Shop()
    let id = shop.asking(150_217)
    shop.take([Shop.credit(98_000)])
    shop.do(.dismissCredit(1))
    #expect(shop.undo(2) == .creditChangedSince)
    #expect(shop.undo() == nil)
    #expect(shop.book.bank.credit(1)?.amount == 98_000)
    shop.do(.settleCredit(1, [id]))
    #expect(shop.attempt(.dismissCredit(1)) == .unknownCredit(1))
  }

  @Test func theStatementTellsUpToWhenMoneyIsKnown() {
    var shop = Shop()
    var line = Shop.credit(98_000, on: "2026-11-22")
    shop.take([line])
    #expect(shop.book.statements["BCA"] == at("2026-11-23 00:00"), "a day without times is known to its end")
    line.date = CivilDate(reading: "2026-11-23")
    line.second = 9 * 3600
    shop.take([line])
    #expect(shop.book.statements["BCA"] == at("2026-11-23 09:00"))
    line.second = 8 * 3600
    shop.take([line])
    #expect(shop.book.statements["BCA"] == at("2026-11-23 09:00"), "an older one takes nothing back")
    var statement = Shop.statement([])
    statement.through = CivilDate(reading: "2026-11-23")
    shop.do(.importStatement(StatementImport(statement, appliesExact: true)))
    #expect(shop.book.statements["BCA"] == shop.now, "never later than now")
  }

  /// domain.md §9: no payer's data after a match, and never a balance.
  @Test func onlyTheChecksumIsLeft() {
    var shop = Shop()
    let id = shop.asking(98_412)
    shop.take([Shop.credit(98_000, "DEWI LESTARI", balance: 7_654_321), Shop.credit(98_412, "BUDI SANTOSO")])
    shop.take([Shop.credit(12_345, "NIA LUBIS")])
    shop.do(.settleCredit(1, [id]))
    shop.do(.dismissCredit(2))
    #expect(shop.book.bank.credits.isEmpty && shop.book.bank.seen.count == 3)
    #expect(shop.commits.joined().allSatisfy { change in change.credit?.description.string.contains("7654321") != true })
    let applied = shop.commits.joined().filter { String(describing: $0).contains("BUDI") }
    #expect(applied.isEmpty, "an exact one that is applied leaves no payer in the journal either")
  }
}
