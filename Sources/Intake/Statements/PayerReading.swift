import Orders

/// Finds who sent the money in what banks write of a transfer.
enum PayerReading {
  /// The payer's name, capitals as they are; nil if the text tells of none.
  static func payer(in description: CleanText, of bank: Bank?) -> CleanText? {
    let text = description.string
    let found: Substring? =
      switch bank {
      case .bri: sender(text) ?? named(text)
      case .bni, .mandiri: named(text) ?? tail(text)
      case .bca, nil: tail(text) ?? named(text)
      }
    guard let found, found.contains(where: \.isLetter) else { return nil }
    return ColumnName.tidied(CleanText(cleaning: String(found)))
  }

  /// BCA: `TRSF E-BANKING CR 0210/FTSCY/WS95221     75000.00 SITI AMINAH`: what follows the last word with a digit in it.
  private static func tail(_ text: String) -> Substring? {
    guard let digit = text.lastIndex(where: { ("0"..."9").contains($0) }) else { return nil }
    guard let space = text[digit...].firstIndex(of: " ") else { return nil }
    let name = text[space...]
    // `QR : 410000.00 DDR : 2870.00` and the like have no name behind.
    return name.allSatisfy { $0.isLetter || " .,'-".contains($0) } ? name : nil
  }

  /// BRI: `NBMB SLAMET WIDODO TO MELATI ESB:…`: what stands before `TO`, without the channel in front.
  private static func sender(_ text: String) -> Substring? {
    let words = text.split(separator: " ")
    guard let to = words.firstIndex(of: "TO"), to > 0 else { return nil }
    let isChannel = channels.contains(String(words[0])) || words[0].contains(where: \.isNumber)
    let name = words[(to > 1 && isChannel ? 1 : 0)..<to]
    guard let first = name.first, let last = name.last else { return nil }
    return text[first.startIndex..<last.endIndex]
  }

  private static let channels: Set = [
    "NBMB", "IBNK", "BRIMO", "BFST", "ATM", "CMS", "EDC", "TRF", "TRANSFER", "BRILINK", "MCM", "QRIS",
  ]

  /// BNI: `TRANSFER DARI | KARTIKA DEWI | 0821`; others: `TRANSFER DARI KARTIKA DEWI`, `Transfer from KARTIKA DEWI`.
  private static func named(_ text: String) -> Substring? {
    let words = text.split { $0 == " " || $0 == "|" }
    guard let from = words.firstIndex(where: { ["DARI", "FROM", "FR"].contains($0.uppercased()) }), from + 1 < words.count else {
      return nil
    }
    let rest = text[words[from + 1].startIndex...]
    let end = rest.firstIndex { $0 == "|" || $0 == "/" || ("0"..."9").contains($0) } ?? rest.endIndex
    return rest[..<end]
  }
}
