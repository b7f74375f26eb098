import Orders
import Testing

@testable import Storage

/// An erasing is killed at each of its calls, and before anybody finishes it a program that was open all the while brings one of the
/// person's orders back: the shop has to do with the person again. Nothing is left half: snapshots, journal and tails say the same,
/// and the erasing that comes after that order is over leaves nothing.
@Suite struct ErasingOvertakenTests {
  private static let phone = "0812-3456-7890"
  private static let before: [Step] = [
    .add("a1"), line("sell \(phone) a2"), line("drop 2"), .snapshot, .list(phone: phone, "pagar-hijau"), line("sell \(phone) a3"),
    line("drop 3"), .snapshot, .pay(1),
  ]
  private static let erase = [line("erase \(phone)")]
  private static let now = Moment(seconds: 1_795_402_800)
  private static let policy = Policy(calendar: ShopCalendar(zone: .wib))

  private static func line(_ line: String) -> Step { Step(line: line, facts: []) }

  /// What an erasing does to files, from its note on.
  private static let points = Result { () throws -> [CrashPoint] in
    let shop = Shop()
    _ = try shop.writer(before).lines()
    let open = try store(of: shop)
    defer { withExtendedLifetime(open) {} }
    let all = try shop.points(of: erase).filter { $0.deed == .killBefore && !$0.isLock }
    return Array(all.drop { !$0.name.hasSuffix("/erasing") }).counted(as: "crash points, erasing overtaken")
  }

  @Test(arguments: try points.get()) func nothingIsLeftHalf(point: CrashPoint) throws {
    let shop = Shop()
    #expect(try shop.writer(Self.before).lines().end == .exited(0))
    let open = try Self.store(of: shop)
    #expect(try shop.writer(Self.erase, seat: "b", Faults(call: point.call)).lines().end.wasKilled)
    let revived = try open.commit(.revive(2), at: Self.now, policy: Self.policy)
    #expect(revived.changes.count == 1)

    let next = try Self.store(of: shop)
    #expect(next.book.state(of: 2) == .pending)
    #expect(next.book.order(1)?.buyer.name == "Rani Puspita" && next.book.order(1)?.state == .paid)
    let isForgotten = next.book.order(3)?.buyer.name == nil
    #expect(next.book.blacklist.count == (isForgotten ? 0 : 1))
    try proveAgreement(next, shop)

    _ = try next.commit(.cancel(2, .vanished), at: Self.now, policy: Self.policy)
    let person = next.book.person(keys: [.phone(try #require(PhoneReading(Self.phone).key))], orders: [2, 3])
    _ = try next.erase(person, at: Self.now)
    #expect(try Traces(in: shop).found == [])
    try proveAgreement(try Self.store(of: shop), shop)
  }

  private static func store(of shop: Shop) throws -> Store {
    let directory = try DataDirectory.open(shop.data, known: KnownDirectories(in: shop.state), at: now.seconds)
    return try Store(in: directory, seat: "aftermath")
  }

  /// The book that opens is the one that the rows make, and the second copy has the same rows.
  private func proveAgreement(_ store: Store, _ shop: Shop) throws {
    #expect(try store.check().damagedSnapshots == [])
    let rows = try store.journal.read(after: 0, limit: .max)
    #expect(rows.map(\.sequence) == Array(1..<store.through + 1))
    let origin = try #require(store.journal as? SQLiteJournal).origin
    #expect(try Tails(directory: shop.data, data: origin.data).rows(after: origin.base) == rows)
  }
}
