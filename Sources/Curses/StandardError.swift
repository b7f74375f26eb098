import CNcurses
import Orders

/// Where messages go once the terminal is given back.
enum StandardError {
  /// Writes a line.
  static func write(_ line: CleanText) {
    let bytes = Array(line.string.utf8) + [UInt8(ascii: "\n")]
    cn_say(bytes, bytes.count)
  }
}
