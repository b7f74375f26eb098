import Orders

/// A theme as a record: what the program keeps of the themes that are always there.
///
/// Their files in `themes/` say the same and are what a person reads; but to read one took a seventh of a start. A test writes
/// the records from the files, and fails where they differ. Fields: 1 name, 2 variant, 3 pair, and any number of 4 colour (1
/// name, 2 RGB, 3 of 256, 4 of 16), 5 style (1 role, 2 foreground, 3 background, 4 attributes), 6 without colour (1 role, 4
/// attributes), 7 glyph (1 glyph, 2 Unicode, 3 ASCII); roles and glyphs by their index.
extension Theme {
  /// The theme as a record.
  package var record: [UInt8] {
    var writer = RecordWriter(capacity: 4096)
    writer.write(1, name)
    writer.write(2, bytes: variant.rawValue.utf8)
    writer.write(3, pair)
    for (name, color) in palette.sorted(by: { $0.key < $1.key }) { writer.write(4) { $0.write(name, color) } }
    for (role, rule) in styles.sorted(by: { $0.key.index < $1.key.index }) { writer.write(5) { $0.write(role, rule) } }
    for (role, attributes) in mono.sorted(by: { $0.key.index < $1.key.index }) {
      writer.write(6) { $0.write(role, StyleRule(attributes: attributes)) }
    }
    for (glyph, forms) in glyphs.sorted(by: { $0.key.index < $1.key.index }) { writer.write(7) { $0.write(glyph, forms) } }
    return writer.bytes
  }

  /// Reads a record; fields that it does not know are passed over.
  package init(record: UnsafeRawBufferPointer) throws(RecordError) {
    self.init(name: .empty)
    styles.reserveCapacity(Role.allCases.count)
    mono.reserveCapacity(Role.allCases.count)
    glyphs.reserveCapacity(Glyph.allCases.count)
    var reader = RecordReader(record)
    while let (field, value) = try reader.next() {
      switch field {
      case 1: name = try value.text()
      case 2: variant = Variant(rawValue: try value.text().string) ?? .any
      case 3: pair = try value.text()
      default: take(field, try ThemeEntry(value.bytes()))
      }
    }
  }

  private mutating func take(_ field: Int, _ entry: ThemeEntry) {
    let role = Role.at(UInt8(truncatingIfNeeded: entry.numbers[1] ?? 0))
    switch field {
    case 4: if let name = entry.texts[1] { palette[name] = entry.color }
    case 5: styles[role] = entry.rule
    case 6: mono[role] = entry.rule.attributes
    case 7: if let glyph = Glyph.at(UInt32(truncatingIfNeeded: entry.numbers[1] ?? 0)) { glyphs[glyph] = entry.forms }
    default: break
    }
  }
}

/// The fields of one entry, whatever it is of.
private struct ThemeEntry {
  var numbers: [Int64?] = Array(repeating: nil, count: 5)
  var texts: [String?] = Array(repeating: nil, count: 5)

  init(_ record: UnsafeRawBufferPointer) throws(RecordError) {
    var reader = RecordReader(record)
    while let (field, value) = try reader.next() {
      guard numbers.indices.contains(field) else { continue }
      switch value {
      case .number(let number): numbers[field] = number
      case .bytes(let bytes): texts[field] = String(decoding: bytes, as: UTF8.self)
      }
    }
  }

  var color: Color {
    Color(
      rgb: numbers[2].map { UInt32(truncatingIfNeeded: $0) }, indexed: numbers[3].map { UInt8(truncatingIfNeeded: $0) },
      sixteen: numbers[4].map { Int32(truncatingIfNeeded: $0) })
  }

  var rule: StyleRule {
    StyleRule(
      foreground: texts[2], background: texts[3],
      attributes: Style.Attributes(rawValue: UInt8(truncatingIfNeeded: numbers[4] ?? 0)))
  }

  var forms: Glyph.Forms? {
    let forms = [numbers[2], numbers[3]].compactMap { $0.flatMap { Unicode.Scalar(UInt32(truncatingIfNeeded: $0)) } }
    return forms.count == 2 ? Glyph.Forms(unicode: forms[0], ascii: forms[1]) : nil
  }
}

extension RecordWriter {
  fileprivate mutating func write(_ name: String, _ color: Color) {
    write(1, bytes: name.utf8)
    write(2, color.rgb.map(Int64.init))
    write(3, color.indexed.map(Int64.init))
    write(4, color.sixteen.map(Int64.init))
  }

  fileprivate mutating func write(_ role: Role, _ rule: StyleRule) {
    write(1, Int64(role.index))
    if let foreground = rule.foreground { write(2, bytes: foreground.utf8) }
    if let background = rule.background { write(3, bytes: background.utf8) }
    write(4, Int64(rule.attributes.rawValue))
  }

  fileprivate mutating func write(_ glyph: Glyph, _ forms: Glyph.Forms) {
    write(1, Int64(glyph.index))
    write(2, Int64(forms.unicode.value))
    write(3, Int64(forms.ascii.value))
  }
}
