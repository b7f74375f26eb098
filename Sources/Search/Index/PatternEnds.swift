/// Compares the beginning of words with the ends of a pattern, all ends at once: a bit for each place where an end begins.
struct PatternEnds: Sendable {
  /// For each byte, where it stands in the pattern.
  private let places: [UInt64]
  private let count: Int
  /// Where an end begins that is not the whole pattern; and those that have two letters or more.
  private let proper: UInt64
  private let longer: UInt64

  /// `bytes` are at most 64.
  init(_ bytes: [UInt8]) {
    var places = [UInt64](repeating: 0, count: 256)
    for (index, byte) in bytes.enumerated() { places[Int(byte)] |= 1 << UInt64(index) }
    (self.places, count) = (places, bytes.count)
    proper = UInt64.max << 1 & UInt64.max >> UInt64(64 - bytes.count)
    longer = proper & ~(1 << UInt64(bytes.count - 1))
  }

  /// Where ends of the pattern begin that a word begins with (`exact`); of those of two letters or more, that it begins with but
  /// for one edit (`near`); and where the whole word stands before an end (`whole`).
  struct Ends {
    var exact: UInt64 = 0
    var near: UInt64 = 0
    var whole: UInt64 = 0
  }

  /// `backwards` reads the word from its last letter on.
  func compare(_ word: UnsafeRawBufferPointer, backwards: Bool, wantsNear: Bool) -> Ends {
    var ends = Ends()
    var run = Run(same: proper)
    places.withUnsafeBufferPointer { places in
      for step in 0..<min(word.count, 63) {
        run.read(places[Int(word[backwards ? word.count - 1 - step : step])], UInt64(step), wantsNear)
        note(run, read: step + 1, &ends)
        if run.isOver { return }
      }
      if word.count < count { ends.whole = run.same & UInt64.max >> UInt64(64 - (count - word.count)) }
    }
    return ends
  }

  /// An end is reached where as many letters of it were left as were read, or one more or fewer.
  private func note(_ run: Run, read: Int, _ ends: inout Ends) {
    func bit(_ place: Int) -> UInt64 { place > 0 && place < count ? 1 << UInt64(place) : 0 }
    let exact = run.same & bit(count - read)
    let edited = run.other & bit(count - read) | run.more & bit(count - read + 1) | (run.fewer | run.same) & bit(count - read - 1)
    ends.exact |= exact & proper
    ends.near |= (exact | edited) & longer
  }
}

/// The ends that agree with the letters read so far.
private struct Run {
  /// As they are.
  var same: UInt64
  /// But for another letter or a swap, a letter too many in the word, one too few.
  var other: UInt64 = 0
  var more: UInt64 = 0
  var fewer: UInt64 = 0
  /// But for a swap whose second letter is due.
  private var swapped: UInt64 = 0

  init(same: UInt64) { self.same = same }

  var isOver: Bool { same | other | more | fewer | swapped == 0 }

  /// `here` is where the letter stands in the pattern; `step` letters were read before it.
  @inline(__always)
  mutating func read(_ here: UInt64, _ step: UInt64, _ wantsNear: Bool) {
    let now = here >> step
    if wantsNear {
      let next = here >> (step + 1)
      let before = step > 0 ? here >> (step - 1) : 0
      other = other & now | same & ~now | swapped & before
      more = more & before | same
      fewer = (fewer | same) & next
      swapped = same & next
    }
    same &= now
  }
}
