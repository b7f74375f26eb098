extension PhoneKey: SafeToShow {
  /// The key itself; what people read is `display`.
  package var clean: CleanText { withText { CleanText(cleanASCII: $0) } }

  /// `0812-3456-7890`; a foreign number as `+852 5123 4567`.
  package var display: CleanText { grouped(hidden: false) }

  /// `0812-••••-7890`; a foreign number as `+852 •••• 4567`.
  package var masked: CleanText { grouped(hidden: true) }

  private func grouped(hidden: Bool) -> CleanText {
    if isForeign { return CleanText(cleaning: foreignGroups(hidden: hidden)) }
    // A zero for the country's code.
    return withText { key in
      func digits(_ range: Range<Int>) -> CleanText { CleanText(cleanASCII: UnsafeBufferPointer(rebasing: key[range])) }
      return "0" + digits(2..<5) + "-" + (hidden ? "••••" : digits(5..<9)) + "-" + digits(9..<key.count)
    }
  }

  /// The country code, then groups of four; hidden, all but at most the last four digits are one group of dots.
  private func foreignGroups(hidden: Bool) -> String {
    let digits = Array(digits)
    let code = Self.countryCodeLength(digits)
    let rest = digits[code...]
    let shown = hidden ? rest.suffix(min(4, rest.count - 4)) : rest
    var groups = ["+" + String(digits[..<code])]
    if hidden { groups.append("••••") }
    for start in stride(from: shown.startIndex, to: shown.endIndex, by: 4) {
      groups.append(String(shown[start..<min(start + 4, shown.endIndex)]))
    }
    return groups.joined(separator: " ")
  }

  /// ITU-T E.164: zones 1 and 7 have one digit, the listed codes two, all others three.
  private static func countryCodeLength(_ digits: [Character]) -> Int {
    if digits[0] == "1" || digits[0] == "7" { return 1 }
    return twoDigitCodes.contains(String(digits[..<2])) ? 2 : 3
  }

  private static let twoDigitCodes: Set<String> = [
    "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51", "52", "53",
    "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94",
    "95", "98",
  ]
}
