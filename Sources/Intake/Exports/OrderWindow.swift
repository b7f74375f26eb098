import Orders

/// The orders of an export that are not complete yet: the newest of the file, and those whose lines are known to be scattered.
struct OrderWindow: Sendable {
  /// Where an order is, until it is complete.
  enum Place: Hashable, Sendable {
    /// The how-manieth of the file that is not scattered.
    case recent(Int)
    case scattered(Int)
  }

  private(set) var past: PastReferences
  private let window: ExportWindow
  private var recent: [ExportedOrder] = []
  /// How many of those that were recent are gone.
  private var gone = 0
  private var scattered: [ExportedOrder] = []
  private var known: [CleanText: Place] = [:]

  init(_ window: ExportWindow, scattered: Set<CleanText>) {
    (self.window, past) = (window, PastReferences(scattered: scattered))
  }

  /// The line that the oldest of the recent orders begins on.
  var firstLine: Int? { recent.first?.line }

  /// The line that the first of the scattered orders begins on.
  var firstScatteredLine: Int? { scattered.first?.line }

  /// Where the order of a number is, if any of its lines was there.
  func place(of reference: CleanText) -> Place? { known[reference] }

  subscript(place: Place) -> ExportedOrder {
    get {
      switch place {
      case .recent(let index): recent[index - gone]
      case .scattered(let index): scattered[index]
      }
    }
    _modify {
      switch place {
      case .recent(let index): yield &recent[index - gone]
      case .scattered(let index): yield &scattered[index]
      }
    }
  }

  /// Takes in an order with its first line.
  mutating func add(_ order: ExportedOrder) -> Place {
    guard let reference = order.reference else { return append(order) }
    if past.scattered.contains(reference) {
      scattered.append(order)
      known[reference] = .scattered(scattered.count - 1)
      return .scattered(scattered.count - 1)
    }
    past.begin(reference)
    let place = append(order)
    known[reference] = place
    return place
  }

  private mutating func append(_ order: ExportedOrder) -> Place {
    recent.append(order)
    return .recent(gone + recent.count - 1)
  }

  /// Takes out the orders that are complete now that a line was read, whose order is at `last`: some at a time, as each time
  /// the others are moved.
  mutating func completed(by line: Int, last: Place?) -> [ExportedOrder] {
    guard let orders = window.orders, let lines = window.lines, let firstLine else { return [] }
    let most = orders + orders / 4
    guard recent.count > most || line - firstLine > lines + lines / 4 else { return [] }
    let tooOld = recent.prefix { line - $0.line > lines }.count
    var count = max(tooOld, recent.count > most ? recent.count - orders : 0)
    if case .recent(let index)? = last { count = min(count, index - gone) }
    return takeOut(count)
  }

  /// Takes out the recent orders once the file has ended.
  mutating func takeOutRecent() -> [ExportedOrder] { takeOut(recent.count) }

  /// Takes out the first of the scattered orders once the file has ended.
  mutating func takeOutScattered() -> [ExportedOrder] {
    let orders = scattered.prefix(window.orders ?? scattered.count)
    scattered.removeFirst(orders.count)
    return Array(orders)
  }

  private mutating func takeOut(_ count: Int) -> [ExportedOrder] {
    let orders = Array(recent.prefix(count))
    for case let reference? in orders.lazy.map(\.reference) {
      known[reference] = nil
      past.add(reference)
    }
    recent.removeFirst(count)
    gone += count
    return orders
  }
}
