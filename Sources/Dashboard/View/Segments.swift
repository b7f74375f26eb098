import Orders
import Screen

/// Pieces of one line of which the least important are left out until the rest fits.
struct Segments {
  struct Segment {
    let spans: [Span]
    /// 0 is left out last.
    let rank: Int
    /// Whether it stands at the right end.
    let isRight: Bool
    let width: Int
  }

  private(set) var segments: [Segment] = []

  mutating func add(_ spans: [Span], rank: Int, right: Bool = false) {
    if !spans.isEmpty { segments.append(Segment(spans: spans, rank: rank, isRight: right, width: spans.width)) }
  }

  mutating func add(_ text: CleanText, _ role: Role, rank: Int, right: Bool = false) {
    if !text.isEmpty { add([Span(text, role)], rank: rank, right: right) }
  }

  /// The left and the right part that fit a width together, their pieces with `separator` between.
  func fitted(to width: Int, separator: [Span]) -> (left: [Span], right: [Span]) {
    var kept = segments
    while kept.count > 1, needs(kept, separator.width) > width {
      guard let last = kept.indices.max(by: { kept[$0].rank < kept[$1].rank }) else { break }
      kept.remove(at: last)
    }
    return (
      joined(kept.filter { !$0.isRight }, separator), joined(kept.filter(\.isRight), separator)
    )
  }

  private func needs(_ kept: [Segment], _ gap: Int) -> Int {
    kept.reduce(0) { $0 + $1.width } + (kept.count - 1) * gap
  }

  private func joined(_ kept: [Segment], _ separator: [Span]) -> [Span] {
    var line: [Span] = []
    for segment in kept { line += (line.isEmpty ? [] : separator) + segment.spans }
    return line
  }
}
