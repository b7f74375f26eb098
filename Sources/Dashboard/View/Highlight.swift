import Orders
import Screen

/// Finds the words of the query in what is shown, to underline them.
///
/// Letters match in either case, digits whatever stands between them; a hit that search found by a typo is not underlined.
struct Highlight {
  private let words: Set<[Unicode.Scalar]>
  private let digits: [Unicode.Scalar]

  init(_ query: CleanText) {
    words = Set(query.string.split(separator: " ").map { Self.folded($0.unicodeScalars) })
    var digits = query.string.unicodeScalars.filter(Self.isDigit)
    if digits.starts(with: "62".unicodeScalars) { digits.removeFirst(2) } else if digits.first == "0" { digits.removeFirst() }
    self.digits = Array(digits)
  }

  var isEmpty: Bool { words.isEmpty }

  /// The columns of the text, from its first, in which a word of the query stands.
  func columns(in text: CleanText) -> [Range<Int>] {
    if isEmpty { return [] }
    let scalars = Array(text.string.unicodeScalars)
    let folded = Self.folded(scalars)
    guard folded.count == scalars.count else { return [] }
    return words.compactMap { Self.first($0, in: folded) }.map { Self.columns($0, of: scalars) }
  }

  /// The columns of a written phone number in which the digits of the query stand.
  func phoneColumns(in text: CleanText) -> [Range<Int>] {
    if digits.count < 2 { return [] }
    let scalars = Array(text.string.unicodeScalars)
    let places = scalars.indices.filter { Self.isDigit(scalars[$0]) }
    guard let found = Self.first(digits, in: places.map { scalars[$0] }), let last = found.last else { return [] }
    return [places[found.lowerBound]..<places[last] + 1]
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? "0"..."9" ~= scalar : scalar.properties.numericType == .decimal
  }

  private static func folded(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    scalars.map { scalar in
      // Most letters are: the mapping of the others is a text for each.
      if scalar.isASCII { return "A"..."Z" ~= scalar ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar }
      return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }
  }

  private static func first(_ word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Range<Int>? {
    guard !word.isEmpty, word.count <= text.count else { return nil }
    for start in 0...(text.count - word.count) where text[start..<start + word.count].elementsEqual(word) {
      return start..<start + word.count
    }
    return nil
  }

  private static func columns(_ range: Range<Int>, of scalars: [Unicode.Scalar]) -> Range<Int> {
    let start = scalars[..<range.lowerBound].reduce(0) { $0 + TextWidth.of($1) }
    return start..<scalars[range].reduce(start) { $0 + TextWidth.of($1) }
  }
}

extension Canvas {
  /// Gives the columns found in a text, drawn at a position in so many columns, the role of a match.
  mutating func underline(_ columns: [Range<Int>], at position: Position, width: Int) {
    for range in columns {
      let end = min(range.upperBound, width)
      guard range.lowerBound < end else { continue }
      restyle(
        Rectangle(row: position.row, column: position.column + range.lowerBound, rows: 1, columns: end - range.lowerBound),
        role: .match)
    }
  }
}
