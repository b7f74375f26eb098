import Orders

/// Turns the bytes of a terminal into keys, whatever way they are cut into reads.
///
/// It knows no clock: where a sequence is unfinished it says how long to wait for more (`patience`), and the loop calls `timeout`
/// when nothing came. Feeding bytes one by one gives the keys of feeding them at once, but for the burst rule.
package struct KeyDecoder: Sendable {
  /// How many bytes of one paste are kept; what is beyond is dropped.
  package static let pasteLimit = 1 << 20

  enum State: Hashable {
    case ground
    case escape
    /// After `ESC [` or `ESC O`, and the three bytes after `ESC [ M`.
    case control, single, oldMouse
    /// A string that the terminal sends in answer, up to BEL or `ESC \`.
    case answer
    case character(length: Int)
    case paste
  }

  var state = State.ground
  /// What has come of an unfinished sequence or character, without its introducer.
  var partial: [UInt8] = []
  /// Whether an ESC stood before what comes now, as with Alt.
  var isAlternate = false
  var paste = PasteReader()
  /// What this read has given so far.
  var items: [DecodedItem] = []
  /// Whether the last reads were a burst that may still go on.
  var isInBurst = false

  package init() {}

  /// How many milliseconds to wait for more bytes before calling `timeout`; nil if nothing is unfinished.
  package var patience: Int? {
    switch state {
    case .ground: isInBurst ? 25 : nil
    case .paste: 1000
    default: 25
    }
  }

  /// Takes the bytes of one read.
  package mutating func feed(_ bytes: [UInt8]) -> [Key] {
    for byte in bytes { take(byte) }
    return takeKeys()
  }

  /// Says that nothing came within `patience`: what is unfinished is what it is.
  package mutating func timeout() -> [Key] {
    isInBurst = false
    switch state {
    case .ground: return []
    case .escape: emit(.escape, typed: [])
    case .control where partial.isEmpty: emit(.alternate("["), typed: [])
    case .single: emit(.alternate("O"), typed: [])
    case .paste: emit(.paste(paste.take()), typed: nil)
    default: emit(.unknown, typed: nil)
    }
    return takeKeys(endsRead: false)
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeFirst(byte)
    case .escape: takeAfterEscape(byte)
    case .control: takeControl(byte)
    case .single: takeSingle(byte)
    case .oldMouse: takeOldMouse(byte)
    case .answer: takeAnswer(byte)
    case .character(let length): takeContinuation(byte, length: length)
    case .paste: if paste.takes(byte) { emit(.paste(paste.take()), typed: nil) }
    }
  }

  /// A byte that begins something.
  mutating func takeFirst(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0x20..<0x7F: emitCharacter(Unicode.Scalar(byte), bytes: [byte])
    case 0x0D, 0x0A: emit(named(.enter), typed: [byte])
    case 0x09: emit(named(.tab), typed: [byte])
    case 0x08, 0x7F: emit(named(.backspace), typed: [byte])
    case 0x00: emit(.control(" "), typed: [byte])
    case 0x01...0x1A: emit(.control(Unicode.Scalar(byte + 0x60)), typed: [byte])
    case 0x1C...0x1F: emit(.control(Unicode.Scalar(byte + 0x40)), typed: [byte])
    case 0xC2...0xDF: begin(byte, length: 2)
    case 0xE0...0xEF: begin(byte, length: 3)
    case 0xF0...0xF4: begin(byte, length: 4)
    default: emit(.unknown, typed: [byte])
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8) {
    switch byte {
    case 0x5B: state = .control
    case 0x4F: state = .single
    case 0x50, 0x58, 0x5D...0x5F: state = .answer
    case 0x0D, 0x09, 0x7F, 0x20...0x7E, 0xC2...0xF4:
      isAlternate = true
      takeFirst(byte)
    default:
      emit(.escape, typed: [])
      takeFirst(byte)
    }
  }

  private mutating func begin(_ byte: UInt8, length: Int) {
    partial = [byte]
    state = .character(length: length)
  }

  private mutating func takeContinuation(_ byte: UInt8, length: Int) {
    guard byte & 0xC0 == 0x80 else {
      emit(.unknown, typed: partial)
      return takeFirst(byte)
    }
    partial.append(byte)
    guard partial.count == length else { return }
    let scalar = String(decoding: partial, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    // U+FFFD stands for bytes that are no character; U+0080 to U+009F are controls.
    if scalar == "\u{FFFD}" || scalar.value < 0xA0 { return emit(.unknown, typed: partial) }
    emitCharacter(scalar, bytes: partial)
  }

  private mutating func emitCharacter(_ scalar: Unicode.Scalar, bytes: [UInt8]) {
    emit(isAlternate ? .alternate(scalar) : .character(scalar), typed: bytes)
  }

  private func named(_ name: Key.Name) -> Key { .named(name, isAlternate ? .alternate : []) }
}
