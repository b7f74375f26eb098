import Intake
import Orders
import Screen

/// A table's layout being taught.
extension Model {
  mutating func press(_ key: Key, in form: MappingForm) -> [Effect] {
    var form = form
    switch key {
    case .escape:
      putOff(form.path)
      return []
    case .control("s"): return teach(form)
    case .enter:
      if form.row == form.rows.last { return teach(form) }
      form.move(by: 1)
    case .down, .tab: form.move(by: 1)
    case .up, .shiftTab: form.move(by: -1)
    default: edit(key, in: &form)
    }
    replaceTop(.mapping(form))
    return []
  }

  private func edit(_ key: Key, in form: inout MappingForm) {
    if form.row == .name {
      if form.name.edit(key) { form.error = nil }
      return
    }
    switch key {
    case .right, .character(" "): form.change(by: 1)
    case .left: form.change(by: -1)
    case .character("j"): form.move(by: 1)
    case .character("k"): form.move(by: -1)
    default: break
    }
  }

  private mutating func teach(_ form: MappingForm) -> [Effect] {
    var form = form
    do throws(ColumnMappingError) {
      let mapping = try form.mapping()
      guard !isReadOnly else {
        say(.refused(.readOnly))
        return []
      }
      return [.teach(mapping, path: form.path)]
    } catch { form.error = .mapping(error) }
    if form.error == .mapping(.badName) { form.row = .name }
    replaceTop(.mapping(form))
    return []
  }

  /// The layout is kept: the file is looked into anew. If it could not be kept, the form stays with the cause.
  mutating func taught(_ mapping: ColumnMapping, _ path: String, cause: CleanText?) -> [Effect] {
    guard case .mapping(var form)? = overlays.last, form.path == path else { return [] }
    if let cause {
      form.error = .notKept(cause)
      replaceTop(.mapping(form))
      return []
    }
    overlays.removeLast()
    settings.layouts.removeAll { $0.name == mapping.name }
    settings.layouts.append(mapping)
    say(.layoutTaught(mapping.name))
    if mapping.kind == .statement { return [.readStatement(OutsideText(path).cleaned)] }
    return [
      .lookInto(
        ImportRequest(
          path: path, isAsked: true, book: book, layouts: settings.layouts, policy: policy, now: now.moment))
    ]
  }
}
