import Orders

/// Writes one JSON value (RFC 8259) after another to an output, compactly, keys in the order in which they are put.
///
/// Takes only clean text, so that no control or hidden character of a stranger's can be in it.
package struct JSONWriter {
  private let output: Output
  private let zone: Zone
  private var needsComma = false

  /// `zone` is the one whose offset moments are written with.
  package init(_ output: Output, zone: Zone) { (self.output, self.zone) = (output, zone) }

  /// `{…}`: `body` puts keys and values.
  package mutating func object(_ body: (inout JSONWriter) -> Void) { nest("{", "}", body) }

  /// `[…]`: `body` writes elements.
  package mutating func array(_ body: (inout JSONWriter) -> Void) { nest("[", "]", body) }

  /// `[…]` of what `write` makes of each element.
  package mutating func array<Element>(_ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void) {
    array { for element in elements { write(&$0, element) } }
  }

  /// A key of an object; its value comes next.
  package mutating func key(_ name: StaticString) {
    separate()
    raw("\"")
    name.withUTF8Buffer { output.write($0) }
    raw("\":")
    needsComma = false
  }

  /// Writes a string, or `null`.
  package mutating func value(_ text: CleanText?) {
    guard let text else { return null() }
    value(MessageText(lines: [text]))
  }

  /// Writes a string with `\n` between the lines.
  package mutating func value(_ text: MessageText) {
    separate()
    raw("\"")
    for (index, line) in text.lines.enumerated() {
      if index > 0 { raw("\\n") }
      for byte in line.string.utf8 {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { output.write(CollectionOfOne(UInt8(ascii: "\\"))) }
        output.write(CollectionOfOne(byte))
      }
    }
    raw("\"")
  }

  /// Writes a number, or `null`.
  package mutating func value(_ number: Int64?) {
    guard let number else { return null() }
    separate()
    output.write(String(number).utf8)
  }

  /// Writes a number, or `null`.
  package mutating func value(_ number: Int?) { value(number.map(Int64.init)) }
  /// Writes whole rupiah, or `null`.
  package mutating func value(_ money: Rupiah?) { value(money?.amount) }
  /// Writes a moment as ISO 8601 with the shop's offset, or `null`.
  package mutating func value(_ moment: Moment?) { value(moment.map { CleanText(cleaning: $0.iso8601(in: zone)) }) }

  /// Writes thousandths as a percentage with one decimal, `82.5`, or `null`.
  package mutating func value(permille: Int?) {
    guard let permille else { return null() }
    separate()
    output.write("\(permille / 10).\(permille % 10)".utf8)
  }

  /// Writes `true` or `false`.
  package mutating func value(_ flag: Bool) {
    separate()
    raw(flag ? "true" : "false")
  }

  /// Writes `null`.
  package mutating func null() {
    separate()
    raw("null")
  }

  private mutating func nest(_ open: StaticString, _ close: StaticString, _ body: (inout JSONWriter) -> Void) {
    separate()
    raw(open)
    needsComma = false
    body(&self)
    raw(close)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { raw(",") }
    needsComma = true
  }

  private func raw(_ text: StaticString) { text.withUTF8Buffer { output.write($0) } }
}

extension JSONWriter {
  /// Writes a key and a string, or `null`.
  package mutating func put(_ name: StaticString, _ text: CleanText?) { key(name); value(text) }
  /// Writes a key and a number, or `null`.
  package mutating func put(_ name: StaticString, _ number: Int?) { key(name); value(number) }
  /// Writes a key and a number, or `null`.
  package mutating func put(_ name: StaticString, _ number: Int64?) { key(name); value(number) }
  /// Writes a key and thousandths as a percentage with one decimal, or `null`.
  package mutating func put(_ name: StaticString, permille: Int?) { key(name); value(permille: permille) }
  /// Writes a key and whole rupiah, or `null`.
  package mutating func put(_ name: StaticString, _ money: Rupiah?) { key(name); value(money) }
  /// Writes a key and a moment, or `null`.
  package mutating func put(_ name: StaticString, _ moment: Moment?) { key(name); value(moment) }
  /// Writes a key and `true` or `false`.
  package mutating func put(_ name: StaticString, _ flag: Bool) { key(name); value(flag) }
}
