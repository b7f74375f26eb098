import Orders
import Screen
import Testing
import Words

@testable import Dashboard

/// In read-only mode no key leads to a commit, whatever is opened and whatever is pressed then.
@Suite struct ReadOnlyTests {
  private static func driver(_ columns: Int = 120, _ rows: Int = 40) -> Driver {
    var driver = Driver(columns: columns, rows: rows)
    driver.model.isReadOnly = true
    let place = QueuedBuyer(number: 1, buyer: Buyer(name: "Dewi"), item: OrderItem(name: "Tas"), since: Shop.now)
    driver.model.book.apply(Change(.queued, .queued(before: nil, after: place)))
    driver.bring(.ticked)
    return driver
  }

  /// Every action of the table in every pane, and every answer that could be given to what it opens.
  @Test(arguments: Pane.allCases) func noActionCommits(pane: Pane) {
    let answers = Keymap.standard.flatMap(\.keys) + (Key.sequence("<Enter><C-s>1234567890yrwepxco<Tab><Esc>") ?? [])
    for action in Action.allCases where ![.quit, .quitNow].contains(action) {
      var opened = Self.driver()
      opened.press("\(pane.rawValue)")
      for effect in opened.model.attempt(action) { if case .commit = effect { Issue.record("\(action) in \(pane)") } }
      for answer in answers where answer != .control("c") {
        var driver = opened
        driver.bring(.pressed(answer))
        driver.bring(.pressed(answer))
        #expect(driver.commitCount == 0, "\(action) in \(pane), then \(answer)")
      }
      if action.isVerb {
        #expect(Self.driver().model.availability(of: action, in: pane) != nil, "\(action) is not off in \(pane)")
      }
    }
  }

  @Test(arguments: 1...20) func noSequenceOfKeysCommits(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let keys = Keymap.standard.flatMap(\.keys) + (Key.sequence("abc123<Enter><C-s><Tab><C-t><C-b>") ?? [])
    let (columns, rows) = [(120, 40), (80, 24), (40, 12), (20, 5)][seed % 4]
    var driver = Self.driver(columns, rows)
    for _ in 0..<400 {
      driver.bring(.pressed(keys.randomElement(using: &random)!))
      if Int.random(in: 0..<10, using: &random) == 0 { driver.wait(2000) }
    }
    #expect(driver.commitCount == 0)
  }

  @Test(arguments: Language.allCases, [(120, 40), (80, 24), (40, 12)])
  func aBadgeSaysSo(language: Language, size: (Int, Int)) {
    var model = SampleShop.model(size.0, size.1, language)
    model.isReadOnly = true
    let header = view(model).rows.first ?? ""
    #expect(header.contains(language.words.readOnlyBadge.string), "\(header)")
  }
}
