extension UnsafeRawBufferPointer {
  /// Visits the places in `range` where `needle` begins and ends within it, the first first; the visitor answers from where
  /// to look on.
  ///
  /// Sixteen bytes at a time are compared with the needle's first and last byte; where both agree, the rest is.
  @inline(__always)
  func forEachOccurrence(of needle: [UInt8], in range: Range<Int>, _ visit: (Int) -> Int) {
    guard let first = needle.first, let last = needle.last, let base = baseAddress else { return }
    let span = needle.count - 1
    let firsts = SIMD16<UInt8>(repeating: first)
    let lasts = SIMD16<UInt8>(repeating: last)
    var next = range.lowerBound
    var block = next
    let end = range.upperBound - span
    needle.withUnsafeBytes { needle in
      while block + 16 <= end {
        let heads = (base + block).loadUnaligned(as: SIMD16<UInt8>.self) .== firsts
        let tails = (base + block + span).loadUnaligned(as: SIMD16<UInt8>.self) .== lasts
        var hits = unsafeBitCast(heads .& tails, to: SIMD2<UInt64>.self)
        for half in 0..<2 {
          while hits[half] != 0 {
            let lane = hits[half].trailingZeroBitCount / 8
            hits[half] &= ~(0xFF << UInt64(lane * 8))
            let place = block + half * 8 + lane
            if place >= next, matches(needle, at: place) { next = Swift.max(place + 1, visit(place)) }
          }
        }
        block = Swift.max(block + 16, next)
      }
      for place in stride(from: block, to: end, by: 1) where place >= next && self[place] == first {
        if matches(needle, at: place) { next = Swift.max(place + 1, visit(place)) }
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
