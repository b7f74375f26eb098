extension Rupiah {
  /// Why a text is no amount.
  package enum ReadingError: Error, Hashable, Sendable {
    /// It is not written like `Rp150.000`, `150rb` or `1,5jt`.
    case notAnAmount
    /// It is below zero, and only what is not was asked for.
    case negative
    /// It has a part of a rupiah.
    case notWhole
    /// It could be two amounts a thousandfold apart, as `1.250jt`.
    case ambiguous
    /// It is beyond `Rupiah.largest`.
    case tooLarge
  }

  /// What else is read than whole amounts not below zero.
  package struct Leniency: OptionSet, Sendable {
    /// One bit for each option.
    package let rawValue: UInt8
    /// The options of these bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Amounts with `-` or `−` in front.
    package static let negative = Leniency(rawValue: 1)
    /// A part of a rupiah is cut off, as banks book interest with it.
    package static let sen = Leniency(rawValue: 2)
  }

  /// Reads what sellers, buyers and banks write: `Rp 150.000`, `Rp.150.000,-`, `150rb`, `150k`, `1,5jt`, `150000`,
  /// `150,000.00`, `150.000,00`.
  ///
  /// One separator before exactly three digits groups thousands (`1.500` is 1500), else it begins the decimals; of two
  /// kinds the last begins the decimals. With `rb`, `k` or `jt` a comma always begins decimals (`1,500rb` is 1500).
  package init(reading text: String, allowing leniency: Leniency = []) throws(ReadingError) {
    var cursor = ByteCursor(text)
    cursor.skipSpaces()
    let isNegative = Self.skipPrefix(&cursor)
    let number = try DecimalText(&cursor)
    cursor.skipSpaces()
    let amount = try number.amount(Self.unit(&cursor))
    cursor.skipSpaces()
    guard cursor.isAtEnd else { throw .notAnAmount }
    if isNegative, !leniency.contains(.negative) { throw .negative }
    if !amount.isWhole, !leniency.contains(.sen) { throw .notWhole }
    guard amount.whole <= Self.largest.amount else { throw .tooLarge }
    self.init(isNegative ? -amount.whole : amount.whole)
  }

  /// Reads text from outside, by its cleaned form.
  package init(reading text: OutsideText, allowing leniency: Leniency = []) throws(ReadingError) {
    try self.init(reading: text.cleaned.string, allowing: leniency)
  }

  /// Passes over a sign and the currency, in either order, and says whether the sign was a minus.
  private static func skipPrefix(_ cursor: inout ByteCursor) -> Bool {
    var isNegative = takeMinus(&cursor)
    if cursor.take(word: "rp") || cursor.take(word: "idr") { _ = cursor.take(".") }
    cursor.skipSpaces()
    if !isNegative { isNegative = takeMinus(&cursor) }
    return isNegative
  }

  private static func takeMinus(_ cursor: inout ByteCursor) -> Bool {
    let isNegative = cursor.take("-") || cursor.take(word: "−")
    if isNegative { cursor.skipSpaces() }
    return isNegative
  }

  /// How many zeros a unit stands for: thousands, millions, or none.
  private static func unit(_ cursor: inout ByteCursor) -> DecimalText.Unit {
    if cursor.take(word: "ribu") || cursor.take(word: "rb") || cursor.take(word: "k") { return .thousand }
    if cursor.take(word: "juta") || cursor.take(word: "jt") { return .million }
    _ = cursor.take(word: ",-") || cursor.take(word: ".-")
    return .one
  }
}
