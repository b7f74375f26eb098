import Intake
import Orders
import Screen
import Testing
import Words

@testable import Dashboard

/// `N`: a chat goes in, orders come out.
@Suite struct PasteViewTests {
  private static let whole =
    "Nama: Kartika Dewi\nHP: 0821-4455-6677\nAlamat: Jl. Flamboyan 7\nPesanan: Jilbab (mocca) x3\nTotal: 135rb\n"

  private func view(_ driver: Driver) -> PasteView? {
    guard case .paste(let view)? = driver.model.overlays.last else { return nil }
    return view
  }

  private func form(_ driver: Driver) -> OrderForm? {
    guard case .orderForm(let form)? = driver.model.overlays.last else { return nil }
    return form
  }

  private func pasted(_ text: String, isBracketed: Bool = true) -> Driver {
    var driver = Driver()
    driver.press("N")
    driver.bring(.pressed(isBracketed ? .paste(OutsideText(text)) : .burst(OutsideText(text))))
    return driver
  }

  @Test(arguments: [("<Enter>", true), ("<C-s>", true), ("<Enter>", false), ("<C-s>", false)])
  func aWholeOrderIsKeptWithOneKeyAndUndone(_ key: String, _ isBracketed: Bool) throws {
    var driver = pasted(Self.whole, isBracketed: isBracketed)
    #expect(view(driver)?.focus == .draft && driver.commitCount == 0)
    driver.press(key)
    #expect(view(driver) == nil && driver.commitCount == 1)
    let order = try #require(driver.order(8))
    #expect(order.buyer.name == "Kartika Dewi" && order.total == 135_000 && order.items[0].variant == "mocca")
    #expect(driver.selection == 8)
    driver.press("u")
    #expect(driver.order(8) == nil)
  }

  @Test func onlyTheRestIsAsked() throws {
    var driver = pasted("Nama: Sari\nPesanan: Kaos Polos 2\n")
    #expect(view(driver)?.questions.map(\.field) == [.total] && view(driver)?.focus == .answer(0))
    driver.press("<Enter>")
    #expect(view(driver)?.isTried == true && driver.commitCount == 0)
    driver.press("98rb<Enter>")
    #expect(try #require(driver.order(8)).total == 98_000)
  }

  @Test func aPriceThatIsKnownIsNotAsked() throws {
    var driver = pasted("Nama: Sari\nPesanan: tas 2")
    #expect(view(driver)?.questions.isEmpty == true && view(driver)?.draft?.guessedPrices == [0])
    driver.press("<Enter>")
    let order = try #require(driver.order(8))
    #expect(order.total == 196_000 && order.items[0].name == "Tas")
  }

  @Test func aPhoneIsCorrectedOrLeftOut() throws {
    let text = "Nama: Sari\nHP: 0899123\nPesanan: Tas"
    var corrected = pasted(text)
    #expect(view(corrected)?.questions.map(\.field) == [.phone])
    corrected.press("<C-u>08991234567<Enter>")
    #expect(try #require(corrected.order(8)).buyer.phone?.text == "628991234567")
    var left = pasted(text)
    left.press("<Enter>")
    #expect(left.commitCount == 0)
    left.press("<C-u><Enter>")
    #expect(try #require(left.order(8)).buyer.phone == nil && left.order(8)?.note == "HP 0899123")
  }

  @Test func severalAreWalkedOneAfterAnother() throws {
    var driver = pasted(Self.whole + "\nNama: Sari\nPesanan: Kaos\n\nNama: Ina\nPesanan: Tas")
    #expect(view(driver)?.drafts.count == 3)
    driver.press("<Enter>")
    #expect(view(driver)?.place == 1 && view(driver)?.focus == .answer(0))
    driver.press("<PageDown>")
    #expect(view(driver)?.place == 2)
    driver.press("<Enter>")
    #expect(view(driver)?.place == 1 && driver.commitCount == 2)
    driver.press("<PageUp><Enter>")
    #expect(view(driver)?.place == 0 && driver.commitCount == 2)
    driver.press("<PageDown>50rb<Enter>")
    #expect(view(driver) == nil && driver.commitCount == 3)
    #expect([8, 9, 10].map { driver.order($0)?.buyer.name } == ["Kartika Dewi", "Ina", "Sari"])
  }

  @Test func theTextIsEditedAndReadAgain() {
    var driver = Driver()
    driver.press("Nkak mau order tas 2 ya<Enter>nama sari")
    #expect(view(driver)?.focus == .source && view(driver)?.draft?.name == "sari")
    driver.press("<Backspace>a<Tab><Enter>")
    #expect(driver.commitCount == 1)
  }

  @Test func aSecondPasteBeginsALineOfItsOwn() {
    var driver = pasted("Nama: Sari\nPesanan: Tas\nmakasih")
    driver.bring(.pressed(.paste(OutsideText("Nama: Ina\nPesanan: Tas"))))
    #expect(view(driver)?.drafts.map(\.name) == ["Sari", "Ina"])
    driver.bring(.pressed(.paste(OutsideText("Nama: Ani\nPesanan: Tas"))))
    #expect(view(driver)?.drafts.count == 3)
  }

