/// Digits in groups as they are written, before it is known which separator groups and which begins the decimals.
struct DecimalText {
  /// What a number counts.
  enum Unit: Int { case one = 0, thousand = 3, million = 6 }

  private struct Group {
    let separator: UInt8?
    let digits: Substring.UTF8View
  }

  private var groups: [Group] = []

  private static let dot = UInt8(ascii: ".")
  private static let comma = UInt8(ascii: ",")

  /// Takes `150.000`, `1,5`, `.00` and the like, and leaves a `,-` at their end.
  init(_ cursor: inout ByteCursor) throws(Rupiah.ReadingError) {
    groups = [Group(separator: nil, digits: cursor.digits())]
    while let (separator, digits) = cursor.separatedDigits() { groups.append(Group(separator: separator, digits: digits)) }
    guard groups.contains(where: { !$0.digits.isEmpty }) else { throw .notAnAmount }
  }

  /// The amount in whole rupiah, and whether nothing was cut off.
  func amount(_ unit: Unit) throws(Rupiah.ReadingError) -> (whole: Int64, isWhole: Bool) {
    let decimals = try decimals(unit)
    let whole = decimals == nil ? groups : groups.dropLast()
    try checkGrouping(whole)
    var value = try Self.value(of: whole.flatMap { Array($0.digits) }, from: 0)
    var rest = Array(decimals ?? Substring().utf8)
    while rest.count < unit.rawValue { rest.append(UInt8(ascii: "0")) }
    value = try Self.value(of: rest.prefix(unit.rawValue), from: value)
    return (value, rest.dropFirst(unit.rawValue).allSatisfy { $0 == UInt8(ascii: "0") })
  }

  /// The digits after the decimal separator, or nil if there is none.
  private func decimals(_ unit: Unit) throws(Rupiah.ReadingError) -> Substring.UTF8View? {
    guard let last = groups.last, let separator = last.separator else { return nil }
    let isOnlyOne = groups.count == 2
    let isLastOfTwoKinds = !isOnlyOne && groups.dropLast().last?.separator != separator
    if isLastOfTwoKinds { return last.digits }
    guard isOnlyOne else { return nil }
    if last.digits.count != 3 { return last.digits }
    switch unit {
    case .one: return nil
    case .thousand: return separator == Self.comma ? last.digits : nil
    case .million:
      if separator == Self.comma { return last.digits }
      throw .ambiguous
    }
  }

  /// One to three digits, then groups of three after the same separator.
  private func checkGrouping(_ groups: some BidirectionalCollection<Group>) throws(Rupiah.ReadingError) {
    guard groups.count > 1 else { return }
    let rest = groups.dropFirst()
    let first = groups.first?.digits
    let isGrouped = rest.allSatisfy { $0.digits.count == 3 && $0.separator == rest.first?.separator }
    guard isGrouped, let first, (1...3).contains(first.count), first.first != UInt8(ascii: "0") else { throw .notAnAmount }
  }

  private static func value(of digits: some Sequence<UInt8>, from start: Int64) throws(Rupiah.ReadingError) -> Int64 {
    var value = start
    for digit in digits {
      value = value * 10 + Int64(digit - UInt8(ascii: "0"))
      if value > Rupiah.largest.amount { throw .tooLarge }
    }
    return value
  }
}
