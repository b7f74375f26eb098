import Orders
import Storage

/// A shop to look around in: invented buyers and orders about a moment, kept in memory alone. Names are combined at random;
/// nobody real is meant.
package enum DemoShop {
  /// A store with the shop; `now` is when the dashboard opens.
  package static func store(at now: Moment, policy: Policy) -> (book: Book, journal: MemoryJournal, through: Int64) {
    let journal = MemoryJournal()
    let store = Store(book: Book(), through: 0, journal: journal, seat: "demo")
    var random = Dice(seed: 7)
    for command in blacklist(&random) { _ = try? store.commit(command, at: now - 90 * day, policy: policy) }
    addPast(to: store, at: now, policy: policy)
    for number in 0..<34 { fill(store, number, now, policy, &random) }
    return (store.book, journal, store.through)
  }

  /// The shop as commands see it.
  package static func sampleStore(at now: Moment, policy: Policy) -> Store {
    let shop = store(at: now, policy: policy)
    return Store(book: shop.book, through: shop.through, journal: shop.journal, seat: "demo")
  }

  /// Near enough that some count seconds, and the first asks for a decision.
  private static let threeHours = (try? Terms(reading: "3h")) ?? .standard
  private static let hour: Int64 = 3600
  private static let day: Int64 = 86_400

  private static func blacklist(_ random: inout Dice) -> [Command] {
    let reasons: [CancelReason] = [.vanished, .vanished, .vanished, .blockedUs, .refusedParcel]
    return (0..<48).map { number in
      var draft = EntryDraft(buyer: buyer(&random), reason: random.pick(reasons))
      draft.level = number % 3 == 0 ? .blocked : .suspect
      return .list(draft)
    }
  }

  /// One order, some hours old, at the state that its number gives it.
  private static func fill(_ store: Store, _ number: Int, _ now: Moment, _ policy: Policy, _ random: inout Dice) {
    let isOld = number < 8
    let isShort = (8..<17).contains(number)
    let minutes = isShort ? 6 + (number - 8) * 21 : random.next(below: 23 * 60)
    let placed = now - (isOld ? Int64(30 + number) * hour : Int64(minutes) * 60)
    var draft = OrderDraft()
    draft.buyer = number % 9 == 4 ? listed(store, &random) : buyer(&random)
    draft.items = [item(&random)]
    draft.createdAt = placed
    draft.terms = isShort ? threeHours : random.pick([.standard, .standard, .standard, .today])
    agree(on: &draft, number)
    guard let placedOrder = try? store.commit(.add(draft), at: placed, policy: policy),
      let id = placedOrder.changes.first?.order
    else { return }
    if number == 24 { _ = try? store.commit(.confirm(id), at: min(now, placed + hour), policy: policy) }
    if number == 26 { _ = try? store.commit(.pay(id, amount: 40_000), at: min(now, placed + hour), policy: policy) }
    if number % 6 == 1 { _ = try? store.commit(.claim(id), at: min(now, placed + 40 * 60), policy: policy) }
    guard isOld else { return }
    let then = placed + 5 * hour
    switch number {
    case 0, 1: _ = try? store.commit(.pay(id), at: then, policy: policy)
    case 2:
      _ = try? store.commit(.pay(id), at: then, policy: policy)
      _ = try? store.commit(.cancel(id, .outOfStock), at: then + hour, policy: policy)
    case 3: _ = try? store.commit(.cancel(id, .forgot), at: then, policy: policy)
    case 4: _ = try? store.commit(.cancel(id, .vanished), at: then, policy: policy)
    default: break
    }
  }

  /// A few are not simply transferred: two down payments, one of which is in, and two for the courier, one of them confirmed.
  private static func agree(on draft: inout OrderDraft, _ number: Int) {
    switch number {
    case 20, 26: draft.downPayment = 40_000
    case 22, 24: draft.payment = .cashOnDelivery
    default: break
    }
  }

  private static func listed(_ store: Store, _ random: inout Dice) -> Buyer {
    let keys = store.book.recentEntries(limit: 40)
    guard let entry = keys.isEmpty ? nil : store.book.entry(random.pick(keys)) else { return buyer(&random) }
    return Buyer(name: entry.name, phone: entry.phone, username: entry.username, address: entry.address)
  }

  static func buyer(_ random: inout Dice) -> Buyer {
    let name: CleanText = "\(random.pick(firstNames)) \(random.pick(lastNames))"
    let digits = (0..<8).map { _ in String(random.next(below: 10)) }.joined()
    let phone = PhoneReading("08\(random.pick(["12", "13", "21", "52", "56", "78", "95"]))\(digits)").key
    let address: CleanText = "Jl. \(random.pick(streets)) No. \(random.next(below: 180) + 1), \(random.pick(cities))"
    return Buyer(name: name, phone: phone, channel: random.pick([.whatsapp, .whatsapp, .instagram, .tiktok]), address: address)
  }

  static func item(_ random: inout Dice) -> OrderItem {
    let (name, variants, price) = random.pick(goods)
    return OrderItem(name: name, variant: random.pick(variants), quantity: random.pick([1, 1, 1, 2]), price: price)
  }

  private static let firstNames: [CleanText] = [
    "Rani", "Dimas", "Sari", "Yoga", "Bunga", "Putu", "Fauzi", "Lestari", "Dewi", "Joko", "Wahyu", "Fitri", "Hendra", "Maya",
    "Made",
    "Nadia", "Galih", "Laras", "Intan", "Ketut",
  ]
  private static let lastNames: [CleanText] = [
    "Puspita", "Prayoga", "Wulandari", "Santoso", "Wijaya", "Hidayat", "Nugroho", "Kurniawan", "Siregar", "Hutapea", "Lubis",
    "Permana", "Utami", "Handayani", "Mahendra", "Prasetyo",
  ]
  private static let streets: [CleanText] = [
    "Melati", "Kenanga", "Cempaka", "Diponegoro", "Pahlawan", "Kartini", "Merpati", "Dahlia",
  ]
  private static let cities: [CleanText] = [
    "Bandung", "Surabaya", "Medan", "Semarang", "Makassar", "Denpasar", "Sleman", "Bogor", "Solo",
  ]
  private static let goods: [(CleanText, [CleanText], Rupiah)] = [
    ("Gamis Alya", ["L navy", "M mocca", "XL hitam"], 185_000), ("Hoodie Basic", ["M hitam", "L abu"], 155_000),
    ("Tas Kanvas", ["krem", "hitam"], 98_000), ("Sepatu Kanvas", ["39", "42"], 245_000), ("Meja Lipat", ["jati"], 350_000),
    ("Kopi Toraja", ["250 g", "1 kg"], 68_000), ("Sambal Roa", ["pedas"], 42_000), ("Madu Hutan", ["500 ml"], 150_000),
  ]
}

/// Random numbers that come out the same for the same seed (SplitMix64).
struct Dice {
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
