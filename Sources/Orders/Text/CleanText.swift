/// Text that may reach a canvas, a log, JSON, CSV or the terminal: our own words, or a stranger's after `Cleaning`.
///
/// It can only be made by a literal, by interpolating what is itself safe, or by cleaning. Cleaning is idempotent.
package struct CleanText: Hashable, Sendable {
  /// The text: no control, format, private, unassigned or invisible scalar, no line break, at most two marks on a base.
  package let string: String

  /// Cleans any text; printable ASCII, by far the commonest, is taken as it is.
  package init(cleaning text: String) { string = Cleaning.isPlain(text) ? text : Cleaning.clean(text) }

  fileprivate init(alreadyClean text: String) { string = text }

  /// Takes bytes that are known to be printable ASCII.
  init(cleanASCII bytes: UnsafeBufferPointer<UInt8>) {
    string = String(unsafeUninitializedCapacity: bytes.count) { $0.update(fromContentsOf: bytes) }
  }

  package static let empty: CleanText = ""
  package var isEmpty: Bool { string.isEmpty }

  package static func + (left: CleanText, right: CleanText) -> CleanText {
    CleanText(alreadyClean: left.string + right.string)
  }
}

extension CleanText: Comparable {
  package static func < (left: CleanText, right: CleanText) -> Bool { left.string < right.string }
}

/// What can stand in a `CleanText` interpolation: only what cannot carry a stranger's bytes uncleaned.
package protocol SafeToShow {
  /// The value as clean text.
  var clean: CleanText { get }
}

extension CleanText: SafeToShow {
  package var clean: CleanText { self }
}

extension Int: SafeToShow {
  package var clean: CleanText { CleanText(alreadyClean: String(self)) }
}

extension Int64: SafeToShow {
  package var clean: CleanText { CleanText(alreadyClean: String(self)) }
}

extension CleanText: ExpressibleByStringInterpolation {
  package init(stringLiteral value: StaticString) {
    string = value.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
  }

  package init(stringInterpolation: Interpolation) { string = stringInterpolation.text }

  /// Joins our literals with values that are safe to show.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity + interpolationCount * 8) }
    package mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
    }
    package mutating func appendInterpolation(_ value: some SafeToShow) { text += value.clean.string }
  }
}

extension [CleanText] {
  /// All of them, with `separator` between two.
  package func joined(separator: CleanText = "") -> CleanText {
    var text = ""
    for (place, part) in enumerated() { text += place == 0 ? part.string : separator.string + part.string }
    return CleanText(alreadyClean: text)
  }
}
