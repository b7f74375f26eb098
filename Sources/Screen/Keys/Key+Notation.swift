import Orders

/// How keys are written in the configuration, in help and in scripts: `p`, `?`, `<C-r>`, `<S-Tab>`, `<Enter>`, `<Space>`, `<lt>`.
extension Key {
  /// Reads one key; nil if it is none.
  package init?(notation: String) {
    guard let keys = Key.sequence(notation), keys.count == 1, let key = keys.first else { return nil }
    self = key
  }

  /// Reads keys written one after another, such as `/rani<Enter>jp`; nil if an angle bracket does not enclose a key.
  package static func sequence(_ notation: String) -> [Key]? {
    var keys: [Key] = []
    var rest = notation.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "<" else {
        keys.append(.character(scalar))
        continue
      }
      guard let end = rest.firstIndex(of: ">"), let key = bracketed(String(rest[..<end])) else { return nil }
      keys.append(key)
      rest = rest[rest.index(after: end)...]
    }
    return keys
  }

  /// The key as it is written; nil for what has no notation (paste, resize and the unknown).
  package var notation: CleanText? {
    switch self {
    case .character("<"): "<lt>"
    case .character(" "): "<Space>"
    case .character(let scalar): CleanText(cleaning: String(scalar))
    case .control(let scalar): CleanText(cleaning: "<C-\(Key.word(scalar))>")
    case .alternate(let scalar): CleanText(cleaning: "<A-\(Key.word(scalar))>")
    case .named(let name, let modifiers): CleanText(cleaning: "<\(modifiers.prefix)\(name.rawValue)>")
    case .mouse(let mouse): mouse.notation
    case .focus(let isFocused): isFocused ? "<Focus>" : "<Blur>"
    case .paste, .burst, .resized, .unknown: nil
    }
  }

  private static func bracketed(_ content: String) -> Key? {
    if let mouse = Mouse(notation: content) { return .mouse(mouse) }
    var modifiers: Modifiers = []
    var rest = content[...]
    while let (modifier, tail) = modifier(of: rest) {
      modifiers.insert(modifier)
      rest = tail
    }
    if let name = names[rest.lowercased()] { return .named(name, modifiers) }
    guard let scalar = scalar(String(rest)) else { return modifiers.isEmpty ? event(content) : nil }
    switch modifiers {
    case [] where rest.count > 1: return .character(scalar)
    case .control: return .control(scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
    case .alternate: return .alternate(scalar)
    default: return nil
    }
  }

  private static func modifier(of text: Substring) -> (Modifiers, Substring)? {
    guard text.count > 2, text.dropFirst().first == "-" else { return nil }
    switch text.first {
    case "C", "c": return (.control, text.dropFirst(2))
    case "S", "s": return (.shift, text.dropFirst(2))
    case "A", "a", "M": return (.alternate, text.dropFirst(2))
    default: return nil
    }
  }

  private static func scalar(_ word: String) -> Unicode.Scalar? {
    switch word.lowercased() {
    case "lt": return "<"
    case "space": return " "
    default: return word.unicodeScalars.count == 1 ? word.unicodeScalars.first : nil
    }
  }

  private static func event(_ word: String) -> Key? {
    switch word.lowercased() {
    case "focus": .focus(true)
    case "blur": .focus(false)
    default: nil
    }
  }

  private static func word(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case " ": "Space"
    case "<": "lt"
    default: String(scalar)
    }
  }

  private static let names: [String: Name] = {
    var names = Dictionary(uniqueKeysWithValues: Name.allCases.map { ($0.rawValue.lowercased(), $0) })
    let others: [(String, Name)] = [
      ("cr", .enter), ("return", .enter), ("escape", .escape), ("bs", .backspace), ("del", .delete), ("ins", .insert),
      ("pgup", .pageUp), ("pgdn", .pageDown),
    ]
    for (word, name) in others { names[word] = name }
    return names
  }()
}

extension Key.Modifiers {
  fileprivate var prefix: String {
    (contains(.control) ? "C-" : "") + (contains(.alternate) ? "A-" : "") + (contains(.shift) ? "S-" : "")
  }
}

/// The mouse in scripts: `<Click:3,10>` is row 3, column 10, from 0.
extension Key.Mouse {
  fileprivate static let words: [(String, Action)] = [
    ("Click", .press), ("Release", .release), ("Drag", .drag), ("WheelUp", .wheelUp), ("WheelDown", .wheelDown),
    ("OtherClick", .pressOther),
  ]

  fileprivate init?(notation: String) {
    let parts = notation.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let action = Key.Mouse.words.first(where: { $0.0 == parts[0] })?.1 else { return nil }
    let place = parts[1].split(separator: ",").compactMap { Int($0) }
    guard place.count == 2 else { return nil }
    self.init(action, at: Position(row: place[0], column: place[1]))
  }

  fileprivate var notation: CleanText? {
    guard let word = Key.Mouse.words.first(where: { $0.1 == action })?.0, modifiers.isEmpty else { return nil }
    return CleanText(cleaning: "<\(word):\(position.row),\(position.column)>")
  }
}
