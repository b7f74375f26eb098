import Orders
import Screen
import Search

/// Small grammars, keys, and text on its way out.
extension Decoder {
  static func keys(_ bytes: [UInt8]) {
    var decoder = KeyDecoder()
    for byte in bytes { _ = decoder.feed([byte]) }
    _ = decoder.timeout()
    var whole = KeyDecoder()
    _ = (whole.feed(bytes), whole.timeout(), whole.patience)
    precondition(decoder.timeout().isEmpty && whole.timeout().isEmpty, "a sequence that never ends")
    _ = Key.sequence(string(bytes))
  }

  func grammar(_ text: String) {
    switch self {
    case .money: _ = try? Rupiah(reading: text)
    case .moment: moments(text)
    case .items: items(text)
    default: phone(text)
    }
  }

  private func moments(_ text: String) {
    _ = try? Terms(reading: text)
    guard let moment = try? Moment(iso8601: text, zone: .wita) else { return }
    for zone in [Zone.wib, .wit] {
      precondition((try? Moment(iso8601: moment.iso8601(in: zone))) == moment, "a moment that is not written as it is read")
    }
  }

  private func items(_ text: String) {
    guard let items = try? OrderItem.list(reading: CleanText(cleaning: text)) else { return }
    let written = items.map(\.written).joined(separator: "; ")
    precondition((try? OrderItem.list(reading: written)) == items, "items that are not written as they are read")
  }

  private func phone(_ text: String) {
    if let key = PhoneReading(text).key {
      precondition(PhoneKey(key: key.clean.string) == key, "a phone that is not written as it is read")
      precondition(PhoneReading(key.display.string).key == key, "a phone that is not shown as it is read")
      _ = key.masked
    }
    if let key = BuyerKey(key: text) { precondition(key.text.string == text, "a key that is not its text") }
    _ = Username(OutsideText(text))
  }

  /// Clean text is clean: cleaning it again changes nothing, and no control or hidden letter is left.
  static func text(_ text: String) {
    let clean = CleanText(cleaning: text)
    precondition(CleanText(cleaning: clean.string) == clean, "cleaning twice is not cleaning once")
    for scalar in clean.string.unicodeScalars {
      precondition(!Self.isControl(scalar), "a control is left")
    }
    _ = MessageText(OutsideText(text)).characterCount
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
    // Only the joiner within an emoji.
    case .format: scalar.value != 0x200D
    default: false
    }
  }

  static func search(_ bytes: [UInt8]) {
    let (query, shown) = halves(bytes)
    let texts = (OutsideText(utf8: query).cleaned, OutsideText(utf8: shown).cleaned)
    let count = texts.1.string.utf8.count
    for range in matchRanges(of: texts.0, in: texts.1) {
      precondition(range.lowerBound >= 0 && range.upperBound <= count, "a match outside of the text")
    }
    _ = Fold(texts.1)
    var book = Book()
    let entry = BlacklistEntry(
      key: .phone(PhoneKey(key: "6281234567890")!), name: texts.1, level: .blocked, strikes: 1, reasons: [.vanished],
      firstAt: Moment(seconds: 0), lastAt: Moment(seconds: 0))
    book.apply(Change(.listed, .entry(before: nil, after: entry)))
    _ = SearchEngine().answer(SearchRequest(generation: 0, query: texts.0, book: book, limit: 10)) { false }
  }
}
