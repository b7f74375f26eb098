import Intake
import Orders
import Screen
import Words

/// Files to be imported: found in the folder or named, looked into by another thread, shown, and taken in on a key.
extension Model {
  mutating func take(_ news: ImportNews) -> [Effect] {
    switch news {
    case .found(let path, let isOld): return [lookInto(path, isAsked: false, isOld: isOld)]
    case .looked(let preview): takePreview(preview)
    case .decided(let preview, let decided): return keep(preview, decided)
    case .taught(let mapping, let path, let cause): return taught(mapping, path, cause: cause)
    case .noFolder(let fault): sayFolderFault(fault)
    }
    return []
  }

  private mutating func sayFolderFault(_ fault: FolderFault) {
    guard let folder = settings.importFolder else { return }
    say(.complaint(Complaint(file: settings.path, line: folder.line, fault: .folder(folder.path, fault))))
  }

  private func lookInto(_ path: String, isAsked: Bool, isOld: Bool = false) -> Effect {
    .lookInto(
      ImportRequest(
        path: path, isAsked: isAsked, isOld: isOld, book: book, layouts: settings.layouts, policy: policy, now: now.moment))
  }

  /// `I`: the file that was spoken of last; without one, a path is asked for.
  mutating func openImport() {
    if let preview = imports.waiting.last { return open(preview) }
    overlays.append(.importPath(ImportPathForm()))
  }

  private mutating func open(_ preview: ImportPreview) {
    if case .unknown(let table) = preview.content {
      overlays.append(.mapping(MappingForm(table, path: preview.path, name: preview.name.withoutExtension)))
    } else {
      overlays.append(.importing(ImportView(preview: preview)))
    }
  }

  private mutating func takePreview(_ preview: ImportPreview) {
    imports.waiting.removeAll { $0.path == preview.path }
    if preview.isAsked { return showAsked(preview) }
    switch preview.content {
    case .orders(let batch) where !batch.isNews && batch.bad == 0:
      if !preview.isOld { say(.fileKnown(preview.name)) }
    case .entries(let batch) where !batch.isNews && batch.bad == 0:
      if !preview.isOld { say(.fileKnown(preview.name)) }
    case .gone: return
    // What lies in the folder and is no table at all is not talked about at every start.
    case .unreadable where preview.isOld: return
    default:
      imports.waiting.append(preview)
      say(.fileFound(preview.name, preview.summary))
    }
  }

  /// The answer to a path that was typed, or to a layout that was taught.
  private mutating func showAsked(_ preview: ImportPreview) {
    if case .importPath(var form)? = overlays.last {
      switch preview.content {
      case .gone(let cause): form.error = .gone(cause)
      case .unreadable(let problem): form.error = .problem(problem)
      default:
        overlays.removeLast()
        return open(preview)
      }
      form.isLooking = false
      return replaceTop(.importPath(form))
    }
    if canInterruptForImport { open(preview) } else { imports.waiting.append(preview) }
  }

  private var canInterruptForImport: Bool { overlays.isEmpty && !search.isTyping }

  // MARK: Keys

