import Foundation
import Testing

/// Every seed that is kept, and thousands of bytes like them: nothing may end the process. What a fuzzer finds becomes a seed.
@Suite struct SeedTests {
  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Corpus")

  private func seeds(_ decoder: Decoder) throws -> [[UInt8]] {
    let folder = Self.corpus.appendingPathComponent(decoder.rawValue)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.map { [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))) }
  }

  @Test(arguments: Decoder.allCases) func seedsAreTakenApart(_ decoder: Decoder) throws {
    let seeds = try seeds(decoder)
    #expect(!seeds.isEmpty, "no seed for \(decoder.rawValue)")
    for seed in seeds { decoder.run(seed) }
  }

  @Test(arguments: Decoder.allCases) func bytesLikeThemAreTakenApart(_ decoder: Decoder) throws {
    let seeds = try seeds(decoder)
    var mutation = Mutation(seed: 7)
    for round in 0..<1000 { decoder.run(mutation.of(seeds[round % seeds.count], or: seeds)) }
  }
}

/// Spoils bytes as a disk, a cable or a joker does, the same for the same seed.
struct Mutation {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  private mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, bound)))
  }

  mutating func of(_ bytes: [UInt8], or others: [[UInt8]]) -> [UInt8] {
    var result = Array(bytes.prefix(2000))
    for _ in 0...next(below: 4) { spoil(&result, others) }
    return result
  }

  private mutating func spoil(_ bytes: inout [UInt8], _ others: [[UInt8]]) {
    let place = next(below: bytes.count)
    switch next(below: 6) {
    case 0 where !bytes.isEmpty: bytes[place] ^= 1 << UInt8(next(below: 8))
    case 1 where !bytes.isEmpty: bytes[place] = [0, 0xFF, 0x7F, 0x80, 0x22, 0x0A, 0x2C, 0x1B][next(below: 8)]
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + next(below: 8)))
    case 3: bytes.insert(contentsOf: (0...next(below: 8)).map { _ in UInt8(next(below: 256)) }, at: place)
    case 4: bytes.insert(contentsOf: bytes.dropFirst(next(below: bytes.count)).prefix(40), at: place)
    default: bytes = Array(bytes.prefix(place)) + others[next(below: others.count)].prefix(500)
    }
  }
}
