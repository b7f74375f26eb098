import Orders
import Testing

@testable import Commands

@Suite struct EvidenceCommandTests {
  private func shop() throws -> Shop {
    let shop = try Shop()
    try shop.add(phone: "0812-3456-7890")
    _ = try shop.session.cancelOrder("1", reason: "vanished", strike: true)
    _ = try shop.session.addEntry(EntryFields(who: "0812-3456-7890", reason: "vanished"))
    return shop
  }

  @Test func showsTheEvidence() throws {
    let text = try shop().session.showEntry("0812-3456-7890").jsonText
    #expect(text.hasPrefix(#"{"key":"6281234567890","entry":{"key":"6281234567890","#))
    #expect(
      text.hasSuffix(
        """
        "removedAt":null,"standing":{"counted":1,"paid":0,"lastContact":"2026-11-20T10:42:00+07:00","strikes":[{"order":1,\
        "reason":"vanished","at":"2026-11-20T10:42:00+07:00","reminders":[],"withoutReminder":true,"weight":"counts"}]},\
        "advice":{"step":"down-payment","why":"listed as suspect, 1 strike counts"},"history":[{"at":"2026-11-20T10:42:00+07:00",\
        "kind":"listed","level":"suspect","order":null,"reason":"vanished","strikes":null,"note":null}]}
        """))
    #expect(
      try shop().session.showEntry("0812-3456-7890").lines.suffix(4) == [
        "ask for a down payment: listed as suspect, 1 strike counts",
        "0 paid orders, last heard from Fri 20 Nov 10.42 WIB",
        "#1  Fri 20 Nov 10.42 WIB  went silent  no reminder on record  counts",
        "Fri 20 Nov 10.42 WIB  put on the blacklist · suspect · went silent",
      ])
  }

  @Test func appealForgivenessAndRemovalAreRemembered() throws {
    let shop = try shop()
    _ = try shop.session.appealEntry("081234567890", note: "HP saya hilang")
    #expect(failure { try shop.session.appealEntry("081234567890", note: "") }! == ("missing-note", .refused))
    #expect(try shop.session.forgiveEntry("081234567890", note: "masuk akal").jsonText.contains(#""strikes":0"#))
    _ = try shop.session.removeEntry("081234567890", note: "sudah selesai")
    let answer = try shop.session.showEntry("081234567890")
    #expect(answer.lines.first == "taken off the list before, on Fri 20 Nov 10.42 WIB because: sudah selesai")
    #expect(answer.jsonText.contains(#""entry":null,"removedAt":"2026-11-20T10:42:00+07:00""#))
    #expect(
      answer.jsonText.contains(#""weight":"taken-off""#) && answer.jsonText.contains(#""advice":{"step":"normal","why":""}"#))
    let listed = try shop.session.addEntry(EntryFields(who: "081234567890", reason: "blocked-us"))
    #expect(listed.lines[1] == "taken off the list before, on Fri 20 Nov 10.42 WIB because: sudah selesai")
    let again = try shop.session.showEntry("081234567890").lines
    #expect(again.contains("Fri 20 Nov 10.42 WIB  taken off the blacklist · sudah selesai"))
    #expect(failure { try shop.session.showEntry("081299999999") }! == ("unknown-entry", .refused))
  }

  @Test func theQueue() throws {
    let shop = try Shop()
    var fields = OrderFields()
    (fields.name, fields.items, fields.note) = ("Dewi Lestari", ["Gamis Alya (L navy)"], "warna lain boleh")
    let place = try shop.session.enqueue(fields).jsonText
    #expect(
      place.hasPrefix(
        """
        {"number":1,"buyer":{"name":"Dewi Lestari","phone":null,"username":null,"channel":"whatsapp","address":null,"honorific":null},\
        "item":{"name":"Gamis Alya","variant":"L navy","quantity":1,"price":null},"since":"2026-11-20T10:42:00+07:00",\
        "offeredAt":null,"note":"warna lain boleh","text":"Halo Kak Dewi Lestari, kabar baik
        """))
    #expect(place.contains("1× Gamis Alya (L navy) yang ditunggu") && place.hasSuffix(#""link":null}"#))
    #expect(try shop.session.offer("1").lines.first == "place 1 in the queue: offered")
    #expect(try shop.session.listQueue(item: "gamis alya").jsonText.hasPrefix(#"[{"number":1"#))
    #expect(
      try shop.session.listQueue(item: "Kopi").jsonText == "[]" && shop.session.listQueue(item: "Kopi").lines == ["Nobody waits."]
    )
    _ = try shop.session.unqueue("1")
    #expect(failure { try shop.session.offer("1") }! == ("unknown-place", .refused))
    fields.items = ["Gamis", "Kopi"]
    #expect(failure { try shop.session.enqueue(fields) }! == ("missing-items", .refused))
  }

  @Test func whoResemblesAListedBuyerIsSaid() throws {
    let shop = try Shop()
    var entry = EntryFields(who: "0812-3456-7890", reason: "vanished")
    (entry.name, entry.address) = ("Rani Puspita", "Jl. Melati No. 105, Sleman")
    _ = try shop.session.addEntry(entry)
    var fields = OrderFields()
    (fields.name, fields.phone, fields.address) = ("rani puspita", "0857-1234-5678", "Melati 105 Sleman")
    fields.items = ["Kopi @68000"]
    let text = try shop.session.addOrder(fields).jsonText
    #expect(
      text.contains(
        #""warnings":[{"kind":"similar","key":"6281234567890","why":"perhaps the same person: rani puspita, Melati 105 Sleman"}]"#
      ))
    #expect(text.contains(#""advice":{"step":"normal","why":""}"#))
  }
}
