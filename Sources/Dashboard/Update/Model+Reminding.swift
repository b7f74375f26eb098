import Orders
import Screen
import Settings
import Words

extension Model {
  /// Opens the text to the buyer: a reminder if one may go out, else the other texts with the reason why not.
  mutating func openPreview() {
    guard let order = targets.first.flatMap(book.order) else { return }
    overlays.append(.message(preview(of: order)))
  }

  mutating func press(_ key: Key, in preview: MessagePreview) -> [Effect] {
    if let editor = preview.editor { return edit(key, editor, in: preview) }
    var preview = preview
    switch key.onQwerty ?? key {
    case .escape, .character("q"): return leave(preview)
    case .character("y"): return copy(preview)
    case .character("c"): preview.showsQR.toggle()
    case .character("o"): return openLink(preview)
    case .character("w"): return recordSent(preview)
    case .character("e"): (preview.editor, preview.showsQR) = (TextArea(preview.text), false)
    case .tab: turn(&preview, by: 1)
    case .shiftTab: turn(&preview, by: -1)
    case .character("2") where secondContact(of: preview) != nil: preview.usesSecondContact.toggle()
    case .down, .character("j"): preview.top += 1
    case .up, .character("k"): preview.top = max(0, preview.top - 1)
    default: return []
    }
    replaceTop(.message(preview))
    return []
  }

  /// One step back: from the code to the text, from the text to what lay beneath.
  private mutating func leave(_ preview: MessagePreview) -> [Effect] {
    if preview.showsQR {
      var shown = preview
      shown.showsQR = false
      replaceTop(.message(shown))
    } else {
      overlays.removeLast()
    }
    return []
  }

  mutating func copy(_ preview: MessagePreview) -> [Effect] {
    copying = words.message(words.name(ofMessage: preview.kind.clean), about: preview.subject)
    return [.copyMessage(preview.text)]
  }

  private mutating func openLink(_ preview: MessagePreview) -> [Effect] {
    guard let phone = phone(of: preview) else {
      say(.noPhone(preview.subject.order))
      return []
    }
    return [.open(WhatsAppLink(to: phone, preview.text))]
  }

  /// The seller says that it was sent.
  private mutating func recordSent(_ preview: MessagePreview) -> [Effect] {
    overlays.removeLast()
    return commit(preview.sent, form: .message(preview))
  }

  /// The next text, filled anew: what was edited of the present one is gone.
  private func turn(_ preview: inout MessagePreview, by step: Int) {
    guard let order = preview.subject.order.flatMap(book.order), let place = preview.kinds.firstIndex(of: preview.kind) else {
      return
    }
    preview.kind = preview.kinds[(place + step + preview.kinds.count) % preview.kinds.count]
    (preview.text, preview.top) = (settings.message(preview.kind, about: order, at: now.moment), 0)
  }

  private mutating func edit(_ key: Key, _ editor: TextArea, in preview: MessagePreview) -> [Effect] {
    var (editor, preview) = (editor, preview)
    switch key {
    case .escape:
      (preview.text, preview.editor, preview.top) = (editor.text, nil, 0)
      replaceTop(.message(preview))
      return []
    default: editor.edit(key)
    }
    preview.editor = editor
    replaceTop(.message(preview))
    return []
  }

  mutating func noteOpened(_ cause: CleanText?) -> [Effect] {
    say(cause.map { .notOpened(cause: $0) } ?? .opened)
    return []
  }
}

extension MessagePreview {
  /// What is recorded when the seller says that it was sent.
  fileprivate var sent: Command {
    switch subject {
    case .order(let id): kind.isReminder ? .remind(id, shownAt: openedAt) : .message(id, kind.clean)
    case .place(let number): .offer(number)
    }
  }
}

extension MessagePreview.Subject {
  /// The order that it is about, if it is about one.
  var order: OrderID? {
    guard case .order(let id) = self else { return nil }
    return id
  }
}

extension Words {
  /// A text by its name and what it is about.
  func message(_ name: CleanText, about subject: MessagePreview.Subject) -> CleanText {
    switch subject {
    case .order(let id): messageTo(id, name)
    case .place(let number): messageTo(place: number, name)
    }
  }
}
