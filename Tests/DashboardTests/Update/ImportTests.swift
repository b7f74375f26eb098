import Intake
import Orders
import Screen
import Testing

@testable import Dashboard

/// Files to be imported, as the model sees them.
@Suite struct ImportTests {
  private static let shopee = """
    No. Pesanan,Status Pesanan,Alasan Pembatalan,Nama Produk,Jumlah,Total Pembayaran,Username (Pembeli)
    26A,Belum Bayar,,Hoodie,2,310.000,rizky
    26B,Batal,Pembeli tidak membayar,Tas,1,107.000,bunga
    """

  private func preview(_ driver: Driver, _ text: String, isAsked: Bool = false, isOld: Bool = false) -> ImportPreview {
    ImportPreview(request(driver, isAsked: isAsked, isOld: isOld), bytes: Array(text.utf8))
  }

  private func request(_ driver: Driver, isAsked: Bool = false, isOld: Bool = false) -> ImportRequest {
    ImportRequest(
      path: "/x/in.csv", isAsked: isAsked, isOld: isOld, book: driver.model.book, layouts: driver.model.settings.layouts,
      policy: driver.model.policy, now: driver.model.now.moment)
  }

  private func bring(_ text: String, to driver: inout Driver, isAsked: Bool = false, isOld: Bool = false) {
    driver.bring(.imports(.looked(preview(driver, text, isAsked: isAsked, isOld: isOld))))
  }

