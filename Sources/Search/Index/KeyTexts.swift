/// The keys of a segment's rows of one kind, digits or names, one row after another, each key after its mark.
struct KeyTexts: Sendable {
  private let bytes: [UInt8]
  /// Where each row's keys begin, and where the last end.
  private let starts: [UInt32]
  /// For each stretch of `Self.stretch` bytes the row in which it begins.
  private let rowOfStretch: [UInt16]
  /// For each row which letters stand in its keys: one bit for each five low bits of a byte.
  private let letters: [UInt32]
  let shapes: KeyShapes
  /// Whether there are orders' numbers among the keys.
  let hasNumbers: Bool
  /// Whether a space stands in any of them.
  let hasSpaces: Bool

  private static let stretch = 128

  /// Takes the keys of records, whose ends `ends` are, in the order of the rows.
  init(_ records: [UInt8], ends: [UInt32], recordOfRow: [UInt16]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(records.count + 1)
    var starts: [UInt32] = [0]
    starts.reserveCapacity(ends.count + 1)
    var letters: [UInt32] = []
    letters.reserveCapacity(ends.count)
    for record in recordOfRow {
      let start = record == 0 ? 0 : Int(ends[Int(record) - 1])
      let keys = records[start..<Int(ends[Int(record)])]
      bytes.append(contentsOf: keys)
      starts.append(UInt32(bytes.count))
      letters.append(keys.reduce(0) { $0 | Self.bit($1) })
    }
    // Ends the last key.
    bytes.append(Mark.key)
    (self.bytes, self.starts, self.letters, shapes) = (bytes, starts, letters, KeyShapes(bytes))
    var row = 0
    rowOfStretch = stride(from: 0, to: bytes.count, by: Self.stretch).map { place in
      while row + 1 < letters.count, Int(starts[row + 1]) <= place { row += 1 }
      return UInt16(row)
    }
    hasNumbers = bytes.contains(Mark.number)
    hasSpaces = bytes.contains(0x20)
  }

  /// The letters of a text, as rows keep them.
  static func letters(_ text: [UInt8]) -> UInt32 { text.reduce(0) { $0 | bit($1) } }

  @inline(__always)
  private static func bit(_ byte: UInt8) -> UInt32 { byte.isMark ? 0 : KeyShapes.bit(byte) }

  /// How many of these letters a row has not: so many edits at least any text with all of them needs.
  @inline(__always)
  func missing(_ wanted: UInt32, in row: Int) -> Int { (wanted & ~letters[row]).nonzeroBitCount }

  var rows: Range<Int> { 0..<letters.count }

  /// Visits where a needle stands, and in which row's keys, of all rows; the visitor answers whether to go on.
  @inline(__always)
  func forEachOccurrence(
    of needle: [UInt8], within surroundings: Surroundings = .anywhere, _ visit: (FoldedRow, Int) -> Bool
  ) { forEachOccurrence(of: needle, in: rows, within: surroundings, visit) }

  /// The same of some rows.
  @inline(__always)
  func forEachOccurrence(
    of needle: [UInt8], in rows: Range<Int>, within surroundings: Surroundings, _ visit: (FoldedRow, Int) -> Bool
  ) {
    let first = Int(starts[rows.lowerBound])
    let end = Int(starts[rows.upperBound])
    bytes.withUnsafeBytes { text in
      starts.withUnsafeBufferPointer { starts in
        rowOfStretch.withUnsafeBufferPointer { rowOfStretch in
          text.forEachOccurrence(of: needle, in: first..<min(end + 1, text.count), within: surroundings) { place in
            // The mark after the last key is nobody's.
            guard place < end else { return text.count }
            var row = Int(rowOfStretch[place / Self.stretch])
            while Int(starts[row + 1]) <= place { row &+= 1 }
            let found = FoldedRow(text: text, range: Int(starts[row])..<Int(starts[row + 1]), index: row)
            return visit(found, place) ? place + 1 : text.count
          }
        }
      }
    }
  }

  /// The same in the keys of a set of rows.
  @inline(__always)
  func forEachOccurrence(of needle: [UInt8], inRows rows: RowBits, _ visit: (FoldedRow, Int) -> Void) {
    needle.withUnsafeBytes { needle in
      forEachRow(of: rows) { row in
        var place = row.range.lowerBound
        while place + needle.count <= row.range.upperBound {
          if row.text[place] == needle[0], row.text.matches(needle, at: place) { visit(row, place) }
          place += 1
        }
      }
    }
  }

  /// Visits the rows of a set that have keys.
  @inline(__always)
  func forEachRow(of rows: RowBits, _ visit: (FoldedRow) -> Void) {
    bytes.withUnsafeBytes { text in
      starts.withUnsafeBufferPointer { starts in
        rows.forEach { row in
          let range = Int(starts[row])..<Int(starts[row + 1])
          if !range.isEmpty { visit(FoldedRow(text: text, range: range, index: row)) }
          return true
        }
      }
    }
  }
}
