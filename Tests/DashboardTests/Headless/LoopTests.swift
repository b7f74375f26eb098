import App
import Dashboard
import Orders
import Screen
import Storage
import Testing

/// The loop with its threads: what is shown was kept first, and nothing is drawn for nothing.
@Suite struct LoopTests {
  @Test func whatIsShownAsPaidIsInTheJournal() throws {
    let dashboard = HeadlessDashboard()
    dashboard.press("p")
    let id = try #require(dashboard.model.book.open.values.first { $0.state == .paid && $0.paidAt == SampleShop.now }?.id)
    #expect(try dashboard.journal.newest() == 1)
    #expect(dashboard.screen.contains("#\(id.number)"))
    #expect(dashboard.screen.contains("u urungkan"))
  }

  @Test func undoAndRedoGoThroughTheJournalToo() throws {
    let dashboard = HeadlessDashboard()
    let first = try #require(dashboard.model.orders.selection)
    dashboard.press("pu")
    #expect(dashboard.model.book.order(first)?.state == .pending)
    dashboard.press("<C-r>")
    #expect(dashboard.model.book.order(first)?.state == .paid)
    #expect(try dashboard.journal.newest() == 3)
  }

  @Test func keysTypedAheadAreEachDecidedOnTheBookThatHasTheOneBefore() throws {
    let dashboard = HeadlessDashboard()
    let first = try #require(dashboard.model.orders.selection)
    dashboard.pressAtOnce("tp")
    #expect(dashboard.model.book.order(first)?.claimedAt != nil)
    #expect(dashboard.model.book.order(first)?.state == .paid)
    #expect(try dashboard.journal.newest() == 2)
  }

  @Test func searchNarrowsOrdersAndBlacklistTogether() {
    let dashboard = HeadlessDashboard()
    dashboard.press("/4410")
    #expect(Set(dashboard.model.orders.rows) == [139, 155])
    #expect(dashboard.model.blacklist.rows.map(\.text) == ["6281322774410"])
    dashboard.press("<Esc><Esc>")
    #expect(dashboard.model.orders.rows.count > 5)
  }

  @Test func aFailedWriteIsSaidAndNothingIsShownAsDone() throws {
    let dashboard = HeadlessDashboard()
    let first = try #require(dashboard.model.orders.selection)
    dashboard.journal.failure = StorageError(.diskFull, path: "/data", cause: "fsync: No space left on device")
    dashboard.press("p")
    #expect(dashboard.model.book.order(first)?.state == .pending)
    #expect(try dashboard.journal.newest() == 0)
    dashboard.press("p")
    #expect(dashboard.model.book.order(first)?.state == .paid)
  }

  /// The disk says no after it has kept the commit: what became of it is asked for, and it is neither told as lost nor done twice.
  @Test func aFailedWriteThatWasKeptIsDone() throws {
    let dashboard = HeadlessDashboard()
    let first = try #require(dashboard.model.orders.selection)
    dashboard.journal.failure = StorageError(.inputOutput, path: "/data", cause: "fsync: Input/output error")
    dashboard.journal.keepsWhatFails = true
    dashboard.press("p")
    #expect(dashboard.model.book.order(first)?.state == .paid)
    #expect(try dashboard.journal.newest() == 1)
    let notices = dashboard.model.notices.log.map(\.notice)
    #expect(notices.contains { if case .done(.paid, [first], _, _) = $0 { true } else { false } }, "\(notices)")
    #expect(!notices.contains { if case .notKept = $0 { true } else { false } }, "\(notices)")
  }

  /// Nobody presses anything, and nothing else wakes it: ten seconds later the disk is asked again.
  @Test func aDiskThatFailedIsTriedAgainByItself() throws {
    let dashboard = HeadlessDashboard()
    (dashboard.journal.failure, dashboard.journal.failingRecoveries) = (
      StorageError(.other, path: "/data", cause: "write: Input/output error"), 2
    )
    // Not by press, which waits for the answer.
    dashboard.glass.events = [.key(.character("p"))]
    dashboard.loop.turn(atMost: 0)
    #expect(dashboard.shows("TIDAK TERSIMPAN"))
    for _ in 0..<100 where dashboard.screen.contains("TIDAK TERSIMPAN") { dashboard.loop.turn(atMost: 200) }
    #expect(!dashboard.screen.contains("TIDAK TERSIMPAN"))
  }

  @Test func anotherSeatsChangeArrivesByItself() throws {
    let journal = MemoryJournal()
    let dashboard = HeadlessDashboard(journal: journal)
    let other = Store(book: SampleShop.book(), through: 0, journal: journal, seat: "other")
    _ = try other.commit(.pay(151), at: SampleShop.now, policy: dashboard.model.policy)
    while dashboard.model.book.order(151)?.state != .paid { dashboard.loop.turn(atMost: 1000) }
    #expect(try journal.newest() == 1)
  }

  @Test func nothingIsDrawnWhileNothingVisibleChanges() {
    let dashboard = HeadlessDashboard()
    dashboard.wait(10)
    let frames = dashboard.glass.frames
    dashboard.settle()
    dashboard.settle()
    #expect(dashboard.glass.frames == frames)
  }

  @Test func pastedTextNeverActs() {
    let dashboard = HeadlessDashboard()
    dashboard.glass.events = [.key(.paste(OutsideText("ppp\nx1q"))), .key(.burst(OutsideText("pppppp")))]
    dashboard.settle()
    #expect(dashboard.loop.ending == nil)
    #expect(!dashboard.model.book.open.values.contains { $0.paidAt == SampleShop.now })
  }

  @Test func quittingAndAGoneTerminalEndTheLoop() {
    let quitting = HeadlessDashboard()
    quitting.press("q")
    #expect(quitting.loop.ending == .quit)
    let gone = HeadlessDashboard()
    gone.glass.events = [.gone]
    gone.settle()
    #expect(gone.loop.ending == .terminalGone)
  }

  @Test func whatWasPressedBeforeQuittingIsKept() throws {
    let dashboard = HeadlessDashboard()
    dashboard.pressAtOnce("tjtjtq")
    while dashboard.loop.ending == nil { dashboard.loop.turn(atMost: 100) }
    #expect(try dashboard.journal.newest() == 3)
  }

  @Test func everySizeIsDrawn() {
    let dashboard = HeadlessDashboard()
    for (rows, columns) in [(1, 1), (5, 20), (12, 40), (24, 80), (60, 240)] {
      dashboard.glass.events = [.resized(Size(rows: rows, columns: columns))]
      dashboard.wait(1)
      #expect(dashboard.glass.canvas.size == Size(rows: rows, columns: columns))
    }
  }
}
