/// Prints figures for people and for programs.
enum Report {
  static func table(_ figures: [Figure]) -> String {
    let header = ["figure", "unit", "n", "median", "p95", "worst", "floor", "ratio", "limit"]
    let rows = [header] + figures.map(row)
    let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { cells in
      zip(cells, widths).enumerated().map { index, cell in
        let pad = String(repeating: " ", count: cell.1 - cell.0.count)
        return index == 0 ? cell.0 + pad : pad + cell.0
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  static func json(_ figures: [Figure]) -> String {
    let lines = figures.map { figure in
      let optional = [("floor", figure.floor?.median), ("ratio", figure.ratio), ("limit", figure.limit)]
      let fields =
        [
          "\"name\":\"\(figure.name)\"", "\"unit\":\"\(figure.unit)\"", "\"n\":\(figure.samples.count)",
          "\"median\":\(number(figure.samples.median))", "\"p95\":\(number(figure.samples.p95))",
          "\"worst\":\(number(figure.samples.worst))",
        ] + optional.map { "\"\($0)\":\($1.map(number) ?? "null")" }
      return "  {\(fields.joined(separator: ","))}"
    }
    return "[\n\(lines.joined(separator: ",\n"))\n]"
  }

  private static func row(_ figure: Figure) -> [String] {
    [
      figure.name, figure.unit, String(figure.samples.count), number(figure.samples.median), number(figure.samples.p95),
      number(figure.samples.worst), figure.floor.map { number($0.median) } ?? "", figure.ratio.map(number) ?? "",
      figure.limit.map(number) ?? "",
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
