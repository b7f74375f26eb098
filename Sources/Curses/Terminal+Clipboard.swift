import CNcurses
import Orders

extension Terminal {
  /// Sends text to the terminal's clipboard (OSC 52, write only), through tmux too; false if it is too long.
  ///
  /// Nobody can tell whether the terminal took it: say "sent", never "copied". The text is clean, so that it can end no sequence.
  package func copy(_ text: MessageText) -> Bool {
    let encoded = Base64.encode(Array(text.string.utf8))
    // What terminals are known to take at most.
    guard !isGone, encoded.utf8.count <= 74_994 else { return false }
    let sequence = "\u{1B}]52;c;\(encoded)\u{07}"
    let isTmux = cn_environment("TMUX") != nil
    let bytes = Array((isTmux ? "\u{1B}Ptmux;\u{1B}\(sequence)\u{1B}\\" : sequence).utf8)
    cn_send(bytes, bytes.count)
    return true
  }
}

/// RFC 4648 with padding: what OSC 52 takes.
private enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let word = (0..<3).reduce(0) { $0 << 8 | Int(start + $1 < bytes.count ? bytes[start + $1] : 0) }
      for place in 0..<4 {
        result.append(place <= group.count ? letters[word >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