  /// What a slow line cuts into several reads stays one text.
  @Test func aBurstGoesOnWhereItWasCut() {
    var driver = Driver()
    driver.press("N")
    for part in ["Nama: Sari\nPesanan: Ta", "s\nTotal: 9", "8rb\n"] { driver.bring(.pressed(.burst(OutsideText(part)))) }
    #expect(view(driver)?.draft?.total == 98_000 && view(driver)?.draft?.items.first?.name == "Tas")
  }

  @Test func whatWasLeftIsThereAgain() {
    var driver = pasted("Nama: Sari\nPesanan: Kaos")
    driver.press("50<Esc>")
    #expect(driver.model.overlays.isEmpty && driver.notice == .pasteLeft)
    driver.press("Nrb<Enter>")
    #expect(driver.commitCount == 1)
    driver.press("N")
    #expect(view(driver)?.isEmpty == true)
    driver.press("<Esc>")
    #expect(driver.notice != .pasteLeft)
  }

  @Test func aRefusedOneComesBack() {
    var driver = Driver()
    driver.holdsCommits = true
    driver.press("N")
    driver.bring(.pressed(.paste(OutsideText(Self.whole + "\nNama: Ina\nPesanan: Tas"))))
    driver.press("<Enter>")
    #expect(view(driver)?.place == 1)
    driver.bring(.notKept(driver.held[0].ticket, cause: "disk full"))
    #expect(view(driver)?.place == 0 && view(driver)?.kept.isEmpty == true && driver.model.overlays.count == 1)
  }

  @Test func nothingWrittenIsNoOrder() {
    var driver = pasted("kak paketnya sudah sampai, makasih ya 🙏")
    driver.press("<C-s>")
    #expect(driver.notice == .noOrderInChat && driver.commitCount == 0)
  }

  /// Keys that would do much harm, had they been typed.
  private static let harmful = "xpedsR\r1\ru\r\u{3}q\u{1B}:quit\rNama: Sari\rPesanan: Tas\r"

  @Test(arguments: ["", "<Enter>", "x", "T", "B", "3", "?", "r", ":"])
  func aPasteOutsideOfAFieldNeverActs(_ before: String) {
    var driver = Driver()
    driver.press(before)
    let (orders, overlays) = (driver.model.book.open, driver.model.overlays.count)
    for key in [Key.paste(OutsideText(Self.harmful)), .burst(OutsideText(Self.harmful))] {
      driver.bring(.pressed(key))
      #expect(driver.model.book.open == orders && driver.model.overlays.count == overlays && driver.commitCount == 0)
    }
    if ["", "3"].contains(before) { #expect(driver.notice == .pasteDropped) }
  }

  @Test func nothingInAPasteActsInTheViewEither() {
    for isBracketed in [true, false] {
      let driver = pasted(Self.harmful, isBracketed: isBracketed)
      #expect(view(driver) != nil && driver.commitCount == 0)
      #expect(driver.effects.allSatisfy { if case .quit = $0 { false } else { true } })
    }
  }

  @Test func theHintNamesTheKey() {
    for words in [Indonesian() as any Words, English()] { #expect(words.pasteDropped(key: "N").string.contains(" N ")) }
  }

  @Test func aChatFillsTheNewOrdersForm() throws {
    var driver = Driver()
    driver.press("n")
    driver.bring(
      .pressed(.paste(OutsideText("Nama: Kartika\nHP: 0821-4455-6677\nPesanan: Jilbab x3\nPembayaran: COD\nCatatan: kado"))))
    let filled = try #require(form(driver))
    #expect(filled.text(.name) == "Kartika" && filled.text(.phone) == "0821-4455-6677" && filled.text(.items) == "Jilbab x3")
    #expect(filled.payment == .cashOnDelivery && filled.text(.note) == "kado" && filled.focus == .total)
    #expect(driver.notice == .formFilled(others: 0))
    driver.press("135rb<C-s>")
    #expect(try #require(driver.order(8)).total == 135_000)
  }

  @Test func whatIsNoOrderIsPastedIntoTheField() throws {
    var driver = Driver()
    driver.press("n<Tab>")
    driver.bring(.pressed(.paste(OutsideText("Rani\nPuspita"))))
    #expect(try #require(form(driver)).text(.name) == "Rani Puspita")
  }

  @Test(.timeLimit(.minutes(1)))
  func aMegabyteIsCut() {
    for line in ["\n", "Nama: A\nPesanan: Tas\n", "a", "👨‍👩‍👧"] {
      let driver = pasted(String(repeating: line, count: (1 << 20) / line.utf8.count))
      #expect(view(driver)?.isCut == true && (view(driver)?.source.lines.count ?? 0) <= PasteView.lineLimit)
    }
  }

  @Test func theListAndTheSameGoodsAreWarnedOf() throws {
    let driver = pasted("Nama: Bayu\nHP: 0812 3456 7890\nPesanan: Sepatu\nTotal: 5000")
    let draft = try #require(view(driver)?.draft)
    #expect(driver.model.matches(of: draft).map(\.key) == [Shop.entry.key])
    let twin = pasted("HP: 081200000002\nPesanan: tas 3")
    #expect(twin.model.twins(of: try #require(view(twin)?.draft)).map(\.order) == [2])
  }
}
