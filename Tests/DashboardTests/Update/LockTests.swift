import Orders
import Screen
import Testing
import Words

@testable import Dashboard

@Suite struct LockTests {
  /// Every key opens the screen and does nothing else: no verb, no quitting, no movement.
  @Test func theKeyThatOpensDoesNothingElse() {
    let keys = Keymap.standard.flatMap(\.keys) + [.character("y"), .control("c"), .control("z")]
    for key in keys {
      var driver = Driver()
      driver.press("<C-x>")
      let before = (driver.model.book.version, driver.selection, driver.model.focus, driver.model.overlays.count)
      driver.bring(.pressed(key))
      #expect(!driver.model.isLocked)
      #expect(driver.commitCount == 0 && driver.effects.isEmpty, "\(key)")
      let after = (driver.model.book.version, driver.selection, driver.model.focus, driver.model.overlays.count)
      #expect(before == after, "\(key)")
    }
  }

  @Test func whatIsPastedOrClickedOpensNothing() {
    var driver = Driver()
    driver.press("<C-x>")
    for key in [Key.paste(OutsideText("p")), .burst(OutsideText("pppp")), .focus(false), .focus(true), .unknown] {
      driver.bring(.pressed(key))
      #expect(driver.model.isLocked)
    }
    driver.press("p")
    #expect(!driver.model.isLocked && driver.commitCount == 0)
    driver.press("p")
    #expect(driver.commitCount == 1)
  }

  /// Neither a row, nor a verb in the footer, nor the wheel: the seller at the mouse sees nothing of what would be hit.
  @Test func aClickHitsNothing() {
    var driver = Driver(columns: 80, rows: 24)
    driver.press("<C-x>")
    let before = (driver.selection, driver.model.focus, driver.model.book.version)
    for row in 0..<24 {
      for column in stride(from: 0, to: 80, by: 3) {
        let position = Position(row: row, column: column)
        for action in [Key.Mouse.Action.press, .wheelDown] { driver.bring(.pressed(.mouse(.init(action, at: position)))) }
      }
    }
    #expect(driver.model.isLocked && driver.effects.isEmpty && driver.commitCount == 0)
    #expect(before == (driver.selection, driver.model.focus, driver.model.book.version))
    #expect(driver.model.notices.current == nil)
  }

  /// A commit that is done only after the lock names its buyer when the screen is open again, not before.
  @Test func whatIsSaidMeanwhileNamesNobody() throws {
    var driver = Driver(columns: 80, rows: 24)
    let key = BuyerKey.phone(try #require(PhoneReading("0812-3456-7890").key))
    driver.press("<C-x>")
    driver.model.say(.entryDone(.listed, key))
    let isSaid = { (model: Model) in view(model).rows.joined().contains("3456") }
    #expect(!isSaid(driver.model))
    driver.press("j")
    #expect(isSaid(driver.model))
  }

  /// Also in the midst of a form, which is there again afterwards.
  @Test func aFormIsKeptBeneath() {
    var driver = Driver()
    driver.press("nBayu<C-x>x")
    guard case .orderForm(let form)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    #expect(form.text(.name).string == "Bayu" || driver.model.overlays.count == 1)
    #expect(!driver.model.isLocked)
  }

  @Test func locksByItselfWhenNobodyIsThere() {
    var driver = Driver()
    driver.model.settings.display.lockAfter = 600
    driver.press("j")
    driver.wait(599_000)
    #expect(!driver.model.isLocked)
    #expect(nextChange(driver.model, drawnUntil: .latest) <= 1000, "the loop wakes up for it")
    driver.press("k")
    driver.wait(599_000)
    #expect(!driver.model.isLocked)
    driver.wait(1000)
    #expect(driver.model.isLocked)
    driver.press("j")
    driver.wait(1000)
    #expect(!driver.model.isLocked)
  }

  @Test func neverWithoutTheSetting() {
    var driver = Driver()
    driver.wait(86_400_000)
    #expect(!driver.model.isLocked)
  }

  /// Countdowns go on, and what calls the seller names nobody.
  @Test func countdownsStay() {
    var driver = Driver(columns: 80, rows: 24)
    driver.model.settings.display.notification = .osc
    driver.press("<C-x>")
    let before = view(driver.model)
    driver.wait(60_000)
    let isMoving = view(driver.model) != before
    #expect(isMoving)
    driver.wait(7200_000)
    let told = driver.effects.compactMap { if case .notify(let text) = $0 { text.string } else { nil } }
    #expect(told.allSatisfy { !$0.contains("Buyer") })
  }

  /// A person who was forgotten by another process is in no dialog and no message any more.
  @Test func aBookThatIsReadAnewLeavesNoCopies() {
    for keys in ["x", "E", "r", "c", "T", "3<Enter>", "3x", "3e"] {
      var driver = Driver()
      driver.press("y" + keys)
      driver.bring(.copied(true))
      driver.bring(.reloaded(Book()))
      #expect(driver.model.overlays.isEmpty, "\(keys)")
      let names = driver.model.notices.log.contains { if case .copied = $0.notice { true } else { false } }
      #expect(!names)
    }
  }
}
