import Orders

extension Rupiah {
  /// Reads an amount of a table whose decimals begin with a sign that is known: `12,500.00` with a point, `12.500,00` with a
  /// comma. Without one, the rules of `Rupiah(reading:)` hold.
  package init(reading text: CleanText, decimals: DecimalSign?, allowing leniency: Leniency = []) throws(ReadingError) {
    guard let decimals else {
      try self.init(reading: text.string, allowing: leniency)
      return
    }
    let (sign, group): (Character, Character) = decimals == .comma ? (",", ".") : (".", ",")
    let parts = text.string.split(separator: sign, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { throw .notAnAmount }
    // Always two digits or more than three after the sign, so that they are not taken for thousands.
    let rest = parts.count == 2 && !parts[1].isEmpty && parts[1] != "-" ? ".\(parts[1])0000" : ""
    try self.init(reading: whole.filter { $0 != group } + rest, allowing: leniency)
  }
}
