/// How many colours a terminal can show.
package enum ColorDepth: Int, CaseIterable, Comparable, Hashable, Sendable {
  /// Attributes only.
  case mono
  /// The 8 or 16 colours that users give their own values.
  case sixteen
  /// The 256 of xterm.
  case indexed
  /// Any RGB value.
  case direct

  package static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}
