import Testing

@testable import Orders

@Suite struct RecordTableTests {
  /// Random puts and removals over a snapshot, against a dictionary; copies stay as they were.
  @Test(arguments: 1...8) func behavesAsADictionary(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var model: [OrderID: [UInt8]] = [:]
    for _ in 0..<Int.random(in: 0...40, using: &random) { model[Self.key(&random)] = Self.record(&random) }
    var table = RecordTable<OrderID>(base: Self.run(model))
    var copies: [(RecordTable<OrderID>, [OrderID: [UInt8]])] = []
    for step in 0..<300 {
      let key = Self.key(&random)
      if Int.random(in: 0...2, using: &random) == 0 {
        table.remove(key)
        model[key] = nil
      } else {
        model[key] = Self.record(&random)
        table.put(key, model[key] ?? [])
      }
      if step % 50 == 0 {
        Self.expect(table, model)
        copies.append((table, model))
        copies[copies.count - 1].0.put(777, [7, 7, 7])
        copies[copies.count - 1].1[777] = [7, 7, 7]
      }
    }
    Self.expect(table, model)
    for (copy, model) in copies { Self.expect(copy, model) }
  }

  private static func expect(_ table: RecordTable<OrderID>, _ model: [OrderID: [UInt8]]) {
    #expect(table.count == model.count)
    for number in 0...120 {
      #expect(table.withRecord(OrderID(number), Array.init) == model[OrderID(number)])
      #expect(table.contains(OrderID(number)) == (model[OrderID(number)] != nil))
    }
    var unordered: [[UInt8]] = []
    table.forEach { record in
      unordered.append(Array(record))
      return true
    }
    #expect(unordered.sorted { $0.lexicographicallyPrecedes($1) } == model.values.sorted { $0.lexicographicallyPrecedes($1) })
    for descending in [false, true] {
      var visited: [(OrderID?, [UInt8])] = []
      table.forEachSorted(descending: descending) { key, record in
        visited.append((OrderID(keyBytes: key), Array(record)))
        return true
      }
      let expected = model.sorted { descending ? $0.key > $1.key : $0.key < $1.key }
      #expect(visited.map(\.0) == expected.map(\.key) && visited.map(\.1) == expected.map(\.value))
    }
  }

  @Test func iterationStopsWhenTold() {
    var table = RecordTable<OrderID>(base: Self.run([1: [1], 4: [4]]))
    table.put(2, [2])
    table.put(9, [9])
    for limit in 1...4 {
      var counts = (plain: 0, sorted: 0)
      table.forEach { _ in
        counts.plain += 1
        return counts.plain < limit
      }
      table.forEachSorted { _, _ in
        counts.sorted += 1
        return counts.sorted < limit
      }
      #expect(counts.plain == limit && counts.sorted == limit)
    }
  }

  @Test func damagedRunsReadAsEmptyRecords() {
    let offsets: [[UInt32]] = [[0, 900], [5, 2], [0, 1], [.max, .max], [0]]
    for offsets in offsets {
      let run = SortedRun(
        offsets: Self.region(offsets.flatMap { withUnsafeBytes(of: $0.littleEndian, Array.init) }),
        records: Self.region([200, 1, 2]))
      let table = RecordTable<OrderID>(base: run)
      table.forEach { record in
        #expect(record.isEmpty)
        return true
      }
      #expect(!table.contains(1))
    }
  }

  @Test(arguments: [0, -1, Int.min, Int(Int32.max), Int.max]) func numbersThatNoOrderHasAreAbsent(number: Int) {
    #expect(Book().order(OrderID(number)) == nil)
  }

  private static func key(_ random: inout SeededRandom) -> OrderID { OrderID(Int.random(in: 0...120, using: &random)) }

  private static func record(_ random: inout SeededRandom) -> [UInt8] {
    (0..<Int.random(in: 0...600, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  private static func run(_ model: [OrderID: [UInt8]]) -> SortedRun {
    var offsets: [UInt32] = [0]
    var bytes: [UInt8] = []
    for (key, record) in model.sorted(by: { $0.key < $1.key }) {
      bytes += [UInt8(key.keyBytes.count)] + key.keyBytes + record
      offsets.append(UInt32(bytes.count))
    }
    return SortedRun(
      offsets: region(offsets.flatMap { withUnsafeBytes(of: $0.littleEndian, Array.init) }), records: region(bytes))
  }

  private final class Owner {
    let memory: UnsafeMutableRawBufferPointer
    init(_ bytes: [UInt8]) {
      memory = .allocate(byteCount: bytes.count, alignment: 8)
      memory.copyBytes(from: bytes)
    }
    deinit { memory.deallocate() }
  }

  private static func region(_ bytes: [UInt8]) -> ByteRegion {
    let owner = Owner(bytes)
    return ByteRegion(UnsafeRawBufferPointer(owner.memory), owner: owner)
  }
}
