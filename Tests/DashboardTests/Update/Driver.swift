import Orders
import Screen
import Search
import Settings
import Storage
import Testing
import Words

@testable import App
@testable import Dashboard

/// Drives `update` with keys, and stands in for disk and clock: it keeps what is to be committed and answers it.
struct Driver {
  var model: Model
  /// Every commit made, by the number of its first row.
  var journal: [Int64: [Change]] = [:]
  var through: Int64 = 0
  /// What was asked of the loop, but for commits and recalls, since it was last cleared.
  var effects: [Effect] = []
  /// The titles that the window was given.
  var titles: [CleanText] = []
  /// Commits that wait for an answer because `holdsCommits`.
  var held: [(ticket: Commits.Ticket, changes: [Change])] = []
  var holdsCommits = false
  /// Long work that waits for an answer because `holdsWork`.
  var heldWork: [(work: LongWork, book: Book)] = []
  var holdsWork = false
  /// Reads the files that are taken in; without it nobody answers.
  var desk: ImportDesk? = ImportDesk(home: nil, words: Indonesian())
  /// How many commits were asked for.
  var commitCount = 0

  init(_ orders: [Order] = Shop.orders, entries: [BlacklistEntry] = [Shop.entry], columns: Int = 120, rows: Int = 32) {
    var book = Book(open: orders)
    book.apply(entries.map { Change(.listed, .entry(before: nil, after: $0)) })
    var settings = Settings(policy: Shop.policy)
    settings.fileExists = true
    model = Model(
      book: book, settings: settings, keymap: Keymap(), now: Instant(moment: Shop.now, uptime: 1_000_000),
      size: Size(rows: rows, columns: columns))
  }

  /// Presses keys one after another, in no time.
  mutating func press(_ notation: String, sourceLocation: SourceLocation = #_sourceLocation) {
    guard let keys = Key.sequence(notation) else {
      Issue.record("no keys: \(notation)", sourceLocation: sourceLocation)
      return
    }
    for key in keys { bring(.pressed(key)) }
  }

  mutating func bring(_ message: Message) {
    for effect in update(&model, message) { perform(effect) }
  }

  /// Lets time go by, in milliseconds.
  mutating func wait(_ milliseconds: Int64) {
    let total = model.now.milliseconds + milliseconds
    model.now = Instant(
      moment: model.now.moment + total / 1000, uptime: model.now.uptime + milliseconds, milliseconds: total % 1000)
    bring(.ticked)
  }

  mutating func answerHeld() {
    let waiting = held
    held = []
    for commit in waiting { keep(commit.ticket, commit.changes) }
  }

  mutating func answerHeldWork() {
    let waiting = heldWork
    heldWork = []
    for held in waiting { bring(.worked(held.work.done(on: held.book))) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .commit(let ticket, let changes):
      commitCount += 1
      if holdsCommits { held.append((ticket, changes)) } else { keep(ticket, changes) }
    case .title(let title): titles.append(title)
    case .commitPart(let ticket, var changes, let step):
      commitCount += 1
      Step(beginningAt: step).mark(&changes, after: through)
      if holdsCommits { held.append((ticket, changes)) } else { keep(ticket, changes) }
    case .work(let work, let book):
      if holdsWork { heldWork.append((work, book)) } else { bring(.worked(work.done(on: book))) }
    case .takeIn(let turn):
      effects.append(effect)
      if let desk, let news = desk.take(turn) { bring(.imports(news)) }
    case .recall(let commit, let purpose): bring(.recalled(commit: commit, journal[commit] ?? [], purpose))
    default: effects.append(effect)
    }
  }

  mutating func keep(_ ticket: Commits.Ticket, _ changes: [Change]) {
    journal[changes.first?.step ?? through + 1, default: []] += changes
    through += Int64(changes.count)
    bring(.kept(ticket, changes: changes, through: through))
  }
}

extension Driver {
  var notice: Notice? { model.notices.current?.notice }
  var selection: OrderID? { model.orders.selection }
  func state(_ id: OrderID) -> OrderState? { model.book.state(of: id) }
  func order(_ id: OrderID) -> Order? { model.book.order(id) }

  /// The newest question to the search.
  var question: SearchRequest? {
    for case .search(let request) in effects.reversed() { return request }
    return nil
  }

  mutating func answer(_ request: SearchRequest, orders: [OrderID] = [], entries: [BuyerKey] = []) {
    bring(
      .found(
        SearchAnswer(
          generation: request.generation, query: request.query, orders: orders, entries: entries, orderCount: orders.count,
          entryCount: entries.count)))
  }
}

/// A small shop at Monday, 2026-11-23T10:00:00+07:00.
enum Shop {
  static let now = moment("2026-11-23T10:00:00+07:00")
  static let policy = Policy(calendar: ShopCalendar(), accounts: ["BCA 1234567890"])
  /// #1 to #5, in the order of their promises; #6 is paid; #7 asks for a decision and was reminded.
  static let orders: [Order] =
    (1...5).map { order($0, until: now + Int64($0) * 7200) } + [
      paid(order(6, until: now + 50_000)), overdue(order(7, until: now - 7200)),
    ]
  static let phone = PhoneReading("0812-3456-7890").key.map(BuyerKey.phone)
  static let entry = BlacklistEntry(
    key: key("6281234567890"), phone: PhoneReading("0812-3456-7890").key, channel: .whatsapp, name: "Bayu", level: .suspect,
    strikes: 1, reasons: [.vanished], firstAt: now - 864_000, lastAt: now - 864_000)

  static func moment(_ text: String) -> Moment { (try? Moment(iso8601: text)) ?? .earliest }
  static func key(_ text: String) -> BuyerKey {
    BuyerKey(key: text) ?? .username(.other, Username(OutsideText("x")).unsafelyUnwrapped)
  }

  static func order(_ id: Int, until promised: Moment) -> Order {
    let buyer = Buyer(name: "Buyer \(id)", phone: PhoneReading("0812 0000 00\(id < 10 ? "0" : "")\(id)").key)
    return Order(
      id: OrderID(id), buyer: buyer, items: [OrderItem(name: "Tas", price: 98_000)], total: 98_000, uniqueCode: id,
      payable: Rupiah(98_000 + Int64(id)), terms: .standard, createdAt: now - 3600, promised: promised, release: promised + 3600)
  }

  static func paid(_ order: Order) -> Order {
    var order = order
    (order.state, order.paid, order.paidAt) = (.paid, order.payable, now - 60)
    return order
  }

  static func overdue(_ order: Order) -> Order {
    var order = order
    order.reminders = [now - 5000]
    return order
  }
}
