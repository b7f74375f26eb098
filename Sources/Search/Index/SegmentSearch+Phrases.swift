extension SegmentSearch {
  /// Words that stand beside each other as they were written may rank better than each by itself: where they are a key that
  /// has spaces, and where they begin a field. Anywhere else the worst of them is no worse.
  func raise(_ phrase: [UInt8], in found: RankedRows) {
    let needle = Needle(phrase)
    if segment.names.hasSpaces {
      segment.names.forEachOccurrence(of: phrase) { row, place in
        if found.contains(row.index) { found.raise(row.index, to: row.rank(of: needle, at: place)) }
        return true
      }
    }
    var rows = found.matching(.wordStart)
    rows.subtract(found.matching(.prefix))
    let parts = phrase.split(separator: 0x20).map { Array($0) }
    let beginning = segment.words.rows(beginningWith: parts[0], then: parts[1], isWhole: parts.count > 2, of: segment.count)
    rows.formIntersection(beginning)
    var raised = 0
    let end = self.rows(above: bar, ifOf: .prefix)
    rows.forEach { row in
      guard row < end else { return false }
      withRow(row) { folded in
        guard folded.exactRank(of: needle) <= .prefix else { return }
        found.raise(row, to: .prefix)
        raised += 1
      }
      return raised < wanted
    }
  }
}
