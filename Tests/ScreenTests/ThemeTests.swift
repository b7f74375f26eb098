import Foundation
import Orders
import TOML
import Testing

@testable import Screen

@Suite struct ThemeTests {
  private static let builtIns = Theme.builtInNames.map { Theme.builtIn($0.string)! }

  /// With `TENGGAT_RECORD=1` the records in the program are written anew from the files; then the run fails, as for goldens.
  @Test(arguments: Theme.builtInNames)
  func everyFileSaysEverythingAndTheProgramTheSame(name: CleanText) throws {
    let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
    let file = try Data(contentsOf: top.appendingPathComponent("themes/\(name.string).toml"))
    let document = try TOMLDocument.parse(bytes: Array(file))
    var reader = ThemeReader(file: name)
    let theme = reader.read(document, onto: Theme(name: "empty"))
    if ProcessInfo.processInfo.environment["TENGGAT_RECORD"] == "1" {
      try Data(theme.record).write(to: top.appendingPathComponent("Sources/Screen/Data/\(name.string).theme"))
      Issue.record("recorded \(name); build and run again without TENGGAT_RECORD")
      return
    }
    #expect(theme == Theme.builtIn(name.string), "record the themes: TENGGAT_RECORD=1 swift test --filter ThemeTests")
    #expect(reader.complaints.isEmpty, "\(reader.complaints.map(\.message.string))")
    #expect(theme.name == name)
    for role in Role.allCases { #expect(theme.styles[role] != nil, "\(name.string) lacks \(role.rawValue)") }
    for glyph in Glyph.allCases { #expect(theme.glyphs[glyph] != nil, "\(name.string) lacks \(glyph.rawValue)") }
    for entry in document["palette"]?.table ?? [] where entry.value.array != nil { #expect(entry.value.array?.count == 3) }
  }

  @Test(arguments: [ColorDepth.indexed, .direct])
  func everyTextCanBeRead(depth: ColorDepth) {
    for theme in Self.builtIns where theme.variant != .any {
      let ground: UInt32 = theme.variant == .light ? 0xFFFFFF : 0x101010
      for role in Role.allCases where role.isRead {
        for layer in [nil, Role.selection, .selectionUnfocused] {
          let style = theme.resolve(role, layer: layer, depth: depth)
          guard style.foreground >= 0 else { continue }
          let seen = { (value: Int32) in
            value < 0 ? ground : depth == .direct ? UInt32(value) : Quantisation.appearance(UInt8(value))
          }
          let ratio = Contrast.ratio(seen(style.foreground), seen(style.background))
          #expect(
            ratio >= (layer == nil ? 4.5 : 3),
            "\(theme.name.string) \(role.rawValue) on \(layer?.rawValue ?? "its own"): \(ratio)")
        }
      }
    }
  }

  @Test(arguments: ColorDepth.allCases)
  func statesDifferAtEveryDepth(depth: ColorDepth) {
    for theme in Self.builtIns {
      let deadlines = [Role.deadlineCalm, .deadlineSoon, .deadlineUrgent, .deadlineOverdue].map {
        theme.resolve($0, depth: depth)
      }
      #expect(Set(deadlines).count == 4, "\(theme.name.string)")
      for role in [Role.text, .orderPaid, .amount, .deadlineSoon] {
        #expect(theme.resolve(role, layer: .selection, depth: depth) != theme.resolve(role, depth: depth))
      }
      #expect(theme.resolve(.buttonFocused, depth: depth) != theme.resolve(.button, depth: depth))
      #expect(theme.resolve(.titleFocused, depth: depth) != theme.resolve(.title, depth: depth))
    }
  }

  @Test func monoAndPolosHaveNoColour() {
    for role in Role.allCases {
      for theme in Self.builtIns {
        let style = theme.resolve(role, layer: .selection, depth: .mono)
        #expect(style.foreground == -1 && style.background == -1)
      }
      let plain = Theme.builtIn("polos")!.resolve(role, depth: .direct)
      #expect(plain.foreground == -1 && plain.background == -1)
    }
  }

  @Test func sixteenColoursAreNeverDarkForWhatIsRead() {
    for theme in Self.builtIns {
      for role in Role.allCases where role.isRead {
        let style = theme.resolve(role, depth: .sixteen)
        #expect(style.foreground != 4 && style.foreground != 8, "\(theme.name.string) \(role.rawValue)")
      }
    }
    for rgb in stride(from: UInt32(0), through: 0xFFFFFF, by: 0x1357) { #expect(![4, 8].contains(Quantisation.sixteen(rgb))) }
  }

  @Test(arguments: [("blue", Int32(6)), ("bright-black", 7), ("red", 1)])
  func darkColoursOfSixteenAreReplacedWhereTheyAreRead(name: String, shown: Int32) {
    let text = "variant = \"dark\"\n[palette]\nx = [\"#8888ff\", \"105\", \"\(name)\"]\n[style]\namount = \"x\"\nborder = \"x\""
    let theme = Theme.read(text, file: "t").theme
    #expect(theme.resolve(.amount, depth: .sixteen).foreground == shown)
    #expect(theme.resolve(.border, depth: .sixteen).foreground == Int32(Color.sixteenNames.firstIndex(of: name)!))
  }

  @Test func quantisingNeverUsesTheUsersColours() {
    for rgb in stride(from: UInt32(0), through: 0xFFFFFF, by: 0x0F1F) { #expect(Quantisation.indexed(rgb) >= 16) }
    #expect(Quantisation.indexed(0xFFFFFF) == 231 && Quantisation.indexed(0) == 16 && Quantisation.indexed(0x808080) == 244)
    #expect(Quantisation.indexed(0xFF5F5F) == 203)
  }

  @Test func aColourOfNoContrastBecomesBoldText() {
    let theme = Theme.read("variant = \"dark\"\n[palette]\nnight = \"#202020\"\n[style]\namount = \"night\"", file: "t").theme
    #expect(theme.resolve(.amount, depth: .indexed) == Style(attributes: .bold))
  }

  @Test func whatIsMissingComesFromTheDefault() {
    let (theme, complaints) = Theme.read("name = \"mine\"\n[style]\namount = \"danger bold\"\n", file: "mine.toml")
    #expect(complaints.isEmpty && theme.name == "mine")
    #expect(theme.resolve(.title, depth: .indexed) == Theme.standard.resolve(.title, depth: .indexed))
    #expect(theme.resolve(.amount, depth: .indexed) == Style(foreground: 209, attributes: .bold))
    let light = Theme.read("variant = \"light\"", file: "l").theme
    #expect(light.resolve(.amount, depth: .indexed) == Theme.builtIn("kertas")!.resolve(.amount, depth: .indexed))
    #expect(Theme.read("inherits = \"polos\"", file: "p").theme.resolve(.amount, depth: .direct) == Style())
  }

  @Test(
    arguments: [
      ("[style]\ntext = \"fg\"\ntitel = \"fg\"", 3, .unknownKey("titel")), ("colour = 1", 1, .unknownKey("colour")),
      ("[palette]\nx = \"#12345\"", 2, .badColor("x")), ("[palette]\nx = [\"#123456\", \"7\"]", 2, .badColor("x")),
      ("[palette]\nx = [\"#123456\", \"99\", \"pink\"]", 2, .badColor("x")),
      ("\n[style]\ntext = \"plum\"", 3, .unknownColor("plum")),
      ("[style]\ntext = \"fg bg bold\"", 2, .badStyle("text")), ("[style]\ntext = 3", 2, .badStyle("text")),
      ("[mono]\ntext = \"accent\"", 2, .badStyle("text")),
      ("[glyph]\nselected = [\"▸\"]", 2, .badGlyph("selected")), ("[glyph]\nselected = [\"王\", \">\"]", 2, .badGlyph("selected")),
      ("[glyph]\nselected = [\"▸\", \"▸\"]", 2, .badGlyph("selected")),
      ("[glyph]\nselected = [\"\\u0007\", \">\"]", 2, .badGlyph("selected")),
      ("variant = \"dusk\"", 1, .badVariant), ("inherits = \"none\"", 1, .unknownParent("none")),
    ] as [(String, Int, ThemeComplaint.Problem)])
  func aBadKeyIsNamedAndIgnored(text: String, line: Int, problem: ThemeComplaint.Problem) {
    let (theme, complaints) = Theme.read(text, file: "mine.toml")
    #expect(complaints == [ThemeComplaint(file: "mine.toml", line: line, problem: problem)])
    #expect(complaints.first?.message.string.hasPrefix("mine.toml:\(line): ") == true)
    #expect(theme.resolve(.text, depth: .indexed) == Theme.standard.resolve(.text, depth: .indexed))
    #expect(theme.forms(of: .selected) == Theme.standard.forms(of: .selected))
  }

  @Test func whatIsNoTOMLLeavesTheDefault() {
    let (theme, complaints) = Theme.read("name = \n", file: "x")
    #expect(theme == .standard && complaints.count == 1 && complaints[0].line == 1)
  }
}
