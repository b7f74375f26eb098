/// The grammar that `--item` and the `items` cell share (interface.md, Own CSV files), several joined by `; `:
/// `NAME[ (VARIANT)][ xQUANTITY][ @PRICE]`, as in `Gamis Alya (L navy) x2 @185000`; in NAME and VARIANT a backslash makes the
/// next character literal. Quantity and price are also read the other way round.
extension OrderItem {
  /// Reads one item.
  package init(reading text: CleanText) throws(OrderItemError) {
    var rest = Self.trimmed(Substring(text.string))
    var price = try Self.takePrice(off: &rest)
    var quantity = 1
    if let (before, written) = Self.suffix(of: rest, after: "x"), written.allSatisfy(\.isASCIIDigit) {
      guard let count = Int(written), (1...100_000).contains(count) else { throw .badQuantity }
      (quantity, rest) = (count, before)
    }
    if price == nil { price = try Self.takePrice(off: &rest) }
    // A price that stands elsewhere was meant as one: it must not become part of a product's name.
    guard !Self.hasStrayPrice(rest) else { throw .badPrice }
    let (name, variant) = Self.nameAndVariant(rest)
    guard !name.isEmpty else { throw .empty }
    self.init(name: CleanText(cleaning: name), variant: variant.map { CleanText(cleaning: $0) }, quantity: quantity, price: price)
  }

  /// Reads several items joined by `;`.
  package static func list(reading text: CleanText) throws(OrderItemError) -> [OrderItem] {
    var items: [OrderItem] = []
    for part in split(text.string) where !trimmed(part).isEmpty {
      items.append(try OrderItem(reading: CleanText(cleaning: String(part))))
    }
    return items
  }

  /// The item in the grammar, so that reading gives it back.
  package var written: CleanText {
    var text = Self.escaped(name)
    if let variant { text = "\(text) (\(Self.escaped(variant)))" }
    if quantity != 1 || Self.looksLikeQuantity(text) { text = "\(text) x\(quantity)" }
    if let price { text = "\(text) @\(price.amount)" }
    return text
  }

  private static func takePrice(off text: inout Substring) throws(OrderItemError) -> Rupiah? {
    guard let (before, written) = suffix(of: text, after: "@") else { return nil }
    guard let amount = try? Rupiah(reading: String(written), allowing: []) else { throw .badPrice }
    text = before
    return amount
  }

  private static func hasStrayPrice(_ text: Substring) -> Bool {
    let scanned = unescaped(text)
    return zip(scanned, scanned.dropFirst()).contains { !$1.literal && $0.character == " " && $1.character == "@" }
  }

  /// The tail after the last ` x` or ` @` outside escapes, if it is the last word.
  private static func suffix(of text: Substring, after sign: Character) -> (Substring, Substring)? {
    guard let space = text.lastIndex(of: " ") else { return nil }
    let word = text[text.index(after: space)...]
    guard word.first == sign, word.count > 1 else { return nil }
    return (trimmed(text[..<space]), word.dropFirst())
  }

  private static func nameAndVariant(_ text: Substring) -> (String, String?) {
    let scanned = unescaped(text)
    guard scanned.last?.literal == false, scanned.last?.character == ")",
      let open = scanned.lastIndex(where: { !$0.literal && $0.character == "(" })
    else { return (string(scanned), nil) }
    let variant = string(scanned[(open + 1)..<(scanned.count - 1)])
    return (string(scanned[..<open]), variant.isEmpty ? nil : variant)
  }

  private static func unescaped(_ text: Substring) -> [(character: Character, literal: Bool)] {
    var result: [(character: Character, literal: Bool)] = []
    var literal = false
    for character in text {
      if !literal, character == "\\" {
        literal = true
        continue
      }
      result.append((character, literal))
      literal = false
    }
    return result
  }

  private static func string(_ scanned: some Collection<(character: Character, literal: Bool)>) -> String {
    let trimmedEnd = scanned.reversed().drop { $0.character == " " && !$0.literal }.reversed()
    return String(trimmedEnd.map(\.character))
  }

  private static func split(_ text: String) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var literal = false
    for index in text.indices {
      if !literal, text[index] == ";" {
        parts.append(text[start..<index])
        start = text.index(after: index)
      }
      literal = !literal && text[index] == "\\"
    }
    return parts + [text[start...]]
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " ", !text.dropLast().hasSuffix("\\") { text.removeLast() }
    return text
  }

  private static func escaped(_ text: CleanText) -> CleanText {
    var result = ""
    for (index, character) in text.string.enumerated() {
      if "\\;()@".contains(character) || (character == " " && (index == 0 || index == text.string.count - 1)) { result += "\\" }
      result.append(character)
    }
    return CleanText(cleaning: result)
  }

  private static func looksLikeQuantity(_ text: CleanText) -> Bool {
    guard let word = text.string.split(separator: " ").last, text.string.contains(" ") else { return false }
    return word.first == "x" && word.count > 1 && word.dropFirst().allSatisfy(\.isASCIIDigit)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
