import Foundation
import Orders
import Testing

@testable import Commands

/// `order parse` and `order paste`.
@Suite struct ChatCommandTests {
  private let directory: URL

  init() throws {
    directory = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  }

  private func sample(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../IntakeTests/Samples/chats/\(name).txt").path
  }

  private func write(_ text: String) throws -> String { try write(Data(text.utf8)) }

  private func write(_ data: Data) throws -> String {
    let file = directory.appendingPathComponent("chat-\(UUID().uuidString).txt")
    try data.write(to: file)
    return file.path
  }

  private func object(_ answer: Answer) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(answer.jsonText.utf8)) as? [String: Any])
  }

  private func asked(_ answer: Answer) throws -> [String] {
    try #require(object(answer)["questions"] as? [[String: Any]]).compactMap { $0["field"] as? String }
  }

  @Test(
    arguments: [
      ("lengkap", 1, []), ("tebal", 1, ["total"]), ("sebaris", 1, ["total"]), ("salinan-whatsapp", 1, ["total"]),
      ("kurang", 1, ["name", "phone", "total"]), ("bukan-pesanan", 0, []),
    ] as [(String, Int, [String])])
  func samplesInAnEmptyShop(_ name: String, _ drafts: Int, _ questions: [String]) throws {
    let shop = try Shop(now: "2026-11-23T10:00:00+07:00")
    let parsed = try shop.session.parseChat(sample(name))
    #expect(try (object(parsed)["drafts"] as? [Any])?.count == drafts && asked(parsed) == questions)
    #expect(parsed.status == .done)
    #expect(try shop.session.book().orderCount == 0)
    let pasted = try shop.session.pasteChat(sample(name), at: nil)
    #expect(pasted.status == (questions.isEmpty ? .done : .refused))
    #expect(pasted.complaints.count == questions.count)
    #expect(try shop.session.book().orderCount == (name == "lengkap" ? 1 : 0))
  }

  @Test func theDraftHasTheFieldsOfAnOrder() throws {
    let shop = try Shop()
    let answer = try object(shop.session.parseChat(sample("lengkap")))
    let draft = try #require((answer["drafts"] as? [[String: Any]])?.first)
    let buyer = try #require(draft["buyer"] as? [String: Any])
    #expect(buyer["name"] as? String == "Kartika Dewi" && buyer["phone"] as? String == "6282144556677")
    #expect(
      draft["total"] as? Int == 135_000 && draft["complete"] as? Bool == true && draft["note"] as? String == "bungkus kado ya kak"
    )
    let item = try #require((draft["items"] as? [[String: Any]])?.first)
    #expect(
      item["name"] as? String == "Jilbab Pashmina" && item["variant"] as? String == "mocca" && item["quantity"] as? Int == 3)
    #expect(answer["ignored"] as? [String] == ["Format Order"])
  }

  @Test func theLastPriceIsAGuess() throws {
    let shop = try Shop(now: "2026-11-23T10:00:00+07:00")
    try shop.add(item: "Daster Bali (merah) @75000")
    try shop.add(item: "daster bali @80000")
    try shop.add("Hit", item: "Daster Bali @10000")
    _ = try shop.session.cancelOrder("3", reason: "vanished", strike: false)
    let unknown = try shop.session.pasteChat(sample("salinan-whatsapp"), at: nil)
    #expect(try asked(unknown) == ["total"] && unknown.status == .refused)
    try shop.add(item: "Tas Kanvas (krem) x2 @98000")
    let answer = try shop.session.pasteChat(sample("salinan-whatsapp"), at: nil)
    #expect(answer.status == .done)
    let draft = try #require((object(answer)["drafts"] as? [[String: Any]])?.first)
    #expect(draft["guesses"] as? [String] == ["price"] && draft["total"] as? Int == 258_000)
    let order = try #require(shop.session.book().order(5))
    #expect(order.total == 258_000 && order.items.map(\.price) == [80_000, 98_000] && order.items[1].name == "Tas Kanvas")
  }

  @Test func aSettledOrdersPriceIsKnownToo() throws {
    let shop = try Shop()
    try shop.add(item: "Hoodie Basic (M) @155000")
    _ = try shop.session.payOrder("1", amount: nil)
    _ = try shop.session.shipOrder("1", receipt: nil)
    _ = try shop.session.finishOrder("1")
    #expect(try shop.session.book().settled.count == 1)
    let answer = try shop.session.pasteChat(sample("tebal"), at: nil)
    #expect(answer.status == .done)
    let order = try #require(shop.session.book().order(2))
    #expect(order.total == 155_000 && order.account == "Mandiri" && order.items[0].variant == "XL / hitam")
  }

  @Test func theMessagesTimeGoesToTheHistory() throws {
    let shop = try Shop(now: "2026-11-23T10:00:00+07:00", accounts: ["BCA 1 a.n. Melati", "Mandiri 2 a.n. Melati"])
    let chat = try write("[23/11/26 08.44.10] Fitri: Nama: Fitri\nPesanan: Tas @98rb\nPembayaran: tf mandiri")
    _ = try shop.session.pasteChat(chat, at: OutsideText("2026-11-23T09:00:00+07:00"))
    let order = try #require(shop.session.book().order(1))
    #expect(order.createdAt == (try Moment(iso8601: "2026-11-23T09:00:00+07:00")) && order.account == "Mandiri 2 a.n. Melati")
    #expect(order.history.map(\.kind) == [.written, .ordered])
    #expect(order.history[0].at == (try Moment(iso8601: "2026-11-23T08:44:10+07:00")))
    #expect(try order.record.withUnsafeBytes { try Order(record: $0) } == order)
    #expect(failure { try shop.session.pasteChat(chat, at: OutsideText("2027-11-23T09:00:00+07:00")) }?.status == .usage)
  }

  @Test func completeOnesAreKeptInOneStepAndTheOthersAsked() throws {
    let shop = try Shop()
    let chat = try write(
      "Nama: Ani\nPesanan: Tas @98rb\n\nNama: Budi\nPesanan: Kaos\n\nNama: Ina\nHP: 0899123\nPesanan: Rok @50rb\n\nNama: Eko\nPesanan: Topi 2 @25rb"
    )
    let answer = try shop.session.pasteChat(chat, at: nil)
    #expect(answer.status == .refused && answer.lines.first == "2 orders taken down: #1, #2")
    #expect(answer.complaints.map(\.string).count == 2 && answer.complaints[0].string.contains("Budi"))
    let json = try object(answer)
    #expect((json["orders"] as? [[String: Any]])?.compactMap { $0["id"] as? Int } == [1, 2])
    #expect((json["questions"] as? [[String: Any]])?.compactMap { $0["draft"] as? Int } == [2, 3])
    #expect(try shop.session.book().order(2)?.total == 50_000)
    _ = try shop.session.undo(nil)
    #expect(try shop.session.book().orderCount == 0)
  }

  @Test func theListAndAnOpenOrderForTheSameAreWarnedOf() throws {
    let shop = try Shop()
    try shop.add("Rani", phone: "0812-3456-7890", item: "Tas Kanvas @98000")
    _ = try shop.session.addEntry(EntryFields(who: OutsideText("0812-3456-7890"), reason: OutsideText("vanished")))
    let answer = try shop.session.parseChat(write("Nama: Rani\nHP: +62 812 3456 7890\nPesanan: tas kanvas 2"))
    let draft = try #require((object(answer)["drafts"] as? [[String: Any]])?.first)
    let kinds = (draft["warnings"] as? [[String: Any]])?.compactMap { $0["kind"] as? String }
    #expect(kinds == ["suspect", "duplicate"])
    #expect(answer.lines.contains { $0.contains("#1") })
  }

  /// Whatever an order may repeat is said while it is taken down, of an unfinished draft too; for good only the same goods are.
  @Test func whatMayBeTheSameIsSaidWhileItIsTakenDown() throws {
    let shop = try Shop()
    try shop.add("Rani", phone: "0812-3456-7890", item: "Tas Kanvas @98000")
    func said(_ warnings: Any?) -> [String] {
      (warnings as? [[String: Any]] ?? []).filter { $0["kind"] as? String == "duplicate" }.compactMap { $0["why"] as? String }
    }
    func drafts(_ answer: Answer) throws -> [String] {
      try #require(object(answer)["drafts"] as? [[String: Any]]).flatMap { said($0["warnings"]) }
    }
    let buyer = "Nama: Rani\nHP: +62 812 3456 7890\n"
    let some = try write(buyer + "Pesanan: Tas Kanvas @98rb; Rok @50rb")
    #expect(try drafts(shop.session.parseChat(some)) == ["Tas Kanvas is also in #1, which is not paid yet"])
    let other = try write(buyer + "Pesanan: Rok\nTotal: 98000")
    #expect(try drafts(shop.session.parseChat(other)) == ["the same total as #1, which is not paid yet"])
    #expect(try drafts(shop.session.pasteChat(some, at: nil)) == ["Tas Kanvas is also in #1, which is not paid yet"])
    let added = try object(shop.add("Rani", phone: "0812-3456-7890", item: "Topi @98000"))
    #expect(said(added["warnings"]) == ["the same total as #1, which is not paid yet"])
    #expect(try said(object(shop.session.showOrder("3"))["warnings"]).isEmpty)
  }

  @Test func wrongEncodingsAreNamedWithFileAndLine() throws {
    let shop = try Shop()
    func message(_ bytes: [UInt8]) throws -> String? {
      do throws(Failure) { _ = try shop.session.pasteChat((try? write(Data(bytes))) ?? "", at: nil) } catch {
        #expect(error.status == .badInput)
        return error.message(in: shop.session.words).string
      }
      return nil
    }
    #expect(try message([0xFF, 0xFE, 0x4E, 0, 0x61, 0])?.contains(".txt:1: ") == true)
    #expect(try message(Array("Nama: A\nJl. Caf".utf8) + [0xE9])?.contains(".txt:2: ") == true)
    #expect(try message(Array("Nama: A\n\nB\u{0}\n".utf8))?.contains(".txt:3: ") == true)
    #expect(try message([])?.contains("empty") == true)
    #expect(failure { try shop.session.parseChat("/nowhere/chat.txt") }! == ("unreadable-file", .badInput))
    #expect(try shop.session.book().orderCount == 0)
  }

  @Test func nothingOfATerminalGetsOut() throws {
    let shop = try Shop()
    let answer = try shop.session.parseChat(write("Nama: A\u{1B}[31mB\u{202E}\nPesanan: Tas\u{7} @98rb\n\u{1B}]0;x\u{7}"))
    #expect(!answer.jsonText.contains("\u{1B}") && !answer.lines.joined().contains { $0 == "\u{1B}" || $0 == "\u{7}" })
  }
}
