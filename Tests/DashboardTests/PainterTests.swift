import Orders
import Screen
import Testing
import Words

@testable import Dashboard

/// What is kept of the last picture must never be told from what is drawn anew.
@Suite struct PainterTests {
  private static let keys =
    ["j", "k", "G", "g", "l", "h", "1", "2", "3", "4", "z", "m", "/", "s", "a", "r", "i", "<Esc>", "<Enter>", "?", "x", "v", "u"]
    .flatMap { Key.sequence($0) ?? [] } + (Key.sequence("TTBw<Tab>") ?? []) + [.focus(false), .focus(true), .focus(false)]

  @Test(arguments: 1...30) func keptPicturesAreAsDrawnAnew(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let (columns, rows) = [(120, 40), (80, 24), (60, 16), (30, 8), (200, 50), (10, 3)].randomElement(using: &random)!
    var model = SampleShop.model(columns, rows)
    model.settings.display.secondsBelow = [0, 3600, 48 * 3600].randomElement(using: &random)!
    var painter = Painter()
    for step in 0..<120 {
      _ = update(
        &model, Int.random(in: 0..<3, using: &random) == 0 ? .pressed(Self.keys.randomElement(using: &random)!) : .ticked)
      let seconds = [0, 1, 1, 1, 1, 7, 45, 3600].randomElement(using: &random)! as Int64
      model.now.moment = model.now.moment + seconds
      model.now.uptime += seconds * 1000
      let (kept, next) = painter.picture(model)
      let (anew, nextAnew) = picture(model)
      // Two canvases in a failure's text would be a megabyte.
      let isSame = kept == anew
      #expect(isSame, "step \(step)")
      #expect(next <= nextAnew && next > model.now.moment, "step \(step)")
    }
  }

  /// Where seconds pass and nothing else happens, the clocks alone are drawn: it must look as if all had been.
  @Test(arguments: 1...30) func laterPicturesAreAsDrawnAnew(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let (columns, rows) = [(120, 40), (80, 24), (60, 16), (200, 50)].randomElement(using: &random)!
    var model = SampleShop.model(columns, rows)
    model.settings.display.secondsBelow = [0, 3600, 48 * 3600].randomElement(using: &random)!
    var (painter, later) = (Painter(), 0)
    for step in 0..<60 {
      _ = update(
        &model, Int.random(in: 0..<2, using: &random) == 0 ? .pressed(Self.keys.randomElement(using: &random)!) : .ticked)
      // What lies on top is left mostly: beneath it the clocks stand still.
      if step % 4 > 0 { for _ in 0..<3 { _ = update(&model, .pressed(.named(.escape))) } }
      _ = painter.picture(model)
      let quietUntil = model.now.uptime.addingReportingOverflow(nextChange(model, drawnUntil: .latest))
      for seconds in [1, 1, 7, 45, 3600] as [Int64] {
        model.now.moment = model.now.moment + seconds
        model.now.uptime += seconds * 1000
        guard quietUntil.overflow || model.now.uptime < quietUntil.partialValue,
          let picture = painter.later(at: model.now.moment)
        else { break }
        later += 1
        var anew = model
        _ = update(&anew, .ticked)
        let (canvas, nextChange) = Dashboard.picture(anew)
        let isSame = picture.canvas == canvas
        #expect(isSame, "step \(step), \(seconds) s later")
        #expect(picture.nextChange <= nextChange && picture.nextChange > model.now.moment, "step \(step)")
      }
    }
    #expect(later > 10)
  }

  @Test func settingsAndAClockSetBackAreFollowed() {
    var model = SampleShop.model(120, 40)
    var painter = Painter()
    _ = painter.picture(model)
    model.settings.display.masksPhones = true
    #expect(painter.picture(model).canvas == view(model))
    model.settings.language = .english
    #expect(painter.picture(model).canvas == view(model))
    model.now.moment = model.now.moment - 7200
    #expect(painter.picture(model).canvas == view(model))
  }

  /// All that the header says, changed within one second, without a key.
  @Test func theHeaderFollowsAllThatItSays() {
    let changes: [(String, (inout Model) -> Void)] = [
      ("storage", { $0.storage = .failed(cause: "disk full", lastGood: nil) }), ("read only", { $0.isReadOnly = true }),
      ("demo", { $0.isDemo = true }), ("clock", { $0.isClockSet = true }), ("name", { $0.settings.shopName = "Toko Anggrek" }),
      ("seconds", { $0.settings.display.secondsBelow = 48 * 3600 }), ("no seconds", { $0.settings.display.secondsBelow = 0 }),
      ("hours", { $0.policy.calendar = ShopCalendar(zone: .wit) }), ("language", { $0.settings.language = .english }),
    ]
    for (name, change) in changes {
      // Wide enough for all of it.
      var model = SampleShop.model(240, 40)
      model.settings.display.secondsBelow = name == "no seconds" ? 48 * 3600 : 0
      var painter = Painter()
      let before = painter.picture(model).canvas
      change(&model)
      let (drawn, anew) = (painter.picture(model).canvas, view(model))
      let (isSame, isOther) = (drawn == anew, anew.text(ofRow: 0) != before.text(ofRow: 0))
      #expect(isSame && isOther, "\(name)")
    }
  }

  /// A warning of an entry goes in the second in which it expires, and comes again if the clock is set back.
  @Test func aWarningEndsWithItsEntry() throws {
    var model = SampleShop.model(120, 40)
    let keys = model.orders.rows.prefix(5).compactMap { model.book.open[$0]?.buyer.key }
    let key = try #require(keys.first { model.book.entry($0) == nil })
    let since = model.now.moment - 3600
    var entry = BlacklistEntry(key: key, level: .blocked, strikes: 1, reasons: [.vanished], firstAt: since, lastAt: since)
    entry.expiresAt = model.now.moment + 10
    model.book.apply(Change(.listed, .entry(before: nil, after: entry)))
    var painter = Painter()
    let warned = painter.picture(model)
    #expect(warned.nextChange <= model.now.moment + 10)
    let begun = model.now.moment
    for seconds in [9, 10, 11, 9] as [Int64] {
      model.now.moment = begun + seconds
      let isSame = painter.picture(model).canvas == view(model)
      #expect(isSame, "\(seconds) s")
    }
  }
}
