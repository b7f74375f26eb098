/// Prints figures for people and for programs.
enum Report {
  static func table(_ figures: [Figure]) -> String {
    let header = ["figure", "unit", "n", "median", "mean", "p95", "worst", "floor", "ratio", "limit", "kept"]
    return aligned([header] + figures.map(row))
  }

  /// The first column to the left, the others to the right.
  private static func aligned(_ rows: [[String]]) -> String {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { cells in
      zip(cells, widths).enumerated().map { index, cell in
        let pad = String(repeating: " ", count: cell.1 - cell.0.count)
        return index == 0 ? cell.0 + pad : pad + cell.0
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// One row for each figure, its median at each size, and how many times the last is the one before it.
  static func growth(_ columns: [(size: String, figures: [Figure])]) -> String {
    let header = ["figure", "unit"] + columns.map(\.size) + ["growth"]
    let rows = (columns.first?.figures ?? []).enumerated().map { index, figure in
      let medians = columns.map { $0.figures.indices.contains(index) ? $0.figures[index].samples.median : .nan }
      let last = medians.suffix(2)
      return [figure.name, figure.unit] + medians.map(number) + [
        last.count == 2 ? number(last[last.endIndex - 1] / last[last.startIndex]) : ""
      ]
    }
    return aligned([header] + rows)
  }

  static func json(_ figures: [Figure]) -> String {
    let lines = figures.map { figure in
      let optional = [("floor", figure.floor?.median), ("ratio", figure.ratio)]
      let fields =
        [
          "\"name\":\"\(figure.name)\"", "\"unit\":\"\(figure.unit)\"", "\"n\":\(figure.samples.count)",
          "\"median\":\(number(figure.samples.median))", "\"mean\":\(number(figure.samples.mean))",
          "\"p95\":\(number(figure.samples.p95))", "\"worst\":\(number(figure.samples.worst))",
        ] + optional.map { "\"\($0)\":\($1.map(number) ?? "null")" } + [
          "\"limit\":\(figure.limit.map(json) ?? "null")", "\"kept\":\(figure.isKept.map { "\($0)" } ?? "null")",
        ]
      return "  {\(fields.joined(separator: ","))}"
    }
    return "[\n\(lines.joined(separator: ",\n"))\n]"
  }

  private static func json(_ limit: Limit) -> String {
    let fields = [("median", limit.median), ("mean", limit.mean), ("p95", limit.p95), ("worst", limit.worst)]
    return "{\(fields.map { "\"\($0)\":\($1.map(number) ?? "null")" }.joined(separator: ","))}"
  }

  /// Of the median alone, of the mean, or of the median, the p95 and the worst.
  private static func text(_ limit: Limit) -> String {
    if let mean = limit.mean { return "mean \(number(mean))" }
    let parts = [limit.median, limit.p95, limit.worst].map { $0.map(number) ?? "-" }
    return limit.p95 == nil && limit.worst == nil ? parts[0] : parts.joined(separator: "/")
  }

  private static func row(_ figure: Figure) -> [String] {
    [
      figure.name, figure.unit, String(figure.samples.count), number(figure.samples.median), number(figure.samples.mean),
      number(figure.samples.p95), number(figure.samples.worst), figure.floor.map { number($0.median) } ?? "",
      figure.ratio.map(number) ?? "",
      figure.limit.map(text) ?? "", figure.isKept.map { $0 ? "yes" : "no" } ?? "",
    ]
  }

  /// Three places are more than these machines repeat.
  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    let thousandths = Int64((value * 1000).rounded())
    let digits = String(abs(thousandths) % 1000 + 1000).dropFirst()
    return "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(digits)"
  }
}
