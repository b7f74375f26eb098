import Intake
import Orders
import Testing

@testable import Dashboard

/// `M o`: a statement's file, shown before anything of it is kept.
@Suite struct StatementFileTests {
  private static let text = """
    No. rekening : 1234567890
    Tanggal Transaksi,Keterangan,Cabang,Jumlah,,Saldo
    '23/11,'TRSF E-BANKING CR 2311/WS1 98001.00 BUYER 1,'0000,98001.00,CR,1.00
    '23/11,'TRSF E-BANKING CR 2311/WS2 12345.00 SIAPA,'0000,12345.00,CR,2.00
    PEND,'TRSF E-BANKING CR 2311/WS3 98002.00 BUYER 2,'0000,98002.00,CR,3.00
    '31/02,'TRSF E-BANKING CR 2311/WS3 98002.00 BUYER 2,'0000,98002.00,CR,3.00
    """

  private func reading(_ text: String = text) -> StatementReading {
    let file = StatementReader.read(Array(text.utf8), today: CivilDate(reading: "2026-11-23")!)
    return StatementReading(path: "mutasi.csv", result: .success(file), key: StatementKey(LineChecksum(high: 1, low: 2)))
  }

  private func step(_ driver: Driver) -> BankView.Step? { driver.model.bankView?.step }

  private func preview(_ driver: Driver) -> StatementPreview? {
    if case .preview(let preview)? = step(driver) { return preview }
    return nil
  }

  @Test func aPathIsAskedForReadAndShownBeforeAnythingIsKept() {
    var driver = Driver()
    driver.press("Mo~/mutasi.csv<Enter>")
    #expect(driver.effects.contains { if case .readStatement("~/mutasi.csv") = $0 { true } else { false } })
    driver.bring(.statementRead(reading()))
    let shown = preview(driver)
    #expect(shown?.chosen == "BCA 1234567890" && shown?.entries.map(\.match.kind) == [.exact, .none, .exact])
    #expect(shown?.file.problems.count == 1 && driver.commitCount == 0 && driver.model.book.bank.credits.isEmpty)
    driver.press("<Enter>")
    #expect(driver.model.book.bank.credits.count == 2 && driver.state(1) == .pending, "nothing is paid before its own Enter")
    #expect(driver.notice == .statementTaken(new: 2, seen: 0))
    driver.press("u")
    #expect(driver.model.book.bank.credits.isEmpty)
  }

  @Test func theSameFileAgainBringsNothing() {
    var driver = Driver()
    driver.press("M")
    for _ in 0..<2 {
      driver.bring(.statementRead(reading()))
      driver.press("<Enter>")
    }
    #expect(driver.model.book.bank.credits.count == 2 && driver.commitCount == 1)
    #expect(driver.notice == .statementTaken(new: 0, seen: 2))
  }

