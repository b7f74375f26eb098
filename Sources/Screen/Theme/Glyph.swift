/// A sign of our own, one cell wide, that a theme draws in Unicode or, where there is none, in ASCII.
///
/// The raw value is the name in a theme's `[glyph]` table.
package enum Glyph: String, CaseIterable, Hashable, Sendable {
  case selected, marked, pending, parked, paid, shipped, done, cancelled, changed
  case soon, urgent, overdue, hit, maybe, ellipsis, separator, arrow, up, down, closed, tick, now, bullet, checked, failed, saving
  case cornerTopLeft = "corner-top-left"
  case cornerTopRight = "corner-top-right"
  case cornerBottomLeft = "corner-bottom-left"
  case cornerBottomRight = "corner-bottom-right"
  case lineHorizontal = "line-horizontal"
  case lineVertical = "line-vertical"
  case lineLeft = "line-left"
  case lineRight = "line-right"
  case scrollTrack = "scroll-track"
  case scrollThumb = "scroll-thumb"
  case rail
  case railWide = "rail-wide"
  case gaugeRest = "gauge-rest"
  case shadeLight = "shade-light"
  case shadeMiddle = "shade-middle"
  case shadeDark = "shade-dark"
  case rise1 = "rise-1"
  case rise2 = "rise-2"
  case rise3 = "rise-3"
  case rise4 = "rise-4"
  case rise5 = "rise-5"
  case rise6 = "rise-6"
  case rise7 = "rise-7"
  case full
  case run1 = "run-1"
  case run2 = "run-2"
  case run3 = "run-3"
  case run4 = "run-4"
  case run5 = "run-5"
  case run6 = "run-6"
  case run7 = "run-7"
}

extension Glyph {
  /// The two ways to draw a glyph, each one cell wide.
  package struct Forms: Hashable, Sendable {
    package let unicode: Unicode.Scalar
    package let ascii: Unicode.Scalar
  }

  /// Blocks that rise from the floor of a cell, in eighths, 1 to 8.
  package static let rising: [Glyph] = [.rise1, .rise2, .rise3, .rise4, .rise5, .rise6, .rise7, .full]
  /// Blocks that run from the left edge of a cell, in eighths, 1 to 8.
  package static let running: [Glyph] = [.run1, .run2, .run3, .run4, .run5, .run6, .run7, .full]

  /// How the glyph is drawn where no theme says otherwise.
  package var standard: Forms { Glyph.standards[Int(index)] }

  /// Where the glyph stands in `allCases`; what a cell stores.
  package var index: UInt8 {
    // An enum of plain cases is the number of its case in memory; a test compares all of them with `allCases`.
    unsafeBitCast(self, to: UInt8.self)
  }

  /// The glyph at an index, if there is one.
  package static func at(_ index: UInt32) -> Glyph? { index < UInt32(all.count) ? all[Int(index)] : nil }

  private static let all = Array(allCases)

  /// One Unicode and one ASCII scalar for every case, in the order of the cases.
  private static let standards: [Forms] = {
    let unicode = "▸●◌◇✓⇢◆✗±◔◑■✖⚠…·→▲▼░╷┊•✓✗◍╭╮╰╯─│├┤│█▌█░░▒▓▁▂▃▄▅▆▇█▏▎▍▌▋▊▉"
    let ascii = ">*o=+>#x~-!XX?~|>^v:'|-+x~++++-|++|#|#.:%#__.-=+*#..--==="
    return zip(unicode.unicodeScalars, ascii.unicodeScalars).map(Forms.init)
  }()
}
