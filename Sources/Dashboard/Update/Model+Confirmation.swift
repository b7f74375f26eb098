import Orders
import Screen

extension Model {
  /// Before so many milliseconds an Enter was meant for what lay there before.
  private static let tooSoon: Int64 = 250

  mutating func press(_ key: Key, in dialog: Confirmation) -> [Effect] {
    var dialog = dialog
    switch key.onQwerty ?? key {
    case .escape, .character("n"), .character("q"): overlays.removeLast()
    case .character("y"): return confirm(dialog)
    case .enter:
      guard now.uptime - dialog.openedAt >= Self.tooSoon else { return [] }
      if dialog.isConfirmFocused { return confirm(dialog) }
      overlays.removeLast()
    case .left, .right, .tab, .shiftTab, .up, .down:
      dialog.isConfirmFocused.toggle()
      replaceTop(.confirmation(dialog))
    default:
      if key.isNumberEdit, dialog.typed.edit(key) { replaceTop(.confirmation(dialog)) }
    }
    return []
  }

  /// Does what was asked, if the number is right and nothing has changed meanwhile.
  private mutating func confirm(_ dialog: Confirmation) -> [Effect] {
    guard dialog.isNumberRight else { return settings.display.bell ? [.ring] : [] }
    overlays.removeLast()
    return saysChanged(dialog.orders) ? [] : commit(dialog.command)
  }

  mutating func replaceTop(_ overlay: Overlay) { overlays[overlays.count - 1] = overlay }
}

extension Key {
  /// Whether it can change a number that is being typed.
  fileprivate var isNumberEdit: Bool {
    switch self {
    case .character(let scalar): ("0"..."9").contains(scalar)
    case .backspace, .named(.delete, _): true
    default: false
    }
  }
}
