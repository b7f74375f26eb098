import Orders
import Screen
import Words

extension Model {
  mutating func openForm(for action: Action) {
    switch action {
    case .newOrder: openOrderForm()
    case .newEntry: overlays.append(.entryForm(EntryForm(policy: policy, lookedFor: lookedFor)))
    case .correctEntry:
      if let entry = selectedEntry.flatMap(book.entry) { overlays.append(.entryForm(EntryForm(correcting: entry))) }
    default:
      let proposed = action == .blacklist ? proposedOrder : nil
      guard let order = proposed ?? targets.first.flatMap(book.order) else { return }
      if action == .edit { return overlays.append(.orderForm(OrderForm(correcting: order))) }
      if proposed != nil, order.cancelled != nil {
        return overlays.append(.proposal(Proposal(orders: [order.id], openedAt: now.uptime - 250)))
      }
      overlays.append(.entryForm(entryForm(about: order)))
    }
  }

  /// A new order's form, with what was typed when it was last left without saving.
  private mutating func openOrderForm() {
    overlays.append(.orderForm(orderDraft ?? OrderForm(policy: policy, lookedFor: lookedFor)))
    if orderDraft != nil { say(.draftResumed) }
    orderDraft = nil
  }

  /// Leaves a form without saving: a new order that somebody has begun to type stays as a draft.
  private mutating func leave(_ overlay: Overlay) {
    overlays.removeLast()
    switch overlay {
    case .orderForm(let form) where form.original == nil && form.fields != OrderForm(policy: policy).fields:
      orderDraft = form
      say(.draftKept)
    case .setup: say(.setUpLater)
    default: break
    }
  }

  /// What the query says, if there is one.
  private var lookedFor: CleanText? { search.isActive ? search.field.text : nil }

  /// A key in a form: it moves the focus, saves, leaves, or edits.
  mutating func press<F: Form>(_ key: Key, in form: F, _ overlay: (F) -> Overlay) -> [Effect] {
    var form = form
    switch key {
    case .escape:
      leave(overlay(form))
      return []
    case .control("s"): return save(form, overlay)
    case .control("n"):
      if case .orderForm(let order) = overlay(form), order.original == nil { replaceTop(.orderForm(OrderForm(policy: policy))) }
      return []
    case Model.adviceKey, Model.queueKey:
      guard case .orderForm(let order) = overlay(form), order.original == nil else { return [] }
      if key == Model.queueKey { return enqueue(order) }
      applyAdvice(to: order)
      return []
    case .enter where form.isAtLastField: return save(form, overlay)
    case .enter, .tab, .down: form.leaveField(by: 1)
    case .shiftTab, .up: form.leaveField(by: -1)
    case .paste(let text), .burst(let text):
      if case .orderForm(let order) = overlay(form), fill(order, with: text) { return [] }
      form.edit(key, in: policy)
    default: form.edit(key, in: policy)
    }
    replaceTop(overlay(form))
    return []
  }

  private mutating func save<F: Form>(_ form: F, _ overlay: (F) -> Overlay) -> [Effect] {
    switch overlay(form) {
    case .orderForm(var form): return save(&form, form.original.map { [$0] } ?? [])
    case .entryForm(var form): return save(&form)
    case .setup(var form): return save(&form)
    default: return []
    }
  }
}

extension Model {
  private mutating func save(_ form: inout OrderForm, _ seen: [Order]) -> [Effect] {
    let command = form.command()
    form.focusError()
    replaceTop(.orderForm(form))
    guard let command else { return [] }
    if saysChanged(seen) {
      if let id = seen.first?.id, let order = book.order(id) { replaceTop(.orderForm(form.following(order))) }
      return []
    }
    return leave(.orderForm(form), with: command)
  }

  private mutating func save(_ form: inout EntryForm) -> [Effect] {
    let command = form.command()
    form.focusError()
    replaceTop(.entryForm(form))
    guard let command else { return [] }
    if let original = form.original, book.entry(original.key) != original {
      say(.refused(.entryChangedSince(original.key)))
      form.original = book.entry(original.key) ?? original
      replaceTop(.entryForm(form))
      return []
    }
    return leave(.entryForm(form), with: command)
  }

  private mutating func save(_ form: inout SetupForm) -> [Effect] {
    let answers = form.answers()
    form.focusError()
    replaceTop(.setup(form))
    guard let answers else { return [] }
    overlays.removeLast()
    setupUnderway = answers
    return [.saveSettings(answers)]
  }

  /// Closes a form and commits what it asked for; a refusal opens it again.
  private mutating func leave(_ form: Overlay, with command: Command) -> [Effect] {
    overlays.removeLast()
    return commit(command, form: form)
  }
}

extension Form {
  /// Puts the focus on the first field that cannot be taken.
  fileprivate mutating func focusError() {
    if let wrong = shownFields.first(where: { errors[$0] != nil }) { focus = wrong }
  }
}

extension OrderForm {
  /// The form over the order as it has become: what was not touched here follows it.
  fileprivate func following(_ order: Order) -> OrderForm {
    guard let original else { return self }
    let (before, after) = (OrderForm(correcting: original), OrderForm(correcting: order))
    var form = self
    form.original = order
    for field in shownFields where form.text(field) == before.text(field) { form.set(field, after.text(field)) }
    return form
  }
}
