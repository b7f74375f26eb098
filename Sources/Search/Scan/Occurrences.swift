import CScan

/// What must stand around a place where something is found.
struct Surroundings {
  /// No letter or digit stands right before one of these places, counted from where the needle begins; nil for anything.
  var wordStarts: ClosedRange<Int>?
  /// A mark stands right before the text, which begins so many bytes after the needle's beginning.
  var textStart: Int?
  /// A mark stands right after it.
  var markAfter = false

  static let anywhere = Surroundings()

  fileprivate var around: cs_around {
    cs_around(
      wants_word_start: wordStarts != nil, word_start_first: Int32(wordStarts?.lowerBound ?? 0),
      word_start_last: Int32(wordStarts?.upperBound ?? 0), wants_mark_before: textStart != nil,
      text_start: Int32(textStart ?? 0), wants_mark_after: markAfter)
  }
}

extension UnsafeRawBufferPointer {
  /// Visits the places in `range` where `needle` begins and ends within it, the first first; the visitor answers from where
  /// to look on: past the range to stop.
  ///
  /// The places are found by some hundred at a time, in C: vectors of Swift are not to be relied on without a look at the code.
  @inline(__always)
  func forEachOccurrence(
    of needle: [UInt8], in range: Range<Int>, within surroundings: Surroundings = .anywhere, _ visit: (Int) -> Int
  ) {
    guard let text = baseAddress?.assumingMemoryBound(to: UInt8.self), !needle.isEmpty else { return }
    var around = surroundings.around
    var from = range.lowerBound
    var next = from
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 256) { places in
      guard let start = places.baseAddress else { return }
      while from < range.upperBound {
        let found = cs_find(text, count, &from, range.upperBound, needle, needle.count, &around, start, places.count)
        for index in 0..<found {
          let place = Int(start[index])
          if place >= next { next = visit(place) }
          if next >= range.upperBound { return }
        }
        from = Swift.max(from, next)
      }
    }
  }

  @inline(__always)
  func matches(_ needle: UnsafeRawBufferPointer, at place: Int) -> Bool {
    var index = 0
    while index < needle.count {
      if self[place + index] != needle[index] { return false }
      index += 1
    }
    return true
  }
}
