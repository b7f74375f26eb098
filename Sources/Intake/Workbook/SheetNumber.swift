import Orders

/// How a number of a sheet is handed on: as people write it.
enum SheetNumber {
  /// Beyond so many digits a spreadsheet has lost some.
  private static let exactBelow = 1e15

  /// `1.5E5` is `150000`; a date `2026-11-22 18:20:00`, a day alone `2026-11-22`, a time alone `18:20:00`.
  static func written(_ value: [UInt8], isDate: Bool, from1904: Bool) -> [UInt8] {
    guard let number = Double(String(decoding: value, as: UTF8.self)), number.isFinite else { return value }
    if isDate, let text = date(number, from1904: from1904) { return Array(text.utf8) }
    let isPlain = value.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    // A number that is written with all its digits has kept them.
    return isPlain || abs(number) >= exactBelow ? value : Array(decimal(number).utf8)
  }

  private static func decimal(_ number: Double) -> String {
    let whole = number.rounded()
    // What a spreadsheet has computed is seldom whole to the last bit.
    if abs(number - whole) < 0.0001 { return String(Int64(whole)) }
    let text = String(number)
    // Three decimals would be read as thousands.
    let decimals = text.split(separator: ".").last?.count ?? 0
    return decimals == 3 ? text + "0" : text
  }

  /// Days since the end of 1899 (or since 1904); nil where there is no such day.
  private static func date(_ serial: Double, from1904: Bool) -> String? {
    guard (0..<2_958_466).contains(serial) else { return nil }
    var days = Int(serial.rounded(.down))
    var second = Int(((serial - Double(days)) * 86_400).rounded())
    if second == 86_400 { (days, second) = (days + 1, 0) }
    let clock = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
    if days == 0, second > 0 { return clock }
    guard let first = from1904 ? CivilDate(year: 1904, month: 1, day: 1) : CivilDate(year: 1899, month: 12, day: 30) else {
      return nil
    }
    // Before March 1900 spreadsheets count a day that never was.
    let date = first + (!from1904 && days < 60 ? days + 1 : days)
    return second == 0 ? date.description : "\(date.description) \(clock)"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
