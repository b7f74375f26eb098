import Orders
import Screen
import Testing
import Words

@testable import Dashboard

/// The screens of a pasted chat.
@Suite struct PasteGoldenTests {
  private static let conversation = """
    [23/11/26 08.41.55] Fitri: kak masih ada daster balinya?
    [23/11/26 08.44.10] Fitri: Nama: Fitri Handayani
    no telp: 0878 1212 3434
    alamat: Jl Dahlia 21 Denpasar
    pesanan: daster bali 2x, tas kanvas 1
    [23/11/26 08.44.41] Fitri: total berapa ya kak sama ongkir

    [23/11/26 08.50.02] Rani: mau order gamis alya L navy 2 ya, hp 0812-3456-7890
    """

  private static let whole =
    "*NAMA:* Bayu Setiawan\n*NO WA:* +62 851 2233 4455\n*PRODUK:* Hoodie Basic\n*QTY:* 1\nTotal: 155rb\nmakasih ya kak 🙏"

  private func model(_ size: (Int, Int), _ language: Language, _ chat: String?, keys: String = "") -> Model {
    var model = SampleShop.model(size.0, size.1, language)
    model.now.uptime += 2600
    press("N", on: &model)
    if let chat { _ = update(&model, .pressed(.paste(OutsideText(chat)))) }
    press(keys, on: &model)
    return model
  }

  private func press(_ keys: String, on model: inout Model) {
    for key in Key.sequence(keys) ?? [] { _ = update(&model, .pressed(key)) }
  }

  @Test(arguments: [(120, 40), (80, 24), (40, 12)], Language.allCases)
  func whatIsMissingIsAsked(_ size: (Int, Int), _ language: Language) {
    Golden.compare(
      view(model(size, language, Self.conversation)), with: "paste-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  @Test(arguments: [(120, 40), (80, 24), (40, 12)], Language.allCases)
  func theSecondOrder(_ size: (Int, Int), _ language: Language) {
    let model = model(size, language, Self.conversation, keys: "<PageDown>")
    Golden.compare(view(model), with: "paste-second-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  @Test(arguments: [(80, 24), (40, 12)], Language.allCases)
  func whole(_ size: (Int, Int), _ language: Language) {
    Golden.compare(view(model(size, language, Self.whole)), with: "paste-whole-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  @Test(arguments: [(120, 40), (40, 12)], Language.allCases)
  func empty(_ size: (Int, Int), _ language: Language) {
    Golden.compare(view(model(size, language, nil)), with: "paste-empty-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  @Test(arguments: Language.allCases)
  func theSourceAtASmallSize(_ language: Language) {
    let model = model((40, 12), language, Self.conversation, keys: "<S-Tab>")
    Golden.compare(view(model), with: "paste-source-40x12-\(language.rawValue)")
  }

  @Test(arguments: [(1, 1), (2, 2), (5, 3), (20, 5), (21, 6), (30, 8), (40, 12), (60, 11), (94, 14), (200, 60)])
  func nothingOfItCrashesAtAnySize(_ size: (Int, Int)) {
    for chat in [nil, Self.whole, Self.conversation, "halo", String(repeating: "Nama: A\nPesanan: Tas\n", count: 200)] {
      for keys in ["", "<Tab>", "<Enter>", "<PageDown><Tab>x"] {
        let model = model(size, .indonesian, chat, keys: keys)
        #expect(view(model).size == model.size)
      }
    }
  }
}
