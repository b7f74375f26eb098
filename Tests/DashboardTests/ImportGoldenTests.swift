import Intake
import Orders
import Screen
import Settings
import Testing
import Words

@testable import App
@testable import Dashboard

/// The import's screens.
@Suite struct ImportGoldenTests {
  private static let sizes = [(120, 40), (80, 24), (40, 12)]

  private static let shopee = """
    No. Pesanan,Status Pesanan,Alasan Pembatalan,Waktu Pesanan Dibuat,Nama Produk,Jumlah,Total Pembayaran,Username (Pembeli),Nama Penerima
    26A,Belum Bayar,,2026-11-22 18:20,Hoodie Basic,2,310.000,rizky.hal,R****y
    26B,Batal,Pembeli tidak membayar,22/11/2026 07.05,Tas Kanvas,1,107.000,bunga_88,B****a
    26C,Perlu Dikirim,,2026-02-30 09:00,Gamis Alya,1,244.000,sari_wul,S****i
    26C,Perlu Dikirim,,2026-11-21 09:00,Jilbab,1,244.000,sari_wul,S****i
    """
  private static let unknown = """
    Rekap Toko Hijau

    Tgl;Nama Pembeli;No HP;Barang yang dipesan;Jml;Bayar;Ket
    22/11/2026;Rani Puspita;0812-3456-7890;Gamis Alya L navy;1;185.000;sudah dikabari lewat chat
    22/11/2026;Ani Lestari;0812-3456-7891;Tas Kanvas;2;196.000;
    """
  private static let list =
    "phone,name,level,reason,strikes\n081234567890,Rani,blocked,vanished,2\n081299990000,Dimas,suspect,,1\n"

  private func model(_ size: (Int, Int), _ language: Language, _ text: String, path: String) throws -> Model {
    var model = SampleShop.model(size.0, size.1, language)
    model.notices.current = nil
    // Read from where a test may write, shown as from where sellers have their files.
    let files = FilesForTests()
    try files.write(text, to: "in.csv")
    let request = ImportRequest(
      path: files.path("in.csv"), isAsked: false, book: model.book, layouts: [], policy: model.policy, now: model.now.moment)
    var preview = try #require(ImportDesk(home: nil, words: language.words).look(into: request))
    preview.path = path
    _ = update(&model, .imports(.looked(preview)))
    return model
  }

  private func name(_ what: String, _ size: (Int, Int), _ language: Language) -> String {
    "import-\(what)-\(size.0)x\(size.1)-\(language.rawValue)"
  }

  @Test(arguments: sizes, Language.allCases) func preview(_ size: (Int, Int), _ language: Language) throws {
    var model = try model(size, language, Self.shopee, path: "/home/melati/Unduhan/Order.all.20261122.csv")
    press("I", on: &model)
    Golden.compare(view(model), with: name("preview", size, language))
  }

  @Test(arguments: sizes, Language.allCases) func found(_ size: (Int, Int), _ language: Language) throws {
    Golden.compare(view(try model(size, language, Self.shopee, path: "/x/shopee.csv")), with: name("found", size, language))
  }

  @Test(arguments: sizes, Language.allCases) func mapping(_ size: (Int, Int), _ language: Language) throws {
    var model = try model(size, language, Self.unknown, path: "/home/melati/Unduhan/rekap.csv")
    press("Ijj", on: &model)
    Golden.compare(view(model), with: name("mapping", size, language))
  }

  @Test(arguments: sizes, Language.allCases) func entries(_ size: (Int, Int), _ language: Language) throws {
    var model = try model(size, language, Self.list, path: "/home/melati/Unduhan/daftar.csv")
    press("I", on: &model)
    Golden.compare(view(model), with: name("entries", size, language))
  }

  @Test(arguments: sizes, Language.allCases) func path(_ size: (Int, Int), _ language: Language) {
    var model = SampleShop.model(size.0, size.1, language)
    model.notices.current = nil
    model.settings.importFolder = ImportFolder("~/Unduhan/tenggat", line: 7)
    press("I", on: &model)
    var form = ImportPathForm()
    form.field = TextField("~/Unduhan/pesanan.xls")
    form.error = .problem(IntakeProblem(line: 0, fault: .file(.webPage)))
    model.overlays = [.importPath(form)]
    Golden.compare(view(model), with: name("path", size, language))
  }

  @Test(arguments: sizes, Language.allCases) func strikes(_ size: (Int, Int), _ language: Language) throws {
    var model = try model(size, language, Self.shopee, path: "/x/shopee.csv")
    var reader = OrderTableReader(.orders(.shopee), IntakeDefaults(now: model.now.moment, policy: model.policy))
    var read = OwnBatch<ImportedOrder>()
    reader.read(Array(Self.shopee.utf8), into: &read)
    reader.finish(into: &read)
    let decision = try model.book.decide(.importOrders(read.records), at: model.now.moment, policy: model.policy)
    model.book.apply(decision.changes)
    model.notices.current = nil
    let id = try #require(decision.imported?.offered.first?.order)
    model.overlays = [.strikes(StrikeOffer(orders: [id], selection: id))]
    Golden.compare(view(model), with: name("strikes", size, language))
  }

  @Test(arguments: [(1, 1), (2, 2), (20, 5), (21, 6), (30, 8), (60, 11)])
  func nothingOfItCrashesAtAnySize(_ size: (Int, Int)) throws {
    for (text, keys) in [(Self.shopee, "I"), (Self.unknown, "I"), (Self.unknown, "IGjjjjjjjjjjjj"), (Self.list, "I"), ("", "I")] {
      var model = try model(size, .indonesian, text, path: "/x/y.csv")
      press(keys, on: &model)
      #expect(view(model).size == model.size)
    }
  }

  private func press(_ keys: String, on model: inout Model) {
    for key in Key.sequence(keys) ?? [] { _ = update(&model, .pressed(key)) }
  }
}
