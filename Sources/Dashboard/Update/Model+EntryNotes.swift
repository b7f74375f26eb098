import Orders
import Screen
import Words

/// What is said against an entry, taking its strikes off, and taking it off the list: a line, then a person's decision.
extension Model {
  mutating func askNote(_ purpose: NoteForm.Purpose) {
    if let key = selectedEntry { overlays.append(.note(NoteForm(purpose: purpose, key: key))) }
  }

  mutating func press(_ key: Key, in form: NoteForm) -> [Effect] {
    switch key {
    case .escape: overlays.removeLast()
    case .enter, .control("s"): return save(form)
    default:
      var form = form
      if form.field.edit(key) { replaceTop(.note(form)) }
    }
    return []
  }

  /// An appeal without a word is not taken; forgiving and taking off the list need none.
  private mutating func save(_ form: NoteForm) -> [Effect] {
    let note = form.field.text.trimmed
    switch form.purpose {
    case .appeal:
      guard let note else {
        say(.refused(.missingNote))
        return []
      }
      overlays.removeLast()
      return commit(.appeal(form.key, note: note), form: .note(form))
    case .forgive:
      overlays.removeLast()
      return commit(.forgive(form.key, note: note), form: .note(form))
    case .remove:
      overlays.removeLast()
      return commit(.delist(form.key, note: note), form: .note(form))
    }
  }
}
