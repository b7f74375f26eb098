import Orders

/// A telephone number found in running text.
struct ChatPhone {
  /// As it was written.
  let written: String
  let reading: PhoneReading

  /// The numbers in a value that a label says to be one, whatever they are; masked ones too.
  static func all(inLabelled text: String) -> [ChatPhone] {
    let words = text.split(separator: " ")
    if let masked = words.first(where: isMasked) { return [ChatPhone(written: String(masked), reading: .masked)] }
    return runs(in: text).map { run in
      best(of: run) ?? ChatPhone(written: run.joined, reading: PhoneReading(run.joined))
    }
  }

  /// The numbers in a text that says nothing of them: only whole ones that begin as a number does.
  static func all(in text: String) -> [ChatPhone] {
    runs(in: text).compactMap { run in
      // Of `Jl. Mawar 3 (0813…` the house's number stands before it.
      run.indices.lazy.filter { beginsNumber(run[$0]) }.compactMap { best(of: Array(run[$0...])) }.first
    }
  }

  private static func beginsNumber(_ group: String) -> Bool {
    let inner = group.drop { " -.()–".contains($0) }
    return inner.hasPrefix("0") || inner.hasPrefix("62") || inner.hasPrefix("+")
  }

  /// Digits with `x`, `*` or `•` among them.
  private static func isMasked(_ word: Substring) -> Bool {
    let digits = word.count { $0.isNumber }
    return digits >= 2 && word.contains { "xX*•".contains($0) } && word.allSatisfy { $0.isNumber || "xX*•+-().".contains($0) }
  }

  /// The longest beginning of a run that is a number; a lone digit at its end belongs to something else.
  private static func best(of run: Run) -> ChatPhone? {
    var groups = run[...]
    while !groups.isEmpty {
      let written = groups.joined
      let reading = PhoneReading(written)
      let isLoneDigit = groups.count > 1 && groups.last.map { $0.count { $0.isNumber } == 1 } ?? false
      if reading.key != nil, !isLoneDigit { return ChatPhone(written: written.withoutEdges, reading: reading) }
      groups.removeLast()
    }
    return nil
  }

  private typealias Run = [String]

  /// Groups of digits with what is written between them; each group has what stands before it.
  private static func runs(in text: String) -> [Run] {
    var runs: [Run] = []
    var run: Run = []
    var between = ""
    func isOpening(_ character: Character) -> Bool { character == "+" || character == "(" }
    var isInDigits = false
    for character in text {
      if character.isASCII, character.isNumber {
        if isInDigits { run[run.count - 1].append(character) } else { run.append(between + String(character)) }
        (isInDigits, between) = (true, "")
      } else if run.isEmpty {
        between = isOpening(character) ? (between == "+" || between == "(" ? between : "") + String(character) : ""
      } else if " -.()–".contains(character), between.count < 3 {
        (isInDigits, between) = (false, between + String(character))
      } else {
        runs.append(run)
        (run, isInDigits) = ([], false)
        between = isOpening(character) ? String(character) : ""
      }
      if run.count > 8 {
        runs.append(run)
        (run, isInDigits, between) = ([], false, "")
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }
}

extension [String] {
  fileprivate var joined: String { self.joined() }
}

extension ArraySlice<String> {
  fileprivate var joined: String { self.joined(separator: "") }
}

extension String {
  /// Without what joins the groups, at both ends; an opening bracket stays if it is closed.
  fileprivate var withoutEdges: String {
    var text = drop { " -.)–".contains($0) }
    while let last = text.last, " -.(–".contains(last) { text.removeLast() }
    if text.first == "(", !text.contains(")") { text.removeFirst() }
    return String(text)
  }
}
