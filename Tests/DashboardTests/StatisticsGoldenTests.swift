import Orders
import Screen
import Statistics
import Testing
import Words

@testable import Dashboard

/// The screens of figures, and of what another rule would have changed.
@Suite struct StatisticsGoldenTests {
  private static let sizes = [(120, 40), (80, 24), (40, 12)]

  @Test(arguments: sizes, Language.allCases) func figures(_ size: (Int, Int), _ language: Language) {
    let model = Self.model(size, language, "S")
    Golden.compare(view(model), with: "statistics-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  /// The end of the page where it is longer than the screen.
  @Test(arguments: [(80, 24), (40, 12)], Language.allCases) func theEnd(_ size: (Int, Int), _ language: Language) {
    let model = Self.model(size, language, "S<End>")
    Golden.compare(view(model), with: "statistics-end-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  @Test(arguments: sizes, Language.allCases) func whatIf(_ size: (Int, Int), _ language: Language) {
    let model = Self.model(size, language, "Stttdd<Right>")
    Golden.compare(view(model), with: "statistics-what-if-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  @Test func whileItCounts() {
    var model = SamplePast.model(80, 24)
    _ = update(&model, .pressed(.character("S")))
    _ = update(&model, .counted(.counting(generation: 1, read: 100, of: 252)))
    Golden.compare(view(model), with: "statistics-counting-80x24")
  }

  @Test func anEmptyShop() {
    var model = SampleShop.model(80, 24)
    model.book = Book()
    SamplePast.answer(update(&model, .pressed(.character("S"))), on: &model)
    Golden.compare(view(model), with: "statistics-empty-80x24")
  }

  @Test(arguments: [(1, 1), (2, 2), (20, 5), (21, 6), (30, 8), (40, 12), (60, 11), (80, 24), (98, 30), (120, 40), (300, 90)])
  func nothingOfItCrashesAtAnySize(_ size: (Int, Int)) {
    for keys in ["S", "SG", "Stgd", "S<Tab>", "Stgd<End>"] {
      #expect(view(Self.model(size, .indonesian, keys)).size == Size(rows: size.1, columns: size.0))
    }
  }

  static func model(_ size: (Int, Int), _ language: Language, _ keys: String) -> Model {
    var model = SamplePast.model(size.0, size.1, language)
    for key in Key.sequence(keys) ?? [] {
      model.now.uptime += 600
      SamplePast.answer(update(&model, .pressed(key)), on: &model)
    }
    return model
  }
}
