import Orders

/// What reaches the program from the keyboard, the mouse and the terminal.
package enum Key: Hashable, Sendable {
  /// A character typed, already in its case.
  case character(Unicode.Scalar)
  /// A small letter, or one of `space \ ] ^ _`, with Ctrl.
  case control(Unicode.Scalar)
  /// A character with Alt.
  case alternate(Unicode.Scalar)
  case named(Name, Modifiers = [])
  case mouse(Mouse)
  /// A paste that the terminal marked as such, its controls and all, as one event.
  case paste(OutsideText)
  /// Text that came too fast to be typed, most likely a paste that the terminal did not mark: it must not act outside a field.
  case burst(OutsideText)
  /// The terminal's window got or lost the focus.
  case focus(Bool)
  /// The terminal has another size; the loop makes it, no decoder does.
  case resized(Size)
  /// A sequence that means nothing to us, taken off whole.
  case unknown
}

extension Key {
  /// A key with a name instead of a character.
  package enum Name: String, CaseIterable, Hashable, Sendable {
    case enter = "Enter"
    case escape = "Esc"
    case tab = "Tab"
    case backspace = "Backspace"
    case delete = "Delete"
    case insert = "Insert"
    case up = "Up"
    case down = "Down"
    case left = "Left"
    case right = "Right"
    case home = "Home"
    case end = "End"
    case pageUp = "PageUp"
    case pageDown = "PageDown"
    case f1 = "F1"
    case f2 = "F2"
    case f3 = "F3"
    case f4 = "F4"
    case f5 = "F5"
    case f6 = "F6"
    case f7 = "F7"
    case f8 = "F8"
    case f9 = "F9"
    case f10 = "F10"
    case f11 = "F11"
    case f12 = "F12"
  }

  /// What is held down together with a named key or the mouse; the bits of xterm's parameter less one.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let shift = Modifiers(rawValue: 1)
    package static let alternate = Modifiers(rawValue: 2)
    package static let control = Modifiers(rawValue: 4)
  }

  /// Something done with the mouse over a cell.
  package struct Mouse: Hashable, Sendable {
    /// What the mouse did.
    package enum Action: Hashable, Sendable {
      case press, release, drag, wheelUp, wheelDown
      /// The middle or right button was pressed.
      case pressOther
    }

    package var action: Action
    package var position: Position
    package var modifiers: Modifiers

    package init(_ action: Action, at position: Position, modifiers: Modifiers = []) {
      self.action = action
      self.position = position
      self.modifiers = modifiers
    }
  }

  /// The named key without modifiers, as in `.enter`.
  package static let enter = Key.named(.enter)
  package static let escape = Key.named(.escape)
  package static let tab = Key.named(.tab)
  package static let shiftTab = Key.named(.tab, .shift)
  package static let backspace = Key.named(.backspace)
  package static let up = Key.named(.up)
  package static let down = Key.named(.down)
  package static let left = Key.named(.left)
  package static let right = Key.named(.right)
}
