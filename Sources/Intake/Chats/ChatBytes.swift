import Orders

extension ChatReading {
  /// The most bytes of a file or a paste that are read.
  package static let byteLimit = 4 << 20

  /// Reads bytes as they are in a file; throws, with the line, for what is no UTF-8 text.
  package init(bytes: [UInt8], shop: CleanText? = nil) throws(IntakeProblem) {
    if let problem = Self.problem(of: bytes) { throw problem }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.init(OutsideText(utf8: bytes.starts(with: mark) ? bytes[3...] : bytes[...]), shop: shop)
  }

  private static func problem(of bytes: [UInt8]) -> IntakeProblem? {
    if bytes.isEmpty { return IntakeProblem(line: 0, fault: .empty) }
    if bytes.count > byteLimit { return IntakeProblem(line: 0, fault: .textTooLarge) }
    if isUTF16(bytes) { return IntakeProblem(line: 1, fault: .textIsUTF16) }
    if let nul = bytes.firstIndex(of: 0) { return IntakeProblem(line: line(of: nul, in: bytes), fault: .nul) }
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if String(validating: line, as: UTF8.self) == nil { return IntakeProblem(line: number, fault: .textNotUTF8) }
    }
    return nil
  }

  /// By its mark, or by so many bytes being zero.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(64)
    return bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || sample.count >= 4 && sample.count { $0 == 0 } * 3 > sample.count
  }

  private static func line(of index: Int, in bytes: [UInt8]) -> Int { 1 + bytes[..<index].count { $0 == 0x0A } }
}
