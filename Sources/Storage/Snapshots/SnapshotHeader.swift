import Orders

/// The beginning of a snapshot file, integers little-endian; permanent.
/// ```
/// "TGSNAP1\n" 8 | format 4 | sections 4 | data 16 | sequence 8 | chain 32 | moment 8 | file length 8 |
/// BLAKE2b-256 of all before and of the table 32 | table: one entry a section
/// ```
/// An entry: `name, zero-padded 32 | version 4 | 0 4 | offset 8 | length 8 | BLAKE2b-256 of the section 32`. Sections begin at
/// multiples of 8, in the table's order.
package struct SnapshotHeader: Hashable, Sendable {
  static let format: UInt32 = 1
  static let count = 120
  static let entryCount = 88
  static let sections = 1...1024
  private static let magic = Array("TGSNAP1\n".utf8)

  /// Whose data it is.
  package let data: Identifier
  /// The journal row that it stands for: it is the whole of what all rows up to it made.
  package let point: JournalPoint
  /// When it was made; seconds since 1970 UTC.
  package let moment: Int64
  var fileLength = 0
  var entries: [Entry] = []

  struct Entry: Hashable, Sendable {
    let name: String
    let version: UInt32
    var offset = 0
    var length = 0
    var checksum = Checksum()
  }

  package init(data: Identifier, point: JournalPoint, moment: Int64) {
    (self.data, self.point, self.moment) = (data, point, moment)
  }

  /// Header and table as they are stored.
  var bytes: [UInt8] {
    var table = ByteWriter()
    for entry in entries {
      table.append(entry.name.utf8)
      table.append([UInt8](repeating: 0, count: 32 - entry.name.utf8.count))
      table.append(UInt64(entry.version))
      table.append(UInt64(entry.offset))
      table.append(UInt64(entry.length))
      table.append(entry.checksum)
    }
    var head = ByteWriter()
    head.append(Self.magic)
    head.append(Self.format)
    head.append(UInt32(entries.count))
    head.append(data)
    head.append(point.sequence)
    head.append(point.chain)
    head.append(moment)
    head.append(UInt64(fileLength))
    let checksum = (head.bytes + table.bytes).withBytes { Checksum(of: $0) }
    head.append(checksum)
    return head.bytes + table.bytes
  }
}

extension SnapshotHeader {
  /// How long header and table are, by the header's first bytes; nil if they are no header.
  static func length(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var reader = ByteReader(bytes)
    guard let magic = reader.take(8), magic.elementsEqual(Self.magic), reader.number(UInt32.self) != nil,
      let sections = reader.number(UInt32.self), Self.sections.contains(Int(sections))
    else { return nil }
    return count + Int(sections) * entryCount
  }

  /// Takes header and table as they were stored.
  init(_ bytes: UnsafeRawBufferPointer, path: String) throws(StorageError) {
    var reader = ByteReader(bytes)
    guard let length = Self.length(bytes), bytes.count >= length, reader.take(8) != nil,
      let format = reader.number(UInt32.self), reader.take(4) != nil, let data = reader.identifier(),
      let sequence = reader.number(Int64.self), let chain = reader.checksum(), let moment = reader.number(Int64.self),
      let fileLength = reader.number(UInt64.self), let checksum = reader.checksum(),
      checksum == Self.checksum(UnsafeRawBufferPointer(rebasing: bytes[..<length]))
    else { throw .damage(path, at: "header", "it is not as it was written") }
    guard format <= Self.format else { throw StorageError(.newerFormat, path: OutsideText(path).cleaned) }
    self.init(data: data, point: JournalPoint(sequence: sequence, chain: chain), moment: moment)
    self.fileLength = Int(clamping: fileLength)
    while reader.offset < length, let entry = Entry(&reader) { entries.append(entry) }
  }

  private static func checksum(_ bytes: UnsafeRawBufferPointer) -> Checksum {
    var checksum = RunningChecksum()
    checksum.add(UnsafeRawBufferPointer(rebasing: bytes[..<(count - Checksum.count)]))
    checksum.add(UnsafeRawBufferPointer(rebasing: bytes[count...]))
    return checksum.finish()
  }
}

extension SnapshotHeader.Entry {
  fileprivate init?(_ reader: inout ByteReader) {
    guard let name = reader.take(32), let version = reader.number(UInt64.self), let offset = reader.number(UInt64.self),
      let length = reader.number(UInt64.self), let checksum = reader.checksum()
    else { return nil }
    self.init(
      name: String(decoding: name.prefix { $0 != 0 }, as: UTF8.self), version: UInt32(truncatingIfNeeded: version),
      offset: Int(clamping: offset), length: Int(clamping: length), checksum: checksum)
  }
}
