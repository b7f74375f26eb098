import Testing

@testable import Orders

@Suite struct RecordTests {
  @Test func whatWasWrittenIsRead() throws {
    var random = SeededRandom(seed: 1)
    for _ in 0..<300 {
      let order = random.order()
      #expect(try order.record.withUnsafeBytes { try Order(record: $0) } == order)
      #expect(order.record.withUnsafeBytes { Order.state(ofRecord: $0) } == order.state)
      guard let entry = random.entry() else { continue }
      #expect(try entry.record.withUnsafeBytes { try BlacklistEntry(record: $0) } == entry)
      #expect(entry.record.withUnsafeBytes { BlacklistEntry.lastAt(ofRecord: $0) } == entry.lastAt)
    }
  }

  @Test func changesAreRead() throws {
    var random = SeededRandom(seed: 2)
    for _ in 0..<200 {
      let change = random.change()
      #expect(try change.body.withUnsafeBytes { try Change(kind: change.kind.rawValue, body: $0) } == change)
    }
  }

  @Test func fieldsOfANewerProgramArePassedOver() throws {
    var random = SeededRandom(seed: 3)
    for _ in 0..<50 {
      let order = random.order()
      var writer = RecordWriter()
      writer.write(1, Int64(order.state.rawValue))
      writer.write(2, Int64(order.id.number))
      writer.write(900, 7)
      writer.write(901, random.text())
      let newer = writer.bytes + order.record
      #expect(try newer.withUnsafeBytes { try Order(record: $0) } == order)
    }
  }

  /// An inner record is written in place, however many bytes its length takes.
  @Test(arguments: [0, 1, 125, 126, 127, 128, 16_380, 16_384, 70_000]) func innerRecordsHaveTheirLength(_ count: Int) {
    var (inner, outer, expected) = (RecordWriter(), RecordWriter(), RecordWriter())
    let text = CleanText(cleaning: String(repeating: "x", count: count))
    inner.write(3, text)
    outer.write(1, 7)
    outer.write(2, record: { $0.write(3, text) })
    expected.write(1, 7)
    expected.write(2, bytes: inner.bytes)
    #expect(outer.bytes == expected.bytes)
  }

  @Test func valuesOfANewerProgramAreSaid() {
    var writer = RecordWriter()
    writer.write(1, 99)
    writer.write(2, 1)
    #expect(throws: RecordError.unknownValue(field: 1)) { try writer.bytes.withUnsafeBytes { try Order(record: $0) } }
    #expect(throws: RecordError.missing(field: 2)) { try [UInt8]().withUnsafeBytes { try Order(record: $0) } }
    #expect(throws: RecordError.missing(field: 3)) { try [UInt8]().withUnsafeBytes { try BlacklistEntry(record: $0) } }
    #expect(throws: RecordError.unknownValue(field: 0)) { try [UInt8]().withUnsafeBytes { try Change(kind: 200, body: $0) } }
  }

  /// Cut off anywhere, and with any byte changed, a record is a value or an error, never a trap.
  @Test func damageNeverTraps() {
    var random = SeededRandom(seed: 4)
    for _ in 0..<25 {
      let change = random.change()
      let body = change.body
      for end in body.indices { read(change.kind, Array(body[..<end])) }
      for index in body.indices {
        var damaged = body
        damaged[index] = UInt8.random(in: 0...255, using: &random)
        read(change.kind, damaged)
      }
      read(change.kind, (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  private func read(_ kind: ChangeKind, _ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      _ = try? Change(kind: kind.rawValue, body: bytes)
      _ = try? Order(record: bytes)
      _ = try? BlacklistEntry(record: bytes)
      _ = Order.state(ofRecord: bytes)
      _ = BlacklistEntry.lastAt(ofRecord: bytes)
    }
  }

  @Test func theSearchSeesWhatTheOrderHolds() throws {
    var random = SeededRandom(seed: 5)
    for _ in 0..<100 {
      let order = random.order()
      var texts: [String] = []
      var packed: UInt64?
      let created = try order.record.withUnsafeBytes { record in
        try Order.searchFields(ofRecord: record) { field in
          switch field {
          case .text(let bytes), .name(let bytes), .username(let bytes), .key(let bytes):
            texts.append(String(decoding: bytes, as: UTF8.self))
          case .phone(let phone): packed = phone
          case .number(let number): #expect(number == Int64(order.id.number))
          }
        }
      }
      let expected =
        [order.buyer.name, order.buyer.username?.text, order.buyer.address, order.note]
        + order.items.flatMap { [$0.name, $0.variant] }
      #expect(texts.sorted() == expected.compactMap { $0?.string }.sorted())
      #expect(packed == order.buyer.phone?.packed && created == order.createdAt)
    }
  }
}
