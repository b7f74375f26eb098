import Intake
import Orders
import Screen
import Testing

@testable import App
@testable import Dashboard

/// Files to be imported, as the model sees them.
@Suite struct ImportTests {
  private static let shopee = """
    No. Pesanan,Status Pesanan,Alasan Pembatalan,Nama Produk,Jumlah,Total Pembayaran,Username (Pembeli)
    26A,Belum Bayar,,Hoodie,2,310.000,rizky
    26B,Batal,Pembeli tidak membayar,Tas,1,107.000,bunga
    """

  private let folder = FilesForTests()
  private var path: String { folder.path("in.csv") }

  private func preview(
    _ driver: Driver, _ text: String, _ name: String = "in.csv", isAsked: Bool = false, isOld: Bool = false
  ) throws -> ImportPreview {
    try folder.write(text, to: name)
    let request = ImportRequest(
      path: folder.path(name), isAsked: isAsked, isOld: isOld, book: driver.model.book,
      layouts: driver.model.settings.layouts, policy: driver.model.policy, now: driver.model.now.moment)
    return try #require(driver.desk?.look(into: request))
  }

  private func bring(_ text: String, to driver: inout Driver, isAsked: Bool = false, isOld: Bool = false) throws {
    driver.bring(.imports(.looked(try preview(driver, text, isAsked: isAsked, isOld: isOld))))
  }

