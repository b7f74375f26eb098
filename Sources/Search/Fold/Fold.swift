import Orders

/// Text as it is compared: in one case, without accents, invisible characters and look-alike letters, its spaces folded
/// (reliability.md T8), as UTF-8.
package struct Fold: Hashable, Sendable {
  package let bytes: [UInt8]

  /// Folds a text; two names are the same to a reader if their folds are equal.
  package init(_ text: CleanText) {
    var folding = Folding()
    for scalar in text.string.unicodeScalars { folding.add(scalar) }
    bytes = folding.bytes
  }

  package var isEmpty: Bool { bytes.isEmpty }
}
