import App
import Dashboard
import Orders
import Screen
import Settings
import Storage
import Synchronization

/// The real loop with its threads, over a scripted terminal, a clock moved by hand and a journal in memory: a test is a key
/// string and a screen.
final class HeadlessDashboard {
  let loop: Loop
  let glass = ScriptedGlass()
  let clock: HandClock
  let journal: MemoryJournal
  /// The links that were opened.
  let opened = Opened()

  init(
    _ book: Book = SampleShop.book(), rows: Int = 40, columns: Int = 120, journal: MemoryJournal = MemoryJournal(),
    at now: Moment = SampleShop.now, policy: Policy = Policy(calendar: SampleShop.calendar), folder: CleanText? = nil,
    home: String? = nil
  ) {
    clock = HandClock(now)
    var settings = Settings(policy: policy)
    (settings.shopName, settings.fileExists) = ("Toko Melati", true)
    settings.path = "/home/melati/.config/tenggat/config.toml"
    settings.importFolder = folder.map { ImportFolder($0, line: 7) }
    glass.size = Size(rows: rows, columns: columns)
    let model = Model(book: book, settings: settings, keymap: Keymap(), now: clock.now, size: glass.size)
    self.journal = journal
    var errands = Errands(
      saveLayout: { _ in }, saveSettings: { _ in nil },
      open: { [opened] link, _, answers in
        opened.links.withLock { $0.append(link.string) }
        answers.post(LinkAnswer(cause: nil))
      })
    errands.home = home
    loop = Loop(
      model: model, glass: glass, clock: clock, shop: OpenShop(book: book, journal: journal), errands: errands)
    loop.begin()
  }

  var screen: String { glass.canvas.rows.joined(separator: "\n") }
  var model: Model { loop.model }

  /// Presses keys, one after another as a person would, and lets the loop come to rest after each.
  func press(_ notation: String) {
    for key in Key.sequence(notation) ?? [] {
      glass.events.append(.key(key))
      settle()
    }
  }

  /// All keys in one read, before any answer: typed ahead.
  func pressAtOnce(_ notation: String) {
    glass.events += (Key.sequence(notation) ?? []).map { .key($0) }
    settle()
  }

  /// Moves the clock on, in seconds.
  func wait(_ seconds: Int64) {
    clock.advance(by: seconds)
    settle()
  }

  /// Turns the loop until nothing is on its way to disk or search.
  func settle() {
    loop.turn(atMost: 0)
    while model.commits.isBusy || !model.commits.waiting.isEmpty || isSearching || model.imports.run != nil {
      loop.turn(atMost: 1000)
    }
    loop.turn(atMost: 0)
  }

  /// Turns the loop until the screen shows a text; false if it never does.
  func shows(_ text: String) -> Bool {
    for _ in 0..<100 {
      if screen.contains(text) { return true }
      loop.turn(atMost: 200)
    }
    return screen.contains(text)
  }

  private var isSearching: Bool { model.search.isActive && model.search.answer?.generation != model.search.generation }
}

/// A terminal that gives what a test put in and keeps the last canvas.
final class ScriptedGlass: Glass {
  var size = Size(rows: 24, columns: 80)
  var events: [GlassEvent] = []
  private(set) var canvas = Canvas(size: Size(rows: 0, columns: 0))
  private(set) var frames = 0
  private(set) var copies: [MessageText] = []
  private(set) var bells = 0
  private(set) var notifications: [CleanText] = []
  private(set) var titles: [CleanText] = []

  var descriptors: [Int32] { [] }
  var patience: Int64? { events.isEmpty ? nil : 0 }

  func readEvents(from ready: [Int32]) -> [GlassEvent] {
    defer { events = [] }
    return events
  }

  func present(_ canvas: Canvas) {
    self.canvas = canvas
    frames += 1
  }

  func redraw() { frames += 1 }
  func ring() { bells += 1 }
  func notify(_ text: CleanText) { notifications.append(text) }
  func title(_ text: CleanText) { titles.append(text) }
  func copy(_ text: MessageText) -> Bool {
    copies.append(text)
    return true
  }
  func suspend() {}
}

/// What was to be opened by the system.
final class Opened: Sendable {
  let links = Mutex<[String]>([])
}

/// A clock that a test moves.
final class HandClock: LoopClock {
  private(set) var now: Instant

  init(_ moment: Moment) { now = Instant(moment: moment, uptime: 1_000_000) }

  func advance(milliseconds: Int64) { now = Instant(moment: now.moment, uptime: now.uptime + milliseconds) }
  func advance(by seconds: Int64) { now = Instant(moment: now.moment + seconds, uptime: now.uptime + seconds * 1000) }
}
