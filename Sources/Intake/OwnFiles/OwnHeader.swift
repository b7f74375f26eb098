import Orders

/// Where in a row each column of an own file stands, by the names of its first row.
struct OwnHeader<Column: OwnColumn>: Sendable {
  /// The place of each column, or nil.
  private var places: [Int?]
  /// How many cells the header has, empty ones at its end not counted.
  private(set) var width = 0
  private(set) var problems: [IntakeProblem] = []

  /// Reads the header; throws what kind of file it is not.
  init(_ row: borrowing TableRow) throws(IntakeProblem) {
    places = Array(repeating: nil, count: Column.names.count)
    for cell in 0..<row.count {
      let name = row.text(cell).cleaned
      if !name.isEmpty { place(name, cell, line: row.line) }
    }
    let missing = Column.required.filter { group in group.allSatisfy { self.places[$0.rawValue] == nil } }
    guard missing.isEmpty else {
      throw IntakeProblem(line: row.line, fault: Column.notThis(missing: missing.map { $0.map(\.name).joined(separator: "/") }))
    }
  }

  subscript(column: Column) -> Int? { places[column.rawValue] }

  private mutating func place(_ name: CleanText, _ cell: Int, line: Int) {
    width = cell + 1
    guard let column = Column.names.firstIndex(of: name) else {
      return problems.append(IntakeProblem(line: line, column: name, fault: .unknownColumn))
    }
    guard places[column] == nil else {
      return problems.append(IntakeProblem(line: line, column: name, fault: .repeatedColumn))
    }
    places[column] = cell
  }

  /// The name of the column at a place, for problems.
  func name(at cell: Int?) -> CleanText? {
    guard let cell, let column = places.firstIndex(of: cell) else { return nil }
    return Column.names[column]
  }
}
