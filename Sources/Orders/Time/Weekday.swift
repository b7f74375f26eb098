/// A day of the week, Monday first.
package enum Weekday: Int, CaseIterable, Comparable, Hashable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// Its name in `config.toml`: `mon`, `tue`, …
  package var key: String { Self.keys[rawValue] }

  /// The day of a name in `config.toml`.
  package init?(key: String) {
    guard let index = Self.keys.firstIndex(of: key) else { return nil }
    self = Self.allCases[index]
  }

  package static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }

  private static let keys = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}
