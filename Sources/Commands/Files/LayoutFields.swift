import Intake
import Orders
import Words

/// What is said on the command line of a file's layout: one that is known, or how to read one that is not.
package struct LayoutFields {
  /// The name of a known layout, or that of the new one.
  package var name: OutsideText?
  /// `FIELD=COLUMN`, each.
  package var columns: [OutsideText] = []
  package var dates: OutsideText?
  package var decimals: OutsideText?

  package init() {}

  /// Whether it teaches a layout.
  package var teaches: Bool { !columns.isEmpty }
}

/// A file whose layout is not known, with what a person needs to see to teach it.
package struct UnknownLayout: Hashable, Sendable {
  package let file: CleanText
  package let kind: TableKind
  package let table: UnknownTable
  /// The beginning of the command to teach it, such as `tenggat import`, and what follows the file's name.
  package let command: (start: CleanText, rest: CleanText)

  package static func == (left: UnknownLayout, right: UnknownLayout) -> Bool {
    (left.file, left.kind, left.table) == (right.file, right.kind, right.table)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(table) }

  /// The whole command, with the likeliest column of each field; what has none is to be filled in.
  package func teaching(_ words: any Words) -> CleanText {
    let guess = ColumnGuess.columns(of: table.header, as: kind)
    var maps = MappedField.fields(of: kind).compactMap { field in guess[field].map { "\(field)=\($0)" as CleanText } }
    for group in MappedField.required(of: kind) where !group.contains(where: { guess[$0] != nil }) {
      maps.append("\(group[0])=\(words.columnPlaceholder)")
    }
    let options = maps.map { " --map \($0.shellQuoted)" as CleanText }.joined()
    return "\(command.start) \(file.shellQuoted)\(command.rest) --layout \(words.layoutPlaceholder.shellQuoted)\(options)"
  }

  /// The columns as a mapping names them, each with up to three samples.
  package var columns: [(name: CleanText, samples: [CleanText])] {
    table.header.references.enumerated().map { ($1, table.samples(of: $0)) }
  }
}

extension CleanText {
  /// As one word of a POSIX shell.
  var shellQuoted: CleanText {
    let isPlain = string.utf8.allSatisfy {
      ($0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z")) || (0x30...0x39).contains($0)
        || "-_./=:,@+".utf8.contains($0)
    }
    if isPlain, !isEmpty { return self }
    return CleanText(
      cleaning: "'" + string.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'")
  }
}
