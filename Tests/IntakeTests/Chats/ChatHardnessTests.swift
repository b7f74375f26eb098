import Intake
import Orders
import Testing

/// Any bytes: no crash, no hang, and nothing kept that was not written.
@Suite struct ChatHardnessTests {
  private static let names = ["lengkap", "tebal", "sebaris", "salinan-whatsapp", "kurang", "bukan-pesanan"]

  private func read(_ bytes: [UInt8]) {
    guard let reading = try? ChatReading(bytes: bytes) else { return }
    let known = Set(reading.lines.map(\.text))
    #expect(reading.ignored.allSatisfy(known.contains))
    for draft in reading.drafts {
      #expect(draft.items.allSatisfy { (1...100_000).contains($0.quantity) && !$0.name.isEmpty })
      #expect(draft.total.map { $0 > 0 && $0 <= .largest } ?? true)
    }
  }

  @Test func randomBytes() {
    var random = SplitMix(state: 41)
    for _ in 0..<2000 {
      let count = Int.random(in: 0..<200, using: &random)
      read((0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    }
  }

  @Test func randomPiecesOfForms() {
    var random = SplitMix(state: 42)
    let pieces = [
      "Nama", ":", "\n", " ", "=", "=>", "0812", "-", "*", "_", "Alamat", "No HP", "Pesanan", "2x", "x", "(", ")", "@", "Rp",
      "185.000", "rb", ",", ";", "|",
      "[", "]", "23/11/26", "08.41", "Rani: ", "Total", "DP", "%", "50", "Jl.", "RT", "dan", "+", "yg", "kirim ke", "a/n", "tf",
      "cod", "\u{202E}", "👨‍👩‍👧", "×",
      "999999999999999999999", "□", "↵", "\u{200E}", "~", "#", "/", "1.", "- ", "selusin",
    ]
    for _ in 0..<3000 {
      let count = Int.random(in: 1..<40, using: &random)
      read(Array((0..<count).map { _ in pieces.randomElement(using: &random)! }.joined().utf8))
    }
  }

  @Test func mutatedSamples() throws {
    var random = SplitMix(state: 43)
    for name in Self.names {
      let sample = try sampleChat(name)
      for _ in 0..<300 {
        var bytes = sample
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          let place = Int.random(in: 0..<bytes.count, using: &random)
          switch Int.random(in: 0..<3, using: &random) {
          case 0: bytes[place] = UInt8.random(in: 0x20..<0x7F, using: &random)
          case 1: bytes.remove(at: place)
          default: bytes.insert(contentsOf: sample[min(place, sample.count)...].prefix(20), at: place)
          }
        }
        read(bytes)
      }
    }
  }

  /// Shapes that take forever where time is not linear.
  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      "a", "Nama: ", "\n", "0812-", "(", ")", " - ", ",", "Pesanan: x\n", "2x, ", "=", "a dan ", "yg navy ", "□", "*", "jl. ",
      "@", "Nama: A\nHP: 081234567890\nPesanan: Tas x2\n",
      "[23/11/26 08.41.55] Fitri: mau order tas 2\n", "Alamat: x\n\n", "\u{301}", "👨‍👩‍👧",
    ])
  func timeIsLinear(_ piece: String) throws {
    let bytes = Array(String(repeating: piece, count: (1 << 18) / piece.utf8.count).utf8)
    let reading = try ChatReading(bytes: bytes)
    #expect(reading.lines.count <= ChatReading.lineLimit)
  }

  @Test func wrongEncodingsAreNamedWithTheirLine() {
    func problem(_ bytes: [UInt8]) -> IntakeProblem? {
      do {
        _ = try ChatReading(bytes: bytes)
        return nil
      } catch { return error }
    }
    #expect(problem([]) == IntakeProblem(line: 0, fault: .empty))
    #expect(problem([0xFF, 0xFE] + Array("Nama".utf8.flatMap { [$0, 0] })) == IntakeProblem(line: 1, fault: .textIsUTF16))
    #expect(problem(Array("Nama".utf8.flatMap { [0, $0] })) == IntakeProblem(line: 1, fault: .textIsUTF16))
    #expect(problem(Array("Nama: A\nB".utf8) + [0xE9, 0x0A]) == IntakeProblem(line: 2, fault: .textNotUTF8))
    #expect(problem(Array("Nama: Rani\nAlamat: Solo\nPesanan: A\u{0}B\n".utf8)) == IntakeProblem(line: 3, fault: .nul))
    #expect(problem([UInt8](repeating: 0x41, count: ChatReading.byteLimit + 1)) == IntakeProblem(line: 0, fault: .textTooLarge))
    #expect(problem([0xEF, 0xBB, 0xBF] + Array("Nama: A\r\nPesanan: B\r\n".utf8)) == nil)
  }
}
