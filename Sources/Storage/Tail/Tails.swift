/// The tail files of a data directory: the present one and those kept from before.
struct Tails {
  let directory: String
  let data: Identifier

  static let current = "tail"

  /// The name under which a tail is kept once a newer one has begun: by the row before its first, so that names sort.
  static func name(base sequence: Int64) -> String {
    let digits = String(sequence)
    return "tail-" + String(repeating: "0", count: max(0, 19 - digits.count)) + digits
  }

  static func isTail(_ name: String) -> Bool { name == current || base(ofName: name) != nil }

  private static func base(ofName name: String) -> Int64? {
    name.hasPrefix("tail-") && name.utf8.count == 24 ? Int64(name.dropFirst(5)) : nil
  }

  /// All readable ones, oldest first; those whose header is damaged are left out.
  func contents() throws(StorageError) -> [TailContents] {
    var contents: [TailContents] = []
    for name in try FileSystem.names(in: directory) where Self.isTail(name) {
      if let tail = try TailContents(directory + "/" + name, of: data) { contents.append(tail) }
    }
    return contents.sorted { $0.header.base.sequence < $1.header.base.sequence }
  }

  /// The rows after `point`, each proven by its checksums, as far as the files have them.
  func rows(after point: JournalPoint) throws(StorageError) -> [JournalRow] {
    var rows: [JournalRow] = []
    for tail in try contents() { rows += tail.rows(after: rows.last?.point ?? point) }
    return rows
  }

  /// Removes the kept ones that are of no use from `sequence` on: those whose successor begins at it or before.
  func drop(before sequence: Int64) throws(StorageError) {
    var bases = try FileSystem.names(in: directory).compactMap(Self.base(ofName:)).sorted()
    guard let present = try TailContents(directory + "/" + Self.current, of: data) else { return }
    bases.append(present.header.base.sequence)
    for (base, next) in zip(bases, bases.dropFirst()) where next <= sequence {
      try FileSystem.remove(directory + "/" + Self.name(base: base))
    }
  }
}