  mutating func press(_ key: Key, in form: ImportPathForm) -> [Effect] {
    var form = form
    switch key {
    case .escape: overlays.removeLast()
    case .enter, .control("s"):
      guard let path = Self.path(form.field.text) else {
        form.error = .missing
        replaceTop(.importPath(form))
        return []
      }
      (form.isLooking, form.error) = (true, nil)
      replaceTop(.importPath(form))
      return [lookInto(path, isAsked: true)]
    default:
      if form.field.edit(key) { (form.isLooking, form.error) = (false, nil) }
      replaceTop(.importPath(form))
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
      overlays.removeLast()
      imports.waiting.removeAll { $0.path == view.preview.path }
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

  /// From so many rows on a file is decided by another thread, so that the keys stay live.
  private static let largeFrom = 2000

  /// Takes the good rows in, as one step; the book decides anew, whatever has changed since the preview.
  private mutating func accept(_ preview: ImportPreview) -> [Effect] {
    // A bank's statement has a screen of its own.
    if case .other(.statement, _) = preview.content {
      overlays.removeLast()
      imports.waiting.removeAll { $0.path == preview.path }
      return [.readStatement(OutsideText(preview.path).cleaned)]
    }
    guard preview.command != nil else { return [] }
    guard preview.isNews else {
      overlays.removeLast()
      imports.waiting.removeAll { $0.path == preview.path }
      say(.fileKnown(preview.name))
      return []
    }
    guard !isReadOnly else {
      say(.refused(.readOnly))
      return []
    }
    overlays.removeLast()
    imports.waiting.removeAll { $0.path == preview.path }
    guard preview.rows >= Self.largeFrom else { return keep(preview, nil) }
    say(.saving)
    return [.decideImport(ImportDecision(preview: preview, book: book, policy: policy, now: now.moment))]
  }

  private mutating func keep(_ preview: ImportPreview, _ decided: Decided?) -> [Effect] {
    guard let command = preview.command else { return [] }
    return commit(command, form: .importing(ImportView(preview: preview)), decided: decided)
  }
}

/// Orders that nobody paid.
extension Model {
  /// After an import: offers what may be counted as a strike; nothing is counted without a person.
  mutating func offerStrikes(after changes: [Change], of command: Command) {
    guard case .importOrders(let records) = command else { return }
    let offered = Set(records.filter(\.offersStrike).compactMap(\.reference))
    guard !offered.isEmpty else { return }
    let ids = changes.compactMap { change -> OrderID? in
      guard case .order(_, let order?) = change.subject, let reference = order.reference, offered.contains(reference) else {
        return nil
      }
      return order.cancelled?.strike == false ? order.id : nil
    }
    guard !ids.isEmpty else { return }
    say(.strikesOffered(ids.count))
    if overlays.isEmpty { overlays.append(.strikes(StrikeOffer(orders: ids, selection: ids.first))) }
  }

  /// Those of an offer that are still to be decided.
  package func undecided(in offer: StrikeOffer) -> [Order] {
    offer.orders.compactMap(book.order).filter { $0.cancelled?.strike == false }
  }

  mutating func press(_ key: Key, in offer: StrikeOffer) -> [Effect] {
    let orders = undecided(in: offer)
    let place = orders.firstIndex { $0.id == offer.selection } ?? 0
    switch key.onQwerty ?? key {
    case .escape, .enter, .character("q"): overlays.removeLast()
    case .down, .character("j"): select(place + 1, of: orders, in: offer)
    case .up, .character("k"): select(place - 1, of: orders, in: offer)
    case .character("s"):
      guard orders.indices.contains(place) else { return [] }
      let next = orders.indices.contains(place + 1) ? place + 1 : place - 1
      if orders.indices.contains(next) { select(next, of: orders, in: offer) } else { overlays.removeLast() }
      return commit(.strike(orders[place].id, .vanished))
    default: break
    }
    return []
  }

  private mutating func select(_ place: Int, of orders: [Order], in offer: StrikeOffer) {
    guard !orders.isEmpty else { return }
    replaceTop(.strikes(StrikeOffer(orders: offer.orders, selection: orders[min(max(0, place), orders.count - 1)].id)))
  }
}

extension ImportPreview {
  /// What is said of a file that was found.
  package enum Summary: Hashable, Sendable {
    case orders(layout: CleanText, added: Int, updated: Int, bad: Int)
    case entries(added: Int, updated: Int, bad: Int)
    case unknown
    case other(TableKind, layout: CleanText)
    case unreadable
  }

  /// What takes it in; nil where nothing can be taken in here.
  var command: Command? {
    switch content {
    case .orders(let batch): .importOrders(batch.records)
    case .entries(let batch): .importEntries(batch.records)
    case .unknown, .other, .unreadable, .gone: nil
    }
  }

  /// How many rows it would take in.
  var rows: Int {
    switch content {
    case .orders(let batch): batch.records.count
    case .entries(let batch): batch.records.count
    case .unknown, .other, .unreadable, .gone: 0
    }
  }

  /// Whether importing it would change anything.
  var isNews: Bool {
    switch content {
    case .orders(let batch): batch.isNews
    case .entries(let batch): batch.isNews
    case .unknown, .other, .unreadable, .gone: false
    }
  }

  var summary: Summary {
    switch content {
    case .orders(let batch):
      .orders(layout: batch.layout, added: batch.outcome.added, updated: batch.outcome.updated, bad: batch.bad)
    case .entries(let batch): .entries(added: batch.outcome.added, updated: batch.outcome.updated, bad: batch.bad)
    case .unknown: .unknown
    case .other(let kind, let layout): .other(kind, layout: layout)
    case .unreadable, .gone: .unreadable
    }
  }
}

extension CleanText {
  /// A file's name without what comes after its last dot.
  var withoutExtension: CleanText {
    guard let dot = string.lastIndex(of: "."), dot != string.startIndex else { return self }
    return CleanText(cleaning: String(string[..<dot]))
  }
}
