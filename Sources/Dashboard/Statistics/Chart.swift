import Orders
import Screen

/// Bars of blocks as pieces of a line.
enum Chart {
  /// A share in thousandths of so many columns, to an eighth of a cell, and the rest of the gauge.
  static func gauge(_ permille: Int, columns: Int, role: Role = .chart) -> [Span] {
    let filled = bar(permille, of: 1000, columns: columns, role: role)
    return filled + Array(repeating: Span(.gaugeRest, .gaugeRest), count: max(0, columns - filled.width))
  }

  /// A bar as long as `value` of `most`; whatever is not nothing is seen.
  static func bar(_ value: Int, of most: Int, columns: Int, role: Role = .chart) -> [Span] {
    guard value > 0, most > 0, columns > 0 else { return [] }
    let eighths = min(columns * 8, max(1, (value * columns * 8 + most / 2) / most))
    let rest = eighths % 8 > 0 ? [Span(Glyph.running[eighths % 8 - 1], role)] : []
    return Array(repeating: Span(.full, role), count: eighths / 8) + rest
  }

  /// Shares in thousandths as columns that rise over so many rows, the top row first; what is not known is a dot on the floor.
  static func columns(_ shares: [Int?], rows: Int, width: Int, role: Role = .chart) -> [[Span]] {
    (0..<rows).map { row in
      shares.flatMap { share -> [Span] in
        let floor = (rows - 1 - row) * 8
        guard let share else { return [Span(row == rows - 1 ? "·" : " ", .muted)] + gap(width - 1) }
        let eighths = min(8, max(0, max(1, (share * rows * 8 + 500) / 1000) - floor))
        let cell = eighths == 0 ? Span(" ") : Span(Glyph.rising[eighths - 1], role)
        let wide = max(1, width - 1)
        return Array(repeating: cell, count: wide) + gap(width - wide)
      }
    }
  }

  private static func gap(_ columns: Int) -> [Span] { columns > 0 ? [Span(spaces(columns))] : [] }
}
