/// Something that is looked for as it is; it may begin with the mark that must stand before it.
struct Needle: Hashable {
  let bytes: [UInt8]
  /// Whether only digits come after the mark: then it stands in numbers and phones too.
  let isDigits: Bool

  init(_ text: some Sequence<UInt8>) { self.init(marked: nil, text) }

  /// What comes right after a mark.
  init(after mark: UInt8, _ text: some Sequence<UInt8>) { self.init(marked: mark, text) }

  private init(marked mark: UInt8?, _ text: some Sequence<UInt8>) {
    let text = Array(text)
    isDigits = text.allSatisfy(\.isDigit)
    bytes = mark.map { [$0] + text } ?? text
    lead = mark == nil ? 0 : 1
  }

  /// How many bytes of it are a mark: 0 or 1.
  let lead: Int
  /// How many bytes of a text it is.
  var length: Int { bytes.count - lead }
}
