/// Text as a stranger sent it: it can be kept and compared, but shown, logged or written only after `cleaned`.
///
/// There is no way from here to a `String`, so that what was not cleaned cannot slip out by habit.
package struct OutsideText: Hashable, Sendable {
  private let received: String

  /// Takes text as it came.
  package init(_ received: String) { self.received = received }

  /// Takes bytes as they came; what is no UTF-8 becomes U+FFFD.
  package init(utf8 bytes: some Collection<UInt8>) { received = String(decoding: bytes, as: UTF8.self) }

  /// How many bytes of UTF-8 it has.
  package var byteCount: Int { received.utf8.count }

  /// Its beginning, of at most so many bytes: a flood is cut before anything is done with it.
  package func prefix(bytes: Int) -> OutsideText {
    byteCount <= bytes ? self : OutsideText(utf8: received.utf8.prefix(bytes))
  }

  /// The same text with everything that could act on a terminal, hide or reorder made visible: see `Cleaning`.
  package var cleaned: CleanText { CleanText(cleaning: received) }
}
