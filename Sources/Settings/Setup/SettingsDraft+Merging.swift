import Orders
import TOML

extension SettingsDraft {
  /// The configuration in `old` with what was asked in its place, every other line as it was; nil where `old` is no TOML, or is
  /// written in a way that cannot be kept.
  func merged(into old: [UInt8]) -> [UInt8]? {
    guard let before = try? TOMLDocument.parse(bytes: old) else { return nil }
    var merge = ConfigurationMerge(old, before)
    merge.put(shopLines, in: "shop")
    merge.put(hoursLines, in: "hours")
    let bytes = merge.bytes
    guard let after = try? TOMLDocument.parse(bytes: bytes), others(after) == others(before),
      SettingsDraft(Settings.read(bytes, path: "").settings) == self
    else { return nil }
    return bytes
  }

  /// What the set-up does not ask for.
  private func others(_ document: TOMLValue) -> [String: TOMLPlain] {
    var others: [String: TOMLPlain] = [:]
    for entry in document.table ?? [] where entry.key != "shop" && entry.key != "hours" {
      others[entry.key] = TOMLPlain(entry.value)
    }
    return others
  }
}

/// Puts lines of `key = value` into a configuration, over those that say something else.
private struct ConfigurationMerge {
  private typealias Statement = ConfigurationStatements.Statement
  private var statements: [Statement]
  private let before: TOMLValue

  init(_ old: [UInt8], _ before: TOMLValue) {
    statements = ConfigurationStatements(old).statements
    self.before = before
    // A line that is added begins on a line of its own.
    if let last = statements.last, last.bytes.last != UInt8(ascii: "\n") {
      statements[statements.count - 1] = Statement(
        kind: last.kind, section: last.section, bytes: last.bytes + [UInt8(ascii: "\n")], comment: last.comment)
    }
  }

  var bytes: [UInt8] { statements.flatMap(\.bytes) }

  mutating func put(_ lines: [(key: String, value: CleanText)], in section: String) {
    // A table in one line gives way to a section.
    statements.removeAll { $0.path == [section] }
    for (key, value) in lines { put(key, value, in: section) }
  }

  private mutating func put(_ key: String, _ value: CleanText, in section: String) {
    guard let place = statements.firstIndex(where: { $0.path == [section, key] }) else { return add(key, value, in: section) }
    let new = try? TOMLDocument.parse("v = \(value.string)")["v"]
    if let new, let old = before[section]?[key], TOMLPlain(new) == TOMLPlain(old) { return }
    let old = statements[place]
    statements[place] = statement(
      old.section.isEmpty ? "\(section).\(key)" : key, value, in: old.section, rest: Array(old.bytes[old.comment...]))
  }

  /// Behind the section's last key, or in a section of its own at the end.
  private mutating func add(_ key: String, _ value: CleanText, in section: String) {
    if let last = statements.lastIndex(where: { isOf($0, section) }) {
      let home = statements[last].section
      return statements.insert(statement(home.isEmpty ? "\(section).\(key)" : key, value, in: home), at: last + 1)
    }
    let head: [UInt8] = (statements.isEmpty ? [] : [UInt8(ascii: "\n")]) + Array("[\(section)]\n".utf8)
    statements.append(Statement(kind: .header([section]), section: [section], bytes: head, comment: head.count))
    add(key, value, in: section)
  }

  private func isOf(_ statement: Statement, _ section: String) -> Bool {
    if case .header(let keys) = statement.kind { return keys == [section] }
    return statement.path?.count == 2 && statement.path?.first == section
  }

  private func statement(_ key: String, _ value: CleanText, in section: [String], rest: [UInt8] = [UInt8(ascii: "\n")])
    -> Statement
  {
    let bytes = Array("\(key) = \(value.string)".utf8)
    return Statement(
      kind: .key(section.isEmpty ? key.split(separator: ".").map(String.init) : [key]), section: section,
      bytes: bytes + rest, comment: bytes.count)
  }
}

/// A value without its lines, to be compared.
private indirect enum TOMLPlain: Hashable {
  case table([String: TOMLPlain])
  case array([TOMLPlain])
  case leaf(TOMLValue.Content)

  init(_ value: TOMLValue) {
    switch value.content {
    case .table(let entries):
      self = .table(Dictionary(entries.map { ($0.key, TOMLPlain($0.value)) }) { first, _ in first })
    case .array(let values): self = .array(values.map(TOMLPlain.init))
    default: self = .leaf(value.content)
    }
  }
}
