import Orders
import Screen
import Testing
import Words

@testable import Dashboard

@Suite struct KeymapTests {
  @Test func everyActionHasOneRow() {
    for action in Action.allCases {
      #expect(Keymap.standard.filter { $0.action == action }.count == 1, "\(action)")
    }
  }

  @Test func noKeyMeansTwoThingsInOnePane() {
    for pane in Pane.allCases {
      let rows = Keymap.standard.filter { $0.panes.contains(pane) }
      for row in rows {
        for key in row.keys { #expect(rows.filter { $0.keys.contains(key) }.count == 1, "\(key) in \(pane)") }
      }
    }
  }

  @Test func aRowForFewerPanesGoesFirst() {
    #expect(Keymap().action(for: .character("n"), in: .orders) == .newOrder)
    #expect(Keymap().action(for: .character("n"), in: .blacklist) == .newEntry)
    #expect(Keymap().action(for: .character("x"), in: .details) == .cancel)
    #expect(Keymap().action(for: .character("x"), in: .blacklist) == .removeEntry)
  }

  @Test func lettersOfAnotherLayoutAreReadAtTheirPlace() {
    var driver = Driver()
    driver.press("о")
    #expect(driver.selection == 1)
    driver.press("з")
    #expect(driver.state(1) == .paid)
    driver.press("ю")
    #expect(driver.notice == .unknownKey)
  }

  @Test func configuredKeysReplaceTheStandardOnes() {
    let (keymap, problems) = Keymap.reading([("pay", ["X", "<F5>"], 3)])
    #expect(problems.isEmpty)
    #expect(keymap.action(for: .character("X"), in: .orders) == .pay)
    #expect(keymap.action(for: .named(.f5), in: .orders) == .pay)
    #expect(keymap.action(for: .character("p"), in: .orders) == nil)
  }

  @Test func conflictsNameBothActionsAndTheConfiguredOneWins() {
    let (keymap, problems) = Keymap.reading([("pay", ["x"], 3), ("ship", ["x"], 4)])
    #expect(
      problems == [
        .conflict(key: "x", kept: .pay, lost: .cancel, line: 3), .conflict(key: "x", kept: .pay, lost: .ship, line: 3),
      ])
    #expect(keymap.action(for: .character("x"), in: .orders) == .pay)
    #expect(keymap.action(for: .character("x"), in: .blacklist) == .removeEntry)
  }

  @Test func unknownActionsAndKeysAreNamedWithTheirLine() {
    let (_, problems) = Keymap.reading([("paid", ["p"], 3), ("pay", ["<Nope>"], 4)])
    #expect(problems == [.unknownAction("paid", line: 3), .notAKey("<Nope>", line: 4)])
  }

  /// C13, on the layouts' three letter rows.
  @Test(arguments: [
    ["qwertyuiop", "asdfghjkl", "zxcvbnm"], ["qwertzuiop", "asdfghjkl", "yxcvbnm"], ["azertyuiop", "qsdfghjklm", "wxcvbn"],
  ])
  func confirmCancelAndBlacklistAreNoNeighbours(rows: [String]) throws {
    let places = try [Action.pay, .cancel, .blacklist].map { try #require(place(of: $0, in: rows)) }
    for (index, one) in places.enumerated() {
      for other in places[..<index] { #expect(abs(one.row - other.row) > 1 || abs(one.column - other.column) > 1) }
    }
  }

  private func place(of action: Action, in rows: [String]) -> (row: Int, column: Int)? {
    for (row, letters) in rows.enumerated() {
      for (column, letter) in letters.unicodeScalars.enumerated() where Keymap().keys(for: action).contains(.character(letter)) {
        return (row, column)
      }
    }
    return nil
  }

  @Test func noDestructiveVerbIsTheShiftedTwinOfAnother() {
    for action in [Action.cancel, .blacklist, .removeEntry] {
      for case .character(let scalar) in Keymap().keys(for: action) {
        for twin in String(scalar).uppercased().unicodeScalars {
          #expect(Pane.allCases.allSatisfy { Keymap().action(for: .character(twin), in: $0)?.isVerb != true })
        }
      }
    }
  }

  @Test func aKeyThatDoesNothingSaysWhy() {
    var driver = Driver([], entries: [])
    driver.press("p")
    #expect(driver.notice == .unavailable(.pay, .noOrder))
    driver.press("3x")
    #expect(driver.notice == .unavailable(.removeEntry, .noEntry))
    driver.press("Q")
    #expect(driver.notice == .unknownKey)
  }
}
