import Orders

/// Hands a record's fields over and answers its weight, 1 or more; nil for a damaged record.
typealias RecordFold = @Sendable (UnsafeRawBufferPointer, (SearchField) -> Void) -> UInt64?

/// What breaks ties between matches of one rank, the greater first: at most 56 bits, never 0.
enum SearchWeight {
  /// An order's: the newer first, of one second the higher number; nil for a damaged record.
  @Sendable static func order(_ record: UnsafeRawBufferPointer, _ add: (SearchField) -> Void) -> UInt64? {
    var number: Int64 = 0
    let created = try? Order.searchFields(ofRecord: record) { field in
      if case .number(let value) = field { number = value }
      add(field)
    }
    guard let created else { return nil }
    return seconds(created) << 22 | UInt64(truncatingIfNeeded: number) & 0x3F_FFFF
  }

  /// A blacklist entry's: the graver first, then the newer; nil for a damaged record.
  @Sendable static func entry(_ record: UnsafeRawBufferPointer, _ add: (SearchField) -> Void) -> UInt64? {
    guard let (level, lastAt) = try? BlacklistEntry.searchFields(ofRecord: record, add) else { return nil }
    return UInt64(level.rawValue) << 34 | seconds(lastAt)
  }

  /// 1 to 2^34 - 1, which is reached in the year 2514.
  private static func seconds(_ moment: Moment) -> UInt64 { UInt64(min(max(moment.seconds, 1), 1 << 34 - 1)) }
}
