import Orders
import Screen
import Words

/// Who waits for what is promised to somebody else.
extension Model {
  /// After orders were let go: how many wait for the same items.
  mutating func sayWhoWaits(after changes: [Change]) {
    let items = changes.flatMap { change -> [OrderItem] in
      guard change.kind == .cancelled, case .order(_, let order?) = change.subject else { return [] }
      return order.items
    }
    let count = items.isEmpty ? 0 : book.waiting(for: items).count
    guard count > 0 else { return }
    freed = items
    say(.buyersWait(count))
  }

  /// Opens the list: of those who wait for what just became free, for the selected order's items, or of everybody.
  mutating func openQueue() {
    let isSaid = if case .buyersWait? = notices.current?.notice { true } else { false }
    var items = isSaid ? freed : selectedOrder.flatMap(book.order)?.items ?? []
    if book.waiting(for: items).isEmpty { items = [] }
    let view = QueueView(items: items)
    overlays.append(.queue(QueueView(items: items, selection: places(of: view).first?.number)))
  }

  /// Those whom a view lists.
  package func places(of view: QueueView) -> [QueuedBuyer] { view.items.isEmpty ? book.queue : book.waiting(for: view.items) }

  /// The selected place, or the first where it is gone.
  package func selectedPlace(of view: QueueView) -> QueuedBuyer? {
    let places = places(of: view)
    return places.first { $0.number == view.selection } ?? places.first
  }

  mutating func press(_ key: Key, in view: QueueView) -> [Effect] {
    guard let place = selectedPlace(of: view) else {
      if key == .escape || key == .enter || key == .character("q") { overlays.removeLast() }
      return []
    }
    switch key.onQwerty ?? key {
    case .escape, .character("q"): overlays.removeLast()
    case .down, .character("j"): move(by: 1, from: place, in: view)
    case .up, .character("k"): move(by: -1, from: place, in: view)
    case .character("r"): overlays.append(.message(preview(of: place)))
    case .character("y"): return copy(preview(of: place))
    case .character("w"): return change(.offer(place.number))
    case .character("x"): return change(.unqueue(place.number))
    case .character("u"): return attempt(.undo)
    case .character("n"), .enter: openForm(for: place)
    default: break
    }
    return []
  }

  private mutating func move(by step: Int, from place: QueuedBuyer, in view: QueueView) {
    let places = places(of: view)
    let index = (places.firstIndex { $0.number == place.number } ?? 0) + step
    replaceTop(.queue(QueueView(items: view.items, selection: places[min(max(0, index), places.count - 1)].number)))
  }

  private mutating func change(_ command: Command) -> [Effect] {
    guard !isReadOnly else {
      say(.refused(.readOnly))
      return []
    }
    return commit(command)
  }

  /// A new order for whoever waits: on keeping it, the place is given up in the same step.
  private mutating func openForm(for place: QueuedBuyer) {
    overlays.removeLast()
    overlays.append(.orderForm(OrderForm(for: place, policy: policy)))
  }

  /// Puts the buyer of a new order's form in the queue instead, for its first item.
  mutating func enqueue(_ form: OrderForm) -> [Effect] {
    var form = form
    guard let draft = form.queueDraft() else {
      replaceTop(.orderForm(form))
      return []
    }
    overlays.removeLast()
    return commit(.enqueue(draft), form: .orderForm(form))
  }
}

extension OrderForm {
  /// A form with what is known of a buyer in the queue.
  init(for place: QueuedBuyer, policy: Policy) {
    self.init(policy: policy)
    set(place.buyer)
    set(.items, place.item.written)
    set(.note, place.note)
    set(.honorific, place.buyer.honorific)
    fromQueue = place.number
    focus = .items
  }

  /// The place in the queue that the form asks for, or nil with `errors` set where a field cannot be taken.
  mutating func queueDraft() -> QueueDraft? {
    errors = [:]
    if let error = phoneError { errors[.phone] = error }
    if buyer.isUnknown, errors.isEmpty { errors[.phone] = .missing }
    let item = (try? OrderItem.list(reading: text(.items)))?.first
    if item == nil { errors[.items] = .missing }
    guard errors.isEmpty, let item else { return nil }
    return QueueDraft(buyer: buyer, item: item, note: optional(.note))
  }
}
