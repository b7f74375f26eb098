import Orders
import Screen

extension Model {
  /// Before so many milliseconds an Enter was meant for what lay there before.
  private static let tooSoon: Int64 = 250

  mutating func press(_ key: Key, in dialog: Confirmation) -> [Effect] {
    var dialog = dialog
    switch key.onQwerty ?? key {
    case .escape, .character("n"), .character("q"): leave(dialog)
    case .character("y"): return confirm(dialog)
    case .enter:
      guard now.uptime - dialog.openedAt >= Self.tooSoon else { return [] }
      // Whoever has begun to type the number did not mean to go back.
      if dialog.isConfirmFocused || !(dialog.isNumberRight || dialog.typed.isEmpty) { return confirm(dialog) }
      leave(dialog)
    case .tab, .shiftTab: focus(!dialog.isConfirmFocused, in: &dialog)
    case .left, .up: focus(false, in: &dialog)
    case .right, .down: focus(true, in: &dialog)
    default: if key.isNumberEdit, dialog.typed.edit(key) { focus(dialog.isNumberRight, in: &dialog) }
    }
    return []
  }

  private mutating func focus(_ isConfirmFocused: Bool, in dialog: inout Confirmation) {
    dialog.isConfirmFocused = isConfirmFocused
    replaceTop(.confirmation(dialog))
  }

  private mutating func leave(_ dialog: Confirmation) {
    overlays.removeLast()
    say(.nothingDone)
  }

  /// Does what was asked, if the number is right and nothing has changed meanwhile.
  private mutating func confirm(_ dialog: Confirmation) -> [Effect] {
    guard dialog.isNumberRight else {
      say(.numberAsked(dialog.orders.count))
      return settings.display.bell ? [.ring] : []
    }
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
