import Orders
import Screen
import Testing

@testable import Dashboard

@Suite struct SearchAndMarksTests {
  @Test func everyKeystrokeAsksAndOldAnswersAreThrownAway() throws {
    var driver = Driver()
    driver.press("/b")
    let first = try #require(driver.question)
    driver.press("u")
    let second = try #require(driver.question)
    #expect(second.query == "bu" && second.generation > first.generation)
    #expect(driver.model.orders.rows.count == 6)
    driver.answer(second, orders: [3, 6, 2], entries: [Shop.entry.key])
    #expect(driver.model.orders.rows == [3, 2])
    #expect(driver.model.blacklist.rows == [Shop.entry.key])
    driver.answer(first, orders: [1])
    #expect(driver.model.orders.rows == [3, 2])
    #expect(driver.selection == 3)
  }

  @Test func enterKeepsTheQueryAndEscapeClearsIt() throws {
    var driver = Driver()
    driver.press("/5")
    driver.answer(try #require(driver.question), orders: [5])
    driver.press("<Enter>p")
    #expect(driver.state(5) == .paid)
    driver.press("<Esc>")
    #expect(!driver.model.search.isActive)
    #expect(driver.model.orders.rows.count == 5)
  }

  @Test func theLettersOfAQueryAreNoVerbs() {
    var driver = Driver()
    driver.press("/pxq")
    #expect(driver.model.search.field.text == "pxq")
    #expect(driver.commitCount == 0 && driver.model.overlays.isEmpty)
    driver.press("<BS><BS><BS>")
    #expect(!driver.model.search.isActive && driver.model.search.isTyping)
  }

  @Test func aChangedBookPutsTheQuestionAgain() throws {
    var driver = Driver()
    driver.press("/bu")
    let before = try #require(driver.question)
    driver.answer(before, orders: [1, 2])
    driver.press("<Enter>p")
    let after = try #require(driver.question)
    #expect(after.generation > before.generation && after.query == "bu")
  }

  /// Nothing of the list has changed, but what an empty one says.
  @Test func whereElseItWasFoundIsSaidOverAnEmptyList() throws {
    var driver = Driver()
    var painter = Painter()
    driver.press("/bu")
    driver.answer(try #require(driver.question), orders: [])
    let widely = try #require(driver.question)
    #expect(widely.findsSettled && widely.enoughOrders == 1)
    _ = painter.picture(driver.model)
    driver.answer(widely, orders: [6])
    #expect(driver.model.orders.rows.isEmpty)
    let isSame = painter.picture(driver.model).canvas == view(driver.model)
    #expect(isSame)
  }

  @Test func openOrdersAreNotCrowdedOutBySettledOnes() throws {
    var driver = Driver()
    driver.press("/bu")
    #expect(try #require(driver.question).findsSettled == false)
    driver.press("<Enter>ll")
    #expect(try #require(driver.question).findsSettled)
  }

  @Test func newOrderStartsWithTheNumberThatWasLookedFor() {
    var driver = Driver()
    driver.press("/0812 9999 8888<Enter>n")
    guard case .orderForm(let form)? = driver.model.overlays.last else { return #expect(Bool(false)) }
    #expect(form.text(.phone) == "0812 9999 8888")
  }

  @Test func pastesAndBurstsOutsideAFieldNeverAct() {
    var driver = Driver()
    driver.bring(.pressed(.paste(OutsideText("pxxq"))))
    driver.bring(.pressed(.burst(OutsideText("ppp\nq"))))
    #expect(driver.notice == .pasteDropped)
    #expect(driver.commitCount == 0 && driver.effects.isEmpty && driver.model.overlays.isEmpty)
    driver.press("x")
    driver.bring(.pressed(.burst(OutsideText("1111\n"))))
    #expect(driver.commitCount == 0 && driver.state(7) == .pending)
    driver.press("<Esc>/")
    driver.bring(.pressed(.paste(OutsideText("ra\nni\u{1B}[A"))))
    #expect(driver.model.search.field.characters.count > 4)
    #expect(driver.effects.count == 1)
  }

  @Test func marksTakeTheVerbInsteadOfTheCursor() {
    var driver = Driver()
    driver.press("j<Space><Space>p")
    #expect(driver.state(1) == .paid && driver.state(2) == .paid)
    #expect(driver.state(3) == .pending && driver.state(7) == .pending)
    #expect(driver.notice == .done(.paid, [1, 2]))
  }

  @Test func rangesFollowTheCursorAndEscapeClearsThem() {
    var driver = Driver()
    driver.press("jvjj")
    #expect(driver.model.marks == [1, 2, 3])
    driver.press("<Esc>")
    #expect(driver.model.marks.isEmpty)
    driver.press("g<S-Down>")
    #expect(driver.model.marks == [7, 1])
    driver.press("**")
    #expect(driver.model.marks.isEmpty)
  }

  @Test func anotherTabForgetsMarksThatWouldBeUnseen() {
    var driver = Driver()
    driver.press("*l")
    #expect(driver.model.marks.isEmpty)
    #expect(driver.model.orders.rows == [6])
  }
}
