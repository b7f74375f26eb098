import Orders
import Settings
import Testing
import Words

@Suite struct SettingsReadingTests {
  private func read(_ text: String) -> (settings: Settings, complaints: [Complaint]) {
    Settings.read(Array(text.utf8), path: "config.toml")
  }

  @Test func everyKeyOfTheInterfaceIsRead() throws {
    let (settings, complaints) = read(
      """
      [shop]
      name = "Toko Melati"
      zone = "WITA"
      language = "en"
      accounts = ["BCA 1234567890 a.n. Melati"]
      [hours]
      mon = ["08.00-12.00", "13.00-17.00"]
      sun = ["20.00-02.00"]
      [holidays]
      cuti_bersama = false
      closed = ["2026-12-31"]
      open = ["2026-12-25"]
      [terms]
      default = "6h"
      grace = "0h"
      unique_code = "subtract"
      down_payment = "30%"
      ship_within = "1-workday"
      balance_within = "3d"
      presets = ["1x24", "45m-open"]
      reuse_totals_after = "7d"
      [reminders]
      cool_down = "90m"
      steps = ["75%", "30m-before"]
      quiet = "21.00-07.00"
      at_most = 2
      [blacklist]
      suspect_at = 2
      block_at = 3
      forgive_after = "90d"
      redeem_after = 5
      [display]
      theme = "kertas"
      mask_phones = true
      seconds_below = "10m"
      motion = false
      bell = false
      notify = "osc"
      unfocused = false
      [keys]
      pay = "P"
      undo = ["u", "Ctrl-Z"]
      [import]
      folder = "~/Unduhan"
      """)
    #expect(complaints.isEmpty)
    let policy = settings.policy
    #expect(settings.shopName == "Toko Melati" && settings.language == .english && policy.calendar.zone == .wita)
    #expect(policy.accounts == ["BCA 1234567890 a.n. Melati"] && policy.grace == 0 && policy.uniqueCode == .subtract)
    #expect(policy.downPayment == .percent(30) && policy.terms.spelling == "6h" && policy.shipWithin == .nextWorkday)
    #expect(policy.balanceWithin.spelling == "3d" && policy.presets.map(\.spelling) == ["1x24", "45m-open"])
    #expect(policy.reuseTotalsAfter == 7 * 86_400)
    #expect(policy.suspectAt == 2 && policy.blockAt == 3 && settings.policy.forgiveAfter == 90 * 86_400)
    #expect(policy.redeemAfter == 5)
    #expect(policy.calendar.hours[.monday].map(\.description) == ["08.00-12.00", "13.00-17.00"])
    #expect(policy.calendar.hours[.sunday].map(\.description) == ["20.00-02.00"])
    #expect(policy.calendar.hours[.tuesday].map(\.description) == ["08.00-17.00"])
    #expect(settings.policy.reminders.steps == [.percent(75), .before(1800)] && settings.policy.reminders.atMost == 2)
    #expect(settings.policy.reminders.coolDown == 5400)
    #expect(settings.policy.reminders.quiet?.description == "21.00-07.00")
    let display = settings.display
    #expect(display.theme == "kertas" && display.namesTheme && display.masksPhones && display.secondsBelow == 600)
    #expect(!display.motion && !display.bell && display.notification == .osc && !display.showsCountdownUnfocused)
    #expect(settings.keys.map(\.action) == ["pay", "undo"] && settings.keys.map(\.line) == [41, 42])
    #expect(settings.keys.map(\.keys) == [["P"], ["u", "Ctrl-Z"]])
    #expect(settings.importFolder == ImportFolder("~/Unduhan", line: 44))
    #expect(settings.fileExists && settings.path == "config.toml")
  }

  @Test func holidaysCloseTheShopAndExtraDaysOpenIt() throws {
    let noon: (String) throws -> Moment = { try Moment(iso8601: "\($0)T12:00:00+07:00") }
    let standard = Settings.standard().policy.calendar
    #expect(try !standard.isOpen(at: noon("2026-08-17")) && !standard.isOpen(at: noon("2026-12-24")))
    #expect(try standard.isOpen(at: noon("2026-12-23")) && !standard.isOpen(at: noon("2027-02-05")))
    let own = read("[holidays]\ncuti_bersama = false\nclosed = [\"2026-12-23\"]\nopen = [\"2026-08-17\"]").settings.policy
      .calendar
    #expect(try own.isOpen(at: noon("2026-12-24")) && own.isOpen(at: noon("2026-08-17")) && !own.isOpen(at: noon("2026-12-23")))
  }

  @Test func anEmptyFileIsTheDefaults() {
    let (settings, complaints) = read("")
    #expect(complaints.isEmpty && settings.policy.shipWithin.spelling == "2x24" && settings.policy.grace == 3600)
    #expect(settings.policy.forgiveAfter == 180 * 86_400 && settings.display == DisplaySettings())
    #expect(settings.policy.reminders.quiet?.description == "20.00-08.00")
  }

