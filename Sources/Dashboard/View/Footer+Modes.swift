import Orders
import Screen
import Words

extension Footer {
  /// What the keys do in what lies on top, or in the query while it is typed; nil where the panes have the keys.
  static func keysOnTop(_ frame: Frame) -> [(key: CleanText, does: CleanText)]? {
    let words = frame.words
    let back: (CleanText, CleanText) = ("Esc", words.goesBack)
    switch frame.model.overlays.last {
    case nil:
      guard frame.model.search.isTyping else { return nil }
      return [("Enter", words.keepsSearch), ("Esc", words.clearsSearch), ("↑↓", words.chooses)]
    case .reasons(let menu):
      guard menu.reason == nil else {
        let strike = CleanText(cleaning: String(ReasonMenu.strikeKey))
        return [("Enter", words.withoutStrike), (strike, words.countStrike), back]
      }
      return [("1–d", words.choosesReason), back]
    case .confirmation: return [("←→", words.chooses), ("Enter", words.confirms), back]
    case .orderForm(let form): return keys(of: form, frame)
    case .entryForm(let form): return keys(of: form, frame)
    case .setup(let form): return keys(of: form, frame)
    case .proposal(let proposal): return keys(of: proposal, words)
    case .note: return [("Enter", words.saves), back]
    case .queue(let view):
      guard frame.model.selectedPlace(of: view) != nil else { return [back] }
      return [
        ("r", words.opensText), ("y", words.copiesText), ("w", words.wasOffered), ("n", words.makesOrder),
        ("x", words.leavesQueue),
        ("↑↓", words.chooses), back,
      ]
    case .help, .palette: return [("↑↓", words.chooses), ("Enter", words.runs), back]
    case .message(let preview): return keys(of: preview, frame)
    case .contact(let menu):
      if menu.note != nil { return [("Enter", words.saves), back] }
      return [("1–9", words.choosesContact), back]
    case .triage(let triage): return TriageDialog(triage: triage).footer(frame) + [back]
    case .importing(let view): return keys(of: view, frame)
    case .importPath: return [("Enter", words.looksInto), back]
    case .mapping(let form): return keys(of: form, words) + [back]
    case .strikes: return [("s", words.countsStrike), ("↑↓", words.chooses), ("Esc", words.leavesStrikes)]
    case .paste(let view): return keys(of: view, frame)
    case .due: return [("↑↓", words.chooses), ("Enter", words.goesToOrder), back]
    case .bank(let view): return view.keys(frame)
    case .statistics:
      return [
        ("←→", words.changesPeriod), ("Tab", words.otherPage), ("t", words.changesTerms), ("g", words.changesGrace),
        ("d", words.changesDownPayment), ("0", words.resetsRule), ("↑↓", words.scrolls), back,
      ]
    case .details, .evidence, .messages: return [("↑↓", words.scrolls), back]
    }
  }

  private static func keys(of form: MappingForm, _ words: any Words) -> [(key: CleanText, does: CleanText)] {
    let keys: [(key: CleanText, does: CleanText)] = [("↑↓", words.chooses), ("Ctrl-S", words.teachesLayout)]
    if form.row == .name { return keys }
    return [("←→", words.changesChoice)] + keys
  }

  private static func keys(of view: ImportView, _ frame: Frame) -> [(key: CleanText, does: CleanText)] {
    let words = frame.words
    var keys: [(key: CleanText, does: CleanText)] = []
    switch view.preview.content {
    case .orders(let batch) where batch.figures.isNews:
      keys.append(("Enter", words.importsOrders(batch.figures.news, isPartial: batch.figures.bad > 0)))
    case .entries(let batch) where batch.figures.isNews:
      keys.append(("Enter", words.importsEntries(batch.figures.news, isPartial: batch.figures.bad > 0)))
    case .other(.statement, _): keys.append(("Enter", words.looksInto))
    default: break
    }
    keys += [("Esc", words.goesBack), ("x", words.ignoresFile)]
    if frame.model.imports.waiting.count > 1 { keys.append(("Tab", words.nextFile)) }
    return keys + [("↑↓", words.scrolls)]
  }

  private static func keys(of proposal: Proposal, _ words: any Words) -> [(key: CleanText, does: CleanText)] {
    [("b", words.acceptsProposal), ("e", words.opensForm), ("Esc", words.leavesProposal), ("↑↓", words.scrolls)]
  }

  private static func keys(of preview: MessagePreview, _ frame: Frame) -> [(key: CleanText, does: CleanText)] {
    let words = frame.words
    if preview.editor != nil { return [("Esc", words.endsEditing), ("Enter", words.newLine)] }
    var keys: [(key: CleanText, does: CleanText)] = [
      ("y", words.copies), ("c", preview.showsQR ? words.showsText : "QR"), ("o", words.opensLink), ("w", words.recordsSent),
      ("e", words.edits),
    ]
    if frame.model.secondContact(of: preview) != nil { keys.append(("2", words.otherContact)) }
    if preview.kinds.count > 1 { keys.append(("Tab", words.otherText)) }
    return keys + [("Esc", words.goesBack)]
  }

  private static func keys(of view: PasteView, _ frame: Frame) -> [(key: CleanText, does: CleanText)] {
    let words = frame.words
    let back: (CleanText, CleanText) = ("Esc", view.isEmpty ? words.goesBack : words.leavesUnsaved)
    guard view.draft != nil else { return [("Ctrl-S", words.keepsOrder), back] }
    let keep: CleanText = view.focus == .source ? "Ctrl-S" : "Enter"
    var keys: [(key: CleanText, does: CleanText)] = [(keep, words.keepsOrder)]
    if view.drafts.count > 1 { keys.append(("PgDn", words.nextDraft)) }
    return keys + [("Tab", view.focus == .source ? words.toAnswers : words.toSource), ("Ctrl-N", words.emptiesPaste), back]
  }

  private static func keys<F: Form>(of form: F, _ frame: Frame) -> [(key: CleanText, does: CleanText)] {
    let words = frame.words
    let isChoice = form.choices(of: form.focus, in: frame.model.policy) != nil
    var keys: [(key: CleanText, does: CleanText)] = []
    if isChoice { keys.append(("←→", words.changesChoice)) }
    keys.append(("Ctrl-S", words.saves))
    if let order = form as? OrderForm, order.original == nil {
      if frame.model.advice(for: order).map({ $0.step < .refuse }) ?? false {
        keys.append((Model.adviceKey.shown, words.appliesAdvice))
      }
    }
    keys.append(("Esc", words.leavesUnsaved))
    if (form as? OrderForm).map({ $0.original == nil }) ?? false { keys.append((Model.queueKey.shown, words.putsInQueue)) }
    keys.append(("Tab", words.nextField))
    return keys
  }

  /// Draws as many of them as fit.
  static func draw(_ keys: [(key: CleanText, does: CleanText)], on frame: inout Frame, in area: Rectangle) {
    var place = area.origin
    for (key, does) in keys {
      let spans = [Span(key, .key), Span(" \(does)", .keyDescription)]
      guard place.column + spans.width <= area.endColumn else { return }
      place.column += frame.canvas.draw(spans, at: place) + 2
    }
  }
}
