import Orders
import Words

extension Action {
  /// Whether it changes the book.
  var isVerb: Bool {
    switch self {
    case .pay, .claim, .cancel, .extend, .wait, .edit, .ship, .finish, .revive, .downPayment, .confirm, .refund, .blacklist,
      .newOrder, .pasteChat, .newEntry, .correctEntry, .removeEntry, .appeal, .forgive, .undo, .redo, .remind, .contact,
      .promise, .seeStatement:
      true
    default: false
    }
  }

  /// Whether it cannot be done without showing who somebody is.
  var showsPerson: Bool { [.edit, .correctEntry, .remind].contains(self) }

  /// Whether it changes what is selected: off for a moment when that has just moved under the cursor.
  var hitsSelection: Bool {
    isVerb && ![.newOrder, .pasteChat, .newEntry, .undo, .redo, .seeStatement].contains(self)
  }
}

/// The orders that verbs would be done to, looked up once by whoever asks of many verbs.
struct Targets {
  private var found: [Order]?

  mutating func orders(of model: Model) -> [Order] {
    if let found { return found }
    let orders = model.targets.prefix(100).compactMap(model.book.order)
    found = orders
    return orders
  }
}

extension Model {
  /// Why an action cannot be done now in the pane that has the focus; nil if it can. Dispatch, footer, help and palette ask it.
  package func availability(of action: Action) -> Unavailable? { availability(of: action, in: focus) }

  /// Why an action cannot be done now in a pane; nil if it can.
  package func availability(of action: Action, in pane: Pane) -> Unavailable? {
    var targets = Targets()
    return availability(of: action, in: pane, &targets)
  }

  /// The same of one action after another.
  func availability(of action: Action, in pane: Pane, _ targets: inout Targets) -> Unavailable? {
    if let row = keymap.bindings.first(where: { $0.action == action }), !row.panes.contains(pane) { return .notHere }
    if action.needsPanes, isGlance { return .tooSmall }
    if action.isVerb, let blockade { return blockade }
    if action.showsPerson, isMasked { return .masked }
    if action == .blacklist, proposedOrder != nil { return nil }
    if action.hitsSelection, now.uptime < triage?.keysOffUntil ?? orders.verbsOffUntil { return .justMoved }
    switch action {
    case .forgive:
      guard let entry = selectedEntry.flatMap(book.entry) else { return .noEntry }
      return entry.strikes == 0 && entry.level == .suspect ? .nothingToForgive : nil
    case .correctEntry, .removeEntry, .appeal: return selectedEntry == nil ? .noEntry : nil
    case .triage: return board.parked(at: now.moment).isEmpty ? .nothingParked : nil
    case .dueTomorrow: return dueList.rows.isEmpty ? .nothingDue : nil
    case .undo: return commits.undoable.isEmpty && !commits.isBusy ? .nothingToUndo : nil
    case .redo: return commits.redoable.isEmpty && !commits.isBusy ? .nothingToRedo : nil
    case .open, .copy: return somethingSelected(in: pane)
    case .mark, .markRange, .markAll, .extendMarksUp, .extendMarksDown: return orders.rows.isEmpty ? .noOrder : nil
    case .pay, .claim, .cancel, .extend, .wait, .edit, .ship, .finish, .revive, .downPayment, .confirm, .refund, .blacklist,
      .remind, .contact, .promise:
      return unavailability(of: action, for: targets.orders(of: self))
    default: return nil
    }
  }

  private var blockade: Unavailable? {
    if isReadOnly { return .readOnly }
    return storage == .sound ? nil : .storageFailed
  }

  private func somethingSelected(in pane: Pane) -> Unavailable? {
    if pane == .blacklist { return selectedEntry == nil ? .noEntry : nil }
    return selectedOrder == nil ? .noOrder : nil
  }

  /// A verb can be done if it makes sense for one of the orders that it would be done to; else the first one's why.
  private func unavailability(of action: Action, for orders: [Order]) -> Unavailable? {
    let reasons = orders.map { unavailability(of: action, for: $0) }
    guard let first = reasons.first else { return .noOrder }
    return reasons.contains(nil) ? nil : first
  }

  private func unavailability(of action: Action, for order: Order) -> Unavailable? {
    switch action {
    case .pay: order.state == .pending || order.balance < 0 ? nil : .notPending
    case .extend, .promise: order.whyNotWaiting
    case .claim: order.whyNotWaiting ?? (order.claimedAt != nil ? .alreadyClaimed : nil)
    case .wait: order.whyNotWaiting ?? (now.moment < order.promised ? .notDueYet : nil)
    case .cancel: order.state == .cancelled || order.state == .done ? .alreadyOver : nil
    case .ship: order.isToSend ? nil : order.whyNotToSend
    case .finish: order.isToSend || order.state == .shipped ? nil : order.whyNotToSend
    case .revive: order.state == .cancelled ? nil : .notCancelled
    case .downPayment: order.whyNotWaiting ?? (order.isDownPaid ? .noDownPayment : nil)
    case .confirm: order.whyNotWaiting ?? (order.payment == .cashOnDelivery ? nil : .notCashOnDelivery)
    case .refund where order.balance != 0: nil
    case .refund: order.state == .cancelled && order.paid > 0 && order.cancelled?.money != .refunded ? nil : .nothingToRefund
    default: nil
    }
  }
}

extension Order {
  /// Why the seller does not wait for its buyer; nil if that is so.
  fileprivate var whyNotWaiting: Unavailable? { isWaiting ? nil : state == .pending ? .alreadyConfirmed : .notPending }

  fileprivate var whyNotToSend: Unavailable { state == .pending && payment == .cashOnDelivery ? .notConfirmed : .notPaid }
}
