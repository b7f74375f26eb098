import Orders
import Screen
import Testing
import Words

@testable import Dashboard

/// The masked and the locked screen, in both languages.
@Suite struct PrivacyGoldenTests {
  private static let sizes = [(120, 40), (80, 24), (40, 12), (20, 5)]

  @Test(arguments: sizes, Language.allCases)
  func masked(_ size: (Int, Int), _ language: Language) {
    var model = SampleShop.model(size.0, size.1, language)
    press("m", on: &model)
    Golden.compare(view(model), with: "masked-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  @Test(arguments: sizes, Language.allCases)
  func locked(_ size: (Int, Int), _ language: Language) {
    var model = SampleShop.model(size.0, size.1, language)
    press("<C-x>", on: &model)
    Golden.compare(view(model), with: "locked-\(size.0)x\(size.1)-\(language.rawValue)")
  }

  /// Whatever lies open beneath, a locked screen says nothing of anybody.
  @Test(arguments: ["", "<Enter>", "x", "E", "n0813-2277-4410", "3<Enter>", "/rani", "A", "T", "B", "r", "c", ":", "p", "3x"])
  func aLockedScreenNamesNobody(keys: String) {
    for size in Self.sizes {
      var model = SampleShop.model(size.0, size.1)
      press(keys + "<C-x>", on: &model)
      #expect(model.isLocked)
      #expect(Persons(in: model).shown(on: view(model)) == [], "after \(keys) at \(size)")
    }
  }

  /// What can be opened on a masked screen shows no phone, no address, and of a name the first word at most.
  @Test(arguments: [
    "", "<Enter>", "x", "3<Enter>", "3x", "A", "T", "B", "c", "b<Esc>", "2", "p", "y", "22", "33", "E", "r", "3e",
  ])
  func aMaskedScreenTellsNobodyApart(keys: String) {
    for size in Self.sizes {
      var model = SampleShop.model(size.0, size.1)
      press("m" + keys, on: &model)
      #expect(Persons(in: model).shown(on: view(model)) == [], "after \(keys) at \(size)")
    }
  }

  @Test func masksAreTakenOffAgain() {
    var model = SampleShop.model(120, 40)
    let before = view(model)
    press("mm", on: &model)
    model.notices.current = nil
    let isSame = view(model) == before
    #expect(isSame)
  }

  private func press(_ keys: String, on model: inout Model) {
    for key in Key.sequence(keys) ?? [] {
      model.now.uptime += 600
      _ = update(&model, .pressed(key))
    }
  }
}

/// What a screen could tell of the persons of a book.
struct Persons {
  private let texts: Set<String>

  init(in model: Model) {
    var texts: Set<String> = []
    func note(_ name: CleanText?, _ phone: PhoneKey?, _ username: Username?, _ address: CleanText?) {
      if let words = name?.string.split(separator: " "), words.count > 1 {
        texts.formUnion(words.dropFirst().filter { $0.count > 2 }.map(String.init))
      }
      if let phone { texts.insert(phone.display.string) }
      if let username { texts.insert(username.text.string) }
      if let address = address?.string.split(separator: ",").first { texts.insert(String(address)) }
    }
    for order in model.book.open.values { note(order.buyer.name, order.buyer.phone, order.buyer.username, order.buyer.address) }
    for entry in model.book.recentEntries(limit: 1000).compactMap(model.book.entry) {
      note(entry.name, entry.phone, entry.username, entry.address)
    }
    // A word that is somebody else's first name tells nothing.
    let entries = model.book.recentEntries(limit: 1000).compactMap(model.book.entry)
    let names = model.book.open.values.compactMap(\.buyer.name) + entries.compactMap(\.name)
    self.texts = texts.subtracting(names.compactMap { $0.string.split(separator: " ").first.map(String.init) })
  }

  func shown(on canvas: Canvas) -> [String] {
    let rows = canvas.rows.joined(separator: "\n")
    return texts.filter { rows.contains($0) }.sorted()
  }
}
