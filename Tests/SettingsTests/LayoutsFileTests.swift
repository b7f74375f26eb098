import Foundation
import Intake
import Orders
import Testing
import Words

@testable import Settings

/// `layouts.toml`: what is written is read back, the user's own lines stay, and what is wrong in it is named by its line.
@Suite struct LayoutsFileTests {
  private static func mapping(
    _ name: CleanText, _ columns: [MappedField: CleanText] = [.name: "Nama Pembeli", .total: "Bayar"], dates: DateOrder? = nil,
    decimals: DecimalSign? = nil
  ) -> ColumnMapping {
    try! ColumnMapping(
      name: name, kind: .orders, columns: columns, header: ["Tanggal", "Nama \"Pembeli\"", "Nama Pembeli", "Bayar", "", "Bayar"],
      dates: dates, decimals: decimals)
  }

  private func read(_ text: String) -> (layouts: [ColumnMapping], complaints: [Complaint]) {
    LayoutsFile.read(Array(text.utf8), file: "layouts.toml")
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let first = Self.mapping("Toko.Hijau [2]", dates: .monthFirst, decimals: .point)
    let second = Self.mapping("Biru", [.username: "#5", .price: "Bayar#2"])
    let one = try #require(LayoutsFile.adding(first, to: []))
    let both = try #require(LayoutsFile.adding(second, to: one))
    let (layouts, complaints) = LayoutsFile.read(both, file: "layouts.toml")
    #expect(layouts == [first, second] && complaints == [])
  }

  @Test func aLayoutOfTheSameNameIsReplacedAndOtherLinesStay() throws {
    let mine = "# mine\n[\"Biru\"]  # blue\nkind = \"blacklist\"\nheader = [\"HP\"]\ncolumns.phone = \"HP\"\n"
    let one = try #require(LayoutsFile.adding(Self.mapping("Hijau"), to: Array(mine.utf8)))
    let new = Self.mapping("Hijau", [.phone: "Tanggal", .total: "Bayar"])
    let two = try #require(LayoutsFile.adding(new, to: one))
    #expect(String(decoding: two, as: UTF8.self).hasPrefix(mine))
    let layouts = LayoutsFile.read(two, file: "").layouts
    #expect(layouts.count == 2 && layouts[1] == new)
  }

  @Test func aFileThatIsNoTOMLIsNeverWrittenOver() {
    #expect(LayoutsFile.adding(Self.mapping("Hijau"), to: Array("[half".utf8)) == nil)
  }

  @Test(arguments: [
    ("x = 1\n", 1, LayoutFault.notASection), ("[a]\nkind = \"order\"\n", 2, .bad(.kind)),
    ("[a]\nkind = \"orders\"\n", 1, .bad(.header)), ("[a]\nheader = []\n", 2, .bad(.header)),
    ("[a]\nheader = [1]\n", 2, .bad(.header)), ("\n[a]\ndates = \"dmy\"\n", 3, .bad(.dates)),
    ("[a]\ndecimals = \",\"\n", 2, .bad(.decimals)), ("[a]\ncolumns = \"x\"\n", 2, .bad(.columns)),
    ("[a]\ncolumns.colour = \"x\"\n", 2, .unknownField("colour")), ("[a]\nwarna = 1\n", 2, .unknownKey("warna")),
    (
      "[a]\nkind = \"orders\"\nheader = [\"A\"]\ncolumns.name = \"B\"\ncolumns.total = \"A\"\n", 5,
      .mapping(.unknownColumn("B"))
    ),
    ("[a]\nkind = \"blacklist\"\nheader = [\"A\"]\n", 1, .mapping(.missing([.phone, .username]))),
    (
      "[a]\nkind = \"blacklist\"\nheader = [\"A\"]\ncolumns.phone = \"A\"\ncolumns.total = \"A\"\n", 5,
      .mapping(.foreignField(.total, .blacklist))
    ),
  ])
  func whatIsWrongIsNamedByItsLineAndTheOthersCount(text: String, line: Int, fault: LayoutFault) {
    let good = "[good]\nkind = \"blacklist\"\nheader = [\"HP\"]\ncolumns.phone = \"HP\"\n"
    let (layouts, complaints) = read(text + good)
    #expect(layouts.map(\.name) == (text.hasPrefix("x") ? ["good"] : ["good"]))
    #expect(complaints.count == 1 && complaints[0].line == line)
    for language in Language.allCases { #expect(!language.words.sentence(for: complaints[0]).isEmpty) }
    guard case .layout(_, let found) = complaints[0].fault else { return #expect(Bool(false), "\(complaints)") }
    #expect(found == fault)
  }

  @Test func aTaughtLayoutIsThereWithTheNextStart() throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: directory) }
    let path = directory.appendingPathComponent("tenggat/config.toml").path
    var settings = Settings.load(path: path).settings
    try settings.teach(Self.mapping("Hijau"))
    #expect(settings.layouts == [Self.mapping("Hijau")])
    let (again, complaints) = Settings.load(path: path)
    #expect(again.layouts == [Self.mapping("Hijau")] && complaints == [])
    let file = directory.appendingPathComponent("tenggat/layouts.toml")
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    try Data("[half".utf8).write(to: file)
    #expect(throws: LayoutKeepingError.broken(CleanText(cleaning: file.path))) { try settings.teach(Self.mapping("Biru")) }
    #expect(try Data(contentsOf: file) == Data("[half".utf8))
  }
}
