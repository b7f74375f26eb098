import Orders
import Testing

@testable import Dashboard

/// What takes long is done elsewhere: keys are answered meanwhile, and nothing overtakes anything.
@Suite struct LongWorkTests {
  private static let imported = (101...2000).map {
    Change(.imported, .order(before: nil, after: Shop.order($0, until: Shop.now + Int64($0))))
  }
  private static let other = Change(.ordered, .order(before: nil, after: Shop.order(50, until: Shop.now + 50)))

  /// A dashboard that has just imported so much, and whose long work waits to be answered.
  private func opened() -> Driver {
    var driver = Driver()
    driver.journal[1] = Self.imported
    driver.through = Int64(Self.imported.count)
    driver.model.book.apply(Self.imported)
    driver.model.commits.undoable = [1]
    driver.bring(.ticked)
    driver.holdsWork = true
    return driver
  }

  private let all = Shop.orders.count + Self.imported.count

  @Test func aLongUndoIsDecidedAndAppliedWhileKeysAreAnswered() {
    var driver = opened()
    driver.press("u")
    #expect(driver.heldWork.count == 1 && driver.commitCount == 0 && driver.notice == .saving)
    let before = driver.selection
    driver.press("j")
    #expect(driver.selection != before)
    driver.answerHeldWork()
    #expect(driver.commitCount == 1 && driver.heldWork.count == 1 && driver.model.book.orderCount == all)
    driver.press("j")
    driver.answerHeldWork()
    #expect(driver.model.book.orderCount == Shop.orders.count && !driver.model.commits.isBusy)
    guard case .undone? = driver.notice else { return #expect(Bool(false), "\(driver.notice as Any)") }
    driver.holdsWork = false
    driver.press("<C-r>")
    #expect(driver.model.book.orderCount == all)
  }

  @Test func whatIsAskedForMeanwhileComesAfterIt() {
    var driver = opened()
    driver.press("u")
    driver.answerHeldWork()
    driver.press("p")
    #expect(driver.commitCount == 1)
    let paid = driver.selection
    driver.answerHeldWork()
    #expect(driver.commitCount == 2 && paid.flatMap { driver.state($0) } == .paid)
  }

  @Test func aDecisionOnAnOlderBookIsMadeAgain() {
    var driver = opened()
    driver.press("u")
    driver.bring(.arrived([Self.other]))
    driver.answerHeldWork()
    #expect(driver.commitCount == 0 && driver.heldWork.count == 1)
    driver.holdsWork = false
    driver.answerHeldWork()
    #expect(driver.commitCount == 1 && driver.model.book.orderCount == Shop.orders.count + 1)
  }

  @Test func whatWasTouchedSinceRefusesTheWhole() throws {
    var driver = opened()
    var paid = try #require(driver.order(101))
    paid.paid = paid.payable
    driver.bring(.arrived([Change(.paid, .order(before: driver.order(101), after: paid))]))
    driver.press("u")
    driver.answerHeldWork()
    #expect(driver.notice == .refused(.changedSince(101)) && driver.commitCount == 0 && !driver.model.commits.isBusy)
  }

  /// Else rows of the journal would come into the book in another order than they were written.
  @Test func whatOthersWriteMeanwhileComesAfterIt() throws {
    var driver = opened()
    var noted = try #require(driver.order(1))
    noted.note = "first"
    let many = (0..<LongWork.changes).map { _ in Change(.edited, .order(before: nil, after: noted)) }
    driver.bring(.arrived(many))
    #expect(driver.heldWork.count == 1 && driver.order(1)?.note == nil)
    noted.note = "second"
    driver.bring(.arrived([Change(.edited, .order(before: nil, after: noted))]))
    #expect(driver.order(1)?.note == nil)
    driver.answerHeldWork()
    #expect(driver.order(1)?.note == "second" && !driver.model.commits.isBusy)
  }

  /// A verb that waited for long work is decided on all that others have written by then, or it would be written over.
  @Test func aVerbThatWaitedSeesWhatOthersWroteMeanwhile() throws {
    var driver = opened()
    driver.press("u")
    driver.answerHeldWork()
    driver.press("p")
    let id = try #require(driver.selection)
    var noted = try #require(driver.order(id))
    noted.note = "theirs"
    driver.bring(.arrived([Change(.edited, .order(before: driver.order(id), after: noted))]))
    driver.answerHeldWork()
    #expect(driver.state(id) == .paid && driver.order(id)?.note == "theirs")
  }

  /// Rows of others are known to the journal as seen, though the book does not have them yet: what was decided without them
  /// would be written over them.
  @Test func aDecisionWaitsForTheBookToHaveAllThatIsKnown() throws {
    var driver = opened()
    driver.press("u")
    var noted = try #require(driver.order(1))
    noted.note = "theirs"
    let many = (0..<LongWork.changes).map { _ in Change(.edited, .order(before: nil, after: noted)) }
    driver.bring(.arrived(many))
    let (decision, rest) = (try #require(driver.heldWork.first), Array(driver.heldWork.dropFirst()))
    driver.heldWork = rest
    driver.bring(.worked(decision.work.done(on: decision.book)))
    #expect(rest.count == 1 && driver.commitCount == 0 && driver.heldWork.count == 1)
    driver.answerHeldWork()
    #expect(driver.commitCount == 0 && driver.heldWork.count == 1)
    driver.holdsWork = false
    driver.answerHeldWork()
    #expect(driver.commitCount == 1 && driver.model.book.orderCount == Shop.orders.count && driver.order(1)?.note == "theirs")
  }

  /// A book from a snapshot counts its versions from there: none is taken for one of before.
  @Test func aBookInTheOldOnesPlaceHasAVersionOfItsOwn() {
    var driver = opened()
    let version = driver.model.book.version
    driver.bring(.reloaded(Book(open: Shop.orders)))
    #expect(driver.model.book.version > version)
  }
}
