/// What the first bytes of a CSV file tell of the rest; the same however they came in.
struct CSVBeginning {
  /// Whether letters have two bytes: by the mark, or by so many bytes being zero.
  let isUTF16: Bool
  /// The commonest separator outside quotes of the first line that is not blank; a comma if there is none.
  private(set) var delimiter = UInt8(ascii: ",")
  /// Whether more bytes would tell nothing more.
  private(set) var isEnough = false

  private static let sample = 64

  init(_ bytes: ArraySlice<UInt8>) {
    let sample = bytes.prefix(Self.sample)
    let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    isUTF16 = hasMark || sample.count >= 4 && sample.count { $0 == 0 } * 3 > sample.count
    readFirstLine(bytes.drop { $0 == 0x0A || $0 == 0x0D })
    if sample.count < Self.sample { isEnough = false }
  }

  private mutating func readFirstLine(_ bytes: ArraySlice<UInt8>) {
    var counts: [UInt8: Int] = [UInt8(ascii: ","): 0, UInt8(ascii: ";"): 0, 0x09: 0]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      isEnough = byte == 0x0A || byte == 0x0D
      if isEnough { break }
      counts[byte]? += 1
    }
    for candidate in [UInt8(ascii: ";"), 0x09] where counts[candidate, default: 0] > counts[delimiter, default: 0] {
      delimiter = candidate
    }
  }
}
