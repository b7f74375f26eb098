import Orders

/// A key and the bytes that typed it; none if it is an escape sequence.
struct DecodedItem {
  let key: Key
  let typed: [UInt8]
}

extension KeyDecoder {
  /// Gives a finished key; `typed` are its bytes where they are text, nil where the terminal itself speaks.
  mutating func emit(_ key: Key, typed: [UInt8]?) {
    items.append(DecodedItem(key: key, typed: isAlternate ? [] : typed ?? []))
    state = .ground
    partial = []
    isAlternate = false
  }

  /// The keys of one read, its text as one burst if it is one.
  mutating func takeKeys(endsRead: Bool = true) -> [Key] {
    defer { items = [] }
    guard endsRead, isBurst else { return items.map(\.key) }
    // A paste longer than one read goes on in the next: only a pause ends it.
    isInBurst = true
    let text = OutsideText(utf8: items.flatMap(\.typed))
    let first = items.firstIndex { !$0.typed.isEmpty }
    return items.enumerated().compactMap { index, item in
      item.typed.isEmpty ? item.key : index == first ? .burst(text) : nil
    }
  }

  /// "64 bytes or more, or a newline with bytes after it, in one read" (interface.md), counted in what can be typed: held arrows
  /// and the mouse are no paste.
  private var isBurst: Bool {
    let typed = items.filter { !$0.typed.isEmpty }
    if isInBurst && !typed.isEmpty { return true }
    if typed.reduce(0, { $0 + $1.typed.count }) >= 64 { return true }
    return typed.dropLast().contains { $0.key == .enter }
  }
}
