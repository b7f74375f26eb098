import Orders
import Settings

/// When the data was last proven whole: a line `2026-11-20T03:42:00+00:00` in the file `verified` beside the notes of known data.
/// Nothing that anybody would miss.
struct VerifiedNote {
  private let path: String

  init(_ state: String) { path = state + "/verified" }

  func write(_ moment: Moment) {
    try? SettingsFile.write(Array("\(moment.iso8601(in: .wib))\n".utf8), to: path)
  }

  func read() -> Moment? {
    guard let bytes = try? SettingsFile.read(path) else { return nil }
    let line = OutsideText(utf8: bytes.prefix { $0 != UInt8(ascii: "\n") }).cleaned
    return try? Moment(iso8601: line.string)
  }
}
