/// A word of a chat: as it was written, and what is compared of it.
struct ChatWord: Hashable {
  let text: Substring
  /// Lower case, without what stands around it: `*2x*,` is `2x`.
  let key: String

  init(_ text: Substring) {
    self.text = text
    let plain = text.contains("×") ? Substring(String(text.map { $0 == "×" ? "x" : $0 })) : text
    var inner = plain.drop { !$0.isLetter && !$0.isNumber && $0 != "@" && $0 != "+" }
    while let last = inner.last, !last.isLetter, !last.isNumber { inner.removeLast() }
    key = inner.lowercased()
  }

  /// A number of ASCII digits, at most six of them.
  var number: Int? { key.utf8.count <= 6 && key.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(key) : nil }
}

extension [ChatWord] {
  init(splitting text: some StringProtocol) { self = text.split(separator: " ").map { ChatWord(Substring($0)) } }
}

extension Sequence<ChatWord> {
  /// The words with one space between them.
  var joined: String { map { String($0.text) }.joined(separator: " ") }
}
