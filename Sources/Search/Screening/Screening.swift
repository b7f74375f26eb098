import Orders

/// Finds the entries that perhaps are about a buyer under another number: by the username, or by words of name and address.
///
/// The rule for words: an entry must share a word of the name and one of the address, and all that it shares must be so rare
/// together that chance does not explain it. How rare a word is, the list itself says: it is on `c` of `n` entries, mixed with
/// what is known beforehand (a name's word on one of 50, an address's on one of 20, a number on one of 10, as if of 50 more
/// entries), so that a small list does not take "Siti" for rare. With `p` for all shared words together, which are taken as
/// independent, it must be that `n * p < 0.001`, and whatever the list, `p < 0.00001`. A buyer shares many sets of words with
/// many entries: so about one innocent buyer of a hundred meets such an entry.
///
/// A username counts from five letters on; a shorter one is too often somebody else's.
package struct Screening {
  /// At most so many are answered.
  package static let limit = 3
  private let buyer: Buyer
  private let words: ScreeningWords
  /// The buyer's username, if it is long enough to tell anything.
  private let username: [UInt8]?
  private var counts: [Int]
  private var found: [UInt32: [BuyerKey]] = [:]
  private var sameName: [BuyerKey] = []
  private var total = 0

  /// Looks the words up in the index as far as it is made, and reads every other entry once; nil if `isCancelled` said so meanwhile.
  package static func answer(
    _ request: ScreeningRequest, index: SearchIndex = SearchIndex(), isCancelled: () -> Bool = { false }
  ) -> ScreeningAnswer? {
    guard request.isWorthwhile else { return ScreeningAnswer(generation: request.generation, likenesses: []) }
    if let payer = request.payer {
      return PayerScreening.keys(payer, in: request.book, isCancelled: isCancelled)
        .map { ScreeningAnswer(generation: request.generation, likenesses: [], namesakes: $0) }
    }
    var screening = Screening(request.buyer)
    let entries = request.book.blacklist
    for part in index.entrySegments(of: request.book) {
      if isCancelled() { return nil }
      if let segment = part.segment {
        screening.lookUp(in: segment, of: entries)
      } else {
        guard screening.read(part.records, of: entries, isCancelled) else { return nil }
      }
    }
    for place in 0..<entries.placeCount {
      if place & 0x3FF == 0, isCancelled() { return nil }
      entries.withRecord(atPlace: place) { screening.read($0) }
    }
    return ScreeningAnswer(generation: request.generation, likenesses: screening.likenesses)
  }

  private init(_ buyer: Buyer) {
    self.buyer = buyer
    words = ScreeningWords(buyer)
    counts = Array(repeating: 0, count: words.words.count)
    let name = buyer.username.map { Array($0.text.string.utf8) }
    username = name.flatMap { $0.count >= 5 ? $0 : nil }
  }

  private mutating func read(_ records: Range<Int>, of entries: RecordTable<BuyerKey>, _ isCancelled: () -> Bool) -> Bool {
    let hidden = entries.hiddenBase
    for record in records {
      if record & 0x3FF == 0, isCancelled() { return false }
      if !hidden.isEmpty, hidden[record / 64] >> UInt64(record % 64) & 1 == 1 { continue }
      read(entries.atBase(record).record)
    }
    return true
  }

  private mutating func read(_ record: UnsafeRawBufferPointer) {
    total += 1
    if let traits = try? BlacklistEntry.traits(ofRecord: record) { take(traits, username) }
  }

  private mutating func take(_ traits: BlacklistEntry.Traits, _ username: [UInt8]?) {
    if let username, let theirs = traits.username, theirs.elementsEqual(username), let key = key(traits) { sameName.append(key) }
    guard !words.isEmpty else { return }
    let mask = mask(traits.name, ofName: true) | mask(traits.address, ofName: false)
    guard mask != 0 else { return }
    for index in counts.indices where mask >> UInt32(index) & 1 == 1 { counts[index] += 1 }
    if isOfBoth(mask), isWanted(mask), let key = key(traits) { found[mask, default: []].append(key) }
  }

  private func isWanted(_ mask: UInt32) -> Bool { (found[mask]?.count ?? 0) < Self.limit }

  private func key(_ traits: BlacklistEntry.Traits) -> BuyerKey? {
    guard let key = traits.key.flatMap(BuyerKey.init(keyBytes:)), !buyer.keys.contains(key) else { return nil }
    return key
  }

  private func mask(_ text: UnsafeRawBufferPointer?, ofName: Bool) -> UInt32 {
    guard let text else { return 0 }
    var mask: UInt32 = 0
    forEachWord(of: text) { word in
      for (index, mine) in words.words.enumerated() where mine.isOfName == ofName && mine.folded.count == word.count {
        if word.elementsEqual(mine.folded) { mask |= 1 << UInt32(index) }
      }
    }
    return mask
  }

  private func isOfBoth(_ mask: UInt32) -> Bool { !shared(mask, ofName: true).isEmpty && !shared(mask, ofName: false).isEmpty }

  private func shared(_ mask: UInt32, ofName: Bool) -> [ScreeningWords.Word] {
    words.words.enumerated().filter { mask >> UInt32($0.offset) & 1 == 1 && $0.element.isOfName == ofName }.map(\.element)
  }

  private mutating func lookUp(in segment: IndexSegment, of entries: RecordTable<BuyerKey>) {
    let alive = segment.alive(hidden: entries.hiddenBase)
    total += alive.count
    lookUpName(in: segment, alive, entries)
    guard !words.isEmpty else { return }
    let rows = words.words.map { word in
      var rows = segment.words.rows(withWord: word.folded, inName: word.isOfName, of: segment.count)
      rows.formIntersection(alive)
      return rows
    }
    for (index, rows) in rows.enumerated() { counts[index] += rows.count }
    var both = union(rows, ofName: true, of: segment)
    both.formIntersection(union(rows, ofName: false, of: segment))
    both.forEach { row in
      let mask = rows.indices.reduce(UInt32(0)) { $0 | (rows[$1].contains(row) ? 1 << UInt32($1) : 0) }
      if isWanted(mask), let key = key(ofRow: row, in: segment, entries) { found[mask, default: []].append(key) }
      return true
    }
  }

  private func union(_ rows: [RowBits], ofName: Bool, of segment: IndexSegment) -> RowBits {
    var all = RowBits(rows: segment.count)
    for (index, rows) in rows.enumerated() where words.words[index].isOfName == ofName { all.formUnion(rows) }
    return all
  }

  /// The index compares usernames folded; the record says whether they are the same.
  private mutating func lookUpName(in segment: IndexSegment, _ alive: RowBits, _ entries: RecordTable<BuyerKey>) {
    guard let username, let name = buyer.username else { return }
    var keys: [BuyerKey] = []
    segment.names.forEachOccurrence(of: [Mark.key] + Fold(name.text).bytes + [Mark.key]) { row, _ in
      guard alive.contains(row.index) else { return true }
      let traits = try? BlacklistEntry.traits(ofRecord: entries.atBase(segment.record(row.index)).record)
      if let traits, traits.username?.elementsEqual(username) == true, let key = key(traits) { keys.append(key) }
      return true
    }
    sameName += keys
  }

  private func key(ofRow row: Int, in segment: IndexSegment, _ entries: RecordTable<BuyerKey>) -> BuyerKey? {
    (try? BlacklistEntry.traits(ofRecord: entries.atBase(segment.record(row)).record)).flatMap(key)
  }

  private var likenesses: [Likeness] {
    let byName = buyer.username.map { name in sameName.map { Likeness(key: $0, why: .username(name)) } } ?? []
    let byWords = found.map { (mask: $0.key, chance: chance(of: $0.key), keys: $0.value) }
      .filter { $0.chance < 0.00001 && $0.chance * Double(total) < 0.001 }
      .sorted { ($0.chance, $0.mask) < ($1.chance, $1.mask) }
      .flatMap { likely in
        let why = Likeness.Why.words(
          name: shared(likely.mask, ofName: true).map(\.shown), address: shared(likely.mask, ofName: false).map(\.shown))
        return likely.keys.map { Likeness(key: $0, why: why) }
      }
    var seen: Set<BuyerKey> = []
    return Array((byName + byWords).filter { seen.insert($0.key).inserted }.prefix(Self.limit))
  }

  /// How likely it is that somebody else has all these words.
  private func chance(of mask: UInt32) -> Double {
    words.words.indices.reduce(1) { chance, index in
      guard mask >> UInt32(index) & 1 == 1 else { return chance }
      let word = words.words[index]
      let before = word.isNumber ? 5.0 : word.isOfName ? 1 : 2.5
      return chance * (Double(counts[index]) + before) / (Double(total) + 50)
    }
  }
}
