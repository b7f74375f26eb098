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
  private var counts: [Int]
  private var found: [UInt32: [BuyerKey]] = [:]
  private var sameName: [BuyerKey] = []
  private var total = 0

  /// Reads every entry of the book once; nil if `isCancelled` said so meanwhile.
  package static func answer(_ request: ScreeningRequest, isCancelled: () -> Bool = { false }) -> ScreeningAnswer? {
    guard request.isWorthwhile else { return ScreeningAnswer(generation: request.generation, likenesses: []) }
    if let payer = request.payer {
      return PayerScreening.keys(payer, in: request.book, isCancelled: isCancelled)
        .map { ScreeningAnswer(generation: request.generation, likenesses: [], namesakes: $0) }
    }
    var screening = Screening(request.buyer)
    guard screening.read(request.book.blacklist, isCancelled) else { return nil }
    return ScreeningAnswer(generation: request.generation, likenesses: screening.likenesses)
  }

  private init(_ buyer: Buyer) {
    self.buyer = buyer
    words = ScreeningWords(buyer)
    counts = Array(repeating: 0, count: words.words.count)
  }

  private mutating func read(_ entries: RecordTable<BuyerKey>, _ isCancelled: () -> Bool) -> Bool {
    let username = buyer.username.map { Array($0.text.string.utf8) }.flatMap { $0.count >= 5 ? $0 : nil }
    var isStopped = false
    entries.forEach { record in
      total += 1
      if total & 0x3FF == 0, isCancelled() {
        isStopped = true
        return false
      }
      if let traits = try? BlacklistEntry.traits(ofRecord: record) { take(traits, username) }
      return true
    }
    return !isStopped
  }

  private mutating func take(_ traits: BlacklistEntry.Traits, _ username: [UInt8]?) {
    if let username, let theirs = traits.username, theirs.elementsEqual(username), let key = key(traits) { sameName.append(key) }
    guard !words.isEmpty else { return }
    let mask = mask(traits.name, ofName: true) | mask(traits.address, ofName: false)
    guard mask != 0 else { return }
    for index in counts.indices where mask >> UInt32(index) & 1 == 1 { counts[index] += 1 }
    if isOfBoth(mask), found[mask, default: []].count < Self.limit, let key = key(traits) { found[mask, default: []].append(key) }
  }

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