  @Test func nothingIsImportedUnseen() throws {
    var driver = Driver([])
    driver.bring(.imports(.found(path: path, isOld: false)))
    guard case .lookInto(let request)? = driver.effects.last else { return #expect(Bool(false), "\(driver.effects)") }
    #expect(request.path == path && !request.isAsked)
    try bring(Self.shopee, to: &driver)
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

  @Test func aPlainListOfNumbersSaysThatItNeedsAReason() throws {
    guard case .unreadable(let problem) = try preview(Driver([]), "081234567890\n0812-9999-8888\n").content else {
      return #expect(Bool(false))
    }
    #expect(problem.fault == .listNeedsReason)
  }

  @Test func offeredStrikesAreCountedOneByOneOrNot() throws {
    var driver = Driver([])
    try bring(Self.shopee, to: &driver)
    driver.press("I<Enter>")
    guard case .strikes(let offer)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    let id = offer.orders[0]
    #expect(driver.model.book.order(id)?.cancelled?.strike == false)
    driver.press("<Esc>")
    #expect(driver.model.book.order(id)?.cancelled?.strike == false && driver.model.overlays.isEmpty)
    driver.press("u")
    try bring(Self.shopee, to: &driver)
    driver.press("I<Enter>")
    // What was taken back leaves its number unused.
    guard case .strikes(let again)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    driver.press("s")
    #expect(driver.model.book.order(again.orders[0])?.cancelled?.strike == true)
  }

  @Test func aKnownFileIsSaidOnceAndAnOldOneNotAtAll() throws {
    var driver = Driver([])
    try bring(Self.shopee, to: &driver)
    driver.press("I<Enter><Esc>")
    try bring(Self.shopee, to: &driver)
    #expect(driver.model.notices.current?.notice == .fileKnown("in.csv") && driver.model.imports.waiting.isEmpty)
    driver.model.notices.current = nil
    try bring(Self.shopee, to: &driver, isOld: true)
    #expect(driver.model.notices.current == nil)
    try bring("", to: &driver, isOld: true)
    #expect(driver.model.notices.current == nil && driver.model.imports.waiting.isEmpty)
  }

  /// A file that nobody wants to decide now is not in the way of the others.
  @Test func theFileSpokenOfLastIsShownAndOneThatIsLeftWaitsBehind() throws {
    var driver = Driver([])
    try bring(Self.shopee, to: &driver)
    driver.bring(.imports(.looked(try preview(driver, Self.unknown, "other.csv"))))
    driver.press("I")
    #expect(form(driver)?.path == folder.path("other.csv"))
    driver.press("<Esc>I")
    guard case .importing(let view)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    #expect(view.preview.path == path)
    driver.press("<Esc>I")
    #expect(form(driver)?.path == folder.path("other.csv"))
  }

  @Test func aFileCanBeIgnored() throws {
    var driver = Driver([])
    try bring(Self.shopee, to: &driver)
    driver.press("Ix")
    #expect(driver.model.imports.waiting.isEmpty && driver.commitCount == 0)
  }

  /// Its own screen shows what it would bring, and takes it in.
  @Test func aStatementIsHandedToTheBanksScreen() throws {
    var driver = Driver([])
    try bring("Tanggal Transaksi,Keterangan,Cabang,Jumlah,,Saldo\n", to: &driver)
    #expect(driver.model.notices.current?.notice == .fileFound("in.csv", .other(.statement, layout: "BCA")))
    driver.press("I<Enter>")
    guard case .readStatement(let path)? = driver.effects.last else { return #expect(Bool(false), "\(driver.effects)") }
    #expect(path.string == self.path && driver.model.imports.waiting.isEmpty && driver.commitCount == 0)
  }

  @Test func readOnlyTakesNothing() throws {
    var driver = Driver([])
    driver.model.isReadOnly = true
    try bring(Self.shopee, to: &driver)
    driver.press("I<Enter>")
    #expect(driver.commitCount == 0 && driver.model.notices.current?.notice == .refused(.readOnly))
  }

  // MARK: Teaching

  private static let unknown = "Tgl;Pembeli;No HP;Bayar\n22/11/2026;Rani;0812-3456-7890;185.000\n"

  private func form(_ driver: Driver) -> MappingForm? {
    guard case .mapping(let form)? = driver.model.overlays.last else { return nil }
    return form
  }

  @Test func theLikeliestFieldsAreChosen() throws {
    var driver = Driver([])
    try bring(Self.unknown, to: &driver)
    driver.press("I")
    #expect(form(driver)?.fields == [.created, .name, .phone, .total] && form(driver)?.kind == .orders)
    #expect(form(driver)?.name.text == "in")
  }

  @Test func aFieldHasOneColumn() throws {
    var driver = Driver([])
    try bring(Self.unknown, to: &driver)
    driver.press("I<Right>")
    let field = try #require(form(driver)?.fields[0])
    #expect(![.name, .phone, .total].contains(field))
    driver.press("<Left>")
    #expect(form(driver)?.fields[0] == .created)
  }

  @Test func whatIsMissingIsSaidAndTheFormStays() throws {
    var driver = Driver([])
    try bring(Self.unknown, to: &driver)
    // The column of the total is made to be none.
    driver.press("Ijjj")
    while form(driver)?.fields[3] != nil { driver.press("<Left>") }
    driver.press("<C-s>")
    #expect(form(driver)?.error == .mapping(.missing([.total, .price])))
    driver.press("jjjj<C-u><C-s>")
    #expect(form(driver)?.row == .name)
  }

  @Test func readOnlyTeachesNothing() throws {
    var driver = Driver([])
    driver.model.isReadOnly = true
    try bring(Self.unknown, to: &driver)
    driver.press("I<C-s>")
    #expect(driver.model.notices.current?.notice == .refused(.readOnly))
    #expect(!driver.effects.contains { if case .teach = $0 { true } else { false } })
  }

  @Test func aTaughtLayoutIsKeptByTheLoopAndTheFileLookedIntoAgain() throws {
    var driver = Driver([])
    try bring(Self.unknown, to: &driver)
    driver.press("I<C-s>")
    guard case .teach(let mapping, let path)? = driver.effects.last else { return #expect(Bool(false)) }
    #expect(mapping.name == "in" && path == self.path)
    driver.bring(.imports(.taught(mapping, path: path, cause: "disk full")))
    #expect(form(driver)?.error == .notKept("disk full"))
    driver.bring(.imports(.taught(mapping, path: path, cause: nil)))
    #expect(driver.model.settings.layouts == [mapping] && driver.model.overlays.isEmpty)
    try bring(Self.unknown, to: &driver, isAsked: true)
    driver.press("<Enter>")
    #expect(driver.model.book.orderCount == 1)
  }
}
