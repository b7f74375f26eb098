/// Collects the different words of records, and which record has which.
///
/// An open-addressed table of word numbers; a word is found by its mark and its letters. No class: each access to a class's
/// property is checked while the program runs, which was a fourth of the time.
struct WordCollector: ~Copyable {
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var hashes: [UInt32] = []
  private var slots: [UInt32]
  /// The words of all records, one record after another, and where each record's end.
  private var said: [UInt32] = []
  private var ends: [UInt32] = []
  private var letters = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1024)

  init(records: Int) {
    slots = Array(repeating: 0, count: 1024)
    said.reserveCapacity(records * 12)
    ends.reserveCapacity(records)
  }

  deinit { letters.deallocate() }

  /// Adds a field's words: the first after `first`, the others after `inner`.
  mutating func add(_ text: UnsafeRawBufferPointer, first: UInt8, inner: UInt8) {
    if letters.count < text.count {
      letters.deallocate()
      letters = .allocate(capacity: text.count * 2)
    }
    guard text.allSatisfy({ $0 < 0x80 }) else { return addSlowly(text, first, inner) }
    split(text, first, inner)
  }

  /// Text beyond ASCII is folded first: what is left is ASCII, or stays as it is.
  private mutating func addSlowly(_ text: UnsafeRawBufferPointer, _ first: UInt8, _ inner: UInt8) {
    var slow = Folding()
    slow.add(text)
    if letters.count < slow.bytes.count {
      letters.deallocate()
      letters = .allocate(capacity: slow.bytes.count)
    }
    slow.bytes.withUnsafeBytes { split($0, first, inner) }
  }

  private mutating func split(_ text: UnsafeRawBufferPointer, _ first: UInt8, _ inner: UInt8) {
    var mark = first
    var count = 0
    var hash = Self.hash(0x811C_9DC5, mark)
    for byte in text {
      let folded = Self.folded(byte)
      if folded > 0x20 {
        letters[count] = folded
        count += 1
        hash = Self.hash(hash, folded)
      } else if folded == 0x20, count > 0 {
        said.append(word(mark, count, hash))
        (mark, count) = (inner, 0)
        hash = Self.hash(0x811C_9DC5, mark)
      }
    }
    if count > 0 { said.append(word(mark, count, hash)) }
  }

  /// As `Folding` does it: 0x20 for a space, 0 for what is not there.
  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x21...0x7E, 0x80...: byte
    case 0x20, 0x09, 0x0A, 0x0D: 0x20
    default: 0
    }
  }

  /// FNV-1a of 32 bits.
  @inline(__always)
  private static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

  private mutating func word(_ mark: UInt8, _ count: Int, _ hash: UInt32) -> UInt32 {
    let mask = UInt32(slots.count - 1)
    var slot = (hash ^ hash >> 15) & mask
    while case let number = slots[Int(slot)], number != 0 {
      if hashes[Int(number) - 1] == hash, isWord(number - 1, mark, count) { return number - 1 }
      slot = (slot + 1) & mask
    }
    slots[Int(slot)] = UInt32(hashes.count + 1)
    hashes.append(hash)
    bytes.append(mark)
    bytes.append(contentsOf: letters[..<count])
    bytes.append(Mark.end)
    starts.append(UInt32(bytes.count))
    if hashes.count * 2 > slots.count { grow() }
    return UInt32(hashes.count - 1)
  }

  private func isWord(_ number: UInt32, _ mark: UInt8, _ count: Int) -> Bool {
    let start = Int(starts[Int(number)])
    guard Int(starts[Int(number) + 1]) - start == count + 2, bytes[start] == mark else { return false }
    for index in 0..<count where bytes[start + 1 + index] != letters[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    let mask = UInt32(slots.count - 1)
    for (number, hash) in hashes.enumerated() {
      var slot = (hash ^ hash >> 15) & mask
      while slots[Int(slot)] != 0 { slot = (slot + 1) & mask }
      slots[Int(slot)] = UInt32(number + 1)
    }
  }

  mutating func endRecord() { ends.append(UInt32(said.count)) }

  /// The index of all records; `rowOfRecord` says which row each is.
  func index(rowOfRecord: [UInt16]) -> WordIndex {
    var places = [UInt32](repeating: 0, count: hashes.count + 1)
    for word in said { places[Int(word) + 1] += 1 }
    for word in hashes.indices { places[word + 1] += places[word] }
    let starts = places
    var rows = [UInt16](repeating: 0, count: said.count)
    var next = 0
    for (record, end) in ends.enumerated() {
      while next < Int(end) {
        let word = Int(said[next])
        rows[Int(places[word])] = rowOfRecord[record]
        places[word] += 1
        next += 1
      }
    }
    return thinned(starts, rows, count: rowOfRecord.count)
  }

  /// The words in many rows get sets: smaller, and quicker to unite.
  private func thinned(_ from: [UInt32], _ rows: [UInt16], count: Int) -> WordIndex {
    var sets: [UInt32: RowBits] = [:]
    var rowStarts: [UInt32] = [0]
    var kept: [UInt16] = []
    for word in hashes.indices {
      let range = Int(from[word])..<Int(from[word + 1])
      if range.count > count / 32 + 8 {
        var set = RowBits(rows: count)
        for row in rows[range] { set.insert(Int(row)) }
        sets[UInt32(word)] = set
      } else {
        kept.append(contentsOf: rows[range])
      }
      rowStarts.append(UInt32(kept.count))
    }
    return WordIndex(bytes: bytes, starts: starts, rowStarts: rowStarts, rows: kept, sets: sets)
  }
}
