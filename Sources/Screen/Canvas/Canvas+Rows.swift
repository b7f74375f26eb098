extension Canvas {
  /// What a row shows, as text; for goldens and for tests.
  package func text(ofRow row: Int) -> String {
    var result = String.UnicodeScalarView()
    for column in 0..<size.columns {
      let cell = self[row, column]
      guard let scalar = cell.scalar else { continue }
      result.append(scalar)
      result.append(contentsOf: marks(of: cell))
    }
    return String(result)
  }

  /// All rows as text.
  package var rows: [String] { (0..<size.rows).map(text(ofRow:)) }

  /// The role of every cell of a row; a layer laid over it stands in its place if asked for.
  package func roles(ofRow row: Int, layers: Bool = false) -> [Role] {
    (0..<size.columns).map { column in
      let cell = self[row, column]
      return Role.at(layers && cell.layer != 0 ? cell.layer : cell.role)
    }
  }
}
