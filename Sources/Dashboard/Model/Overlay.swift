import Words
import Orders

/// What lies over the panes and takes the keys. Each holds ids and what it saw, never row numbers.
package enum Overlay: Sendable {
  case reasons(ReasonMenu)
  case confirmation(Confirmation)
  case orderForm(OrderForm)
  case entryForm(EntryForm)
  case setup(SetupForm)
  case details(DetailsView)
  case evidence(EvidenceView)
  case proposal(Proposal)
  case note(NoteForm)
  case queue(QueueView)
  case help(ActionList)
  case palette(ActionList)
  case messages(top: Int)
  case message(MessagePreview)
  case contact(ContactMenu)
  case triage(Triage)
  case due(DueView)
  case importing(ImportView)
  case importPath(ImportPathForm)
  case mapping(MappingForm)
  case strikes(StrikeOffer)
  case bank(BankView)
  case paste(PasteView)
  case statistics(StatisticsView)
}

/// `x`: one more key for the reason, and for a reason that can be a strike one more for the strike.
package struct ReasonMenu: Sendable {
  /// The orders as they were when the menu opened: if one has changed by the answer, nothing happens and it is said.
  package var orders: [Order]
  /// The reason chosen, when the strike is being asked.
  package var reason: CancelReason?
  /// The place among `reasons` that Enter chooses; nil until somebody moves there, since one key is enough.
  package var selection: Int?

  /// What is to become of the money, where it is to be another thing than the reason says.
  package var money: CancelledMoney?

  /// What of the orders' money the shop keeps where the buyer is the reason.
  package var downPayments: Rupiah {
    orders.filter { $0.money(cancelledFor: .other) == .forfeited }.reduce(Rupiah.zero) { $0 + $1.paid }
  }

  /// What can be chosen: whoever has paid has neither vanished nor refused to pay in advance.
  package var reasons: [CancelReason] {
    !orders.isEmpty && orders.allSatisfy { $0.state != .pending }
      ? CancelReason.allCases.filter { $0 != .vanished && $0 != .refusedDownPayment } : CancelReason.allCases
  }

  var selected: CancelReason? { selection.flatMap { reasons.indices.contains($0) ? reasons[$0] : nil } }
}

/// A dialog for bulk over 10 and for what cannot be undone; the safe button has the focus.
package struct Confirmation: Sendable {
  package var action: Action
  package var command: Command
  /// What it is about, as it was when the dialog opened.
  package var orders: [Order]
  package var entry: BlacklistEntry?
  /// The number that must be typed, for bulk.
  package var typed = TextField()
  package var isConfirmFocused = false
  /// On the uptime clock: an Enter within 250 ms of it is not an answer.
  package var openedAt: Int64
}

/// An order's details over the panes.
package struct DetailsView: Sendable {
  package var order: OrderID
  package var top = 0
}

/// A blacklist entry's evidence over the panes.
package struct EvidenceView: Sendable {
  package var key: BuyerKey
  package var top = 0
}

/// Help and palette: the actions, narrowed by typing; Enter runs the selected one.
package struct ActionList: Sendable {
  package var filter = TextField()
  package var selection = 0
  package var top = 0
  /// What help was asked for in.
  package var pane: Pane
}
