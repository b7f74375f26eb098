import Orders
import Storage
import Testing
import Words

@testable import Commands

@Suite struct ShopCommandTests {
  @Test func theDeadlineRuleIsAskedDirectly() throws {
    let shop = try Shop()
    #expect(
      try shop.session.deadline(at: "2026-11-20T16:00:00+07:00", terms: "today").jsonText
        == #"{"start":"2026-11-20T16:00:00+07:00","promised":"2026-11-20T17:00:00+07:00","release":"2026-11-21T09:00:00+07:00"}"#)
    #expect(failure { try shop.session.deadline(at: "20/11", terms: "today") }?.code == "bad-moment")
  }

  @Test func undoTakesBackTheNewestCommitOrTheOneNamed() throws {
    let shop = try Shop()
    #expect(failure { try shop.session.undo(nil) }! == ("nothing-to-undo", .refused))
    try shop.add()
    try shop.add("Another")
    #expect(try shop.session.undo("1").jsonText == #"{"undone":1,"seq":3,"orders":[1],"entries":[]}"#)
    #expect(try shop.session.book().order(1) == nil)
    #expect(try shop.session.undo(nil).jsonText == #"{"undone":3,"seq":4,"orders":[1],"entries":[]}"#)
    #expect(try shop.session.book().order(1) != nil)
    #expect(failure { try shop.session.undo("99") }?.code == "unknown-commit")
  }

  @Test func undoSeesWhatOthersWrote() throws {
    let shop = try Shop()
    try shop.add()
    let other = try shop.another(at: "2026-11-20T11:00:00+07:00")
    _ = try other.session.claimOrder("1")
    #expect(try shop.session.undo(nil).jsonText.hasPrefix(#"{"undone":2,"#))
  }

  @Test func theJournalBeginsAfterTheRowNamed() throws {
    let shop = try Shop()
    try shop.add()
    _ = try shop.session.claimOrder("1")
    #expect(
      try shop.session.journal(since: "1").jsonText == """
        [{"seq":2,"commit":2,"at":"2026-11-20T10:42:00+07:00","kind":"claimed","order":1,"entry":null,"undoes":null,\
        "seat":"test","erased":false}]
        """)
    #expect(try shop.session.journal(since: nil).lines.count == 3)
    #expect(failure { try shop.session.journal(since: "-1") }?.code == "bad-number")
  }
}

@Suite struct SessionTests {
  @Test func aSetClockRunsOnFromItsMoment() throws {
    let clock = try ProgramClock(Environment(["TENGGAT_NOW": "2026-11-20T10:00:00+07:00"]))
    #expect(clock.setTo == (try Moment(iso8601: "2026-11-20T03:00:00Z")))
    #expect(clock.now() - (try #require(clock.setTo)) < 60)
    #expect(failure { try ProgramClock(Environment(["TENGGAT_NOW": "2026-11-20T10:00:00"])) }! == ("bad-clock", .usage))
    #expect(try ProgramClock(Environment(["TENGGAT_NOW": ""])).setTo == nil)
  }

  @Test func dataLiesWhereOptionAndEnvironmentSay() throws {
    var options = GlobalOptions()
    let home = ["HOME": "/home/a"]
    #expect(try Locations(options, in: Environment(home)).data == "/home/a/.local/share/tenggat")
    #expect(try Locations(options, in: Environment(home)).state == "/home/a/.local/state/tenggat")
    let xdg = home.merging(["XDG_DATA_HOME": "/x", "XDG_STATE_HOME": "relative"]) { $1 }
    #expect(try Locations(options, in: Environment(xdg)).data == "/x/tenggat")
    #expect(try Locations(options, in: Environment(xdg)).state == "/home/a/.local/state/tenggat")
    let own = xdg.merging(["TENGGAT_DATA": "/own"]) { $1 }
    #expect(try Locations(options, in: Environment(own)).data == "/own")
    options.data = "/option"
    #expect(try Locations(options, in: Environment(own)).data == "/option")
    #expect(failure { try Locations(options, in: Environment([:])) }! == ("no-home", .usage))
  }

  @Test func everyKindOfStorageErrorHasItsSentence() {
    for kind in StorageError.Kind.allCases {
      #expect(StorageTrouble(rawValue: StorageError(kind, path: "p").code.string) != nil)
    }
  }
}
