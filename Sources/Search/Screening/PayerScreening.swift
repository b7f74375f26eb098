import Orders

/// Entries whose name the payer of some money perhaps has: all of the payer's words of three letters and more stand in the
/// entry's name. One word alone is too many people's.
///
/// A hint to a person who looks at money for somebody else's order, and never more: most who share a name are strangers.
package enum PayerScreening {
  /// At most so many are answered; of more namesakes none is said, since then the name tells nothing.
  package static let limit = 3

  /// Whether a name has enough in it to be looked for.
  package static func isWorthwhile(_ payer: CleanText?) -> Bool { payer.map { words(of: $0).count >= 2 } ?? false }

  /// Reads every entry of the book once; nil if `isCancelled` said so meanwhile.
  package static func keys(_ payer: CleanText, in book: Book, isCancelled: () -> Bool = { false }) -> [BuyerKey]? {
    let wanted = words(of: payer)
    guard wanted.count >= 2 else { return [] }
    var found: [BuyerKey] = []
    var (total, isStopped) = (0, false)
    book.blacklist.forEach { record in
      total += 1
      if total & 0x3FF == 0, isCancelled() {
        isStopped = true
        return false
      }
      guard let traits = try? BlacklistEntry.traits(ofRecord: record), let name = traits.name, has(name, wanted) else {
        return true
      }
      if let key = traits.key.flatMap(BuyerKey.init(keyBytes:)) { found.append(key) }
      return found.count <= limit
    }
    return isStopped ? nil : found.count > limit ? [] : found
  }

  private static func has(_ name: UnsafeRawBufferPointer, _ wanted: Set<[UInt8]>) -> Bool {
    guard name.count >= wanted.reduce(0, { $0 + $1.count }) else { return false }
    var left = wanted
    forEachWord(of: name) { word in left.remove(Array(word)) }
    return left.isEmpty
  }

  private static func words(of name: CleanText) -> Set<[UInt8]> {
    let parts = name.string.split { !$0.isLetter }.map { Fold(CleanText(cleaning: String($0))).bytes }
    return Set(parts.filter { $0.count >= 3 && !ScreeningWords.titles.contains($0) })
  }
}
