import Orders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// All of one tail file, read to compare it with the journal or to repair the journal from it.
struct TailContents {
  let path: String
  let header: TailHeader
  private let bytes: [UInt8]

  /// Reads a tail file of the data named `data`; nil if its header is not as it was written, or of other data.
  init?(_ path: String, of data: Identifier) throws(StorageError) {
    let file = try OpenFile(path, O_RDONLY)
    bytes = try file.read(try file.status().size, at: 0)
    guard let header = bytes.withUnsafeBytes({ TailHeader(UnsafeRawBufferPointer(rebasing: $0.prefix(TailHeader.count))) }),
      header.data == data
    else { return nil }
    self.path = path
    self.header = header
  }

  /// Calls `body` with each record in turn until it answers false.
  private func walk(_ body: (TailRecord) -> Bool) {
    bytes.withUnsafeBytes { bytes in
      var walk = TailWalk(bytes, from: TailHeader.count, after: header.base.sequence)
      while let record = walk.next(), body(record) {}
    }
  }

  /// The rows after `point`, each proven by its checksums, up to the first that is not.
  func rows(after point: JournalPoint) -> [JournalRow] {
    guard header.base.sequence <= point.sequence else { return [] }
    var rows: [JournalRow] = []
    var chain = point.chain
    walk { record in
      guard record.sequence > point.sequence else { return true }
      let row = record.row
      guard row.isSound(after: chain) else { return false }
      rows.append(row)
      chain = row.chain
      return true
    }
    return rows
  }

  /// The chain at a row, as this file has it.
  func chain(at sequence: Int64) -> Checksum? {
    if sequence == header.base.sequence { return header.base.chain }
    var found: Checksum?
    walk { record in
      if record.sequence == sequence { found = Checksum(stored: record.chain) }
      return record.sequence < sequence
    }
    return found
  }
}
