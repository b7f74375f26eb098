import Orders

/// One word of a query with everything that counts as it.
struct SearchWord {
  /// What is looked for as it is, anywhere in a row: the word, and the digits of a phone in other notations.
  private(set) var needles: [[UInt8]]
  /// The digits after a `#`: the beginning of an order's number.
  let number: [UInt8]?
  /// The word with its misspellings, if it is long enough to have any.
  let typo: TypoPattern?

  /// A word without spaces, folded, not empty.
  init(_ word: ArraySlice<UInt8>) {
    var text = word
    if text.count > 1, text.first == UInt8(ascii: "@") { text = text.dropFirst() }
    needles = [Array(text)]
    let rest = text.dropFirst()
    number = text.first == UInt8(ascii: "#") && !rest.isEmpty && rest.allSatisfy(\.isDigit) ? Array(rest) : nil
    typo = TypoPattern(Array(text))
    addPhoneNotations(text)
  }

  /// A phone number whose groups stand apart.
  init(phone: [UInt8]) {
    (needles, number, typo) = ([], nil, nil)
    addPhoneNotations(phone[...])
  }

  /// How much of a row must read like it at least: the longer, the fewer rows do.
  var length: Int { parts.map(\.count).min() ?? 0 }

  /// All that one of must stand in a row, if only as a part, for the word to be there as it is.
  var parts: [[UInt8]] { number.map { needles + [$0] } ?? needles }

  /// `0812-3456`, `+62 812…`, `0062…` as the digits that stand in a row.
  private mutating func addPhoneNotations(_ text: ArraySlice<UInt8>) {
    guard text.allSatisfy(\.isOfPhone), text.contains(where: \.isDigit) else { return }
    var digits = text.filter(\.isDigit)
    if digits.starts(with: [0x30, 0x30]), digits.count > 2 { digits.removeFirst(2) }
    add(digits)
    if let key = PhoneReading(String(decoding: text, as: UTF8.self)).key { add(Array(key.digits.utf8)) }
  }

  private mutating func add(_ needle: [UInt8]) {
    if !needle.isEmpty, !needles.contains(needle) { needles.append(needle) }
  }
}
