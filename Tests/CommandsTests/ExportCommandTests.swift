import Foundation
import Intake
import Orders
import Settings
import Testing

@testable import Commands

/// `import` of shops' exports and of layouts that are taught.
@Suite struct ExportCommandTests {
  private let directory: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    directory = url.path
  }

  private func shop(_ layouts: [ColumnMapping] = []) throws -> Shop {
    try Shop(
      now: "2026-11-23T10:00:00+07:00", layouts: layouts, configuration: CleanText(cleaning: directory + "/config/config.toml"))
  }

  private func write(_ text: String, _ name: String = "in.csv") throws -> String {
    try text.write(toFile: directory + "/" + name, atomically: true, encoding: .utf8)
    return directory + "/" + name
  }

  private func sample(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("IntakeTests/Samples/exports/\(name).csv").path
  }

  private func counts(_ answer: Answer) throws -> [Int] {
    let object = try #require(JSONSerialization.jsonObject(with: Data(answer.jsonText.utf8)) as? [String: Any])
    return ["rows", "added", "updated", "unchanged"].map { object[$0] as? Int ?? -1 }
  }

  @Test(arguments: [("shopee", 3), ("tiktok", 2), ("woocommerce", 2), ("shopify", 2)])
  func aSampleIsKnownByItsHeaderAndRepeatingItChangesNothing(name: String, orders: Int) throws {
    let shop = try shop()
    let rehearsed = try shop.session.importOrders(sample(name), isRehearsal: true)
    #expect(try counts(rehearsed) == [orders, orders, 0, 0] && shop.session.book().orderCount == 0)
    let first = try shop.session.importOrders(sample(name), isRehearsal: false)
    #expect(try counts(first) == [orders, orders, 0, 0] && first.status == .done && first.complaints.isEmpty)
    let listed = try shop.session.listOrders(.all).jsonText
    let again = try shop.session.importOrders(sample(name), as: OutsideText(name), isRehearsal: false)
    #expect(try counts(again) == [orders, 0, 0, orders] && shop.session.listOrders(.all).jsonText == listed)
  }

  @Test func whatWasNeverPaidIsOfferedAndCountedOnlyByAPerson() throws {
    let shop = try shop()
    let answer = try shop.session.importOrders(sample("shopee"), isRehearsal: false)
    #expect(
      answer.jsonText.contains(
        #""offered":[{"order":2,"reference":"shopee:261122ABCDEF02","key":"shopee:bunga_88","name":"B****a"}],"layout":"Shopee""#)
    )
    #expect(answer.lines.contains { $0.contains("#2") && $0.contains("@bunga_88") })
    let order = try #require(shop.session.book().order(2))
    #expect(order.state == .cancelled && order.cancelled?.strike == false && order.cancelled?.reason == .vanished)
    #expect(
      try shop.session.book().standing(of: order.buyer, at: shop.session.clock.now(), policy: shop.session.policy).count == 0)
    _ = try shop.session.strikeOrder("2", reason: nil)
    #expect(
      try shop.session.book().standing(of: order.buyer, at: shop.session.clock.now(), policy: shop.session.policy).count == 1)
    #expect(failure { try shop.session.strikeOrder("2", reason: nil) }?.status == .refused)
    #expect(failure { try shop.session.strikeOrder("1", reason: nil) }?.status == .refused)
    _ = try shop.session.undo(nil)
    #expect(try shop.session.book().order(2)?.cancelled?.strike == false)
  }

  @Test func aLaterExportMovesForwardsAndAnOlderOneDoesNotMoveBack() throws {
    let shop = try shop()
    let old = sample("shopee")
    _ = try shop.session.importOrders(old, isRehearsal: false)
    let text = try String(contentsOfFile: old, encoding: .utf8)
    let later = try write(
      text.replacingOccurrences(of: "ABCDEF01,Belum Bayar", with: "ABCDEF01,Perlu Dikirim").replacingOccurrences(
        of: "ABCDEF03,Perlu Dikirim,,,", with: "ABCDEF03,Batal,Permintaan pembeli,,"))
    let answer = try shop.session.importOrders(later, isRehearsal: false)
    #expect(try counts(answer) == [3, 0, 2, 1] && answer.jsonText.contains(#""offered":[]"#))
    let book = try shop.session.book()
    #expect(book.order(1)?.state == .paid && book.order(1)?.paid == 310_000)
    // What was paid and is cancelled now is news that the seller must have: it is not to be sent any more.
    #expect(book.order(3)?.state == .cancelled && book.order(3)?.cancelled?.money == .refunded)
    #expect(try counts(shop.session.importOrders(old, isRehearsal: false)) == [3, 0, 0, 3])
    #expect(try counts(shop.session.importOrders(later, isRehearsal: false)) == [3, 0, 0, 3])
  }

  /// A person took it up again: the same file must not let it go again.
  @Test func whatAPersonHasRevivedStaysSo() throws {
    let shop = try shop()
    _ = try shop.session.importOrders(sample("shopee"), isRehearsal: false)
    _ = try shop.session.reviveOrder("2", terms: nil)
    #expect(try counts(shop.session.importOrders(sample("shopee"), isRehearsal: false)) == [3, 0, 0, 3])
    #expect(try shop.session.book().order(2)?.state == .pending)
  }

  @Test func aFileOfAnotherKindNamesItsCommand() throws {
    let shop = try shop()
    let statement = try write("Tanggal Transaksi,Keterangan,Cabang,Jumlah,,Saldo\n")
    #expect(failure { try shop.session.importOrders(statement, isRehearsal: false) }! == ("other-kind", .badInput))
    let list = try write("phone,level\n081234567890,blocked\n")
    #expect(failure { try shop.session.importOrders(list, isRehearsal: false) }! == ("other-kind", .badInput))
    let forced = failure { try shop.session.importOrders(list, as: "shopee", isRehearsal: false) }!
    #expect(forced == ("bad-input", .badInput))
    #expect(failure { try shop.session.importOrders(write(""), isRehearsal: false) }! == ("bad-input", .badInput))
    #expect(failure { try shop.session.importOrders(write("<html>"), isRehearsal: false) }! == ("bad-input", .badInput))
    #expect(failure { try shop.session.importOrders(write("x\ny\n"), isRehearsal: false) }! == ("bad-input", .badInput))
  }

  // MARK: Teaching

  private static let unknown =
    "Rekap Toko Hijau\n\nTgl;Nama Pembeli;No HP;Barang;Bayar\n22/11/2026;Rani;0812-3456-7890;Gamis;185.000\n22/11/2026;Ani;0812-3456-7891;Tas;98.000\n"

  @Test func anUnknownLayoutIsShownWithTheCommandThatTeachesIt() throws {
    let shop = try shop()
    let file = try write(Self.unknown, "rekap hijau.csv")
    do throws(Failure) {
      _ = try shop.session.importOrders(file, isRehearsal: false)
      Issue.record("taken")
    } catch {
      guard case .unknownLayout(let unknown) = error else { throw error }
      #expect(error.status == .badInput && error.code == "unknown-layout")
      #expect(unknown.columns.map(\.name) == ["Tgl", "Nama Pembeli", "No HP", "Barang", "Bayar"])
      #expect(unknown.columns[1].samples == ["Rani", "Ani"])
      let command = unknown.teaching(shop.session.words).string
      #expect(
        command
          == "tenggat import '\(file)' --layout NAME --map created=Tgl --map 'name=Nama Pembeli' --map 'phone=No HP' --map item=Barang --map total=Bayar"
      )
    }
    #expect(try shop.session.book().orderCount == 0)
  }

  @Test func aLayoutIsTaughtOnceAndKnownFromThenOn() throws {
    let shop = try shop()
    let file = try write(Self.unknown)
    var fields = LayoutFields()
    fields.name = "Toko Hijau"
    fields.columns = ["created=Tgl", "name=Nama Pembeli", "phone=No HP", "item=Barang", "total=Bayar"]
    _ = try shop.session.importOrders(file, layout: fields, isRehearsal: true)
    #expect(!FileManager.default.fileExists(atPath: directory + "/config/layouts.toml"))
    let answer = try shop.session.importOrders(file, layout: fields, isRehearsal: false)
    #expect(try counts(answer) == [2, 2, 0, 0] && answer.jsonText.contains(#""layout":"Toko Hijau""#))
    let (settings, complaints) = Settings.load(path: directory + "/config/config.toml")
    #expect(settings.layouts.map(\.name) == ["Toko Hijau"] && complaints == [])
    let next = try self.shop(settings.layouts)
    #expect(try counts(next.session.importOrders(file, isRehearsal: false)) == [2, 2, 0, 0])
    #expect(try next.session.book().order(1)?.buyer.phone?.clean == "6281234567890")
    fields.columns = []
    #expect(try counts(next.session.importOrders(file, layout: fields, isRehearsal: false)) == [2, 0, 0, 2])
    fields.name = "Toko Biru"
    #expect(failure { try next.session.importOrders(file, layout: fields, isRehearsal: false) }! == ("unknown-layout", .usage))
  }

  @Test(arguments: [
    (["name=Nama"], "bad-mapping"), (["name"], "bad-mapping"), (["warna=Tgl"], "bad-mapping"),
    (["name=Nama Pembeli", "total=Bayar", "level=Tgl"], "bad-mapping"),
  ])
  func aMappingThatMakesNoSenseIsRefused(columns: [String], code: String) throws {
    let shop = try shop()
    var fields = LayoutFields()
    (fields.name, fields.columns) = ("x", columns.map { OutsideText($0) })
    let file = try write(Self.unknown)
    #expect(
      failure { try shop.session.importOrders(file, layout: fields, isRehearsal: false) }! == (code, .usage))
    #expect(!FileManager.default.fileExists(atPath: directory + "/config/layouts.toml"))
  }
}
