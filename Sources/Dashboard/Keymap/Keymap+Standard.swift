import Screen
import Words

extension Keymap {
  /// The keys of interface.md.
  package static let standard: [Binding] = []
}
