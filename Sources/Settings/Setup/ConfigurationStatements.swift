/// A configuration's text cut into statements, each with all its lines, so that one can be replaced and the others stay as typed.
struct ConfigurationStatements {
  /// A header, a key with its value, or a blank or commented line.
  struct Statement {
    enum Kind: Equatable {
      case header([String])
      /// The path within the section.
      case key([String])
      case nothing
    }

    let kind: Kind
    /// The section that it stands in: empty before the first header.
    let section: [String]
    /// With the line end, if there is one.
    let bytes: [UInt8]
    /// Where a comment begins on its last line, with the blanks before it; its end if there is none.
    let comment: Int

    /// The whole path of a key; nil for anything else.
    var path: [String]? {
      guard case .key(let keys) = kind else { return nil }
      return section + keys
    }
  }

  var statements: [Statement] = []

  init(_ bytes: [UInt8]) {
    var section: [String] = []
    var start = 0
    while start < bytes.count {
      let extent = StatementExtent(bytes, from: start)
      let kind = Self.kind(bytes[start..<extent.end])
      if case .header(let keys) = kind { section = keys }
      statements.append(
        Statement(kind: kind, section: section, bytes: Array(bytes[start..<extent.end]), comment: extent.comment - start))
      start = extent.end
    }
  }

  private static func kind(_ bytes: ArraySlice<UInt8>) -> Statement.Kind {
    let text = bytes.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    switch text.first {
    case nil, UInt8(ascii: "#"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return .nothing
    case UInt8(ascii: "["): return .header(keys(text.drop { $0 == UInt8(ascii: "[") }, end: UInt8(ascii: "]")))
    default: return .key(keys(text, end: UInt8(ascii: "=")))
    }
  }

  /// Dotted keys up to `end`, quoted or bare.
  private static func keys(_ bytes: ArraySlice<UInt8>, end: UInt8) -> [String] {
    var keys: [[UInt8]] = [[]]
    var quote: UInt8?
    for byte in bytes {
      if byte == quote {
        quote = nil
      } else if quote != nil {
        keys[keys.count - 1].append(byte)
      } else if byte == end {
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ".") {
        keys.append([])
      } else if byte > 0x20 {
        keys[keys.count - 1].append(byte)
      }
    }
    return keys.map { String(decoding: $0, as: UTF8.self) }
  }
}

/// How far a statement goes: over line ends within brackets and long strings.
private struct StatementExtent {
  private(set) var end: Int
  private(set) var comment: Int

  init(_ bytes: [UInt8], from start: Int) {
    var (next, depth, content) = (start, 0, start)
    while next < bytes.count {
      switch bytes[next] {
      case UInt8(ascii: "\n") where depth <= 0:
        (end, comment) = (next + 1, content)
        return
      case UInt8(ascii: "#"):
        while next < bytes.count, bytes[next] != UInt8(ascii: "\n") { next += 1 }
        continue
      case UInt8(ascii: "\""), UInt8(ascii: "'"): next = Self.endOfString(bytes, from: next) - 1
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
      next += 1
      if bytes[next - 1] > 0x20 { content = next }
    }
    (end, comment) = (bytes.count, content)
  }

  /// Behind the closing quote, or where the line ends for a string that is not closed.
  private static func endOfString(_ bytes: [UInt8], from start: Int) -> Int {
    let quote = bytes[start]
    let isLong = bytes[start...].starts(with: [quote, quote, quote])
    let mark = [UInt8](repeating: quote, count: isLong ? 3 : 1)
    var next = start + mark.count
    while next < bytes.count {
      if bytes[next] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        next += 2
        continue
      }
      if bytes[next...].starts(with: mark) {
        next += mark.count
        // Up to two quotes more may stand before the closing three.
        while isLong, next < bytes.count, bytes[next] == quote { next += 1 }
        return next
      }
      if !isLong, bytes[next] == UInt8(ascii: "\n") { return next }
      next += 1
    }
    return bytes.count
  }
}
