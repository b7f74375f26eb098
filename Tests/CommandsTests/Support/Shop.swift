import Intake
import Orders
import Settings
import Storage
import Words

@testable import Commands

/// A shop in memory, and a hand-moved clock, for tests of commands.
final class Shop {
  let journal: MemoryJournal
  let session: Session
  let now: Moment

  init(
    now: String = "2026-11-20T10:42:00+07:00", language: Language = .english, accounts: [CleanText] = [], readOnly: Bool = false,
    journal: MemoryJournal = MemoryJournal(), layouts: [ColumnMapping] = [], configuration: CleanText = ""
  ) throws {
    self.journal = journal
    let now = try Moment(iso8601: now)
    self.now = now
    var settings = Settings.standard()
    settings.language = language
    settings.policy.accounts = accounts
    (settings.layouts, settings.path) = (layouts, configuration)
    var options = GlobalOptions()
    options.readOnly = readOnly
    let store = Store(book: Book(), through: 0, journal: journal, seat: "test")
    session = Session(
      options: options, settings: settings, clock: ProgramClock(setTo: now, uptime: { 0 })
    ) { store }
  }

  /// Another process over the same journal, later.
  func another(at now: String) throws -> Shop {
    let shop = try Shop(now: now, journal: journal)
    _ = try shop.session.store()
    try shop.session.refresh()
    return shop
  }

  @discardableResult
  func add(_ name: String = "Rani Puspita", phone: String? = nil, item: String = "Gamis Alya (L navy) @185000", at: String? = nil)
    throws -> Answer
  {
    var fields = OrderFields()
    fields.name = OutsideText(name)
    fields.phone = phone.map(OutsideText.init(_:))
    fields.items = [OutsideText(item)]
    fields.at = at.map(OutsideText.init(_:))
    return try session.addOrder(fields)
  }
}

extension Answer {
  /// The JSON, moments in Jakarta's time.
  var jsonText: String {
    collect { output in
      var writer = JSONWriter(output, zone: .wib)
      json(&writer)
    }
  }

  /// The lines for people.
  var lines: [String] {
    collect { output in
      var writer = TextWriter(output) { $0.string.count }
      text(&writer)
    }.split(separator: "\n").map(String.init)
  }
}

/// What a body writes.
func collect(_ body: (Output) -> Void) -> String {
  var bytes: [UInt8] = []
  let output = Output {
    bytes += $0
    return 0
  }
  body(output)
  output.flush()
  return String(decoding: bytes, as: UTF8.self)
}

/// The code of the failure that a body ends in; nil if it does not.
func failure<Result>(_ body: () throws -> Result) -> (code: String, status: ExitStatus)? {
  do {
    _ = try body()
    return nil
  } catch {
    guard let failure = error as? Failure else { return nil }
    return (failure.code.string, failure.status)
  }
}
