import Foundation
import Orders
import Testing

@testable import Storage

/// The power is cut after every thing that a program does to its files; whatever the disk then has of what was not synced, all that
/// was acknowledged is there.
///
/// `TENGGAT_EVERY_CUT=1` tries more chances at every place.
@Suite struct PowerCutTests {
  private static let steps: [Step] = .busyMorning
  private static let isThorough = ProcessInfo.processInfo.environment["TENGGAT_EVERY_CUT"] == "1"

  private static let recorded = Result { try Shop().deeds(of: steps) }

  /// The places are dealt out to eight cases, so that they run beside each other.
  @Test(arguments: 0..<8) func losesNothingThatWasAcknowledged(part: Int) throws {
    let deeds = try Self.recorded.get()
    #expect(deeds.count > 150 && deeds.contains { $0.path.hasSuffix("-wal") })
    var disk = ForgetfulDisk(directories: ["/"])
    var answers: [String] = []
    var random = SeededRandom(UInt64(part + 1))
    var states: [Int] = []
    for (place, deed) in deeds.enumerated() {
      disk.take(deed)
      if case .answer(let text) = deed.what { answers += text.split(separator: "\n").map(String.init) }
      guard place % 8 == part else { continue }
      let chances = Array(repeating: ForgetfulDisk.Mercy.chance, count: Self.isThorough ? 12 : 1)
      for mercy in ForgetfulDisk.Mercy.allCases.filter({ $0 != .chance }) + chances {
        let shop = Shop()
        try shop.lay(disk.afterCut(mercy, &random))
        try prove(shop, acknowledged(answers), "cut after \(place) \(deed), \(mercy)")
        states.append(place)
      }
    }
    _ = states.counted(as: "power cuts, part \(part)")
  }

  private func prove(_ shop: Shop, _ acknowledged: [Int64], _ place: String) throws {
    let known = KnownDirectories(in: shop.state)
    do {
      let directory = try DataDirectory.open(shop.data, known: known, at: 1_795_410_000)
      let store = try Store(in: directory, seat: "aftermath")
      let kept = try store.log(after: 0, limit: .max)
      let commits = Dictionary(grouping: kept, by: \.commit).sorted { $0.key.lowerBound < $1.key.lowerBound }
      let facts = commits.map { $0.value.map { $0.change?.fact ?? "erased" } }
      let planned = Self.steps.map(\.facts).filter { !$0.isEmpty }
      #expect(facts == Array(planned.prefix(facts.count)), "\(place)")
      #expect(store.through >= acknowledged.last ?? 0, "\(place)")
      #expect(facts.count <= acknowledged.count + 1, "\(place)")
      #expect(store.damagedSnapshots == [], "\(place)")
      #expect(try store.check().damagedSnapshots == [], "\(place)")
    } catch {
      Issue.record("\(place): \(error)")
    }
  }
}
