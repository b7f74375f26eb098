/// The different words of a segment's names, addresses, items and notes, and which rows have each.
///
/// A word is what stands between spaces. In `bytes` each stands after the mark of where it was in its field (first, or not),
/// and before `Mark.end`: the same word is there once for each mark.
struct WordIndex: Sendable {
  let bytes: [UInt8]
  /// Where each word's mark is, and where the last word ends.
  let starts: [UInt32]
  /// Where each word's rows begin in `rows`; a word in many rows has none there but a set in `sets`.
  let rowStarts: [UInt32]
  let rows: [UInt16]
  let sets: [UInt32: RowBits]

  var count: Int { starts.count - 1 }

  /// The word's letters.
  func letters(_ word: Int) -> Range<Int> { Int(starts[word]) + 1..<Int(starts[word + 1]) - 1 }

  func mark(_ word: Int) -> UInt8 { bytes[Int(starts[word])] }

  /// Adds the rows that have a word to a set with room for all.
  func addRows(of word: Int, to bits: UnsafeMutablePointer<UInt64>) {
    if let set = sets[UInt32(word)] {
      set.words.withUnsafeBufferPointer { set in for index in set.indices { bits[index] |= set[index] } }
      return
    }
    rows.withUnsafeBufferPointer { rows in
      for place in Int(rowStarts[word])..<Int(rowStarts[word + 1]) {
        let row = rows[place]
        bits[Int(row / 64)] |= 1 << UInt64(row % 64)
      }
    }
  }

  /// Visits where a needle stands, and in which word; the visitor answers from where to look on.
  @inline(__always)
  func forEachOccurrence(of needle: [UInt8], _ visit: (_ text: UnsafeRawBufferPointer, _ word: Int, _ place: Int) -> Int) {
    var word = 0
    bytes.withUnsafeBytes { text in
      starts.withUnsafeBufferPointer { starts in
        text.forEachOccurrence(of: needle, in: 0..<text.count) { place in
          while Int(starts[word + 1]) <= place { word += 1 }
          return visit(text, word, place)
        }
      }
    }
  }

  /// The rows with a field that begins with this very word and has another one, further on, that is `second` or begins with it.
  func rows(beginningWith letters: [UInt8], then second: [UInt8], isWhole: Bool, of count: Int) -> RowBits {
    var both = RowBits(rows: count)
    for (first, inner) in [(Mark.field, Mark.inner), (Mark.name, Mark.innerName)] {
      var rows = self.rows(of: [first] + letters + [Mark.end], of: count)
      rows.formIntersection(self.rows(of: [inner] + second + (isWhole ? [Mark.end] : []), of: count))
      both.formUnion(rows)
    }
    return both
  }

  /// The rows with a word that reads so, its marks included.
  private func rows(of marked: [UInt8], of count: Int) -> RowBits {
    var bits = RowBits(rows: count)
    forEachOccurrence(of: marked) { _, word, place in
      bits.withWords { addRows(of: word, to: $0) }
      return place + 1
    }
    return bits
  }

  /// The rows that have this very word, of letters and digits alone, in a name or in another field.
  func rows(withWord letters: [UInt8], inName: Bool, of count: Int) -> RowBits {
    let marks = inName ? [Mark.name, Mark.innerName] : [Mark.field, Mark.inner]
    var bits = RowBits(rows: count)
    forEachOccurrence(of: letters) { text, word, place in
      let isWhole = !text[place - 1].isOfWord && !text[place + letters.count].isOfWord
      if isWhole, marks.contains(mark(word)) { bits.withWords { addRows(of: word, to: $0) } }
      return place + 1
    }
    return bits
  }
}
