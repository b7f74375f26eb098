import Orders
import Screen
import Testing
import Words

@testable import Dashboard

@Suite struct VerbTests {
  @Test func payingActsAtOnceAndCanBeUndoneAndDoneAgain() {
    var driver = Driver()
    #expect(driver.selection == 7)
    driver.press("p")
    #expect(driver.state(7) == .paid)
    #expect(driver.notice == .done(.paid, [7], fact: driver.order(7)?.shipBy.map { .sendBy($0) }))
    driver.press("u")
    #expect(driver.state(7) == .pending)
    #expect(driver.notice == .undone([.paid], [7], []))
    driver.press("<C-r>")
    #expect(driver.state(7) == .paid)
    #expect(driver.notice == .redone([.paid], [7], []))
    driver.press("u")
    #expect(driver.state(7) == .pending)
    #expect(driver.notice == .undone([.paid], [7], []))
  }

  @Test func aNewVerbClearsWhatCouldBeDoneAgain() {
    var driver = Driver()
    driver.press("pujt")
    #expect(driver.order(1)?.claimedAt == Shop.now)
    driver.press("<C-r>")
    #expect(driver.notice == .unavailable(.redo, .nothingToRedo))
  }

  @Test func undoGoesBackStepByStepAndThenSaysThatThereIsNothing() {
    var driver = Driver()
    driver.press("pjtuu")
    #expect(driver.state(7) == .pending)
    #expect(driver.order(1)?.claimedAt == nil)
    driver.press("u")
    #expect(driver.notice == .unavailable(.undo, .nothingToUndo))
  }

  @Test func verbsTypedAheadWaitAndAreDecidedOnTheBookThatHasTheFirst() {
    var driver = Driver()
    driver.holdsCommits = true
    driver.press("pjpu")
    #expect(driver.commitCount == 1)
    #expect(driver.notice == .saving)
    driver.answerHeld()
    #expect(driver.state(7) == .paid)
    #expect(driver.commitCount == 2)
    driver.answerHeld()
    #expect(driver.state(1) == .paid)
    driver.answerHeld()
    #expect(driver.state(1) == .pending)
    #expect(driver.state(7) == .paid)
  }

  @Test func aSecondConfirmationOfOneOrderIsRefusedWhenItsTurnComes() {
    var driver = Driver()
    driver.holdsCommits = true
    driver.press("pp")
    driver.answerHeld()
    #expect(driver.notice == .refused(.already(7, .paid)))
    #expect(driver.commitCount == 1)
    driver.press("p")
    #expect(driver.notice == .unavailable(.pay, .notPending))
  }

  @Test func overtakenIsDecidedAgainOnWhatIsNew() throws {
    var driver = Driver()
    driver.holdsCommits = true
    driver.press("p")
    let others = try driver.model.book.decide(.claim(1), at: Shop.now, policy: Shop.policy).changes
    driver.bring(.overtaken(driver.held[0].ticket, changes: others))
    #expect(driver.commitCount == 2)
    driver.held.removeFirst()
    driver.answerHeld()
    #expect(driver.state(7) == .paid)
    #expect(driver.order(1)?.claimedAt != nil)
  }

  @Test func overtakenBySomebodyWhoDidTheSameIsRefused() throws {
    var driver = Driver()
    driver.holdsCommits = true
    driver.press("p")
    let others = try driver.model.book.decide(.pay(7), at: Shop.now, policy: Shop.policy).changes
    driver.bring(.overtaken(driver.held[0].ticket, changes: others))
    #expect(driver.notice == .refused(.already(7, .paid)))
    #expect(driver.commitCount == 1)
    #expect(!driver.model.commits.isBusy)
  }

  @Test func whatIsNotKeptIsSaidAndNotShown() {
    var driver = Driver()
    driver.holdsCommits = true
    driver.press("pjp")
    driver.bring(.notKept(driver.held[0].ticket, cause: "disk full"))
    #expect(driver.notice == .notKept(cause: "disk full"))
    #expect(driver.state(7) == .pending)
    #expect(driver.commitCount == 1)
    #expect(driver.model.commits.undoable.isEmpty)
  }

  @Test func aFailedDiskTurnsVerbsOffAndReadingStays() {
    var driver = Driver()
    driver.bring(.storage(.failed(cause: "disk full", lastGood: nil)))
    driver.press("p")
    #expect(driver.notice == .unavailable(.pay, .storageFailed))
    driver.press("j")
    #expect(driver.selection == 1)
    driver.bring(.storage(.sound))
    driver.press("p")
    #expect(driver.state(1) == .paid)
  }

  @Test(arguments: [("p", Action.pay), ("n", .newOrder), ("u", .undo), ("x", .cancel), ("b", .blacklist)])
  func readOnlyChangesNothing(key: String, action: Action) {
    var driver = Driver()
    driver.model.isReadOnly = true
    driver.press(key)
    #expect(driver.notice == .unavailable(action, .readOnly))
    #expect(driver.commitCount == 0 && driver.model.overlays.isEmpty)
  }

  @Test func everyVerbDoesItsWork() {
    var driver = Driver()
    driver.press("w")
    #expect((driver.order(7)?.waitedAt) == Shop.now)
    driver.press("jt")
    #expect(driver.order(1)?.claimedAt == Shop.now)
    driver.press("je")
    #expect(driver.order(2)?.promised ?? .earliest > Shop.now + 86_400)
    driver.press("lR")
    #expect(driver.selection == 6)
    #expect(driver.notice == .unavailable(.revive, .notCancelled))
    driver.press("s")
    #expect(driver.state(6) == .shipped)
    driver.press("ld")
    #expect(driver.state(6) == .done)
  }

  @Test func doneSaysTheFactThatTheSellerGoesOnWith() throws {
    var driver = Driver()
    driver.press("je")
    #expect(driver.notice == .done(.extended, [1], fact: .until(try #require(driver.order(1)).promised)))
    driver.press("n<Tab>Rani<Tab><Tab><Tab><Tab>Tas @5000<C-s>")
    let new = try #require(driver.order(8))
    #expect(driver.notice == .done(.ordered, [8], fact: .toPay(new.payable, by: new.promised)))
  }

  @Test func waitingBeforeThePromiseIsOverSaysWhyNot() {
    var driver = Driver()
    driver.press("jw")
    #expect(driver.notice == .unavailable(.wait, .notDueYet))
  }

  @Test func reviveTakesACancelledOrderUpAgain() {
    var driver = Driver()
    driver.press("x3")
    driver.wait(2000)
    driver.press("lll")
    #expect(driver.selection == 7)
    driver.press("R")
    #expect(driver.state(7) == .pending)
  }
}
