/// Where an order or a buyer comes from.
package enum Channel: String, CaseIterable, Hashable, Sendable {
  case whatsapp, instagram, facebook, tiktok, shopee, tokopedia, lazada, web, toko, other

  /// Reads a channel's name in any case, spaces around it allowed; nil for anything else.
  package init?(reading text: String) {
    var cursor = ByteCursor(text)
    cursor.skipSpaces()
    let name = cursor.untilSpaces().lowercased()
    cursor.skipSpaces()
    guard cursor.isAtEnd else { return nil }
    self.init(rawValue: name)
  }
}

extension Channel: SafeToShow {
  package var clean: CleanText { CleanText(cleaning: rawValue) }
}
