/// What records are sorted and found by.
package protocol RecordKey: Hashable, Sendable {
  /// At most 255 bytes; their order is the keys' order.
  var keyBytes: [UInt8] { get }
  init?(keyBytes: UnsafeRawBufferPointer)
}

extension OrderID: RecordKey {
  /// Big-endian, so that bytes sort as numbers; a negative number, which no order has, after all others.
  package var keyBytes: [UInt8] { withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).bigEndian, Array.init) }

  package init?(keyBytes: UnsafeRawBufferPointer) {
    guard keyBytes.count == 8 else { return nil }
    let number = UInt64(bigEndian: keyBytes.loadUnaligned(as: UInt64.self))
    guard number <= UInt64(Int32.max) else { return nil }
    self.init(Int(number))
  }
}

/// Many records that seldom change, as bytes: what a snapshot holds, read in place, and over it what has changed since.
///
/// A value: a copy costs two references and what is then changed. Records are found by key in memory that grows with the
/// bytes alone; there is no object for a record.
package struct RecordTable<Key: RecordKey>: Sendable {
  let base: SortedRun
  /// Shared by all copies.
  package let lineage = Lineage()
  /// One bit for each base record that was replaced or removed; empty until the first.
  private(set) var hidden: [UInt64] = []
  private var hiddenCount = 0
  private var added: [Key: Int] = [:]
  private(set) var slots: ContiguousArray<(key: Key, location: ByteArena.Location)?> = []
  private var arena = ByteArena()

  package init(base: SortedRun = .empty) { self.base = base }

  package var count: Int { base.count - hiddenCount + added.count }

  /// How many records are not in the snapshot: what a new one would take in.
  package var changedCount: Int { added.count + hiddenCount }

  /// Lends a record's bytes, or nil where there is none.
  package func withRecord<Result>(_ key: Key, _ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    if let slot = added[key] { return slots[slot]?.location.withBytes(body) }
    guard let index = baseIndex(of: key), !isHidden(index) else { return nil }
    return body(base.at(index).record)
  }

  /// Whether there is a record with this key.
  package func contains(_ key: Key) -> Bool { withRecord(key) { _ in true } ?? false }

  /// Makes room for so many more records, so that a long import does not move those before it again and again.
  package mutating func reserve(_ more: Int) { added.reserveCapacity(added.count + more) }

  /// Puts a record in place of the one with the same key, if there is one.
  package mutating func put(_ key: Key, _ record: [UInt8]) {
    if let slot = added.updateValue(slots.count, forKey: key) { slots[slot] = nil }
    hideBase(key)
    slots.append((key, arena.append(record)))
  }

  /// Takes a record out; nothing happens where there is none.
  package mutating func remove(_ key: Key) {
    if !added.isEmpty, let slot = added.removeValue(forKey: key) { slots[slot] = nil }
    hideBase(key)
  }

  private mutating func hideBase(_ key: Key) {
    guard let index = baseIndex(of: key), !isHidden(index) else { return }
    if hidden.isEmpty { hidden = Array(repeating: 0, count: (base.count + 63) / 64) }
    hidden[index / 64] |= 1 << UInt64(index % 64)
    hiddenCount += 1
  }

  private func baseIndex(of key: Key) -> Int? {
    // A new shop's table has no base; then no key need be spelt out.
    base.count == 0 ? nil : key.keyBytes.withUnsafeBytes { base.find($0) }
  }
  private func isHidden(_ index: Int) -> Bool { !hidden.isEmpty && hidden[index / 64] >> UInt64(index % 64) & 1 == 1 }
}

extension RecordTable {
  /// Every record added since the snapshot, and the snapshot's `limit` most recent ones: among these are the most recent of
  /// all.
  package func forEachRecent(limit: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
    for case let slot? in slots { slot.location.withBytes(body) }
    var place = 0
    var visited = 0
    while visited < limit, let index = base.recent(place) {
      place += 1
      if isHidden(index) { continue }
      visited += 1
      body(base.at(index).record)
    }
  }

  /// Visits every record, the snapshot's first, in no promised order; stops when `body` answers false.
  package func forEach(_ body: (UnsafeRawBufferPointer) -> Bool) {
    for index in 0..<base.count where !isHidden(index) {
      guard body(base.at(index).record) else { return }
    }
    for case let slot? in slots {
      guard slot.location.withBytes(body) else { return }
    }
  }

  /// Visits every record in the order of the keys, lowest first or highest first; stops when `body` answers false.
  package func forEachSorted(descending: Bool = false, _ body: (_ key: UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Bool) {
    let fresh = SlotOrder.sorted(slots.map { $0?.key.keyBytes }, descending: descending)
    var next = 0
    func visitFresh() -> Bool {
      defer { next += 1 }
      guard let slot = slots[fresh[next].slot] else { return true }
      return fresh[next].withKey { key in slot.location.withBytes { body(key, $0) } }
    }
    for step in 0..<base.count {
      let index = descending ? base.count - 1 - step : step
      if isHidden(index) { continue }
      let old = base.at(index)
      while next < fresh.count, isBefore(fresh[next], old.key, descending) { if !visitFresh() { return } }
      guard body(old.key, old.record) else { return }
    }
    while next < fresh.count { if !visitFresh() { return } }
  }

  private func isBefore(_ slot: SlotOrder, _ other: UnsafeRawBufferPointer, _ descending: Bool) -> Bool {
    (slot.withKey { compareBytes($0, other) } < 0) != descending
  }
}
