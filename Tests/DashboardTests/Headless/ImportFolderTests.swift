import Foundation
import Orders
import Testing

@testable import Dashboard

/// The folder that files are dropped into: the real loop, its threads and inotify.
@Suite struct ImportFolderTests {
  private let folder: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("tenggat-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path
  }

  private func sample(_ name: String) throws -> Data {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try Data(contentsOf: tests.appendingPathComponent("IntakeTests/Samples/exports/\(name).csv"))
  }

  private func dashboard() -> HeadlessDashboard {
    HeadlessDashboard(Book(), folder: CleanText(cleaning: folder), home: folder)
  }

  @Test func aFileIsNoticedOnceItIsWholeAndImportedOnAKey() throws {
    let shop = dashboard()
    let data = try sample("shopee")
    // Written as a browser does: beside its place, then moved there.
    try data.prefix(500).write(to: URL(fileURLWithPath: folder + "/shopee.csv.part"))
    try data.write(to: URL(fileURLWithPath: folder + "/shopee.csv"), options: .atomic)
    #expect(shop.shows("shopee.csv: pesanan Shopee, 3 baru, 0 diperbarui · I lihat"), "\(shop.screen)")
    #expect(shop.model.book.orderCount == 0)
    shop.press("I")
    #expect(shop.screen.contains("Pesanan dari Shopee") && shop.screen.contains("belum dihitung pelanggaran"))
    #expect(shop.model.book.orderCount == 0)
    shop.press("<Enter>")
    #expect(shop.model.book.orderCount == 3 && shop.model.imports.waiting.isEmpty)
    // The unpaid one is offered, and counted only by a key.
    #expect(shop.screen.contains("1 pesanan batal tanpa dibayar") && shop.model.book.order(2)?.cancelled?.strike == false)
    shop.press("s")
    #expect(shop.model.book.order(2)?.cancelled?.strike == true)
  }

  @Test func theSameFileAgainIsKnown() throws {
    let shop = dashboard()
    let url = URL(fileURLWithPath: folder + "/toko.csv")
    try sample("shopify").write(to: url)
    #expect(shop.shows("2 baru"))
    shop.press("I<Enter>")
    #expect(shop.model.book.orderCount == 2)
    try sample("shopify").write(to: URL(fileURLWithPath: folder + "/toko (1).csv"))
    #expect(shop.shows("toko (1).csv sudah pernah diimpor; tidak ada yang baru"), "\(shop.screen)")
    #expect(shop.model.imports.waiting.isEmpty)
  }

  /// What came while no dashboard was open is found at the next start; what is known already is not talked about.
  @Test func whatLiesThereAtTheStartIsFound() throws {
    try sample("tiktok").write(to: URL(fileURLWithPath: folder + "/tiktok.csv"))
    try Data("nothing".utf8).write(to: URL(fileURLWithPath: folder + "/catatan.txt"))
    let shop = dashboard()
    #expect(shop.shows("tiktok.csv: pesanan TikTok/Tokopedia, 2 baru"))
    #expect(shop.model.imports.waiting.map(\.name) == ["tiktok.csv"])
  }

  /// The folder that cannot be watched is named with its line; everything else goes on, a file by its path too.
  @Test(arguments: [
    ("tidak-ada", "tidak ada; buat dulu"), ("berkas", "bukan direktori"), ("terkunci", "tidak boleh dibaca"),
    ("berkas/di-bawah", "bukan direktori"),
  ])
  func aFolderThatCannotBeWatchedIsSaidWithItsLine(name: String, why: String) throws {
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/berkas"))
    try FileManager.default.createDirectory(
      atPath: folder + "/terkunci", withIntermediateDirectories: false, attributes: [.posixPermissions: 0])
    // Root may read everything.
    if name == "terkunci", geteuid() == 0 { return }
    let shop = HeadlessDashboard(Book(), folder: "~/\(OutsideText(name).cleaned)", home: folder)
    #expect(shop.shows("⚠ config.toml, baris 7: [import] folder ~/\(name) \(why)"), "\(shop.screen)")
    try sample("woocommerce").write(to: URL(fileURLWithPath: folder + "/woo.csv"))
    shop.press("I~/woo.csv<Enter>")
    #expect(shop.shows("Pesanan dari WooCommerce"), "\(shop.screen)")
    shop.press("<Enter>")
    #expect(shop.model.book.orderCount == 2)
  }

  @Test func aFileOfAnyPathIsImportedWithoutAFolder() throws {
    try FileManager.default.createDirectory(atPath: folder + "/Unduhan baru", withIntermediateDirectories: true)
    try sample("woocommerce").write(to: URL(fileURLWithPath: folder + "/Unduhan baru/woo.csv"))
    let shop = HeadlessDashboard(Book(), home: folder)
    shop.press("I")
    #expect(shop.screen.contains("Tulis jalur berkas"))
    for character in "~/Unduhan\\ baru/tidak-ada.csv" {
      shop.press(character == "\\" ? "\\" : character == " " ? "<Space>" : String(character))
    }
    shop.press("<Enter>")
    #expect(shop.shows("berkas ini tidak ada"), "\(shop.screen)")
    shop.press("<C-u>")
    for character in "'~/Unduhan baru/woo.csv'" { shop.press(character == " " ? "<Space>" : String(character)) }
    shop.press("<Enter>")
    #expect(shop.shows("Pesanan dari WooCommerce"), "\(shop.screen)")
    shop.press("<Enter>")
    #expect(shop.model.book.orderCount == 2)
    shop.press("u")
    #expect(shop.model.book.orderCount == 0)
  }

  @Test func anUnknownLayoutIsTaughtAndThenShown() throws {
    let shop = dashboard()
    let text = "Rekap\n\nTgl;Pembeli;No HP;Barang;Bayar;Ket\n22/11/2026;Rani;0812-3456-7890;Gamis;185.000;x\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/rekap hijau.csv"))
    #expect(shop.shows("rekap hijau.csv: tata letaknya belum dikenal · I lihat"), "\(shop.screen)")
    shop.press("I")
    #expect(shop.screen.contains("Kolom mana berisi apa?") && shop.screen.contains("0812-3456-7890"), "\(shop.screen)")
    shop.press("<C-s>")
    #expect(shop.shows("Pesanan dari rekap hijau"), "\(shop.screen)")
    #expect(shop.model.settings.layouts.map(\.name) == ["rekap hijau"])
    shop.press("<Enter>")
    #expect(shop.model.book.order(1)?.total == 185_000 && shop.model.book.order(1)?.buyer.phone?.clean == "6281234567890")
  }

  @Test func aBlacklistIsShownAndTakenIn() throws {
    let shop = dashboard()
    let text = "phone,name,level,reason,strikes\n081234567890,Rani,blocked,vanished,2\n0812,x,suspect,,\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/daftar.csv"))
    #expect(shop.shows("daftar.csv: daftar hitam, 1 baru, 0 diperbarui, 1 salah"), "\(shop.screen)")
    shop.press("I")
    #expect(shop.screen.contains("baris 3") && shop.model.book.blacklist.count == 0)
    shop.press("<Enter>")
    #expect(shop.model.book.blacklist.count == 1)
  }
}
