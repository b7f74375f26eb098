import Orders
import Screen

/// The screen for eyes that it is not meant for: masked at the counter, locked when nobody is there.
extension Model {
  /// Whether phones, names and addresses are masked.
  package var isMasked: Bool { settings.display.masksPhones }

  mutating func toggleMask() {
    settings.display.masksPhones.toggle()
    say(.masked(isMasked))
  }

  /// Hides everything personal until a key.
  mutating func lock() {
    isLocked = true
    notices.current = nil
  }

  /// What a locked screen does with a key: it opens and nothing else happens. What was pasted is no key.
  mutating func unlock(with key: Key) {
    switch key {
    case .paste, .burst: break
    default:
      isLocked = false
      previousKey = nil
    }
  }

  /// When the screen locks if nobody does anything, on the uptime clock; nil for never, or once it is.
  var locksAt: Int64? {
    guard !isLocked, let after = settings.display.lockAfter else { return nil }
    return lastInput + after * 1000
  }

  mutating func lockIfIdle() { if let locksAt, now.uptime >= locksAt { lock() } }
}

extension Model {
  /// Leaves what holds orders or entries as they were in the book that is gone: a person in it may have been forgotten.
  mutating func forgetCopies() {
    overlays.removeAll { $0.holdsCopies }
    copying = nil
    notices.log.removeAll { if case .copied = $0.notice { true } else { false } }
    if case .copied? = notices.current?.notice { notices.current = nil }
  }
}

extension Overlay {
  /// Whether it keeps more of an order or entry than its number or key; what is typed of a new order is the user's own.
  fileprivate var holdsCopies: Bool {
    switch self {
    case .reasons, .confirmation, .proposal, .message, .contact, .triage, .note, .evidence: true
    case .orderForm(let form): form.original != nil
    case .entryForm(let form): form.original != nil
    case .setup, .details, .queue, .help, .palette, .messages, .due, .paste, .statistics, .importing, .importPath, .mapping,
      .strikes:
      false
    case .bank: true
    }
  }
}
