/// The short form, `Nama - [HP -] Alamat - Pesanan - Jumlah`, joined by ` - `, `|`, ` / ` or `#`.
enum ChatOneLine {
  /// The values in the order of the line; nil for any other line.
  static func values(_ line: Substring) -> [(label: ChatLabel, text: String)]? {
    guard line.utf8.count <= ChatLabelled.longestLine else { return nil }
    for joint in [" - ", "|", " – ", " — ", "#", " / ", ";"] {
      if let values = values(parts(of: line, joint)) { return values }
    }
    let byComma = parts(of: line, ",")
    guard byComma.count >= 5, phone(byComma[1]) != nil, let values = values(byComma) else { return nil }
    return values.last?.label == .quantity ? values : nil
  }

  /// The number stands second, else nowhere; the quantity last, the goods before it, and all between is the address.
  private static func values(_ parts: [String]) -> [(label: ChatLabel, text: String)]? {
    guard (4...12).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    let number = phone(parts[1])
    guard number != nil || ChatText.isName(parts[0]), !ChatText.isAsking([ChatWord](splitting: parts[0])) else { return nil }
    let last = [ChatWord](splitting: parts[parts.count - 1])
    let isCounted = last.count <= 3 && ChatQuantity.first(in: last) != nil
    guard isCounted || number != nil && parts.count >= 4 else { return nil }
    let goods = isCounted ? parts.count - 2 : parts.count - 1
    let start = number == nil ? 1 : 2
    guard goods >= start else { return nil }
    var values: [(label: ChatLabel, text: String)] = [(.name, parts[0])]
    if number != nil { values.append((.phone, parts[1])) }
    if goods > start { values.append((.address(.whole), parts[start..<goods].joined(separator: ", "))) }
    values.append((.items, parts[goods]))
    if isCounted { values.append((.quantity, parts[parts.count - 1])) }
    return values
  }

  private static func phone(_ text: String) -> ChatPhone? {
    guard text.count <= 30, let found = ChatPhone.all(inLabelled: text).first else { return nil }
    return found.written.count { $0.isNumber } >= 7 && !text.contains { $0.isLetter } ? found : nil
  }

  private static func parts(of line: Substring, _ joint: String) -> [String] {
    var parts: [String] = []
    var part: [Character] = []
    let length = joint.count
    for character in line {
      part.append(character)
      guard character == joint.last, part.suffix(length).elementsEqual(joint) else { continue }
      parts.append(trimmed(part.dropLast(length)))
      part = []
    }
    return parts + [trimmed(part[...])]
  }

  private static func trimmed(_ part: ArraySlice<Character>) -> String {
    var inner = part.drop { " *_~".contains($0) }
    while let last = inner.last, " *_~".contains(last) { inner.removeLast() }
    return String(inner)
  }
}
