import Orders
import Words

extension Model {
  /// How many orders a verb is done to without asking.
  package static let bulkLimit = 10

  /// Does a verb that needs no further question to the marked orders, else to the selected one.
  mutating func doVerb(_ action: Action) -> [Effect] {
    let found = targets.compactMap(book.order)
    let commands = found.compactMap { command(action, for: $0) }
    guard let first = commands.first else { return [] }
    return run(commands.count == 1 ? first : .all(commands), action, on: found)
  }

  /// Runs a command at once, or asks first where it is about many.
  mutating func run(_ command: Command, _ action: Action, on found: [Order]) -> [Effect] {
    guard found.count > Self.bulkLimit else { return commit(command) }
    overlays.append(.confirmation(Confirmation(action: action, command: command, orders: found, openedAt: now.uptime)))
    return []
  }

  private func command(_ action: Action, for order: Order) -> Command? {
    switch action {
    case .pay: order.balance < 0 ? .settleBalance(order.id) : .pay(order.id, settles: true)
    case .claim: .claim(order.id)
    case .extend: .extend(order.id, by: order.terms)
    case .wait: .wait(order.id)
    case .ship: .ship(order.id)
    case .finish: .finish(order.id)
    case .revive: .revive(order.id)
    case .downPayment: order.downPayment.map { .pay(order.id, amount: max($0 - order.paid, 1)) }
    case .confirm: .confirm(order.id)
    case .promise: nextPromise(of: order).map { .promise(order.id, by: $0) }
    case .refund: order.balance == 0 ? .refund(order.id) : .settleBalance(order.id, waives: order.balance < 0)
    default: nil
    }
  }
}

extension Confirmation {
  init(action: Action, command: Command, orders: [Order], openedAt: Int64) {
    (self.action, self.command, self.orders, self.openedAt) = (action, command, orders, openedAt)
  }

  /// Whether the number has to be typed before it can be confirmed.
  package var asksNumber: Bool { orders.count > Model.bulkLimit }
  package var isNumberRight: Bool { !asksNumber || typed.text.string == String(orders.count) }
}
