import Orders
import TOML
import Words

/// Reads values out of a TOML document and collects what is wrong with them; nothing stops it.
struct SectionReader {
  let file: CleanText
  private(set) var complaints: [Complaint] = []
  /// The line of each `section.key` that was read soundly.
  private(set) var lines: [String: Int] = [:]

  init(file: CleanText) { self.file = file }

  mutating func complain(_ line: Int, _ fault: Complaint.Fault) {
    complaints.append(Complaint(file: file, line: line, fault: fault))
  }

  /// The top of the document; nothing if it is no TOML.
  mutating func sections(_ bytes: [UInt8]) -> [TOMLEntry] {
    do throws(TOMLError) {
      return try TOMLDocument.parse(bytes: bytes).table ?? []
    } catch {
      complain(error.line, .notTOML(column: error.column, CleanText(cleaning: error.message)))
      return []
    }
  }

  mutating func unknown(_ entry: TOMLEntry, in section: String) {
    complain(entry.line, .unknownKey(section: CleanText(cleaning: section), key: CleanText(cleaning: entry.key)))
  }

  /// What `parse` makes of the value; nil, with a complaint, where it makes nothing of it.
  mutating func value<Value>(
    _ entry: TOMLEntry, in section: String, _ expected: Complaint.Expected, _ parse: (TOMLValue) -> Value?
  ) -> Value? {
    guard let value = parse(entry.value) else {
      bad(entry.line, section, entry.key, expected)
      return nil
    }
    lines["\(section).\(entry.key)"] = entry.line
    return value
  }

  /// What `parse` makes of a string.
  mutating func text<Value>(
    _ entry: TOMLEntry, in section: String, _ expected: Complaint.Expected, _ parse: (String) -> Value?
  ) -> Value? {
    value(entry, in: section, expected) { $0.string.flatMap(parse) }
  }

  /// What `parse` makes of the strings of a list; nil if one of them is bad, each of those complained of on its own line.
  mutating func list<Value>(
    _ entry: TOMLEntry, in section: String, _ expected: Complaint.Expected, _ parse: (String) -> Value?
  ) -> [Value]? {
    guard let sound = soundOnes(entry, in: section, expected, parse), sound.count == entry.value.array?.count else { return nil }
    return sound
  }

  /// The same for a list of things that do not depend on each other: bad ones are left out.
  mutating func soundOnes<Value>(
    _ entry: TOMLEntry, in section: String, _ expected: Complaint.Expected, _ parse: (String) -> Value?
  ) -> [Value]? {
    guard let elements = value(entry, in: section, expected, \.array) else { return nil }
    let values = elements.map { (line: $0.line, value: $0.string.flatMap(parse)) }
    for (line, value) in values where value == nil { bad(line, section, entry.key, expected) }
    return values.compactMap(\.value)
  }

  private mutating func bad(_ line: Int, _ section: String, _ key: String, _ expected: Complaint.Expected) {
    complain(line, .badValue(section: CleanText(cleaning: section), key: CleanText(cleaning: key), expected))
  }
}
