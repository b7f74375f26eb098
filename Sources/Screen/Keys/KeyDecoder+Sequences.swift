/// The sequences of ECMA-48 as xterm and its kin send them; what is not known is swallowed whole.
extension KeyDecoder {
  /// A byte after `ESC [`: parameters and intermediates, then one final byte.
  mutating func takeControl(_ byte: UInt8) {
    switch byte {
    case 0x5B where partial.isEmpty, 0x20..<0x40:
      // Far more than any sequence has; what is longer is swallowed all the same.
      if partial.count < 64 { partial.append(byte) }
    case 0x4D where partial.isEmpty: state = .oldMouse
    case 0x40..<0x7F: finishControl(byte)
    default:
      emit(.unknown, typed: nil)
      takeFirst(byte)
    }
  }

  /// A byte after `ESC O`.
  mutating func takeSingle(_ byte: UInt8) {
    switch byte {
    case 0x4D: emit(.enter, typed: nil)
    case 0x6A...0x79: emit(.character(Unicode.Scalar(byte - 0x40)), typed: nil)
    case 0x20..<0x7F: emit(Key.Name(letter: byte).map { .named($0) } ?? .unknown, typed: nil)
    default:
      emit(.alternate("O"), typed: nil)
      takeFirst(byte)
    }
  }

  /// A byte of a mouse report in the form before SGR: button, column and row, each 32 too great.
  mutating func takeOldMouse(_ byte: UInt8) {
    partial.append(byte)
    guard partial.count == 3 else { return }
    let numbers = partial.map { max(0, Int($0) - 32) }
    let isRelease = numbers[0] & 0x43 == 3
    emit(Key.Mouse(report: numbers, isRelease: isRelease).map { .mouse($0) } ?? .unknown, typed: nil)
  }

  /// A byte of an answer of the terminal, which ends with BEL or `ESC \`.
  mutating func takeAnswer(_ byte: UInt8) {
    let isEnd = byte == 0x07 || byte == 0x5C && partial == [0x1B]
    if isEnd { return emit(.unknown, typed: nil) }
    partial = [byte]
  }

  private mutating func finishControl(_ final: UInt8) {
    if partial == Array("200".utf8), final == UInt8(ascii: "~") {
      partial = []
      return state = .paste
    }
    emit(Key(control: partial, final: final), typed: nil)
  }
}

extension Key {
  /// A sequence of parameters and a final byte.
  fileprivate init(control: [UInt8], final: UInt8) {
    let isMouse = control.first == UInt8(ascii: "<")
    let numbers = Key.numbers(isMouse ? control.dropFirst() : control[...])
    let modifiers = numbers.count > 1 ? Modifiers(parameter: numbers[1]) : []
    switch final {
    case UInt8(ascii: "M") where isMouse, UInt8(ascii: "m") where isMouse:
      self = Mouse(report: numbers, isRelease: final == UInt8(ascii: "m")).map { .mouse($0) } ?? .unknown
    case _ where control.contains { !(0x30...0x3B).contains($0) }: self = Key.console(control, final)
    case UInt8(ascii: "I"): self = .focus(true)
    case UInt8(ascii: "O"): self = .focus(false)
    case UInt8(ascii: "Z"): self = .shiftTab
    case UInt8(ascii: "u"): self = Key(code: numbers.first ?? 0, modifiers)
    case UInt8(ascii: "~") where numbers.first == 27 && numbers.count == 3: self = Key(code: numbers[2], modifiers)
    case UInt8(ascii: "~"): self = Name(number: numbers.first ?? 0).map { .named($0, modifiers) } ?? .unknown
    default: self = Name(letter: final).map { .named($0, modifiers) } ?? .unknown
    }
  }

  /// The function keys of the Linux console: `ESC [ [ A` to `E`.
  private static func console(_ control: [UInt8], _ final: UInt8) -> Key {
    let names: [Name] = [.f1, .f2, .f3, .f4, .f5]
    guard control == [0x5B], (0x41...0x45).contains(final) else { return .unknown }
    return .named(names[Int(final) - 0x41])
  }

  /// A key by its code point, as kitty and xterm's modifyOtherKeys send it.
  private init(code: Int, _ modifiers: Modifiers) {
    let names: [Int: Name] = [13: .enter, 9: .tab, 27: .escape, 127: .backspace]
    if let name = names[code] {
      self = .named(name, modifiers)
    } else if let scalar = Unicode.Scalar(UInt32(code)), code >= 0x20, !(0x7F..<0xA0).contains(code) {
      self = Key(scalar, held: modifiers.subtracting(.shift))
    } else {
      self = .unknown
    }
  }

  private init(_ scalar: Unicode.Scalar, held: Modifiers) {
    switch held {
    case []: self = .character(scalar)
    case .control: self = .control(scalar)
    case .alternate: self = .alternate(scalar)
    default: self = .unknown
    }
  }

  /// The numbers between semicolons, each at most 65,535; an empty one is 0, what follows a colon is left out.
  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      part.prefix { (0x30...0x39).contains($0) }.reduce(0) { min($0 * 10 + Int($1 - 0x30), 65_535) }
    }
  }
}

extension Key.Modifiers {
  fileprivate init(parameter: Int) { self.init(rawValue: UInt8(max(0, parameter - 1) & 7)) }
}

extension Key.Name {
  fileprivate init?(letter: UInt8) {
    let letters: [Character: Key.Name] = [
      "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "P": .f1, "Q": .f2, "R": .f3, "S": .f4,
    ]
    guard let name = letters[Character(Unicode.Scalar(letter))] else { return nil }
    self = name
  }

  fileprivate init?(number: Int) {
    let numbers: [Int: Key.Name] = [
      1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end, 11: .f1, 12: .f2, 13: .f3, 14: .f4,
      15: .f5, 17: .f6, 18: .f7, 19: .f8, 20: .f9, 21: .f10, 23: .f11, 24: .f12,
    ]
    guard let name = numbers[number] else { return nil }
    self = name
  }
}

extension Key.Mouse {
  /// Button, column and row as a terminal reports them, counted from 1; nil for what is not asked for, such as mere motion.
  fileprivate init?(report: [Int], isRelease: Bool) {
    guard report.count == 3 else { return nil }
    let button = report[0]
    let action: Action
    switch button & 0xE3 {
    case _ where isRelease: action = .release
    case 0: action = .press
    case 1, 2: action = .pressOther
    case 0x20: action = .drag
    case 0x40: action = .wheelUp
    case 0x41: action = .wheelDown
    default: return nil
    }
    let held = Key.Modifiers(rawValue: UInt8((button >> 2) & 7))
    self.init(action, at: .init(row: max(0, report[2] - 1), column: max(0, report[1] - 1)), modifiers: held)
  }
}
