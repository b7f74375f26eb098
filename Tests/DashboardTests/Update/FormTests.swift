import Orders
import Screen
import Settings
import Testing
import Words

@testable import Dashboard

@Suite struct FormTests {
  private func orderForm(_ driver: Driver) -> OrderForm? {
    guard case .orderForm(let form)? = driver.model.overlays.last else { return nil }
    return form
  }

  private func entryForm(_ driver: Driver) -> EntryForm? {
    guard case .entryForm(let form)? = driver.model.overlays.last else { return nil }
    return form
  }

  @Test func anEmptyFormSaysWhatIsMissingAndGoesThere() {
    var driver = Driver()
    driver.press("n<Tab><C-s>")
    #expect(orderForm(driver)?.errors == [.phone: .missing, .items: .missing])
    #expect(orderForm(driver)?.focus == .phone)
    #expect(driver.commitCount == 0)
  }

  @Test(arguments: [
    ("0812", FormError.phoneTooShort), ("0812-****-4410", .maskedPhone), ("021555", .notAPhone),
    ("08123456789012345", .phoneTooLong),
  ])
  func wrongNumbersAreNamed(written: String, error: FormError) {
    var driver = Driver()
    driver.press("n\(written)<C-s>")
    #expect(orderForm(driver)?.errors[.phone] == error)
    driver.press("1")
    #expect(orderForm(driver)?.errors[.phone] == nil)
  }

  @Test(arguments: [("Tas @abc", FormError.badPrice), ("Tas x0", .badQuantity)])
  func wrongItemsAreNamed(written: String, error: FormError) {
    var driver = Driver()
    driver.press("n<Tab>Rani<Tab><Tab><Tab><Tab>\(written)<C-s>")
    #expect(orderForm(driver)?.errors[.items] == error)
  }

  @Test func theBlacklistMatchesWhileTheNumberIsTyped() throws {
    var driver = Driver()
    driver.press("n+62 812 3456 789")
    #expect(driver.model.matches(of: try #require(orderForm(driver))).isEmpty)
    driver.press("0")
    #expect(driver.model.matches(of: try #require(orderForm(driver))).map(\.name) == ["Bayu"])
  }

  @Test func choicesTurnWithArrowsSpaceAndTheirFirstLetter() throws {
    var driver = Driver()
    driver.press("n<Tab><Tab><Tab>")
    #expect(orderForm(driver)?.text(.channel) == "whatsapp")
    driver.press("<Right><Space>")
    #expect(orderForm(driver)?.text(.channel) == "facebook")
    driver.press("<Left><Left><Left>")
    #expect(orderForm(driver)?.text(.channel) == "other")
    driver.press("s")
    #expect(orderForm(driver)?.text(.channel) == "shopee")
  }

  @Test func enterOnTheLastFieldSavesAndAPasteIsOneEdit() {
    var driver = Driver()
    driver.press("n<Tab>")
    driver.bring(.pressed(.paste(OutsideText("Rani\nPuspita"))))
    #expect(orderForm(driver)?.text(.name) == "Rani Puspita")
    driver.press("<Enter><Enter><Enter><Enter>Tas<Enter>1jt<Enter><Enter><Enter>cepat<Enter>")
    #expect(driver.model.overlays.isEmpty)
    #expect(driver.order(8)?.total == 1_000_000)
    #expect(driver.order(8)?.note == "cepat")
    #expect(driver.order(8)?.account == "BCA 1234567890")
  }

  @Test func aRefusedFormComesBackWithWhatWasTyped() {
    var driver = Driver()
    driver.model.policy = Policy(calendar: ShopCalendar(hours: OpeningHours()))
    driver.press("n<Tab>Rani<Tab><Tab><Tab><Tab>Tas @5000<C-s>")
    #expect(driver.notice == .refused(.neverOpen))
    #expect(orderForm(driver)?.text(.name) == "Rani")
  }

  @Test func editingCorrectsOnlyWhatWasTouched() {
    var driver = Driver()
    driver.press("E<Tab> Jaya<C-s>")
    #expect(driver.order(7)?.buyer.name == "Buyer 7 Jaya")
    #expect(driver.order(7)?.items.first?.name == "Tas")
    #expect(driver.order(7)?.payable == 98_007)
    driver.press("E<C-s>")
    #expect(driver.notice == .refused(.nothingToChange))
  }

  @Test func editingAnOrderThatChangedSaysSoAndKeepsWhatWasTyped() throws {
    var driver = Driver()
    driver.press("E<Tab> Jaya")
    let others = try driver.model.book.decide(.claim(7), at: Shop.now, policy: Shop.policy).changes
    driver.bring(.arrived(others))
    driver.press("<C-s>")
    #expect(driver.notice == .changedMeanwhile([7]))
    #expect(driver.order(7)?.buyer.name == "Buyer 7")
    driver.press("<C-s>")
    #expect(driver.order(7)?.buyer.name == "Buyer 7 Jaya")
    #expect(driver.order(7)?.claimedAt != nil)
  }

  @Test func aBuyerIsPutOnTheBlacklistWithTheOrderAsEvidence() throws {
    var driver = Driver()
    driver.press("b")
    #expect(entryForm(driver)?.text(.name) == "Buyer 7")
    driver.press("<C-s>")
    let entry = try #require(driver.order(7).flatMap { driver.model.book.entry(of: $0.buyer) })
    #expect(entry.orders == [7] && entry.strikes == 1 && entry.level == .suspect)
    #expect(driver.notice == .entryDone(.listed, entry.key))
  }

  @Test func theBlacklistPaneHasItsOwnVerbs() {
    var driver = Driver()
    driver.press("3p")
    #expect(driver.notice == .unavailable(.pay, .notHere))
    driver.press("e<Tab><Tab><Right><C-s>")
    #expect(driver.model.book.entry(Shop.entry.key)?.level == .blocked)
    driver.press("<Enter>")
    guard case .evidence(let view)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    #expect(view.key == Shop.entry.key)
    driver.press("<Esc>x")
    #expect(driver.model.book.entry(Shop.entry.key) == nil)
    driver.press("u")
    #expect(driver.model.book.entry(Shop.entry.key)?.level == .blocked)
    driver.press("n0813 2222 3333<C-s>")
    #expect(driver.model.book.blacklist.count == 2)
  }

  @Test func theFirstStartOffersTheSetUp() throws {
    var driver = Driver()
    driver.model.settings.fileExists = false
    driver.bring(.started)
    guard case .setup? = driver.model.overlays.last else { return #expect(Bool(false)) }
    driver.press("<C-u>Toko Melati<Tab><Right><Tab><Right><Tab><C-u>25.00<C-s>")
    guard case .setup(let form)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    #expect(form.errors == [.hours: .notHours])
    driver.press("<C-u>08.00-12.00, 13.00-17.00<C-s>")
    guard case .saveSettings(let answers)? = driver.effects.last else { return #expect(Bool(false)) }
    #expect(answers.zone == .wita && answers.language == "en" && answers.hours[.monday].count == 2)
    #expect(answers.hours[.sunday].isEmpty)
    driver.bring(.settingsSaved(cause: nil))
    #expect(driver.model.settings.shopName == "Toko Melati" && driver.model.calendar.zone == .wita)
    #expect(driver.model.settings.language == .english)
  }

  @Test func theDemoOffersNone() {
    var driver = Driver()
    driver.model.settings.fileExists = false
    driver.model.isDemo = true
    driver.bring(.started)
    #expect(driver.model.overlays.isEmpty)
  }
}
