import Intake
import Orders
import Testing
import Words

@testable import App
@testable import Dashboard

/// A long file is taken in part by part, and keys are answered between.
@Suite struct ImportRunTests {
  private let folder = FilesForTests()
  private static let rows = 2500

  private static func text(_ rows: ClosedRange<Int>) -> String {
    rows.map { "\($0),2026-11-2\($0 % 3)T10:00:00+07:00,Rani \($0),Gamis,185000\n" }.joined()
  }

  /// A dashboard with the preview of so many orders on its screen.
  private func opened(_ orders: [Order] = []) throws -> Driver {
    try folder.write("id,created,name,items,total\n" + Self.text(101...100 + Self.rows), to: "in.csv")
    var driver = Driver(orders)
    try look(&driver)
    driver.press("I")
    return driver
  }

  private func look(_ driver: inout Driver) throws {
    let request = ImportRequest(
      path: folder.path("in.csv"), isAsked: false, isAgain: !driver.effects.isEmpty, book: driver.model.book, layouts: [],
      policy: driver.model.policy, now: driver.model.now.moment)
    driver.bring(.imports(.looked(try #require(driver.desk?.look(into: request)))))
  }

  private func lookedAgain(_ driver: Driver) -> ImportRequest? {
    guard case .lookInto(let request)? = driver.effects.last else { return nil }
    return request
  }

  @Test func everyPartIsACommitAndAllOfThemAreOneStep() throws {
    var driver = try opened()
    driver.press("<Enter>")
    #expect(driver.commitCount == 3 && driver.model.book.orderCount == Self.rows && driver.model.imports.run == nil)
    #expect(driver.notice == .fileImported("in.csv", added: Self.rows, updated: 0))
    driver.press("u")
    #expect(driver.model.book.orderCount == 0)
  }

  @Test func howFarItIsStandsWhereNothingWasJustDone() throws {
    var driver = try opened(Shop.orders)
    driver.holdsCommits = true
    driver.press("<Enter>")
    #expect(driver.notice == .importing("in.csv", rows: 0, of: Self.rows))
    // What is asked for meanwhile is decided after the part that is on its way, and before the next.
    driver.press("p")
    let paid = driver.selection
    driver.answerHeld()
    #expect(driver.notice == .saving && driver.model.imports.run?.rows == 1000)
    driver.answerHeld()
    #expect(paid.flatMap { driver.state($0) } == .paid && driver.model.imports.run?.rows == 1000)
    driver.answerHeld()
    guard case .done(.paid, _, _, _)? = driver.notice else { return #expect(Bool(false), "\(driver.notice as Any)") }
    #expect(driver.model.imports.run?.rows == 2000)
    driver.answerHeld()
    #expect(driver.model.imports.run == nil && driver.model.book.orderCount == Self.rows + Shop.orders.count)
  }

  @Test func howFarItIsIsSaidAfterEveryPart() throws {
    var driver = try opened()
    driver.holdsCommits = true
    driver.press("<Enter>")
    for rows in [1000, 2000] {
      driver.answerHeld()
      #expect(driver.notice == .importing("in.csv", rows: rows, of: Self.rows))
    }
  }

  @Test func escapeKeepsThePartThatIsOnItsWayAndTheSameFileGoesOnFromThere() throws {
    var driver = try opened()
    driver.holdsCommits = true
    driver.press("<Enter><Esc>")
    #expect(driver.model.imports.run != nil)
    driver.answerHeld()
    #expect(driver.model.book.orderCount == 1000 && driver.held.isEmpty && driver.model.imports.run == nil)
    #expect(driver.notice == .importStopped("in.csv", rows: 1000, of: Self.rows, isUndoable: true))
    #expect(lookedAgain(driver)?.isAgain == true && lookedAgain(driver)?.book.orderCount == 1000)
    driver.holdsCommits = false
    try look(&driver)
    #expect(driver.notice == .importStopped("in.csv", rows: 1000, of: Self.rows, isUndoable: true))
    driver.press("I")
    #expect(driver.model.imports.waiting.last?.figures?.added == 1500)
    driver.press("<Enter>")
    #expect(driver.model.book.orderCount == Self.rows)
    driver.press("u")
    #expect(driver.model.book.orderCount == 1000)
    driver.press("u")
    #expect(driver.model.book.orderCount == 0)
  }

  /// Before the first part there is nothing to be kept.
  @Test func escapeBeforeTheFirstPartKeepsNothing() throws {
    var driver = try opened()
    driver.desk = nil
    driver.press("<Enter><Esc>")
    #expect(driver.notice == .importStopped("in.csv", rows: 0, of: Self.rows, isUndoable: false))
    #expect(driver.model.imports.run == nil)
    // What the thread had decided by then is not written, also where the file is taken in once more by now.
    let decided = Decided(changes: [Self.other], version: driver.model.book.version)
    let late = ImportPart(run: 1, decided: decided, outcome: ImportOutcome(), isLast: true)
    driver.bring(.imports(.part(late)))
    driver.desk = ImportDesk(home: nil, words: Indonesian())
    try look(&driver)
    driver.desk = nil
    driver.press("I<Enter>")
    driver.bring(.imports(.part(late)))
    #expect(driver.commitCount == 0 && driver.model.imports.run?.number == 2)
  }

  private static let other = Change(.ordered, .order(before: nil, after: Shop.order(101, until: Shop.now + 50)))

  @Test func aPartIsDecidedAnewWhereSomebodyElseWroteFirst() throws {
    var driver = try opened()
    driver.holdsCommits = true
    driver.press("<Enter>")
    driver.holdsCommits = false
    driver.bring(.overtaken(driver.held[0].ticket, changes: [Self.other]))
    #expect(driver.model.book.orderCount == Self.rows + 1 && driver.model.book.order(101)?.buyer.name == "Buyer 101")
  }

  @Test func aPartIsDecidedAnewWhereTheBookChangedMeanwhile() throws {
    var driver = try opened()
    let desk = try #require(driver.desk)
    driver.desk = nil
    driver.press("<Enter>")
    guard case .takeIn(let turn)? = driver.effects.last else { return #expect(Bool(false), "\(driver.effects)") }
    let part = try #require(desk.take(turn))
    driver.bring(.arrived([Self.other]))
    driver.desk = desk
    driver.bring(.imports(part))
    #expect(driver.model.book.orderCount == Self.rows + 1 && driver.model.book.order(101)?.buyer.name == "Buyer 101")
  }

  // MARK: Nothing is imported unseen

  @Test func aFileThatChangedSinceItWasSeenIsShownAgain() throws {
    var driver = try opened()
    try folder.append(Self.text(9000...9000), to: "in.csv")
    driver.press("<Enter>")
    #expect(driver.commitCount == 0 && driver.notice == .fileChanged("in.csv", rows: 0))
    #expect(lookedAgain(driver)?.isAsked == true)
  }

  @Test func aFileThatIsWrittenToWhileItIsTakenInIsTakenNoFurther() throws {
    var driver = try opened()
    driver.holdsCommits = true
    driver.press("<Enter>")
    try folder.append(Self.text(9000...9000), to: "in.csv")
    driver.answerHeld()
    #expect(driver.model.book.orderCount == 1000 && driver.notice == .fileChanged("in.csv", rows: 1000))
    #expect(driver.held.isEmpty && lookedAgain(driver)?.isAsked == true)
  }

  @Test func anotherFileInItsPlaceIsNotTakenIn() throws {
    var driver = try opened()
    try folder.write("id,created,name,items,total\n" + Self.text(101...100 + Self.rows), to: "other.csv")
    try folder.move("other.csv", to: "in.csv")
    driver.press("<Enter>")
    #expect(driver.commitCount == 0 && driver.notice == .fileChanged("in.csv", rows: 0))
  }

  @Test func whatTheDiskDoesNotKeepEndsItAndTheFileWaits() throws {
    var driver = try opened()
    driver.holdsCommits = true
    driver.press("<Enter>")
    driver.answerHeld()
    let held = driver.held.removeFirst()
    driver.bring(.notKept(held.ticket, cause: "disk full"))
    #expect(driver.notice == .importBroken("in.csv", rows: 1000, cause: "disk full") && driver.model.imports.run == nil)
    #expect(driver.model.book.orderCount == 1000 && !driver.model.commits.isBusy && lookedAgain(driver) != nil)
  }

  /// A verb that the disk did not take leaves the part behind it to find out whether it is taken.
  @Test func aVerbThatFailsDoesNotEndTheImport() throws {
    var driver = try opened(Shop.orders)
    driver.holdsCommits = true
    driver.press("<Enter>p")
    driver.answerHeld()
    let verb = driver.held.removeFirst()
    driver.bring(.notKept(verb.ticket, cause: "disk full"))
    #expect(driver.held.count == 1)
    driver.holdsCommits = false
    driver.answerHeld()
    #expect(driver.model.imports.run == nil && driver.model.book.orderCount == Shop.orders.count + Self.rows)
  }

  /// What was done while the file was taken in is newer than its first row.
  @Test func whatWasDoneMeanwhileIsUndoneBeforeTheFile() throws {
    var driver = try opened(Shop.orders)
    driver.holdsCommits = true
    let id = try #require(driver.selection)
    driver.press("<Enter>p")
    driver.answerHeld()
    driver.answerHeld()
    driver.holdsCommits = false
    driver.answerHeld()
    #expect(driver.state(id) == .paid && driver.model.imports.run == nil)
    driver.press("u")
    #expect(driver.state(id) == .pending && driver.model.book.orderCount == Shop.orders.count + Self.rows)
    driver.press("u")
    #expect(driver.model.book.orderCount == Shop.orders.count)
  }

  @Test func aSecondFileWaitsForTheFirst() throws {
    var driver = try opened()
    driver.holdsCommits = true
    driver.press("<Enter>")
    try look(&driver)
    driver.press("I<Enter>")
    #expect(driver.notice == .importRunning("in.csv") && driver.held.count == 1 && driver.model.imports.waiting.count == 1)
  }

  // MARK: What is seen

  /// The figures of a file in many parts are those of the whole.
  @Test func aRowThatIsThereTwiceCountsOnce() throws {
    try folder.write("id,created,name,items,total\n" + Self.text(1...12_000) + Self.text(3...3), to: "in.csv")
    var driver = Driver([])
    try look(&driver)
    let figures = try #require(driver.model.imports.waiting.last?.figures)
    #expect(figures.added == 12_000 && figures.unchanged == 1 && figures.good == 12_001)
  }

  @Test func ofManyProblemsTheFirstAreKeptAndAllAreCounted() throws {
    try folder.write(
      "id,created,name,items,total\n" + String(repeating: "1,x,Rani,Gamis,1\n", count: 300) + Self.text(1...1), to: "in.csv")
    var driver = Driver([])
    try look(&driver)
    let figures = try #require(driver.model.imports.waiting.last?.figures)
    #expect(figures.bad == 300 && figures.problemCount == 300 && figures.problems.map(\.line) == Array(2...51))
  }

  @Test func howFarAFileIsReadStandsInItsFormAndEscapeGivesItUp() {
    var driver = Driver([])
    driver.press("I/x<Enter>")
    driver.bring(.imports(.looking(path: "/x", rows: 1200, percent: 30)))
    #expect(view(driver.model).rows.contains { $0.contains("memeriksa, 1200 baris (30%)") })
    let count = driver.effects.count
    driver.press("<Enter>")
    #expect(driver.effects.count == count, "it is not read twice")
    driver.press("<Esc>")
    guard case .stopLooking? = driver.effects.last else { return #expect(Bool(false), "\(driver.effects)") }
  }
}
