import Orders

/// One word of a query with everything that counts as it.
struct SearchWord {
  /// The word, and the digits of a phone in other notations: what may be underlined.
  private(set) var texts: [[UInt8]]
  /// The digits after a `#`: the beginning of an order's number.
  let number: [UInt8]?
  /// The word with its misspellings, if it is long enough to have any.
  let typo: TypoPattern?
  /// What is looked for, any of them.
  private(set) var needles: [Needle] = []
  /// How much of a row must read like it at least: the longer, the fewer rows do.
  private(set) var length = 0

  /// A word without spaces, folded, not empty.
  init(_ word: ArraySlice<UInt8>, mayBeMisspelt: Bool) {
    var text = word
    if text.count > 1, text.first == UInt8(ascii: "@") { text = text.dropFirst() }
    texts = [Array(text)]
    let rest = text.dropFirst()
    number = text.first == UInt8(ascii: "#") && !rest.isEmpty && rest.allSatisfy(\.isDigit) ? Array(rest) : nil
    typo = mayBeMisspelt ? TypoPattern(Array(text)) : nil
    addPhoneNotations(text)
    makeNeedles()
  }

  /// A phone number whose groups stand apart.
  init(phone: [UInt8]) {
    (texts, number, typo) = ([], nil, nil)
    addPhoneNotations(phone[...])
    makeNeedles()
  }

  /// All of what may be underlined.
  var parts: [[UInt8]] { number.map { texts + [$0] } ?? texts }

  /// `0812-3456`, `+62 812…`, `0062…` as the digits that stand in a row.
  private mutating func addPhoneNotations(_ text: ArraySlice<UInt8>) {
    guard text.allSatisfy(\.isOfPhone), text.contains(where: \.isDigit) else { return }
    var digits = text.filter(\.isDigit)
    // The prefix of a call from abroad; the zeros of the last digits of a number belong to it.
    let isCall = digits.starts(with: Array("0062".utf8)) || digits.starts(with: Array("00".utf8)) && digits.count > 6
    if isCall { digits.removeFirst(2) }
    add(digits)
    if let key = PhoneReading(String(decoding: text, as: UTF8.self)).key { add(Array(key.digits.utf8)) }
  }

  private mutating func add(_ text: [UInt8]) {
    if !text.isEmpty, !texts.contains(text) { texts.append(text) }
  }

  /// How few rows have it with so many edits, compared with other words: an edit forgives the letters beside it, three digits and
  /// more are seldom the same, and most numbers begin alike.
  func strictness(edits: Int) -> Int {
    let isNumber = texts.contains { $0.allSatisfy(\.isDigit) }
    let beginsAlike = isNumber && texts.contains { $0.starts(with: Array("08".utf8)) || $0.starts(with: Array("628".utf8)) }
    return length - 2 * edits + (isNumber && length >= 3 ? 1 : 0) - (beginsAlike ? 4 : 0)
  }

  /// A phone that begins with `0` stands in a row as `62…`.
  private mutating func makeNeedles() {
    needles = texts.map { Needle($0) }
    for text in texts where text.first == UInt8(ascii: "0") && text.allSatisfy(\.isDigit) {
      needles.append(Needle(after: Mark.phone, Array("62".utf8) + text.dropFirst()))
    }
    if let number { needles.append(Needle(after: Mark.number, number)) }
    length = needles.map(\.length).min() ?? 0
  }
}
