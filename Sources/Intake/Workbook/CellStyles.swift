/// Which styles of cells show a number as a date or a time.
struct CellStyles {
  fileprivate var areDates: [Bool] = []

  /// Whether a cell of this style is one; none for a style that is not there.
  func isDate(_ style: Int) -> Bool { areDates.indices.contains(style) && areDates[style] }

  /// Whether a number format's code shows a date: letters of days and hours outside quotes and brackets.
  static func isDate(code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\\", "_", "*": isEscaped = !isQuoted
      case "\"": isQuoted.toggle()
      // `[h]` counts hours, `[Red]` and `[$-421]` are something else.
      case "[" where !isQuoted: isBracketed = true
      case "]": isBracketed = false
      case _ where !isQuoted && !isBracketed && "ydhms".contains(character): return true
      // Only the first part, that of positive numbers, counts.
      case ";" where !isQuoted: return false
      default: break
      }
    }
    return false
  }

  /// ECMA-376, 18.8.30: the formats that every program knows by number.
  fileprivate static func isDate(builtIn number: Int) -> Bool {
    (14...22).contains(number) || (27...36).contains(number) || (45...47).contains(number) || (50...58).contains(number)
  }
}

/// Reads `xl/styles.xml`.
final class StylesHandler: XMLHandler {
  var styles = CellStyles()
  private var dateFormats: [Int: Bool] = [:]
  private var isCellFormats = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "numFmt", let id = attributes.string("numFmtId").flatMap({ Int($0) }), let code = attributes.string("formatCode") {
      dateFormats[id] = CellStyles.isDate(code: code)
    } else if name == "cellXfs" {
      isCellFormats = true
    } else if isCellFormats, name == "xf" {
      let id = attributes.string("numFmtId").flatMap { Int($0) } ?? 0
      styles.areDates.append(dateFormats[id] ?? CellStyles.isDate(builtIn: id))
      if styles.areDates.count > 100_000 { stop(.hostileWorkbook) }
    }
  }

  override func end(_ name: XMLName) {
    if name == "cellXfs" { isCellFormats = false }
  }
}
