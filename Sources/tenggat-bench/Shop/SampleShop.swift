import Orders

/// A shop of any size by the rules of the sample shops: settled orders of a year, some paid that wait to be sent, pending ones
/// of the last day, of which every twelfth is by somebody on the blacklist, and a blacklist.
///
/// The same numbers give the same shop; names are combined at random, nobody real is meant.
struct SampleShop {
  var orders: Int
  var pending: Int
  var entries: Int
  var now: Moment
  var seed: UInt64 = 7

  /// Hands over every entry of the blacklist; answers those whose people order again.
  func forEachEntry(_ body: (BlacklistEntry) throws -> Void) rethrows -> [Buyer] {
    var random = Random(seed: seed &+ 1)
    var taken: Set<Int> = []
    var listed: [Buyer] = []
    for index in 0..<entries {
      let buyer = person(&random, taken: &taken)
      if index < 500 { listed.append(buyer) }
      if let entry = entry(buyer, &random) { try body(entry) }
    }
    return listed
  }

  /// Hands over every order.
  func forEachOrder(listed: [Buyer], _ body: (ImportedOrder) throws -> Void) rethrows {
    var random = Random(seed: seed)
    for number in stride(from: 1, through: orders, by: 1) { try body(order(number, listed, &random)) }
  }

  private func entry(_ buyer: Buyer, _ random: inout Random) -> BlacklistEntry? {
    guard let key = buyer.key else { return nil }
    let first = now - Int64(1 + random.next(below: 699_999)) * 60
    let strikes = random.pick([1, 1, 1, 2, 2, 3, 5])
    var entry = BlacklistEntry(
      key: key, phone: buyer.phone, username: buyer.username, channel: .whatsapp, name: buyer.name, address: buyer.address,
      level: strikes == 1 ? .suspect : .blocked, strikes: strikes, reasons: [random.pick(SampleNames.strikes)], firstAt: first,
      lastAt: first + Int64(random.next(below: max(1, Int(now - first)))))
    entry.addedBy = "import"
    return entry
  }

  private func order(_ number: Int, _ listed: [Buyer], _ random: inout Random) -> ImportedOrder {
    let isPending = number > orders - pending
    let isPaid = !isPending && number > orders - pending - max(3, pending / 4)
    let age =
      isPending
      ? 1 + random.next(below: 23 * 60 - 1) : isPaid ? 60 + random.next(below: 2740) : 1500 + random.next(below: 524_100)
    let (name, price) = random.pick(SampleNames.items)
    let variant = random.pick(SampleNames.variants)
    let quantity = random.pick([1, 1, 1, 2, 3])
    let total = Rupiah(price * Int64(quantity))
    let created = now - Int64(age) * 60
    var order = ImportedOrder(line: number + 1, createdAt: created - created.seconds % 60, total: total)
    order.id = OrderID(number)
    var nobody: Set<Int> = []
    let isListed = isPending && !listed.isEmpty && random.next(below: 12) == 0
    order.buyer = isListed ? random.pick(listed) : person(&random, taken: &nobody)
    order.buyer.channel = random.pick(SampleNames.channels)
    order.items = [OrderItem(name: name, variant: variant, quantity: quantity, price: Rupiah(price))]
    order.payable = total + Rupiah(Int64(1 + random.next(below: 999)))
    order.terms = .standard
    order.state = isPending ? .pending : isPaid ? .paid : state(&random)
    if order.state == .cancelled { order.reason = random.pick(SampleNames.reasons) }
    order.note = random.pick([nil, nil, nil, "kirim sore", "bungkus kado"])
    return order
  }

  private func state(_ random: inout Random) -> OrderState {
    let share = random.next(below: 100)
    return share < 62 ? .done : share < 72 ? .shipped : .cancelled
  }

  private func person(_ random: inout Random, taken: inout Set<Int>) -> Buyer {
    let (first, last) = (random.pick(SampleNames.first), random.pick(SampleNames.last))
    var phone = phone(&random)
    while !taken.insert(phone).inserted { phone = self.phone(&random) }
    var username: Username?
    if random.next(below: 10) < 6 {
      let joined = "\(first.string)\(random.pick(["", ".", "_"]))\(last.string)\(random.next(below: 1000))"
      username = Username(OutsideText(joined))
    }
    let (street, house) = (random.pick(SampleNames.streets), 1 + random.next(below: 199))
    let (rt, rw) = (Self.two(1 + random.next(below: 15)), Self.two(1 + random.next(below: 11)))
    let address: CleanText = "Jl. \(street) No. \(house) RT \(rt)/RW \(rw), \(random.pick(SampleNames.cities))"
    return Buyer(
      name: "\(first) \(last)", phone: PhoneKey(packed: UInt64(phone)), username: username, channel: .whatsapp, address: address)
  }

  private func phone(_ random: inout Random) -> Int {
    let isShort = random.next(below: 4) == 0
    let power = isShort ? 10_000_000 : 100_000_000
    return (62_000 + random.pick(SampleNames.prefixes)) * power + random.next(below: power)
  }

  private static func two(_ number: Int) -> CleanText { number < 10 ? "0\(number)" : "\(number)" }
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
