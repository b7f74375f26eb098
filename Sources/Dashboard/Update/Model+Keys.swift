import Orders
import Screen
import Words

extension Model {
  /// A key goes to the topmost overlay, else to the query while one is typed, else through the keymap.
  mutating func press(_ key: Key) -> [Effect] {
    switch key {
    case .resized(let size): return update(&self, .resized(size))
    case .focus(let isFocused): isUnfocused = !isFocused
    case .unknown: break
    case .mouse(let mouse):
      if isLocked { return [] }
      lastInput = now.uptime
      return click(mouse)
    case _ where isLocked:
      lastInput = now.uptime
      unlock(with: key)
    default:
      lastInput = now.uptime
      lastKey = now.uptime
      isKeyRepeated = key == previousKey
      previousKey = key
      return pressEverywhere(key) ?? pressOverlay(key) ?? pressQuery(key) ?? pressPane(key)
    }
    return []
  }

  /// What means the same wherever the focus is.
  private mutating func pressEverywhere(_ key: Key) -> [Effect]? {
    guard case .control = key, let action = keymap.action(for: key, in: focus) else { return nil }
    switch action {
    case .quitNow, .suspend, .redraw, .lock: return perform(action)
    default: return nil
    }
  }

  private mutating func pressPane(_ key: Key) -> [Effect] {
    switch key {
    case .paste, .burst: say(.pasteDropped)
    default:
      if let action = keymap.action(for: key, in: focus) { return attempt(action) }
      say(keymap.actionElsewhere(for: key).map { .unavailable($0, .notHere) } ?? .unknownKey)
    }
    return []
  }

  /// Does an action if it can be done now, else says why not.
  mutating func attempt(_ action: Action) -> [Effect] {
    if let why = availability(of: action) {
      say(.unavailable(action, why))
      return []
    }
    return perform(action)
  }
}
