import Orders

/// Books with made-up buyers.
enum SampleBook {
  static let names = [
    "Rani Puspita", "Siti Nurhaliza", "Bambang Purnomo", "Budi Santoso", "Dewi Kartika Sari", "Agus Setiawan", "Sri Wahyuni",
    "Ni Made Ayu Lestari", "Muhammad Rizky Pratama", "Yohanes Sihombing", "Nurhayati", "Eko", "Fitri Handayani", "I Gede Putra",
    "José Ximenes", "Zulkifli Nasution", "Cut Meutia", "Ahmad Fauzi", "Ratna Juwita", "Joko Susilo",
  ]
  static let streets = ["Jl. Melati", "Jl. Kenanga", "Gg. Mawar", "Perum Griya Asri", "Komplek Permata", "Dusun Krajan"]
  static let goods = ["Gamis Alya", "Kemeja Batik", "Hijab Segi Empat", "Kopi Gayo 250g", "Sambal Bawang", "Tas Anyaman"]

  static func order(
    _ id: Int, _ buyer: Buyer, item: String = "Gamis", note: String? = nil, at seconds: Int64 = 0, state: OrderState = .done
  )
    -> Order
  {
    let moment = Moment(seconds: 1_700_000_000 + seconds)
    var order = Order(
      id: OrderID(id), buyer: buyer, items: [OrderItem(name: CleanText(cleaning: item))], total: 1000, uniqueCode: nil,
      payable: 1000,
      terms: .standard, createdAt: moment, promised: moment, release: moment)
    (order.state, order.note) = (state, note.map { CleanText(cleaning: $0) })
    return order
  }

  static func buyer(_ name: String? = nil, phone: String? = nil, username: String? = nil, address: String? = nil) -> Buyer {
    Buyer(
      name: name.map { CleanText(cleaning: $0) }, phone: phone.flatMap { PhoneReading($0).key },
      username: username.flatMap { Username(OutsideText($0)) }, channel: .shopee, address: address.map { CleanText(cleaning: $0) }
    )
  }

  static func entry(_ buyer: Buyer, _ level: BlacklistLevel = .suspect, at seconds: Int64 = 0) -> BlacklistEntry? {
    buyer.key.map { key in
      BlacklistEntry(
        key: key, phone: buyer.phone, username: buyer.username, channel: buyer.channel, name: buyer.name, address: buyer.address,
        level: level, strikes: 1, reasons: [.vanished], firstAt: Moment(seconds: seconds), lastAt: Moment(seconds: seconds))
    }
  }

  static func random(_ count: Int, using random: inout SeededRandom) -> [Order] {
    (1...count).map { id in
      let name = names.randomElement(using: &random) ?? ""
      let buyer = buyer(
        Bool.random(using: &random) ? name : "\(name.split(separator: " ")[0]) \(names.randomElement(using: &random) ?? "")",
        phone: "0812\(Int.random(in: 10_000_000...99_999_999, using: &random))",
        username: Bool.random(using: &random) ? "toko_\(id)" : nil,
        address: "\(streets.randomElement(using: &random) ?? "") \(Int.random(in: 1...99, using: &random))")
      return order(
        id, buyer, item: goods.randomElement(using: &random) ?? "", at: Int64.random(in: 0...1_000_000, using: &random),
        state: OrderState.allCases.randomElement(using: &random) ?? .done)
    }
  }
}

extension Book {
  init(_ orders: [Order], _ entries: [BlacklistEntry] = []) {
    self.init()
    for order in orders { apply(Change(.ordered, .order(before: nil, after: order))) }
    for entry in entries { apply(Change(.listed, .entry(before: nil, after: entry))) }
  }
}

extension Book {
  /// The same book as a snapshot holds it: settled orders and entries read in place, nothing beside them.
  var asSnapshot: Book {
    Book(
      open: Array(open.values), settled: RecordTable(base: settled.asRun), blacklist: RecordTable(base: blacklist.asRun),
      highestID: highestID)
  }
}

extension RecordTable {
  /// All records in the order of their keys.
  fileprivate var asRun: SortedRun {
    var records: [UInt8] = []
    var offsets: [UInt32] = [0]
    forEachSorted { key, record in
      records += [UInt8(key.count)] + key + record
      offsets.append(UInt32(records.count))
      return true
    }
    guard offsets.count > 1 else { return .empty }
    return SortedRun(offsets: offsets.withUnsafeBytes(region), records: records.withUnsafeBytes(region))
  }

  private func region(_ bytes: UnsafeRawBufferPointer) -> ByteRegion {
    let owner = Memory(bytes)
    return ByteRegion(UnsafeRawBufferPointer(owner.bytes), owner: owner)
  }
}

/// Bytes that stay where they are.
private final class Memory {
  let bytes: UnsafeMutableRawBufferPointer

  init(_ source: UnsafeRawBufferPointer) {
    bytes = .allocate(byteCount: source.count, alignment: 8)
    bytes.copyBytes(from: source)
  }

  deinit { bytes.deallocate() }
}
