import Orders
import Screen
import Search
import Settings
import Words

/// Everything that the dashboard is at an instant: a value from which alone the screen follows.
package struct Model: Sendable {
  package var book: Book { didSet { board = DeadlineBoard(book, policy.calendar) } }
  package var settings: Settings { didSet { keyHints = KeyHints(keymap, words) } }
  package var policy: Policy { didSet { board = DeadlineBoard(book, policy.calendar) } }
  /// What waits for money, kept in step with book and policy.
  package private(set) var board: DeadlineBoard
  package var now: Instant
  package var size: Size { didSet { place() } }
  package var layout = Layout() { didSet { place() } }
  package var orders = OrdersPaneState()
  package var blacklist = BlacklistPaneState()
  package var focus: Pane = .orders { didSet { if focus != oldValue { place() } } }
  /// Where everything lies, kept in step with size, layout and focus.
  package private(set) var geometry: Geometry
  /// The first line that pane 4 shows of its order.
  package var detailsTop = 0
  /// What lies over the panes, the topmost last; it alone gets the keys.
  package var overlays: [Overlay] = []
  package var search = SearchState()
  package var screening = ScreeningState()
  package var statistics = StatisticsState()
  /// What the last orders that were let go had, while its notice says who waits for it.
  var freed: [OrderItem] = []
  package var marks: Set<OrderID> = []
  package var imports = ImportState()
  /// How many statements were shown so far.
  var shownStatements = 0
  package var notices = Notices()
  /// What is to be said with the first frame.
  package var startNotices: [Notice] = []
  package var commits = Commits()
  package var storage: StorageState = .sound
  package var isReadOnly = false
  package var isDemo = false
  /// The clock was set by `$TENGGAT_NOW`: a badge says so.
  package var isClockSet = false
  package var isUnfocused = false
  /// Everything personal is hidden until a key.
  package var isLocked = false
  /// When somebody last pressed, pasted or clicked, on the uptime clock.
  var lastInput: Int64
  /// How far the seller has been called to decide.
  package var escalation: Escalation
  package var terminal = TerminalFacts()
  /// When a key was last pressed, on the uptime clock: rows hold still for 1.5 s after it.
  package var lastKey: Int64 = .min
  package var keymap: Keymap { didSet { keyHints = KeyHints(keymap, words) } }
  /// What the footer says of keys, kept in step with keymap and language.
  private(set) var keyHints: KeyHints
  /// What is on its way to the clipboard.
  package var copying: CleanText?
  /// What the set-up asked for, on its way to the configuration.
  package var setupUnderway: SetupAnswers?
  var arrangement = Arrangement()
  /// The key pressed before, and whether the present one is the same again.
  var previousKey: Key?
  var isKeyRepeated = false
  /// What was typed of a new order when its form was left without saving: the next `n` goes on with it.
  package var orderDraft: OrderForm?
  /// A pasted chat that was left before all of it was kept: the next `N` goes on with it.
  package var pasteDraft: PasteView?
  /// The instant of the last message: a wall clock that went on otherwise than the uptime was set meanwhile.
  var lastInstant: Instant?

  package init(book: Book, settings: Settings, keymap: Keymap, now: Instant, size: Size) {
    (self.book, self.settings, self.keymap, self.now, self.size) = (book, settings, keymap, now, size)
    policy = settings.policy
    keyHints = KeyHints(keymap, settings.language.words)
    geometry = Geometry(size: size, layout: layout, focus: focus)
    lastInput = now.uptime
    escalation = Escalation(lookedAt: now.moment)
    board = DeadlineBoard(book, settings.policy.calendar)
    arrange()
  }

  private mutating func place() { geometry = Geometry(size: size, layout: layout, focus: focus) }

  package var words: any Words { settings.language.words }
  package var calendar: ShopCalendar { policy.calendar }
}

/// The four panes; the raw value is the digit that goes to it and stands in its title.
package enum Pane: Int, Sendable, CaseIterable {
  case orders = 1
  case deadlines = 2
  case blacklist = 3
  case details = 4
}

/// What the user made of the panes' places; kept across restarts.
package struct Layout: Hashable, Sendable {
  /// The pane that fills the screen, if one does.
  package var zoomed: Pane?
  package var hidesDetails = false
  package var hidesDeadlines = false
  /// The left column's share of the width, and the upper row's of the height, in percent, 20 to 80.
  package var leftShare = 55
  package var upperShare = 60

  package init() {}
}

/// Which orders pane 1 lists.
package enum OrderTab: Int, Sendable, CaseIterable {
  case pending, toSend, shipped, cancelled, all
}

/// In which order pane 1 lists; `o` goes through them.
package enum OrderSort: Int, Sendable, CaseIterable {
  case deadline, newest, amount, name
}

/// What pane 1 shows. The selection is an order, never a row.
package struct OrdersPaneState: Hashable, Sendable {
  package var tab: OrderTab = .pending
  package var sort: OrderSort = .deadline
  /// The rows in the order shown.
  package var rows: [OrderID] = []
  /// How many there are, beyond a page of settled ones too.
  package var total = 0
  package var selection: OrderID?
  /// The first row shown.
  package var top = 0
  /// A better order is known but waits until no key has been pressed for 1.5 s.
  package var isReorderWaiting = false
  /// Where a range of marks began (`v`).
  package var rangeStart: OrderID?
  /// Until when verbs are ignored, on the uptime clock: the selected order vanished from under the cursor.
  package var verbsOffUntil: Int64 = .min
}

/// What pane 3 shows. The selection is a key, never a row.
package struct BlacklistPaneState: Hashable, Sendable {
  package var rows: [BuyerKey] = []
  package var total = 0
  package var selection: BuyerKey?
  package var top = 0
  /// Whether somebody has looked into the pane: until then it lists no more than a screen can show, which a start pays for.
  package var isBrowsed = false
}

/// The one query over orders and blacklist.
package struct SearchState: Sendable {
  package var field = TextField()
  /// Whether keys go to the query.
  package var isTyping = false
  /// Counts queries, so that an older answer never overwrites a newer one.
  package var generation = 0
  /// The newest answer, if the query is not empty.
  package var answer: SearchAnswer?
  /// The question was put again because the book changed, not because somebody typed: rows hold still for its answer.
  package var isAskedAgain = false
  /// Settled orders are asked for too although the tab has none of them: what is open did not fill it.
  var isWide = false
  /// What was just made, which the next answer is to show.
  package var result: CommitResult?
  /// Whether anything is looked for: spaces alone are nothing.
  package var isActive: Bool { field.characters.contains { $0 != " " } }
}

/// What the terminal told about itself.
package struct TerminalFacts: Sendable {
  package var canCopy = true
  package init() {}
}

/// How far the disk can be trusted.
package enum StorageState: Hashable, Sendable {
  case sound
  /// A write failed: nothing is accepted until a probe succeeds.
  case failed(cause: CleanText, lastGood: Moment?)
}
