import Orders

/// When a message was sent, as its copy says it: on the phone's clock, of no zone.
package struct ChatTime: Hashable, Sendable {
  package var date: CivilDate
  /// Seconds since midnight.
  package var second: Int

  /// The moment that it is in the shop's zone.
  package func moment(in zone: Zone) -> Moment { zone.moment(date, second: second) }
}

/// What WhatsApp puts before each message of a copied conversation: `[12/11/26 19.42.10] Rani: `, `12/11/26, 19.42 - Rani: `, and of
/// its web page `[19.42, 12/11/2026] Rani: `.
struct ChatPrefix {
  var sentAt: ChatTime
  /// nil for a line of WhatsApp's own.
  var sender: String?

  /// Takes the prefix off a line; nil, and nothing taken, if there is none.
  init?(_ line: inout Substring) {
    var cursor = ChatCursor(line)
    let isBracketed = cursor.take("[")
    guard let sentAt = Self.time(&cursor) else { return nil }
    cursor.skipSpaces()
    guard isBracketed ? cursor.take("]") : cursor.take("-") || cursor.take("–") else { return nil }
    cursor.skipSpaces()
    self.sentAt = sentAt
    line = cursor.rest
    guard let colon = line.prefix(80).firstIndex(of: ":") else { return }
    let name = line[..<colon].drop { "~ □".contains($0) }
    sender = name.isEmpty ? nil : String(name)
    line = line[line.index(after: colon)...]
  }

  private static func time(_ cursor: inout ChatCursor) -> ChatTime? {
    if let date = date(&cursor) {
      skipBetween(&cursor)
      return clock(&cursor).map { ChatTime(date: date, second: $0) }
    }
    guard let second = clock(&cursor) else { return nil }
    skipBetween(&cursor)
    return date(&cursor).map { ChatTime(date: $0, second: second) }
  }

  private static func skipBetween(_ cursor: inout ChatCursor) {
    _ = cursor.take(",")
    cursor.skipSpaces()
  }

  /// Day, month and year; month and day where only that is a date.
  private static func date(_ cursor: inout ChatCursor) -> CivilDate? {
    var ahead = cursor
    guard let first = ahead.number(1...2), let mark = ahead.take(anyOf: "/.-"), let second = ahead.number(1...2),
      ahead.take(mark), let year = ahead.number(4...4) ?? ahead.number(2...2).map({ 2000 + $0 })
    else { return nil }
    guard let date = CivilDate(year: year, month: second, day: first) ?? CivilDate(year: year, month: first, day: second) else {
      return nil
    }
    cursor = ahead
    return date
  }

  /// `19.42`, `19:42:10`, `7:42 PM`, in seconds since midnight.
  private static func clock(_ cursor: inout ChatCursor) -> Int? {
    var ahead = cursor
    guard var hour = ahead.number(1...2), let mark = ahead.take(anyOf: ".:"), let minute = ahead.number(2...2) else { return nil }
    var second = 0
    var further = ahead
    if further.take(mark), let written = further.number(2...2) { (second, ahead) = (written, further) }
    further = ahead
    further.skipSpaces()
    if let half = further.take(anyOf: "aApP"), further.take(anyOf: "mM") != nil {
      hour = hour % 12 + ("pP".contains(half) ? 12 : 0)
      ahead = further
    }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    cursor = ahead
    return hour * 3600 + minute * 60 + second
  }
}

/// Reads a line character by character.
struct ChatCursor {
  private(set) var rest: Substring

  init(_ text: Substring) { rest = text }

  mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }

  mutating func take(anyOf characters: String) -> Character? {
    guard let first = rest.first, characters.contains(first) else { return nil }
    rest.removeFirst()
    return first
  }

  mutating func skipSpaces() { rest = rest.drop { $0 == " " } }

  /// Takes so many ASCII digits; nil, and nothing taken, if there are fewer, or more than that come.
  mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    let run = rest.prefix { $0.isASCII && $0.isNumber }
    guard digits.contains(run.count), let number = Int(run) else { return nil }
    rest.removeFirst(run.count)
    return number
  }
}
