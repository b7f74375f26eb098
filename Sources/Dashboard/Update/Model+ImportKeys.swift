import Intake
import Orders
import Screen

/// Keys in the preview of a file, and where its path is typed.
extension Model {
  mutating func press(_ key: Key, in form: ImportPathForm) -> [Effect] {
    var form = form
    switch key {
    case .escape:
      overlays.removeLast()
      return form.isLooking ? [.stopLooking] : []
    case .enter, .control("s"):
      // It is being read, as the form says: a second look would not be given up with the first.
      if form.isLooking { return [] }
      guard let path = Self.path(form.field.text) else {
        form.error = .missing
        replaceTop(.importPath(form))
        return []
      }
      (form.isLooking, form.progress, form.error) = (true, nil, nil)
      replaceTop(.importPath(form))
      return [lookInto(path, isAsked: true)]
    default:
      let wasLooking = form.isLooking
      if form.field.edit(key) { (form.isLooking, form.error) = (false, nil) }
      replaceTop(.importPath(form))
      if wasLooking, !form.isLooking { return [.stopLooking] }
    }
    return []
  }

  /// A path as it is typed, or as a terminal pastes a file that was dropped on it: in quotes, or with backslashes.
  static func path(_ text: CleanText) -> String? {
    guard let text = text.trimmed?.string else { return nil }
    for quote in ["'", "\""] where text.count > 1 && text.hasPrefix(quote) && text.hasSuffix(quote) {
      return String(text.dropFirst().dropLast())
    }
    return text.split(separator: "\\", omittingEmptySubsequences: false).joined()
  }

  /// A file that was left as it is waits behind the others, so that the next `I` shows another one.
  mutating func putOff(_ path: String) {
    overlays.removeLast()
    guard let place = imports.waiting.firstIndex(where: { $0.path == path }) else { return }
    imports.waiting.insert(imports.waiting.remove(at: place), at: 0)
  }

  mutating func press(_ key: Key, in view: ImportView) -> [Effect] {
    switch key.onQwerty ?? key {
    case .escape, .character("q"): putOff(view.preview.path)
    case .enter: return accept(view.preview)
    case .character("x"):
      dismiss(view.preview)
      say(.nothingDone)
    case .tab: showNext(after: view.preview)
    default:
      if let action = keymap.action(for: key, in: .details), let step = scrollStep(action) {
        replaceTop(.importing(ImportView(preview: view.preview, top: scrolled(view.top, by: step))))
      }
    }
    return []
  }

  private mutating func showNext(after preview: ImportPreview) {
    let place = imports.waiting.firstIndex { $0.path == preview.path } ?? -1
    guard imports.waiting.count > 1 else { return }
    overlays.removeLast()
    open(imports.waiting[(place + 1) % imports.waiting.count])
  }

  /// Takes the good rows in, as one step; the book decides anew, whatever has changed since the preview.
  private mutating func accept(_ preview: ImportPreview) -> [Effect] {
    // A bank's statement has a screen of its own.
    if case .other(.statement, _) = preview.content {
      dismiss(preview)
      return [.readStatement(OutsideText(preview.path).cleaned)]
    }
    guard let figures = preview.figures else { return [] }
    guard figures.isNews else {
      dismiss(preview)
      say(.fileKnown(preview.name))
      return []
    }
    guard !isReadOnly else {
      say(.refused(.readOnly))
      return []
    }
    if let run = imports.run {
      say(.importRunning(run.preview.name))
      return []
    }
    dismiss(preview)
    return begin(preview, figures)
  }

  private mutating func dismiss(_ preview: ImportPreview) {
    overlays.removeLast()
    imports.waiting.removeAll { $0.path == preview.path }
  }
}
