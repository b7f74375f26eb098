import Orders
import Screen

extension TextField {
  /// Takes a key that edits a line; whether the text has changed.
  mutating func edit(_ key: Key) -> Bool {
    let before = characters
    switch key {
    case .character(let scalar): insert(OutsideText(String(scalar)))
    case .paste(let text), .burst(let text): insert(text)
    case .backspace: deleteBackward()
    case .named(.delete, []): deleteForward()
    case .control("w"): deleteWordBackward()
    case .control("u"): clear()
    case .left: move(by: -1)
    case .right: move(by: 1)
    case .named(.home, []), .control("a"): moveToStart()
    case .named(.end, []), .control("e"): moveToEnd()
    default: break
    }
    return characters != before
  }
}
