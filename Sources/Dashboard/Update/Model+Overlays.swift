import Orders
import Screen
import Words

extension Model {
  /// A key for the topmost overlay; nil if there is none.
  mutating func pressOverlay(_ key: Key) -> [Effect]? {
    if isPaste(key), overlays.last?.hasField == false {
      say(.pasteDropped)
      return []
    }
    return switch overlays.last {
    case nil: nil
    case .reasons(let menu): press(key, in: menu)
    case .confirmation(let dialog): press(key, in: dialog)
    case .orderForm(let form): press(key, in: form, Overlay.orderForm)
    case .entryForm(let form): press(key, in: form, Overlay.entryForm)
    case .setup(let form): press(key, in: form, Overlay.setup)
    case .details(let view): press(key, in: view)
    case .evidence(let view): read(key, from: view.top) { .evidence(EvidenceView(key: view.key, top: $0)) }
    case .proposal(let proposal): press(key, in: proposal)
    case .note(let form): press(key, in: form)
    case .queue(let view): press(key, in: view)
    case .help(let list): press(key, in: list, Overlay.help)
    case .palette(let list): press(key, in: list, Overlay.palette)
    case .messages(let top): read(key, from: top) { .messages(top: $0) }
    case .message(let preview): press(key, in: preview)
    case .contact(let menu): press(key, in: menu)
    case .triage(let triage): press(key, in: triage)
    case .due(let view): press(key, in: view)
    case .importing(let view): press(key, in: view)
    case .importPath(let form): press(key, in: form)
    case .mapping(let form): press(key, in: form)
    case .strikes(let offer): press(key, in: offer)
    case .bank(let view): press(key, in: view)
    case .paste(let view): press(key, in: view)
    case .statistics(let view): press(key, in: view)
    }
  }

  private func isPaste(_ key: Key) -> Bool {
    switch key {
    case .paste, .burst: true
    default: false
    }
  }

  /// Opens what is selected.
  mutating func open() {
    if focus == .blacklist {
      if let key = selectedEntry { overlays.append(.evidence(EvidenceView(key: key))) }
    } else if let order = orders.selection {
      overlays.append(.details(DetailsView(order: order)))
    }
  }

  /// An order's details scroll, and take the verbs: they are about that order.
  private mutating func press(_ key: Key, in view: DetailsView) -> [Effect] {
    guard let action = keymap.action(for: key, in: .details) else { return [] }
    var view = view
    if let step = scrollStep(action) {
      view.top = scrolled(view.top, by: step)
      replaceTop(.details(view))
      return []
    }
    switch action {
    case .back, .quit, .open: overlays.removeLast()
    case .undo, .redo, .copy: return attempt(action)
    default:
      if action.isVerb, action != .newOrder, action != .pasteChat { return attemptInDetails(action) }
    }
    return []
  }

  mutating func attemptInDetails(_ action: Action) -> [Effect] {
    if let why = availability(of: action, in: .details) {
      say(.unavailable(action, why))
      return []
    }
    return perform(action)
  }

  /// A text that is only read.
  private mutating func read(_ key: Key, from top: Int, _ overlay: (Int) -> Overlay) -> [Effect] {
    guard let action = keymap.action(for: key, in: focus) else { return [] }
    if let step = scrollStep(action) {
      replaceTop(overlay(scrolled(top, by: step)))
      return []
    }
    switch action {
    case .back, .quit, .open: overlays.removeLast()
    case .copy: return attempt(.copy)
    default: break
    }
    return []
  }

  /// More lines than any text here has.
  static let farDown = 1_000_000

  /// The first line shown of the topmost overlay's text after scrolling; not beyond its last page.
  func scrolled(_ top: Int, by step: Int) -> Int { min(max(0, top + step), hiddenLines) }

  func scrollStep(_ action: Action) -> Int? {
    switch action {
    case .down: 1
    case .up: -1
    case .pageDown: max(1, geometry.body.rows / 2)
    case .pageUp: -max(1, geometry.body.rows / 2)
    case .first: -Self.farDown
    case .last: Self.farDown
    default: nil
    }
  }
}

extension Overlay {
  /// Whether text can be typed into it.
  fileprivate var hasField: Bool {
    switch self {
    case .orderForm, .entryForm, .setup, .help, .palette, .note, .paste, .importPath: true
    case .mapping(let form): form.row == .name
    case .message(let preview): preview.editor != nil
    case .contact(let menu): menu.note != nil
    case .bank(let view): view.hasField
    case .reasons, .confirmation, .details, .evidence, .messages, .proposal, .queue, .triage, .due, .statistics, .importing,
      .strikes:
      false
    }
  }
}