  @Test(
    arguments: [
      ("[shop]\nzone = \"GMT\"", 2, Complaint.Fault.badValue(section: "shop", key: "zone", .zone)),
      ("[shop]\nzone = 7", 2, .badValue(section: "shop", key: "zone", .zone)),
      ("[shop]\nname = \" \"", 2, .badValue(section: "shop", key: "name", .text)),
      ("[shop]\n\ndrop_folder = \"x\"", 3, .unknownKey(section: "shop", key: "drop_folder")),
      ("[shp]\nname = \"x\"", 1, .unknownSection("shp")),
      ("shop = 1", 1, .badValue(section: "shop", key: "shop", .section)),
      ("[hours]\nmon = [\"08.00-12.00\",\n \"13.00\"]", 3, .badValue(section: "hours", key: "mon", .hours)),
      ("[hours]\nmonday = []", 2, .unknownKey(section: "hours", key: "monday")),
      ("[holidays]\nclosed = [\"2026-02-30\"]", 2, .badValue(section: "holidays", key: "closed", .dates)),
      ("[terms]\ngrace = \"soon\"", 2, .badValue(section: "terms", key: "grace", .span)),
      ("[terms]\ndown_payment = \"130%\"", 2, .badValue(section: "terms", key: "down_payment", .downPayment)),
      ("[terms]\ndown_payment = -1", 2, .badValue(section: "terms", key: "down_payment", .downPayment)),
      ("[terms]\nbalance_within = \"later\"", 2, .badValue(section: "terms", key: "balance_within", .terms)),
      ("[terms]\nbalance_within = \"0d\"", 2, .badValue(section: "terms", key: "balance_within", .terms)),
      ("[terms]\npresets = [\"6h\",\n \"soon\"]", 3, .badValue(section: "terms", key: "presets", .presets)),
      ("[terms]\npresets = []", 2, .badValue(section: "terms", key: "presets", .presets)),
      ("[terms]\nreuse_totals_after = \"31d\"", 2, .badValue(section: "terms", key: "reuse_totals_after", .reuse)),
      ("[reminders]\nat_most = 99", 2, .badValue(section: "reminders", key: "at_most", .number(from: 0, to: 20))),
      ("[reminders]\nsteps = [\"often\"]", 2, .badValue(section: "reminders", key: "steps", .steps)),
      ("[reminders]\nquiet = \"08.00-08.00\"", 2, .quietAllDay),
      ("[reminders]\nquiet = \"00.00-24.00\"", 2, .quietAllDay),
      ("[blacklist]\nsuspect_at = 3\nblock_at = 1", 3, .blockBelowSuspect),
      ("[display]\nmotion = \"yes\"", 2, .badValue(section: "display", key: "motion", .truth)),
      ("[display]\nnotify = \"loud\"", 2, .badValue(section: "display", key: "notify", .notification)),
      ("[import]\nfolder = \"Unduhan\"", 2, .badValue(section: "import", key: "folder", .folder)),
      ("[import]\n\nfolder = [\"~/a\"]", 3, .badValue(section: "import", key: "folder", .folder)),
      ("[import]\nfolders = \"~/a\"", 2, .unknownKey(section: "import", key: "folders")),
      ("[keys]\npay = \"\"", 2, .badValue(section: "keys", key: "pay", .keys)),
    ])
  func whatIsWrongIsNamedAndTheDefaultStays(text: String, line: Int, fault: Complaint.Fault) {
    let (settings, complaints) = read(text)
    #expect(complaints == [Complaint(file: "config.toml", line: line, fault: fault)])
    let standard = Settings.standard()
    #expect(settings.policy.calendar == standard.policy.calendar && settings.shopName == standard.shopName)
    #expect(settings.policy.balanceWithin.spelling == "3x24" && settings.policy.presets == Terms.presets)
    #expect(settings.policy.reuseTotalsAfter == 3 * 86_400 && settings.importFolder == nil)
    #expect(settings.policy.downPayment == .percent(0) && settings.policy.blockAt == 2 && settings.policy.suspectAt == 1)
    #expect(
      settings.policy.reminders == standard.policy.reminders && settings.display == standard.display && settings.keys.isEmpty)
    for language in Language.allCases {
      let said = language.words.sentence(for: complaints[0])
      #expect(said.string.contains(" \(line): "))
    }
  }

  @Test func aShopThatNeverOpensIsRefusedAtItsGrace() {
    let closed = ["mon", "tue", "wed", "thu", "fri", "sat"].map { "\($0) = []" }.joined(separator: "\n")
    let (settings, complaints) = read("[hours]\n\(closed)\n[terms]\ngrace = \"2h\"")
    #expect(complaints == [Complaint(file: "config.toml", line: 9, fault: .neverOpen)])
    #expect(settings.policy.calendar.hours == .standard && settings.policy.grace == 7200)
    #expect(read("[hours]\n\(closed)").complaints.map(\.line) == [2])
  }

  @Test func oneWrongKeyLeavesTheOthers() {
    let (settings, complaints) = read("[shop]\nname = \"A\"\nzone = \"X\"\nlanguage = \"en\"\naccounts = [\"B\", 1]")
    #expect(complaints.map(\.line) == [3, 5])
    #expect(settings.shopName == "A" && settings.language == .english && settings.policy.accounts == ["B"])
  }

  @Test func whatIsNoTOMLIsTheDefaultsAndOneComplaint() {
    let (settings, complaints) = read("[shop]\nname = \"A\"\nzone =\n")
    #expect(complaints.count == 1 && complaints[0].line == 3 && settings.shopName == "Toko Saya" && settings.fileExists)
    #expect(Settings.read([0xFF, 0xFE, 0x5B], path: "c").complaints.count == 1)
  }

  @Test func theNameIsCleaned() {
    #expect(read("[shop]\nname = \"A\\u001b[31m\"").settings.shopName == "A□[31m")
  }
}
