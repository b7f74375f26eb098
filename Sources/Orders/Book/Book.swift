/// The shop's one book: open orders as values, settled orders and the blacklist as bytes.
///
/// A value: a copy is cheap and stays as it was. Changes come in through `apply` alone.
package struct Book: Sendable {
  /// Orders that the seller has still to do something about.
  package private(set) var open: [OrderID: Order] = [:]
  package private(set) var settled: RecordTable<OrderID>
  package private(set) var blacklist: RecordTable<BuyerKey>
  /// Entries that were taken off the blacklist, with their history.
  package private(set) var former: RecordTable<BuyerKey>
  /// The highest number ever given, also to an order since taken back.
  package private(set) var highestID: OrderID
  /// Who waits for an item that is promised to somebody else, the longest first.
  package private(set) var queue: [QueuedBuyer] = []
  /// The highest number ever given to a place in the queue.
  package private(set) var highestQueueNumber = 0
  /// Up to when each account's statement was looked at; the key nil stands for all accounts.
  package private(set) var statements: [CleanText?: Moment] = [:]
  /// Which statement lines are known, and which money waits to be settled.
  package private(set) var bank: BankRecords
  /// Whose the settled orders are.
  private(set) var buyers: BuyerIndex
  /// The sums of orders that closed lately.
  package private(set) var closedTotals: ClosedTotals
  /// Open orders by every key of their buyer.
  private var openByBuyer: [BuyerKey: [OrderID]] = [:]
  /// The last snapshots that restores named, the newest last: they are kept as long as a restore may be undone.
  package private(set) var namedSnapshots: [CleanText]
  /// Whether nothing has happened since a snapshot was restored: only then can the restore be taken back.
  package private(set) var isJustRestored: Bool
  /// How many changes this value has taken: two equal numbers of one book mean that nothing changed between.
  package private(set) var version = 0

  /// `open` are not among the settled ones, and none is there twice: nothing is looked up in the bytes to make a book.
  package init(
    open: [Order] = [], settled: RecordTable<OrderID> = RecordTable(), blacklist: RecordTable<BuyerKey> = RecordTable(),
    highestID: OrderID = 0, namedSnapshots: [CleanText] = [], isJustRestored: Bool = false, queue: [QueuedBuyer] = [],
    highestQueueNumber: Int = 0, statements: [CleanText?: Moment] = [:], closedTotals: ClosedTotals = ClosedTotals(),
    former: RecordTable<BuyerKey> = RecordTable(), buyers: ByteRegion = .empty, bank: BankRecords = BankRecords()
  ) {
    self.bank = bank
    (self.former, self.buyers) = (former, BuyerIndex(of: settled, pairs: buyers))
    self.closedTotals = closedTotals
    (self.queue, self.highestQueueNumber, self.statements) = (queue, highestQueueNumber, statements)
    (self.settled, self.blacklist, self.highestID) = (settled, blacklist, highestID)
    (self.namedSnapshots, self.isJustRestored) = (namedSnapshots, isJustRestored)
    for order in open { add(order) }
  }

  package var orderCount: Int { open.count + settled.count }

  /// The order, read from bytes if it is settled; nil where there is none or its bytes are damaged.
  package func order(_ id: OrderID) -> Order? {
    if let order = open[id] { return order }
    return settled.withRecord(id) { try? Order(record: $0) } ?? nil
  }

  /// The blacklist entry under a key; nil where there is none or its bytes are damaged.
  package func entry(_ key: BuyerKey) -> BlacklistEntry? {
    blacklist.withRecord(key) { try? BlacklistEntry(record: $0) } ?? nil
  }

  /// The open orders of whoever has this key.
  package func openOrders(of key: BuyerKey) -> [OrderID] { openByBuyer[key] ?? [] }
}

extension Book {
  /// Makes changes that were decided and are durable part of the book; cannot fail.
  package mutating func apply(_ changes: [Change]) {
    for change in changes { apply(change) }
  }

  /// Makes room for what an import will bring.
  package mutating func reserve(orders: Int = 0, entries: Int = 0) {
    if orders > 0 { settled.reserve(orders) }
    if entries > 0 { blacklist.reserve(entries) }
  }

  /// The book that takes this one's place when a snapshot is restored: numbers once given stay given.
  package func replaced(by other: Book) -> Book {
    var result = other
    result.highestID = max(highestID, other.highestID)
    result.highestQueueNumber = max(highestQueueNumber, other.highestQueueNumber)
    result.bank.highestNumber = max(bank.highestNumber, other.bank.highestNumber)
    result.namedSnapshots = namedSnapshots
    result.follow(version: version)
    return result
  }

  /// Takes a version after that of a book whose place it takes, so that nobody mistakes one for the other.
  package mutating func follow(version other: Int) { version = max(version, other) + 1 }

  /// A `.book` change is the store's to follow; here it is only noted.
  package mutating func apply(_ change: Change) {
    version += 1
    isJustRestored = false
    switch change.subject {
    case .order(let before, let after):
      if let before { remove(before.id) }
      if let after { put(after) }
      closedTotals.follow(from: before, to: after)
    case .entry(let before, let after):
      if let before, before.key != after?.key { removeEntry(before.key) }
      if let after { put(after) }
    case .queued(let before, let after):
      queue.removeAll { $0.number == before?.number || $0.number == after?.number }
      if let after {
        highestQueueNumber = max(highestQueueNumber, after.number)
        queue.insert(after, at: queue.firstIndex { $0.number > after.number } ?? queue.endIndex)
      }
    case .statement(let account, _, let after): statements[account] = after
    case .seenLines(let added, let removed, let key):
      bank.key = key
      added.forEach { bank.seen.insert($0) }
      removed.forEach { bank.seen.remove($0) }
    case .credit(let before, let after): bank.replace(before, with: after)
    case .book(let snapshot, let before):
      namedSnapshots = (namedSnapshots + [before, snapshot]).suffix(20)
      isJustRestored = true
    case .erased(let remains): apply(remains)
    }
  }

  private mutating func apply(_ remains: Remains) {
    queue.removeAll { remains.queued.contains($0.number) }
    for order in remains.orders {
      let before = self.order(order.id)
      put(order)
      closedTotals.follow(from: before, to: order)
    }
  }

  /// For a book of which only persons were taken out.
  mutating func restoreFlag(_ isJustRestored: Bool) { self.isJustRestored = isJustRestored }

  private mutating func removeEntry(_ key: BuyerKey) {
    blacklist.remove(key)
    former.remove(key)
  }

  /// An entry is on the list or a former one, never both.
  private mutating func put(_ entry: BlacklistEntry) {
    if entry.removedAt == nil {
      former.remove(entry.key)
      blacklist.put(entry.key, entry.record)
    } else {
      blacklist.remove(entry.key)
      former.put(entry.key, entry.record)
    }
  }

  private mutating func put(_ order: Order) {
    remove(order.id)
    add(order)
  }

  /// Adds an order that is not in the book.
  private mutating func add(_ order: Order) {
    highestID = max(highestID, order.id)
    guard order.needsTheSeller else {
      buyers.add(order)
      return settled.put(order.id, order.record)
    }
    open[order.id] = order
    for key in order.buyer.keys { openByBuyer[key, default: []].append(order.id) }
  }

  private mutating func remove(_ id: OrderID) {
    guard let order = open.removeValue(forKey: id) else { return settled.remove(id) }
    for key in order.buyer.keys {
      openByBuyer[key]?.removeAll { $0 == id }
      if openByBuyer[key]?.isEmpty == true { openByBuyer[key] = nil }
    }
  }
}
