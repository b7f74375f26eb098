import Orders

/// A line of a plain list: a phone in any notation or a `@username`, then perhaps a remark.
/// ```
/// # since March
/// 0812-3456-7890
/// +62 813 1111 2222  Rani, two parcels refused
/// @rani_p            # with --channel
/// ```
struct NumberLine {
  /// The phone or username as written; empty in a line that is blank or a comment.
  let who: String
  /// What stands after it; nil where there is nothing.
  let remark: CleanText?

  init(who: String, remark: CleanText?) { (self.who, self.remark) = (who, remark) }

  init(_ line: CleanText) {
    let text = Substring(line.string).trimmed
    guard let first = text.first, first != "#" else {
      (who, remark) = ("", nil)
      return
    }
    let end = first == "@" ? text.firstIndex { " ,;#".contains($0) } ?? text.endIndex : Self.endOfNumber(text)
    who = String(text[..<end].trimmed)
    let rest = text[end...].drop { " ,;:#-–—".contains($0) }
    remark = rest.isEmpty ? nil : CleanText(cleaning: String(rest))
  }

  /// Where the number ends: at the first letter but a masking `x`, which stands beside digits.
  private static func endOfNumber(_ text: Substring) -> String.Index {
    var previous: Character = " "
    return text.firstIndex { character in
      defer { previous = character }
      if character == "x" || character == "X" { return previous == " " }
      return !("0"..."9" ~= character) && !" +()-./*•".contains(character)
    } ?? text.endIndex
  }

  /// Whether the line begins as a list does: with a phone, a masked one too, or a username.
  var isOfAList: Bool {
    if who.hasPrefix("@") { return true }
    return switch PhoneReading(who) {
    case .valid, .foreign, .masked, .tooShort, .tooLong: who.contains { "0"..."9" ~= $0 }
    case .notAPhone: false
    }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
