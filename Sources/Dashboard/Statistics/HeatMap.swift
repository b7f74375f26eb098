import Orders
import Screen
import Statistics
import Words

/// Hours by weekdays, shaded by how many.
struct HeatMap {
  let title: CleanText
  let map: HourMap
  let words: any Words
  /// Whether each line begins with its day.
  var namesDays = true

  static let hours = 24
  private static let names = 4
  /// How many columns each line takes.
  var width: Int { Self.hours + (namesDays ? Self.names : 0) }

  /// The title, the hours, a line for each day from Monday on, and what the shades mean; each of `width` columns.
  var lines: [[Span]] {
    let head = [Span(title, .title), Span(spaces(width - title.width))]
    let hours = [Span(margin), Span("0     6     12    18    ", .axis)]
    return [head, hours] + Weekday.allCases.map(line) + [legend]
  }

  private var margin: CleanText { spaces(namesDays ? Self.names : 0) }

  private func line(_ weekday: Weekday) -> [Span] {
    (namesDays ? [Span("\(words.short(weekday)) ", .axis)] : []) + (0..<Self.hours).map { cell(map[weekday, $0]) }
  }

  private func cell(_ count: Int) -> Span {
    switch level(of: count) {
    case 0: Span(.separator, .muted)
    case 1: Span(.shadeLight, .heatLow)
    case 2: Span(.shadeMiddle, .heatMiddle)
    default: Span(.shadeDark, .heatHigh)
    }
  }

  /// 0 for none, else by thirds of the most.
  private func level(of count: Int) -> Int { count == 0 ? 0 : (count * 3 + map.most - 1) / map.most }

  /// Up to how many each shade stands for; a shade that stands for none is left out.
  private var legend: [Span] {
    var spans = [Span(margin)]
    var before = 0
    for (third, (glyph, role)) in [(Glyph.shadeLight, Role.heatLow), (.shadeMiddle, .heatMiddle), (.shadeDark, .heatHigh)]
      .enumerated()
    {
      let upper = map.most * (third + 1) / 3
      guard upper > before else { continue }
      let range: CleanText = upper == before + 1 ? "\(upper)" : "\(before + 1)–\(upper)"
      spans += [Span(glyph, role), Span(" \(range)  ", .muted)]
      before = upper
    }
    return spans + [Span(spaces(width - spans.width))]
  }
}
