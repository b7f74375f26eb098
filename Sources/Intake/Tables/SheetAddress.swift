import Orders

/// The columns of a sheet as spreadsheets name them: `A` to `XFD`.
enum SheetAddress {
  /// The letters of a column counted from 0: `A`, `Z`, `AA`.
  static func letters(_ column: Int) -> CleanText {
    var rest = column + 1
    var letters: [UInt8] = []
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return CleanText(cleaning: String(decoding: letters.reversed(), as: UTF8.self))
  }

  /// The column, from 0, of an address such as `B7`; nil if there is none, or beyond `limit`.
  static func column(of address: some Sequence<UInt8>, limit: Int) -> Int? {
    var column = 0
    for byte in address {
      guard byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") else { break }
      column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      if column > limit { return nil }
    }
    return column > 0 ? column - 1 : nil
  }
}
