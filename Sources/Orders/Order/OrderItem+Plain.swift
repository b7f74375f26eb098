/// The commonest items read without the grammar: `Gamis Alya (L navy) x2 @185000`, in printable ASCII, nothing escaped.
extension OrderItem {
  /// One item in exactly the order of the grammar; nil for anything that needs a closer look.
  package init?(plain bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.isPlainText, bytes.allSatisfy({ $0 != 0x5C && $0 != 0x3B }) else { return nil }
    var rest = bytes[...]
    var (price, quantity): (Rupiah?, Int?) = (nil, nil)
    if let (before, number) = Self.number(after: UInt8(ascii: "@"), in: rest) { (rest, price) = (before, Rupiah(Int64(number))) }
    if let (before, number) = Self.number(after: UInt8(ascii: "x"), in: rest) { (rest, quantity) = (before, number) }
    if let quantity, !(1...100_000).contains(quantity) { return nil }
    var variant: Slice<UnsafeBufferPointer<UInt8>>?
    if rest.last == UInt8(ascii: ")") {
      guard let open = rest.lastIndex(of: UInt8(ascii: "(")), open > rest.startIndex, rest[open - 1] == 0x20 else { return nil }
      variant = rest[(open + 1)...].dropLast()
      rest = rest[..<(open - 1)]
    }
    guard Self.isPlainName(rest), variant.map(Self.isPlainName) ?? true else { return nil }
    self.init(
      name: Self.text(rest), variant: variant.map(Self.text), quantity: quantity ?? 1, price: price)
  }

  /// The digits of a last word that begins with a sign, and what stands before its space.
  private static func number(
    after sign: UInt8, in bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> (Slice<UnsafeBufferPointer<UInt8>>, Int)? {
    guard let space = bytes.lastIndex(of: 0x20), space + 1 < bytes.endIndex, bytes[space + 1] == sign,
      let number = Int(plain: UnsafeBufferPointer(rebasing: bytes[(space + 2)...]))
    else { return nil }
    return (bytes[..<space], number)
  }

  /// A name in which no sign of the grammar stands, and no space at an end.
  private static func isPlainName(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20 else { return false }
    // A word that could be a price or a quantity is for the grammar.
    return !bytes.contains { $0 == 0x28 || $0 == 0x29 || $0 == 0x40 }
      && Self.number(after: UInt8(ascii: "x"), in: bytes) == nil
  }

  private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> CleanText {
    CleanText(cleanASCII: UnsafeBufferPointer(rebasing: bytes))
  }
}