  @Test func nothingIsImportedUnseen() {
    var driver = Driver([])
    driver.bring(.imports(.found(path: "/x/in.csv", isOld: false)))
    guard case .lookInto(let request)? = driver.effects.last else { return #expect(Bool(false), "\(driver.effects)") }
    #expect(request.path == "/x/in.csv" && !request.isAsked)
    bring(Self.shopee, to: &driver)
    #expect(driver.model.overlays.isEmpty && driver.commitCount == 0 && driver.model.imports.waiting.count == 1)
    driver.press("I")
    #expect(driver.commitCount == 0)
    driver.press("<Esc>")
    #expect(driver.commitCount == 0 && driver.model.imports.waiting.count == 1)
    driver.press("I<Enter>")
    #expect(driver.commitCount == 1 && driver.model.book.orderCount == 2 && driver.model.imports.waiting.isEmpty)
  }

  private static let large =
    "id,name,items,total\n" + (1...2500).map { "\($0),Rani \($0),Gamis,185000\n" }.joined()

  /// Else a key that is pressed meanwhile would wait for the whole file.
  @Test(arguments: [false, true]) func aLargeFileIsDecidedByAnotherThread(someoneWrites: Bool) {
    var driver = Driver([])
    bring(Self.large, to: &driver)
    driver.press("I<Enter>")
    guard case .decideImport(let decision)? = driver.effects.last else { return #expect(Bool(false), "\(driver.effects)") }
    #expect(driver.commitCount == 0 && driver.model.overlays.isEmpty && driver.model.imports.waiting.isEmpty)
    #expect(driver.model.notices.current?.notice == .saving)
    if someoneWrites {
      driver.bring(.arrived([Change(.ordered, .order(before: nil, after: Shop.orders[0]))]))
    }
    driver.bring(.imports(.decided(decision.preview, decision.decided())))
    #expect(driver.commitCount == 1 && driver.model.book.orderCount == (someoneWrites ? 2501 : 2500))
    driver.press("u")
    #expect(driver.model.book.orderCount == (someoneWrites ? 1 : 0))
  }

  @Test func aFileOfTooManyRowsIsLeftToTheCommand() {
    var driver = Driver([])
    var request = request(driver)
    request.rowLimit = 2499
    let preview = ImportPreview(request, bytes: Array(Self.large.utf8))
    guard case .unreadable(let problem) = preview.content else { return #expect(Bool(false)) }
    #expect(problem.fault == .file(.tooManyRows(limit: 2499)))
    driver.bring(.imports(.looked(preview)))
    #expect(driver.model.imports.waiting.count == 1)
  }

  @Test func aPlainListOfNumbersSaysThatItNeedsAReason() {
    guard case .unreadable(let problem) = preview(Driver([]), "081234567890\n0812-9999-8888\n").content else {
      return #expect(Bool(false))
    }
    #expect(problem.fault == .listNeedsReason)
  }

  @Test func offeredStrikesAreCountedOneByOneOrNot() {
    var driver = Driver([])
    bring(Self.shopee, to: &driver)
    driver.press("I<Enter>")
    guard case .strikes(let offer)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    let id = offer.orders[0]
    #expect(driver.model.book.order(id)?.cancelled?.strike == false)
    driver.press("<Esc>")
    #expect(driver.model.book.order(id)?.cancelled?.strike == false && driver.model.overlays.isEmpty)
    driver.press("u")
    bring(Self.shopee, to: &driver)
    driver.press("I<Enter>")
    // What was taken back leaves its number unused.
    guard case .strikes(let again)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    driver.press("s")
    #expect(driver.model.book.order(again.orders[0])?.cancelled?.strike == true)
  }

  @Test func aKnownFileIsSaidOnceAndAnOldOneNotAtAll() {
    var driver = Driver([])
    bring(Self.shopee, to: &driver)
    driver.press("I<Enter><Esc>")
    bring(Self.shopee, to: &driver)
    #expect(driver.model.notices.current?.notice == .fileKnown("in.csv") && driver.model.imports.waiting.isEmpty)
    driver.model.notices.current = nil
    bring(Self.shopee, to: &driver, isOld: true)
    #expect(driver.model.notices.current == nil)
    bring("", to: &driver, isOld: true)
    #expect(driver.model.notices.current == nil && driver.model.imports.waiting.isEmpty)
  }

  /// A file that nobody wants to decide now is not in the way of the others.
  @Test func theFileSpokenOfLastIsShownAndOneThatIsLeftWaitsBehind() {
    var driver = Driver([])
    bring(Self.shopee, to: &driver)
    let unknown = ImportRequest(
      path: "/x/other.csv", isAsked: false, book: driver.model.book, layouts: [], policy: driver.model.policy,
      now: driver.model.now.moment)
    driver.bring(.imports(.looked(ImportPreview(unknown, bytes: Array(Self.unknown.utf8)))))
    driver.press("I")
    #expect(form(driver)?.path == "/x/other.csv")
    driver.press("<Esc>I")
    guard case .importing(let view)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    #expect(view.preview.path == "/x/in.csv")
    driver.press("<Esc>I")
    #expect(form(driver)?.path == "/x/other.csv")
  }

  @Test func aFileCanBeIgnored() {
    var driver = Driver([])
    bring(Self.shopee, to: &driver)
    driver.press("Ix")
    #expect(driver.model.imports.waiting.isEmpty && driver.commitCount == 0)
  }

  /// Its own screen shows what it would bring, and takes it in.
  @Test func aStatementIsHandedToTheBanksScreen() {
    var driver = Driver([])
    bring("Tanggal Transaksi,Keterangan,Cabang,Jumlah,,Saldo\n", to: &driver)
    #expect(driver.model.notices.current?.notice == .fileFound("in.csv", .other(.statement, layout: "BCA")))
    driver.press("I<Enter>")
    guard case .readStatement(let path)? = driver.effects.last else { return #expect(Bool(false), "\(driver.effects)") }
    #expect(path == "/x/in.csv" && driver.model.imports.waiting.isEmpty && driver.commitCount == 0)
  }

  @Test func readOnlyTakesNothing() {
    var driver = Driver([])
    driver.model.isReadOnly = true
    bring(Self.shopee, to: &driver)
    driver.press("I<Enter>")
    #expect(driver.commitCount == 0 && driver.model.notices.current?.notice == .refused(.readOnly))
  }

  // MARK: Teaching

  private static let unknown = "Tgl;Pembeli;No HP;Bayar\n22/11/2026;Rani;0812-3456-7890;185.000\n"

  private func form(_ driver: Driver) -> MappingForm? {
    guard case .mapping(let form)? = driver.model.overlays.last else { return nil }
    return form
  }

  @Test func theLikeliestFieldsAreChosen() {
    var driver = Driver([])
    bring(Self.unknown, to: &driver)
    driver.press("I")
    #expect(form(driver)?.fields == [.created, .name, .phone, .total] && form(driver)?.kind == .orders)
    #expect(form(driver)?.name.text == "in")
  }

  @Test func aFieldHasOneColumn() throws {
    var driver = Driver([])
    bring(Self.unknown, to: &driver)
    driver.press("I<Right>")
    let field = try #require(form(driver)?.fields[0])
    #expect(![.name, .phone, .total].contains(field))
    driver.press("<Left>")
    #expect(form(driver)?.fields[0] == .created)
  }

  @Test func whatIsMissingIsSaidAndTheFormStays() {
    var driver = Driver([])
    bring(Self.unknown, to: &driver)
    // The column of the total is made to be none.
    driver.press("Ijjj")
    while form(driver)?.fields[3] != nil { driver.press("<Left>") }
    driver.press("<C-s>")
    #expect(form(driver)?.error == .mapping(.missing([.total, .price])))
    driver.press("jjjj<C-u><C-s>")
    #expect(form(driver)?.row == .name)
  }

  @Test func aTaughtLayoutIsKeptByTheLoopAndTheFileLookedIntoAgain() throws {
    var driver = Driver([])
    bring(Self.unknown, to: &driver)
    driver.press("I<C-s>")
    guard case .teach(let mapping, let path)? = driver.effects.last else { return #expect(Bool(false)) }
    #expect(mapping.name == "in" && path == "/x/in.csv")
    driver.bring(.imports(.taught(mapping, path: path, cause: "disk full")))
    #expect(form(driver)?.error == .notKept("disk full"))
    driver.bring(.imports(.taught(mapping, path: path, cause: nil)))
    #expect(driver.model.settings.layouts == [mapping] && driver.model.overlays.isEmpty)
    bring(Self.unknown, to: &driver, isAsked: true)
    driver.press("<Enter>")
    #expect(driver.model.book.orderCount == 1)
  }
}
