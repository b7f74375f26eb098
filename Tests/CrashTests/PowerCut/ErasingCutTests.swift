import Orders
import Testing

@testable import Storage

/// The power is cut after every thing that forgetting a person does to files: when it is back the person is wholly there or wholly
/// gone, gone for good once that was said, and nobody else has lost anything.
@Suite struct ErasingCutTests {
  private static let recorded = Result { try Shop().deeds(of: ErasingTests.steps) }

  /// The places are dealt out to four cases, so that they run beside each other.
  @Test(arguments: 0..<4) func isWholeAfterACut(part: Int) throws {
    let deeds = try Self.recorded.get()
    let start = try #require(deeds.firstIndex { $0.path.hasSuffix("/erasing") })
    var disk = ForgetfulDisk(directories: ["/"])
    var (isSaid, states) = (false, [Int]())
    var random = SeededRandom(UInt64(part + 1))
    for (place, deed) in deeds.enumerated() {
      disk.take(deed)
      if case .answer(let text) = deed.what { isSaid = isSaid || text.contains("erased ") }
      guard place >= start, place % 4 == part else { continue }
      for mercy in ForgetfulDisk.Mercy.allCases {
        let shop = Shop()
        try shop.lay(disk.afterCut(mercy, &random))
        prove(shop, isSaid, "cut after \(place) \(deed), \(mercy)")
        states.append(place)
      }
    }
    _ = states.counted(as: "power cuts, erasing, part \(part)")
  }

  private func prove(_ shop: Shop, _ isSaid: Bool, _ place: String) {
    do {
      let directory = try DataDirectory.open(shop.data, known: KnownDirectories(in: shop.state), at: 1_795_410_000)
      let store = try Store(in: directory, seat: "aftermath")
      let isGone = store.book.order(2)?.buyer.name == nil
      #expect(isGone || !isSaid, "\(place): what was said to be gone is there")
      let traces = try Traces(in: shop).found
      #expect(traces.isEmpty == isGone, "\(place): \(traces)")
      #expect([1, 3].map { store.book.order($0)?.note?.string } == ["a1", "a4"], "\(place)")
      #expect([2, 4].allSatisfy { store.book.order($0)?.payable.amount ?? 0 > 185_000 }, "\(place)")
      #expect(store.book.blacklist.count == (isGone ? 0 : 1), "\(place)")
      #expect(store.damagedSnapshots == [], "\(place)")
      #expect(try store.check().damagedSnapshots == [], "\(place)")
    } catch {
      Issue.record("\(place): \(error)")
    }
  }
}
