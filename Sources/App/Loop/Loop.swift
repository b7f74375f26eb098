import Dashboard
import Orders
import Screen
import Search

/// Brings keys, ticks and answers to `update`, and runs its errands; knows nothing of what is decided there.
///
/// One thread owns it, the model and the glass. It sleeps until a key, an answer or the next visible change.
package final class Loop {
  package private(set) var model: Model
  /// Why the loop ended; nil while it runs.
  package private(set) var ending: Ending?
  let glass: any Glass
  private let clock: any LoopClock
  let disk: DiskThread
  let questions: Questions
  let imports: ImportThread
  private let indexing: IndexThread
  let inboxes: Inboxes
  let errands: Errands
  /// The end that is near, and when it comes at the latest, on the uptime clock.
  private var closing: (ending: Ending, until: Int64)?
  var presenter: Presenter
  /// Until when nothing but the picture changes by itself, on the uptime clock.
  private var quietUntil: Int64 = 0
  /// Whether a message was brought in this turn: with each, `update` does all that a tick would have it do.
  var hasBrought = false
  /// What is to be searched for: of letters that come together, the last one's alone.
  var asked: SearchRequest?
  /// The newest row in the model's book: what a commit was decided after.
  private(set) var through: Int64

  /// Why a loop ended.
  package enum Ending: Equatable, Sendable {
    case quit
    case terminalGone
    case signal(Int32)
  }

  /// How long what was asked for may still take once the end is near, in milliseconds.
  private static let patienceAtTheEnd: Int64 = 900

  /// Starts the threads; `model` holds the shop's book.
  package init(model: Model, glass: any Glass, clock: any LoopClock, shop: OpenShop, errands: Errands) {
    (inboxes, presenter) = (Inboxes(), Presenter(glass))
    (self.model, self.glass, self.clock, self.errands, through) = (model, glass, clock, errands, shop.through)
    disk = DiskThread(shop, words: model.words, answers: inboxes.disk)
    let index = SearchIndex()
    questions = Questions(index: index, inboxes: inboxes)
    indexing = IndexThread(index: index)
    imports = ImportThread(
      folder: model.settings.importFolder?.path.string, home: errands.home, words: model.words, answers: inboxes.imports)
    disk.start()
    indexing.start()
    imports.start()
  }

  deinit {
    disk.stop()
    questions.stop()
    imports.stop()
    indexing.stop()
  }

  /// Runs until somebody quits or the terminal is gone.
  package func run() -> Ending {
    begin()
    while true {
      if let ending { return ending }
      turn(atMost: nil)
    }
  }

  /// Shows the first frame.
  package func begin() {
    bring(.started)
    presenter.draw(model)
    noteQuiet()
    indexing.follow(model.book)
  }

  /// Sleeps until something is to be done (at most so many milliseconds), does it all, and draws once.
  package func turn(atMost limit: Int64?) {
    let rest = closing.map { max(0, $0.until - model.now.uptime) }
    let change = min(presenter.patience(model), quietUntil - model.now.uptime)
    let sleep = [max(1, change), glass.patience, limit, rest].compactMap { $0 }.min()
    let ready = waitUntilReadable(glass.descriptors + inboxes.descriptors, milliseconds: sleep)
    if ready.isEmpty, drawClocks() { return }
    let events = glass.readEvents(from: ready)
    if events.isEmpty, isBeginning(ready) { return }
    hasBrought = false
    for event in events { take(event) }
    takeAnswers(from: ready + awaitAnswer())
    if !hasBrought { bring(.ticked) }
    search()
    if let closing, !isBusy || model.now.uptime >= closing.until { ending = closing.ending }
    if ending == nil { presenter.draw(model) }
    noteQuiet()
  }

  /// Whether what is ready was only the beginning of a key or of a paste, of which nothing is seen.
  private func isBeginning(_ ready: [Int32]) -> Bool {
    !ready.isEmpty && glass.patience != nil && ready.allSatisfy(glass.descriptors.contains)
  }

  /// Reckoned once a turn, not at every second: what is due on either clock, the picture left out.
  private func noteQuiet() {
    let (until, isNever) = model.now.uptime.addingReportingOverflow(nextChange(model, drawnUntil: .latest))
    quietUntil = isNever ? .max : until
  }

  /// Draws the clocks alone where a second has passed and nothing else can have happened; else does nothing, and answers false.
  private func drawClocks() -> Bool {
    let now = clock.now
    guard now.uptime < quietUntil, glass.patience == nil, closing == nil, !model.wasClockSet(by: now) else { return false }
    guard presenter.drawClocks(at: now.moment) else { return false }
    model.now = now
    return true
  }

  func take(_ answer: DiskAnswer) {
    if let through = answer.through { self.through = through }
    bring(answer.message)
    if case .reloaded = answer.message { indexing.follow(model.book) }
  }

  private func take(_ event: GlassEvent) {
    if case .resized = event { presenter.sizeCame(at: clock.now.uptime) } else { presenter.endStorm() }
    switch event {
    case .key(let key): if closing == nil { bring(.pressed(key)) }
    case .resized(let size): bring(.resized(size))
    case .continued: presenter.forget()
    case .gone: end(.terminalGone)
    case .ended(let signal): end(.signal(signal))
    }
  }

  /// Ends once what was asked for is durable: a verb that was pressed is not forgotten because `q` came after it.
  func end(_ ending: Ending) {
    closing = closing ?? (ending, model.now.uptime + Self.patienceAtTheEnd)
  }

  private var isBusy: Bool { model.commits.isBusy || !model.commits.waiting.isEmpty }

  func bring(_ message: Message) {
    hasBrought = true
    model.now = clock.now
    for effect in update(&model, message) { perform(effect) }
  }
}
