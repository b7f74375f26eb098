import Orders
import Storage

/// A shop of any size by the rules of the sample shops: settled orders of a year, some paid that wait to be sent, pending ones
/// of the last day, and a blacklist. The same numbers give the same shop; names are combined at random, nobody real is meant.
struct SampleShop {
  var orders: Int
  var pending: Int
  var entries: Int
  var now: Moment

  /// Makes the shop's data in a directory, with a snapshot as a running shop would have one.
  func make(in directory: DataDirectory, policy: Policy) throws {
    let store = try Store(in: directory, seat: "bench")
    var random = Random(seed: 7)
    let listed = (0..<entries).map { entry($0, &random) }
    _ = try store.commit(.importEntries(listed), at: now, policy: policy)
    for start in stride(from: 0, to: orders, by: 50_000) {
      let batch = (start..<min(start + 50_000, orders)).map { order($0 + 1, listed, &random) }
      _ = try store.commit(.importOrders(batch), at: now, policy: policy)
    }
    _ = try store.createSnapshot(at: now, offset: policy.calendar.zone.offset)
  }

  private func order(_ number: Int, _ listed: [BlacklistEntry], _ random: inout Random) -> ImportedOrder {
    let isPending = number > orders - pending
    let isPaid = !isPending && number > orders - pending - max(3, pending / 4)
    let age =
      isPending ? 1 + random.next(below: 23 * 60) : isPaid ? 60 + random.next(below: 2740) : 1500 + random.next(below: 524_000)
    let (name, variants, price) = random.pick(goods)
    let quantity = random.pick([1, 1, 1, 2, 3])
    let total = Rupiah(price * Int64(quantity))
    var order = ImportedOrder(line: number + 1, createdAt: now - Int64(age) * 60, total: total)
    order.id = OrderID(number)
    order.buyer =
      isPending && !listed.isEmpty && random.next(below: 12) == 0
      ? buyer(of: listed[random.next(below: min(500, listed.count))]) : buyer(&random)
    order.items = [OrderItem(name: name, variant: random.pick(variants), quantity: quantity, price: Rupiah(price))]
    order.payable = total + Rupiah(Int64(1 + random.next(below: 999)))
    order.terms = .standard
    order.state = isPending ? .pending : isPaid ? .paid : random.pick([.done, .done, .done, .shipped, .cancelled])
    if order.state == .cancelled { order.reason = random.pick(CancelReason.allCases) }
    return order
  }

  private func entry(_ number: Int, _ random: inout Random) -> BlacklistEntry {
    let buyer = buyer(&random, phone: 628_110_000_000 + number * 7919 % 900_000_000_00)
    let first = now - Int64(1 + random.next(below: 700_000)) * 60
    let strikes = random.pick([1, 1, 1, 2, 2, 3, 5])
    return BlacklistEntry(
      key: buyer.key ?? .username(.other, Username(OutsideText("x\(number)"))!), phone: buyer.phone, username: buyer.username,
      channel: .whatsapp, name: buyer.name, address: buyer.address, level: strikes == 1 ? .suspect : .blocked, strikes: strikes,
      reasons: [random.pick([.vanished, .vanished, .blockedUs, .refusedParcel])], firstAt: first,
      lastAt: first + (now - first) * Int64(random.next(below: 100)) / 100)
  }

  private func buyer(of entry: BlacklistEntry) -> Buyer {
    Buyer(name: entry.name, phone: entry.phone, username: entry.username, address: entry.address)
  }

  private func buyer(_ random: inout Random, phone number: Int? = nil) -> Buyer {
    let first = random.pick(firstNames)
    let last = random.pick(lastNames)
    let digits = number ?? 628_110_000_000 + random.next(below: 9_000_000_000)
    let handle =
      random.next(below: 10) < 6 ? Username(OutsideText("\(first.string).\(last.string)\(random.next(below: 1000))")) : nil
    let street: CleanText = "Jl. \(random.pick(streets)) No. \(1 + random.next(below: 199)) RT 0\(1 + random.next(below: 9))"
    return Buyer(
      name: "\(first) \(last)", phone: PhoneReading("\(digits)").key, username: handle,
      channel: random.pick([.whatsapp, .whatsapp, .instagram, .tiktok, .facebook, .web]),
      address: "\(street), \(random.pick(cities))")
  }

  private let firstNames: [CleanText] = [
    "Rani", "Dimas", "Sari", "Yoga", "Bunga", "Putu", "Ayu", "Hartini", "Fauzi", "Lestari", "Agus", "Budi", "Siti", "Dewi",
    "Andi",
    "Rina", "Joko", "Wahyu", "Eko", "Dian", "Rizky", "Fitri", "Hendra", "Yuni", "Bambang", "Ratna", "Indah", "Maya", "Slamet",
    "Surya",
  ]
  private let lastNames: [CleanText] = [
    "Puspita", "Prayoga", "Wulandari", "Pratama", "Santoso", "Wijaya", "Saputra", "Hidayat", "Nugroho", "Susanto", "Setiawan",
    "Kurniawan", "Wibowo", "Rahayu", "Gunawan", "Siregar", "Nasution", "Hutapea", "Purnomo", "Handayani", "Mahendra", "Prasetyo",
  ]
  private let streets: [CleanText] = [
    "Melati", "Mawar", "Kenanga", "Anggrek", "Cempaka", "Sudirman", "Pahlawan", "Merdeka", "Kartini",
  ]
  private let cities: [CleanText] = [
    "Jakarta", "Bandung", "Surabaya", "Medan", "Semarang", "Makassar", "Denpasar", "Sleman", "Bekasi",
  ]
  private let goods: [(CleanText, [CleanText], Int64)] = [
    ("Gamis Alya", ["M", "L navy", "XL"], 185_000), ("Hoodie Basic", ["M", "L", "hitam"], 155_000),
    ("Tas Kanvas", ["navy"], 98_000),
    ("Sepatu Kanvas", ["42", "39"], 245_000), ("Meja Lipat", ["jati"], 350_000), ("Kopi Toraja", ["250 g"], 68_000),
    ("Jilbab Pashmina", ["mocca"], 45_000), ("Madu Hutan", ["500 ml"], 150_000), ("Sambal Roa", ["pedas"], 42_000),
  ]
}

/// Random numbers that come out the same for the same seed (SplitMix64).
struct Random {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[next(below: elements.count)] }
}
