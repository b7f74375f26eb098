import Orders

/// What the first bytes of a file tell of it.
enum TableFileKind: Equatable {
  case text
  /// A zip, as `.xlsx` is one.
  case workbook
  /// A JSON array.
  case records
  case other(TableFileFault)

  /// More bytes tell nothing more.
  static let enough = 512

  init(_ bytes: [UInt8]) {
    let head = bytes.prefix(Self.enough)
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .workbook
    } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .other(.oldOrLockedWorkbook)
    } else if head.starts(with: Array("%PDF".utf8)) {
      self = .other(.pdf)
    } else {
      self = Self.isMarkup(head) ? .other(.webPage) : Self.text(head).first == UInt8(ascii: "[") ? .records : .text
    }
  }

  /// `<html`, `<!DOCTYPE html`, `<table`, `<?xml`: what web shops and banks offer as "Excel".
  private static func isMarkup(_ head: ArraySlice<UInt8>) -> Bool {
    let rest = text(head)
    guard rest.first == UInt8(ascii: "<"), let next = rest.dropFirst().first else { return false }
    return next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next | 0x20)
  }

  /// Without the mark and the blanks before the first letter.
  private static func text(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    (head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}

/// Why a whole file is no table that can be read.
package enum TableFileFault: Error, Hashable, Sendable {
  /// A web page or an XML file, whatever its name says.
  case webPage
  /// The format of Excel before 2007, or a workbook with a password: both are the same kind of file.
  case oldOrLockedWorkbook
  case pdf
  case workbookTooLarge
  /// A zip that is cut off or damaged.
  case brokenWorkbook
  /// libzip, which takes workbooks apart, is missing on this machine: nothing is wrong with the file.
  case noZipLibrary
  /// A zip with a password.
  case lockedWorkbook
  /// A zip that is no workbook.
  case notAWorkbook
  /// It unpacks to far more than such a file can hold.
  case workbookBomb
  /// XML that no spreadsheet writes: entities, endless nesting.
  case hostileWorkbook
  /// Not well-formed where it should be.
  case damagedSheet
  case noSheet
  /// More rows than a dashboard takes in at once: so many.
  case tooManyRows(limit: Int)
  /// More orders than this have lines all over it.
  case tooScattered(limit: Int)
}
