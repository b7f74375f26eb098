import Orders
import Storage

extension SampleShop {
  /// Makes the shop's data in a directory, with a snapshot as a running shop would have one.
  func make(in directory: DataDirectory, policy: Policy) throws {
    let store = try Store(in: directory, seat: "bench")
    var entries: [BlacklistEntry] = []
    func keepEntries() throws {
      if !entries.isEmpty { _ = try store.commit(.importEntries(entries), at: now, policy: policy) }
      entries = []
    }
    let listed = try forEachEntry { entry in
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
      batch.append(order)
      if batch.count == 50_000 { try keepOrders() }
    }
    try keepOrders()
    _ = try store.createSnapshot(at: now, offset: policy.calendar.zone.offset)
  }
}
