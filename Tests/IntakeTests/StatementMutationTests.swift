import Foundation
import Testing

@testable import Intake
@testable import Orders

/// Statements with anything wrong in them: read to the end, in one piece and in many, without a crash or a hang.
@Suite struct StatementMutationTests {
  private static let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples/bank")
  private static let today = CivilDate(reading: "2026-11-23")!

  @Test(arguments: ["bca-klikbca.csv", "mandiri-kopra.csv", "bri.csv", "bni.csv"]) func survives(_ name: String) throws {
    let whole = Array(try Data(contentsOf: Self.samples.appending(path: name)))
    var random = SplitMix(state: UInt64(whole.count))
    for _ in 0..<250 {
      let bytes = mutated(whole, &random)
      let file = StatementReader.read(bytes, today: Self.today)
      for line in file.lines { #expect(line.amount > 0 && line.amount <= Rupiah.largest && line.line > 0) }
      var pieces = StatementReader(today: Self.today)
      let size = Int.random(in: 1...700, using: &random)
      for start in stride(from: 0, to: bytes.count, by: size) { pieces.read(bytes[start..<min(bytes.count, start + size)]) }
      #expect(pieces.finish() == file, "the same in pieces of \(size)")
    }
  }

  private func mutated(_ whole: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = whole
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0...5, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: at)
      case 2: bytes.insert(Array("\",;\n\r'\u{0}9.-".utf8).randomElement(using: &random)!, at: at)
      case 3: bytes.removeSubrange(at..<min(bytes.count, at + 20))
      case 4: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 60)], at: at)
      default: bytes.insert(contentsOf: Array(repeating: UInt8(ascii: "9"), count: 30), at: at)
      }
    }
    return bytes
  }
}
