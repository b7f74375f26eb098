import Commands
import Curses
import Dashboard
import Orders
import Screen
import Settings
import Storage
import Words

/// Opens the data and the terminal, and runs the dashboard until it ends.
package struct DashboardStart {
  package var settings: Settings
  package var theme: Theme
  /// Asked for by option or configuration; nil lets the environment decide.
  package var depth: ColorDepth?
  package var isReadOnly = false
  /// Where the data is; nil runs on the demonstration shop.
  package var data: Data?
  /// Where the screen's arrangement is kept; nil keeps none.
  package var layoutPath: String?
  package var clock = ProgramClock()
  /// The user's home directory; nil if nothing tells.
  package var home: String?
  /// What is wrong with the configuration: said in the dashboard, not fatal.
  package var complaints: [Complaint] = []

  /// Where the shop's data is, and by which name the journal knows this process.
  package struct Data: Sendable {
    package var path: String
    package var known: KnownDirectories
    package var seat: CleanText

    package init(path: String, known: KnownDirectories, seat: CleanText) {
      (self.path, self.known, self.seat) = (path, known, seat)
    }
  }

  /// How a dashboard came to its end.
  package enum Outcome: Sendable {
    case ended(Loop.Ending)
    /// There is no terminal to show it on.
    case noTerminal(Terminal.Refusal)
  }

  package init(settings: Settings, theme: Theme) { (self.settings, self.theme) = (settings, theme) }

  /// Runs it. Data that cannot be opened throws before the terminal is touched.
  package func run() throws(StorageError) -> Outcome {
    let clock = SystemClock(clock)
    let shop = try open(at: clock.now.moment)
    let terminal: Terminal
    do throws(Terminal.Refusal) {
      terminal = try Terminal(Terminal.Options(theme: theme, depth: depth, mouse: true))
    } catch { return .noTerminal(error) }
    defer { terminal.close() }
    let glass = TerminalGlass(terminal, clock: clock)
    let loop = Loop(
      model: model(of: shop, glass: glass, clock: clock), glass: glass, clock: clock, shop: shop, errands: errands())
    return .ended(loop.run())
  }

  private func open(at now: Moment) throws(StorageError) -> OpenShop {
    guard let data else {
      let demo = DemoShop.store(at: now, policy: settings.policy)
      return OpenShop(book: demo.book, through: demo.through, journal: demo.journal, seat: "demo", isFirstStart: false)
    }
    if isReadOnly, try DataDirectory.isAbsent(data.path, known: data.known) { return OpenShop() }
    let directory = try DataDirectory.open(data.path, known: data.known, at: now.seconds)
    let opening = try BookOpening(in: directory, whole: false)
    let keeper = SnapshotKeeper(
      directory: directory, snapshotRow: opening.snapshotRow, offset: settings.policy.calendar.zone.offset)
    var shop = OpenShop(
      book: opening.book, through: opening.through, journal: opening.journal, seat: data.seat,
      isFirstStart: directory.created, snapshots: opening.snapshots, keeper: keeper)
    shop.unproven = opening.snapshotFile
    let words = settings.language.words
    shop.findings =
      opening.journal.findings.compactMap(\.mendedRows).map(words.mended)
      + opening.damagedSnapshots.map { $0.message(in: words) }
    return shop
  }

  private func model(of shop: OpenShop, glass: any Glass, clock: any LoopClock) -> Model {
    let (keymap, problems) = Keymap.reading(settings.keys)
    var model = Model(book: shop.book, settings: settings, keymap: keymap, now: clock.now, size: glass.size)
    (model.isReadOnly, model.isDemo, model.isClockSet) = (isReadOnly, data == nil, self.clock.setTo != nil)
    model.startNotices = complaints.map { .complaint($0) } + problems.map { .keymap($0) } + shop.findings.map { .repaired($0) }
    if let layoutPath { model.restoreLayout(LayoutFile.read(layoutPath)) }
    return model
  }

  private func errands() -> Errands {
    var errands = Errands(
      saveLayout: { [layoutPath] model in layoutPath.map { LayoutFile.write(model.layoutRecord, to: $0) } },
      saveSettings: { [settings] answers in answers.write(over: settings) })
    errands.home = home
    errands.teach = { [settings] mapping in
      var settings = settings
      do throws(LayoutKeepingError) {
        try settings.teach(mapping)
        return nil
      } catch { return settings.language.words.sentence(for: error) }
    }
    return errands
  }
}

/// How the panes were arranged, kept beside the notes of known data: nothing that anybody would miss.
enum LayoutFile {
  static func read(_ path: String) -> [CleanText] {
    guard let bytes = try? SettingsFile.read(path) else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).map { OutsideText(utf8: $0).cleaned }
  }

  /// A layout that cannot be kept is no reason to disturb anybody.
  static func write(_ lines: [CleanText], to path: String) {
    try? SettingsFile.write(lines.flatMap { Array($0.string.utf8) + [UInt8(ascii: "\n")] }, to: path)
  }
}

extension SetupAnswers {
  /// Writes the configuration; the cause if it could not be written.
  fileprivate func write(over settings: Settings) -> CleanText? {
    var draft = SettingsDraft(settings)
    (draft.shopName, draft.zone, draft.hours, draft.accounts) = (name, zone, hours, accounts)
    draft.language = Language(rawValue: language.string) ?? settings.language
    do throws(Complaint.Unreadable) {
      try draft.write(to: settings.path.string)
      return nil
    } catch { return draft.language.words.sentence(for: error) }
  }
}
