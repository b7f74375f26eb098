import Orders
import Screen
import Testing
import Words

@testable import Dashboard

/// The screens of the morning, of tomorrow, and of a terminal that nobody looks at.
@Suite struct MorningGoldenTests {
  @Test(arguments: [(120, 40), (80, 24), (40, 12), (20, 5)], Language.allCases)
  func triage(_ size: (Int, Int), _ language: Language) {
    var model = Self.model(size, language)
    press("T", on: &model)
    Golden.compare(view(model), with: "triage-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  /// What is awaited has its own key: a down payment, or the second confirmation of cash on delivery.
  @Test(arguments: [(80, 24), (40, 12)], [PaymentWay.transfer, .cashOnDelivery])
  func triageOfOtherTerms(_ size: (Int, Int), _ payment: PaymentWay) throws {
    var model = Self.model(size, .indonesian)
    let before = try #require(model.book.order(131))
    var after = before
    after.payment = payment
    if payment == .transfer { after.downPayment = 50_000 } else { (after.uniqueCode, after.payable) = (nil, after.total) }
    model.book.apply(Change(.edited, .order(before: before, after: after)))
    press("T", on: &model)
    Golden.compare(view(model), with: "triage-\(size.0)x\(size.1)-\(payment == .transfer ? "down-payment" : "cod")")
  }

  /// A text to somebody who has blocked the first number.
  @Test(arguments: [(80, 24), (40, 12)]) func textToTheSecondContact(_ size: (Int, Int)) throws {
    var model = Self.model(size, .indonesian)
    for command in [Command.noteSecondContact(142, "0813-5555-0002"), .findBlocked(142)] {
      model.book.apply(try model.book.decide(command, at: model.now.moment, policy: model.policy).changes)
    }
    model.orders.selection = 142
    press("r", on: &model)
    Golden.compare(view(model), with: "\(size.0)x\(size.1)-reminder-second-contact")
  }

  @Test(arguments: [(120, 40), (80, 24), (40, 12), (20, 5)], Language.allCases)
  func dueTomorrow(_ size: (Int, Int), _ language: Language) {
    var model = Self.model(size, language)
    press("Bj", on: &model)
    Golden.compare(view(model), with: "due-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  @Test(arguments: [(120, 40), (80, 24), (40, 12)], Language.allCases)
  func unfocused(_ size: (Int, Int), _ language: Language) {
    var model = Self.model(size, language)
    _ = update(&model, .pressed(.focus(false)))
    Golden.compare(view(model), with: "unfocused-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  /// While the shop is closed nothing asks: it waits for the opening.
  @Test(arguments: Language.allCases) func unfocusedAtNight(_ language: Language) {
    var model = Self.model((80, 24), language)
    model.now.moment = SampleShop.time(23, "20:15")
    _ = update(&model, .pressed(.focus(false)))
    Golden.compare(view(model), with: "unfocused-night-80x24-\(language.rawValue)")
  }

  @Test(arguments: Language.allCases) func decided(_ language: Language) {
    var model = Self.model((80, 24), language)
    var triage = Triage([131, 128, 120])
    triage.decisions = [131: .keptWaiting, 128: .paid, 120: .keptWaiting]
    model.overlays = [.triage(triage)]
    Golden.compare(view(model), with: "80x24-triage-decided-\(language.rawValue)")
  }

  @Test(arguments: Language.allCases) func afterHours(_ language: Language) {
    var model = Self.model((120, 40), language)
    model.now.moment = SampleShop.time(22, "20:15")
    _ = update(&model, .ticked)
    Golden.compare(view(model), with: "120x40-after-hours-\(language.rawValue)")
  }

  @Test(arguments: [(1, 1), (2, 2), (20, 5), (21, 6), (30, 8), (40, 12), (60, 11), (80, 24), (120, 40)])
  func nothingOfItCrashesAtAnySize(_ size: (Int, Int)) {
    for keys in ["T", "B", "Tw", "TwjG", "Bkj"] {
      var model = Self.model(size, .indonesian)
      press(keys, on: &model)
      #expect(view(model).size == model.size)
      _ = update(&model, .pressed(.focus(false)))
      model.overlays = []
      #expect(view(model).size == model.size)
    }
  }

  /// The working screen is exactly as it was once the focus is back, and with a dialog open it never went away.
  @Test func focusBringsTheScreenBack() {
    var model = Self.model((120, 40), .indonesian)
    press("jj3j1<Space>", on: &model)
    model.notices.current = nil
    var painter = Painter()
    let before = painter.picture(model).canvas
    _ = update(&model, .pressed(.focus(false)))
    let isDrawnAnew = painter.picture(model).canvas == view(model) && view(model) != before
    #expect(isDrawnAnew)
    _ = update(&model, .pressed(.focus(true)))
    let isSame = painter.picture(model).canvas == before
    #expect(isSame)
    press("n", on: &model)
    let form = view(model)
    _ = update(&model, .pressed(.focus(false)))
    let isKept = view(model) == form
    #expect(isKept)
  }

  @Test func withoutTheSettingTheScreenStays() {
    var model = Self.model((120, 40), .indonesian)
    let before = view(model)
    model.settings.display.showsCountdownUnfocused = false
    _ = update(&model, .pressed(.focus(false)))
    let isSame = view(model) == before
    #expect(isSame)
  }

  /// It sleeps as long as nothing that is seen changes.
  @Test(arguments: [(40, 12), (80, 24)])
  func theCountdownHoldsUntilItSaysThatItChanges(_ size: (Int, Int)) {
    var model = Self.model(size, .indonesian)
    model.settings.display.secondsBelow = 0
    _ = update(&model, .pressed(.focus(false)))
    for _ in 0..<40 {
      let (canvas, next) = picture(model)
      var later = model
      later.now.moment = next - 1
      let isSame = next > model.now.moment && view(later) == canvas
      #expect(isSame)
      model.now.moment = next
    }
  }

  private static func model(_ size: (Int, Int), _ language: Language) -> Model { SampleShop.model(size.0, size.1, language) }

  private func press(_ keys: String, on model: inout Model) {
    for key in Key.sequence(keys) ?? [] {
      model.now.uptime += 600
      _ = update(&model, .pressed(key))
    }
  }
}
