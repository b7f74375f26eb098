import Foundation
import Orders
import Testing

@testable import Commands

/// Reminders, the contact log and looks at statements by commands.
@Suite struct ContactCommandTests {
  /// Order 1, ordered on Friday at 10.42 and to be paid by Saturday at 10.42, at another moment.
  private func shop(at now: String) throws -> Shop {
    let first = try Shop()
    try first.add(phone: "0812-3456-7890")
    return try first.another(at: now)
  }

  private func object(_ answer: Answer) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(answer.jsonText.utf8)) as? [String: Any])
  }

  @Test func aReminderIsRecordedOnlyWhenItWasSent() throws {
    let shop = try shop(at: "2026-11-21T08:00:00+07:00")
    let shown = try object(shop.session.remind("1", isSent: false, textOnly: false))
    #expect(shown["template"] as? String == "reminder-1" && shown["sent"] as? Bool == false)
    #expect((shown["text"] as? String)?.contains("\n- 1× Gamis Alya (L navy)\n") == true)
    #expect((shown["link"] as? String)?.hasPrefix("https://wa.me/6281234567890?text=Halo%20Kak%20Rani") == true)
    #expect(try shop.session.book().order(1)?.reminders == [])
    _ = try shop.session.remind("1", isSent: true, textOnly: true)
    #expect(try shop.session.book().order(1)?.reminders == [shop.now])
  }

  @Test func aRefusalSaysFromWhenOn() throws {
    let shop = try shop(at: "2026-11-20T11:00:00+07:00")
    do throws(Failure) {
      _ = try shop.session.remind("1", isSent: false, textOnly: false)
      Issue.record("allowed")
    } catch {
      #expect(error.code == "reminder-not-due" && error.status == .refused)
      #expect(error.next?.moment == (try Moment(iso8601: "2026-11-21T08:00:00+07:00")))
    }
  }

  @Test func otherTextsMayGoOutAnyTime() throws {
    let shop = try shop(at: "2026-11-20T11:00:00+07:00")
    let answer = try shop.session.message("1", template: "order-card", isSent: true, textOnly: true)
    #expect(answer.lines.contains { $0.hasPrefix("Total transfer: *Rp185.") })
    #expect(try shop.session.book().order(1)?.history.last?.kind == .messaged)
    #expect(throws: Failure.self) {
      try shop.session.message("1", template: "kartu", isSent: false, textOnly: false)
    }
  }

  @Test func theContactLogIsInTheOrder() throws {
    let shop = try shop(at: "2026-11-20T11:00:00+07:00")
    _ = try shop.session.message("1", template: "order-card", isSent: true, textOnly: false)
    #expect(try object(shop.session.showOrder("1"))["silentSince"] as? String == "2026-11-20T11:00:00+07:00")
    _ = try shop.session.noteAnswer("1", note: "besok ya")
    let answer = try object(shop.session.notePromise("1", by: "today"))
    #expect(answer["buyerPromise"] as? String == "2026-11-20T17:00:00+07:00" && answer["silentSince"] is NSNull)
    let kinds = (answer["contacts"] as? [[String: Any]])?.map { $0["kind"] as? String }
    #expect(kinds == ["messaged", "answered", "promised-to-pay"])
    #expect(try object(shop.session.noteBlocked("1"))["blockedSince"] as? String == "2026-11-20T11:00:00+07:00")
    #expect(throws: Failure.self) { try shop.session.notePromise("1", by: "2026-11-19T11:00:00+07:00") }
  }

  @Test func aSecondContactIsInTheOrder() throws {
    let shop = try shop(at: "2026-11-20T11:00:00+07:00")
    let answer = try shop.session.noteSecondContact("1", "0813 5555 0002")
    #expect(try object(answer)["secondContact"] as? String == "0813 5555 0002")
    #expect(try shop.session.showOrder("1").lines.contains { $0.hasPrefix("second contact") && $0.hasSuffix("0813-5555-0002") })
    #expect(try object(shop.session.noteSecondContact("1", ""))["secondContact"] is NSNull)
    #expect(throws: Failure.self) { try shop.session.noteSecondContact("1", "") }
  }

  /// What is sold over the counter was promised nothing: no account, term or clock is told of it.
  @Test func aCashSaleTellsOfNoClock() throws {
    let shop = try Shop()
    var fields = OrderFields()
    (fields.name, fields.channel, fields.items) = ("Rani", "toko", ["Topi @35000"])
    _ = try shop.session.addOrder(fields)
    let lines = try shop.session.showOrder("1").lines
    #expect(lines.contains { $0.hasPrefix("paid on") })
    for label in ["account", "terms", "promised", "decision"] { #expect(!lines.contains { $0.hasPrefix(label) }) }
  }

  @Test func aStatementIsSeenUpToAMoment() throws {
    let shop = try shop(at: "2026-11-21T08:00:00+07:00")
    #expect(
      try shop.session.noteStatement(account: nil, at: "2026-11-21T07:00:00+07:00").jsonText
        == #"{"account":null,"seen":"2026-11-21T07:00:00+07:00"}"#)
    #expect(try shop.session.noteStatement(account: "BCA", at: nil).jsonText.contains(#""account":"BCA""#))
    #expect(throws: Failure.self) { try shop.session.noteStatement(account: "BCA", at: "2026-11-20T07:00:00+07:00") }
  }
}
