import Orders
import Storage

extension SampleShop {
  /// Makes the shop's data in a directory, with a snapshot as a running shop would have one; answers how many bytes it would
  /// be in the two CSV files, as near as the lengths of their cells tell.
  @discardableResult func make(in directory: DataDirectory, policy: Policy) throws -> Int {
    var bytes = 0
    let store = try Store(in: directory, seat: "bench")
    var entries: [BlacklistEntry] = []
    func keepEntries() throws {
      if !entries.isEmpty { _ = try store.commit(.importEntries(entries), at: now, policy: policy) }
      entries = []
    }
    let listed = try forEachEntry { entry in
      bytes += Self.length(of: entry)
      entries.append(entry)
      if entries.count == 50_000 { try keepEntries() }
    }
    try keepEntries()
    var batch: [ImportedOrder] = []
    func keepOrders() throws {
      if !batch.isEmpty { _ = try store.commit(.importOrders(batch), at: now, policy: policy) }
      batch = []
    }
    try forEachOrder(listed: listed) { order in
      bytes += Self.length(of: order)
      batch.append(order)
      if batch.count == 50_000 { try keepOrders() }
    }
    try keepOrders()
    _ = try store.createSnapshot(at: now, offset: policy.calendar.zone.offset)
    return bytes
  }

  /// Phone, name, username, level, reason, strikes, three moments' places, adder, channel, address, and fourteen commas.
  private static func length(of entry: BlacklistEntry) -> Int {
    buyer(entry.name, entry.phone, entry.username, entry.address) + 7 + 9 + 1 + 2 * 25 + 6 + 8 + 15
  }

  /// Number, moment, buyer, channel, item, three sums, terms, state, reason, note, and fifteen commas.
  private static func length(of order: ImportedOrder) -> Int {
    let item = order.items.first.map { $0.name.string.utf8.count + ($0.variant.map { $0.string.utf8.count + 3 } ?? 0) + 11 } ?? 0
    let person = buyer(order.buyer.name, order.buyer.phone, order.buyer.username, order.buyer.address)
    return person + 6 + 25 + 8 + item + 18 + 4 + 7 + (order.note?.string.utf8.count ?? 0) + 16
  }

  private static func buyer(_ name: CleanText?, _ phone: PhoneKey?, _ username: Username?, _ address: CleanText?) -> Int {
    (name?.string.utf8.count ?? 0) + (phone?.text.utf8.count ?? 0) + (username?.text.string.utf8.count ?? 0)
      + (address.map { $0.string.utf8.count + 2 } ?? 0)
  }
}
