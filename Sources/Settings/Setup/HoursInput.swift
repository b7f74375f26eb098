import Orders

/// Opening hours of a day as people type them: `08.00-17.00`, `8-12, 13-17`, `08:00 s/d 17:00`, `24 jam`, `tutup`.
package struct HoursInput: Hashable, Sendable {
  /// Empty for a closed day.
  package let intervals: [ClockInterval]

  /// Why hours could not be read.
  package enum ReadingError: Error, Hashable, Sendable {
    /// This part is not written like `08.00-17.00`.
    case notHours(CleanText)
  }

  /// Reads hours separated by `,`, `;`, `&`, `dan` or `and`; nothing, `tutup`, `libur` or `closed` is a closed day.
  package init(reading text: String) throws(ReadingError) {
    var words = text.lowercased()
    for (spoken, sign) in Self.spoken { words = words.replacing(spoken, with: sign) }
    words.removeAll { $0 == " " || $0 == "\t" }
    if Self.closed.contains(words) {
      intervals = []
      return
    }
    var intervals: [ClockInterval] = []
    for part in words.split(separator: ",", omittingEmptySubsequences: false) {
      guard let interval = Self.interval(part) else { throw .notHours(CleanText(cleaning: String(part))) }
      intervals.append(interval)
    }
    self.intervals = intervals
  }

  private static let closed: Set<String> = ["", "-", "tutup", "libur", "closed", "off", "[]"]

  private static let spoken: [(String, String)] = [
    ("24 jam", "00.00-24.00"), ("24 hours", "00.00-24.00"), (" sampai ", "-"), (" hingga ", "-"), (" s/d ", "-"), (" sd ", "-"),
    (" to ", "-"), (" dan ", ","), (" and ", ","), ("&", ","), (";", ","), ("–", "-"), ("—", "-"), ("\"", ""),
  ]

  private static func interval(_ part: Substring) -> ClockInterval? {
    let ends = part.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let start = clock(ends[0]), let end = clock(ends[1]) else { return nil }
    return ClockInterval(from: start, to: end)
  }

  /// `8` is 08.00.
  private static func clock(_ text: Substring) -> ClockTime? {
    ClockTime(reading: text.allSatisfy(\.isNumber) ? text + ".00" : String(text))
  }
}

extension String {
  // The standard library's own `replacing` is in a module that we do not load.
  fileprivate func replacing(_ old: String, with new: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(old) {
        result += new
        rest = rest.dropFirst(old.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
