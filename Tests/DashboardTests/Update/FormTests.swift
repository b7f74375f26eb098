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
    driver.press("<Enter><Enter><Enter><Enter>Tas<Enter>1jt<Enter><Enter><Enter><Enter><Enter>cepat<Enter><Enter><Enter>")
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
    #expect(driver.notice == .changedMeanwhile([7], latest: .claimed))
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
    driver.press("<Esc>x<Enter>")
    #expect(driver.model.book.entry(Shop.entry.key) == nil)
    driver.press("u")
    #expect(driver.model.book.entry(Shop.entry.key)?.level == .blocked)
    driver.press("n0813 2222 3333<C-s>")
    #expect(driver.model.book.blacklist.count == 2)
  }

  @Test func theFirstStartOffersTheSetUp() throws {
    var driver = Driver([], entries: [])
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

  @Test(arguments: [("8-5", 1), ("8-12, 13-17", 2), ("libur", 0), ("tutup", 0), ("", 0)])
  func hoursAreReadAsTheCommandReadsThem(written: String, count: Int) {
    var form = SetupForm(Driver().model.settings)
    form.set(.name, "Toko")
    form.set(.saturday, CleanText(cleaning: written))
    let answers = form.answers()
    // 8-5 is until five in the morning.
    #expect(answers?.hours[.saturday].count == count, "\(form.errors)")
  }

  @Test func aShopWithOrdersIsNotAskedToSetUpAgain() {
    var driver = Driver()
    driver.model.settings.fileExists = false
    driver.bring(.started)
    #expect(driver.model.overlays.isEmpty && driver.notice == .setUpLater)
  }

  @Test func leavingTheSetUpSaysWhereItIs() {
    var driver = Driver([], entries: [])
    driver.model.settings.fileExists = false
    driver.bring(.started)
    driver.press("<Esc>")
    #expect(driver.model.overlays.isEmpty && driver.notice == .setUpLater)
  }

  @Test func aNewOrderLeftWithoutSavingStaysAsADraft() {
    var driver = Driver()
    driver.press("n<Esc>")
    #expect(driver.notice == nil && driver.model.orderDraft == nil)
    driver.press("n<Tab>Rani<Esc>")
    #expect(driver.notice == .draftKept)
    driver.press("n")
    #expect(orderForm(driver)?.text(.name) == "Rani" && driver.notice == .draftResumed)
    driver.press("<C-n>")
    #expect(orderForm(driver)?.text(.name) == "" && orderForm(driver)?.focus == .phone)
    driver.press("<Esc>n")
    #expect(orderForm(driver)?.text(.name) == "")
  }

  @Test func aWrongPhoneIsFlaggedWhenItsFieldIsLeft() {
    var driver = Driver()
    driver.press("n0812<Tab>")
    #expect(orderForm(driver)?.errors == [.phone: .phoneTooShort] && orderForm(driver)?.focus == .name)
  }

  @Test func anOrderThatMayBeTheSameIsKnownWhileTyping() throws {
    var driver = Driver()
    driver.press("n0812 0000 003")
    #expect(driver.model.twins(of: try #require(orderForm(driver))).isEmpty)
    driver.press("<BS>03")
    #expect(driver.model.twins(of: try #require(orderForm(driver))).isEmpty)
    let (typed, order) = (try #require(orderForm(driver)), driver.order(3))
    func twins(_ items: CleanText, _ total: CleanText = "") -> [OrderLikeness] {
      var form = typed
      form.set(.items, items)
      form.set(.total, total)
      return driver.model.twins(of: form).map(\.likeness)
    }
    let item = try #require(order?.items.first)
    #expect(twins("\(item.name)") == [.goods] && twins("\(item.name); Rok @1000") == [.item(item.name)])
    #expect(twins("Rok", try #require(order?.total.clean)) == [.total] && twins("Rok @1").isEmpty && twins("").isEmpty)
  }

  @Test func anotherSumSaysWhy() {
    var driver = Driver()
    driver.press("E<Tab><Tab><Tab><Tab><Tab><C-u>Tas @50000<C-s>")
    guard case .newPayable(7, let sum, .itemsChanged)? = driver.notice else { return #expect(Bool(false)) }
    #expect(sum == driver.order(7)?.payable)
    driver.press("u")
    #expect(driver.notice == .newPayable(7, 98_007, .undone([.edited])))
    driver.press("<C-r>")
    #expect(driver.notice == .newPayable(7, sum, .redone([.edited])))
  }

  @Test func theDemoOffersNone() {
    var driver = Driver()
    driver.model.settings.fileExists = false
    driver.model.isDemo = true
    driver.bring(.started)
    #expect(driver.model.overlays.isEmpty)
  }
}