  /// All lines are held while they are shown.
  @Test func aStatementOfTooManyLinesIsLeftToTheCommand() {
    var driver = Driver()
    var file = StatementFile()
    file.lines = (0...StatementPreview.lineLimit).map {
      StatementLine(line: $0 + 1, date: CivilDate(reading: "2026-11-23"), amount: 5000, isCredit: true)
    }
    driver.press("M")
    driver.bring(.statementRead(StatementReading(path: "mutasi.csv", result: .success(file))))
    guard case .opening(_, problem: .intake(let problem)?)? = step(driver) else { return #expect(Bool(false)) }
    #expect(problem.fault == .file(.tooManyRows(limit: 20_000)) && preview(driver) == nil)
  }

  /// So many credits of which the first is order 1's.
  private static let long: StatementReading = {
    var file = StatementFile()
    file.lines = (1...300).map {
      let sum = Rupiah($0 == 1 ? 98_001 : 98_000 + 1000 * Int64($0))
      return StatementLine(line: $0, date: CivilDate(reading: "2026-11-23"), amount: sum, isCredit: true)
    }
    return StatementReading(path: "mutasi.csv", result: .success(file))
  }()

  @Test func aLongStatementIsMatchedWhileKeysAreAnswered() {
    var driver = Driver()
    driver.holdsWork = true
    driver.press("M")
    driver.bring(.statementRead(Self.long))
    #expect(driver.heldWork.count == 1 && preview(driver)?.entries.isEmpty == true)
    #expect(view(driver.model).rows.contains { $0.contains("Mencocokkan uang masuk…") })
    // Nothing is taken in that nobody could see.
    driver.press("<Enter>")
    #expect(driver.notice == .unavailable(.bank, .justMoved) && driver.commitCount == 0 && preview(driver) != nil)
    driver.answerHeldWork()
    #expect(preview(driver)?.entries.count == 300 && preview(driver)?.entries.first?.match.kind == .exact)
    driver.press("<Enter>")
    #expect(driver.commitCount == 0 && driver.heldWork.count == 1)
    driver.answerHeldWork()
    #expect(driver.commitCount == 1 && driver.model.bankView?.found.isEmpty == true && driver.heldWork.count == 1)
    driver.answerHeldWork()
    #expect(driver.model.bankView?.found.count == 300)
    driver.wait(1000)
    driver.press("<Enter>")
    #expect(driver.state(1) == .paid && driver.commitCount == 2)
  }

  @Test func whatWasMatchedOnAnOlderBookIsMatchedAgain() {
    var driver = Driver()
    driver.holdsWork = true
    driver.press("M")
    driver.bring(.statementRead(Self.long))
    driver.bring(.arrived([Change(.ordered, .order(before: nil, after: Shop.order(50, until: Shop.now + 50)))]))
    let old = driver.heldWork.removeFirst()
    driver.bring(.worked(old.work.done(on: old.book)))
    #expect(preview(driver)?.entries.isEmpty == true && driver.heldWork.count == 1)
    driver.answerHeldWork()
    #expect(preview(driver)?.entries.count == 300)
  }

  /// So many credits as the other long one has, of other sums.
  private static let second: StatementReading = {
    var file = StatementFile()
    file.lines = (1...300).map {
      StatementLine(line: $0, date: CivilDate(reading: "2026-11-23"), amount: Rupiah(7000 + Int64($0)), isCredit: true)
    }
    return StatementReading(path: "second.csv", result: .success(file))
  }()

  @Test(arguments: ["mutasi.csv", "second.csv"]) func anotherLongStatementIsMatchedInItsTurn(_ path: CleanText) {
    var driver = Driver()
    driver.holdsWork = true
    driver.press("M")
    driver.bring(.statementRead(Self.long))
    driver.answerHeldWork()
    driver.press("<Esc>o/x<Enter>")
    driver.bring(.statementRead(path == "second.csv" ? Self.second : Self.long))
    driver.answerHeldWork()
    #expect(preview(driver)?.path == path && preview(driver)?.entries.count == 300 && driver.heldWork.isEmpty)
  }

  /// Else Enter would take in a file whose lines nobody saw.
  @Test(arguments: ["<Esc>", "<Esc><Esc>M"]) func whatWasMatchedOfTheFileBeforeIsNotShownOfTheNext(_ keys: String) {
    var driver = Driver()
    driver.holdsWork = true
    driver.press("M")
    driver.bring(.statementRead(Self.long))
    driver.press(keys)
    driver.bring(.statementRead(Self.second))
    let first = driver.heldWork.removeFirst()
    driver.bring(.worked(first.work.done(on: first.book)))
    #expect(preview(driver)?.isUnknown == true && preview(driver)?.entries.isEmpty == true)
    driver.press("<Enter>")
    #expect(driver.notice == .unavailable(.bank, .justMoved) && driver.commitCount == 0)
    driver.answerHeldWork()
    #expect(preview(driver)?.entries.first?.line.amount == 7001)
  }

  /// The account that it is taken as is turned around to itself.
  @Test func aLongStatementOfOneAccountIsMatchedAgain() {
    var driver = Driver()
    driver.press("M")
    driver.bring(.statementRead(Self.long))
    driver.press("<Tab>")
    #expect(preview(driver)?.isUnknown == false)
  }

  @Test func leavingThePreviewKeepsNothing() {
    var driver = Driver()
    driver.press("M")
    driver.bring(.statementRead(reading()))
    driver.press("<Esc>")
    #expect(driver.commitCount == 0 && preview(driver) == nil)
  }

  /// How the folder for dropped files comes in: nobody asked, and it is shown all the same.
  @Test func aFileThatNobodyAskedForOpensTheView() {
    var driver = Driver()
    driver.bring(.statementRead(reading()))
    #expect(preview(driver)?.entries.count == 3)
  }

  @Test func aFileThatCannotBeReadSaysWhyAndKeepsThePath() {
    var driver = Driver()
    driver.press("Mo/nowhere<Enter>")
    driver.bring(.statementRead(StatementReading(path: "/nowhere", result: .failure(.init(cause: "No such file or directory")))))
    guard case .opening(let field, let problem)? = step(driver) else {
      Issue.record("the field is gone")
      return
    }
    #expect(field.text == "/nowhere" && problem == .unreadable("No such file or directory"))
    driver.bring(.statementRead(reading("\u{0}")))
    guard case .opening(_, .intake(let intake)?)? = step(driver) else {
      Issue.record("no problem is shown")
      return
    }
    #expect(intake.fault == .nul)
  }

  private static let unknown =
    "Bank Jago\n\nTgl,Uraian,Masuk,Keluar\n23-11-2026,Dari BUYER 1,98.001,0\n23-11-2026,Biaya,0,2.500\n"

  @Test func anUnknownLayoutIsTaughtWhereItTurnsUp() {
    var driver = Driver()
    driver.press("Mo'~/mutasi<Space>jago.csv'<Enter>")
    guard case .readStatement("~/mutasi jago.csv")? = driver.effects.last else { return #expect(Bool(false)) }
    var unread = reading(Self.unknown)
    unread.path = "~/mutasi jago.csv"
    driver.bring(.statementRead(unread))
    guard case .mapping(let form)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    #expect(form.kind == .statement && form.name.text == "mutasi jago")
    driver.press("<C-s>")
    guard case .teach(let mapping, let path)? = driver.effects.last else { return #expect(Bool(false)) }
    driver.bring(.imports(.taught(mapping, path: path, cause: nil)))
    guard case .readStatement("~/mutasi jago.csv")? = driver.effects.last else { return #expect(Bool(false)) }
    let today = CivilDate(reading: "2026-11-23")!
    let file = StatementReader.read(Array(Self.unknown.utf8), mappings: driver.model.settings.layouts, today: today)
    driver.bring(.statementRead(StatementReading(path: "~/mutasi jago.csv", result: .success(file))))
    #expect(preview(driver)?.entries.map(\.match.kind) == [.exact])
  }

  @Test func anotherAccountsFileIsNotTaken() {
    var driver = Driver()
    driver.press("M")
    driver.bring(.statementRead(reading(Self.text.replacing("1234567890", with: "9876543210"))))
    guard case .opening(_, .intake(let intake)?)? = step(driver) else {
      Issue.record("no problem is shown")
      return
    }
    #expect(intake.fault == .statement(.otherAccount("9876543210")))
  }

  @Test func ofSeveralAccountsOneIsChosen() {
    var driver = Driver()
    driver.model.policy.accounts = ["Utama", "Mandiri 77", "BCA 1234567890"]
    driver.press("M")
    driver.bring(.statementRead(reading()))
    #expect(preview(driver)?.accounts == ["BCA 1234567890", "Utama"])
    driver.press("l")
    #expect(preview(driver)?.chosen == "Utama")
    driver.press("<Enter>")
    #expect(driver.model.book.bank.credits.map(\.account) == ["Utama", "Utama"])
  }
}
