import Orders

/// The same grammar for a line of printable ASCII, by far the commonest, in which every byte is a character: a list of a million
/// numbers is read by its bytes.
extension NumberLine {
  /// Nil for any other line, which is read as text. A carriage return may end it.
  init?(plainLine bytes: ArraySlice<UInt8>) {
    let line = bytes.withUnsafeBufferPointer { all -> NumberLine? in
      let line = all.last == 0x0D ? UnsafeBufferPointer(rebasing: all.dropLast()) : all
      return line.isPlainText ? NumberLine(plain: line[...]) : nil
    }
    guard let line else { return nil }
    self = line
  }

  private init(plain line: Slice<UnsafeBufferPointer<UInt8>>) {
    let text = line.withoutSpacesAround
    guard let first = text.first, first != UInt8(ascii: "#") else {
      self.init(who: "", remark: nil)
      return
    }
    let isName = first == UInt8(ascii: "@")
    let end = (isName ? text.firstIndex(where: \.endsName) : text.endOfNumber) ?? text.endIndex
    let rest = text[end...].drop(while: \.standsBeforeRemark)
    self.init(
      who: String(decoding: text[..<end].withoutSpacesAround, as: UTF8.self),
      remark: rest.isEmpty ? nil : CleanText(plain: UnsafeBufferPointer(rebasing: rest)))
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate var withoutSpacesAround: Self {
    var rest = drop { $0 == 0x20 }
    while rest.last == 0x20 { rest.removeLast() }
    return rest
  }

  /// Nil where nothing but the number is there.
  fileprivate var endOfNumber: Int? {
    var previous = UInt8(ascii: " ")
    return firstIndex { byte in
      defer { previous = byte }
      return byte | 0x20 == UInt8(ascii: "x") ? previous == 0x20 : !byte.isOfNumber
    }
  }
}

extension UInt8 {
  fileprivate var endsName: Bool {
    self == 0x20 || self == UInt8(ascii: ",") || self == UInt8(ascii: ";") || self == UInt8(ascii: "#")
  }

  fileprivate var standsBeforeRemark: Bool { endsName || self == UInt8(ascii: ":") || self == UInt8(ascii: "-") }

  fileprivate var isOfNumber: Bool {
    switch self {
    case 0x30...0x39, 0x20, UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "/"), UInt8(ascii: "*"):
      true
    default: false
    }
  }
}
