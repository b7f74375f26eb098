import Orders

/// Reads blacklist entries from rows of another tool's table, whose columns the user has told.
struct MappedEntryRows: Sendable {
  let mapping: ColumnMapping
  let defaults: IntakeDefaults
  /// What the table does not say.
  let list: NumberListDefaults
  private let header: TableHeader
  private let places: [MappedField: Int]

  init(_ mapping: ColumnMapping, _ header: TableHeader, _ defaults: IntakeDefaults, _ list: NumberListDefaults) {
    (self.mapping, self.header, self.defaults, self.list) = (mapping, header, defaults, list)
    places = mapping.columns.keys.reduce(into: [:]) { $0[$1] = mapping.place(of: $1, in: header) }
  }

  func read(_ row: borrowing TableRow, into batch: inout OwnBatch<BlacklistEntry>) {
    if row.isEmpty || row.sheet != header.sheet { return }
    do throws(IntakeProblem) {
      if let fault = row.fault { throw IntakeProblem(line: row.line, fault: fault) }
      batch.records.append(try entry(row))
    } catch { batch.problems.append(error) }
  }

  private func entry(_ row: borrowing TableRow) throws(IntakeProblem) -> BlacklistEntry {
    let channel = try value(.channel, row, .channel) { Channel(reading: $0.string) } ?? list.channel
    let username = text(.username, row).flatMap { Username(OutsideText($0.string)) }
    let phone = try phone(row, hasUsername: username != nil && channel != nil)
    guard let key = phone.map(BuyerKey.phone) ?? Self.key(username, channel) else {
      throw problem(username == nil ? .noKey : .usernameWithoutChannel, row, username == nil ? .phone : .username)
    }
    let told = text(.reason, row)
    let reason = told.flatMap { CancelReason(code: $0.string.lowercased()) } ?? list.reason ?? .other
    let strikes = try value(.strikes, row, .strikes) { Int($0.string).flatMap { (0...OwnLimit.strikes).contains($0) ? $0 : nil } }
    let counted = strikes ?? (reason.canBeStrike ? 1 : 0)
    let level = try value(.level, row, .level) { BlacklistLevel(told: $0) } ?? list.level
    let (first, last) = (try moment(.firstAt, row), try moment(.lastAt, row))
    var entry = BlacklistEntry(
      key: key, phone: phone, username: username, channel: channel, name: text(.name, row), address: text(.address, row),
      level: level ?? defaults.policy.level(forStrikes: counted), strikes: counted, reasons: [reason],
      firstAt: first ?? last ?? .latest, lastAt: last ?? first ?? .earliest)
    entry.internalNote = note(row, reason: told)
    entry.addedBy = list.addedBy
    return entry
  }

  /// A reason in other words than ours is no less evidence: it stays as a note.
  private func note(_ row: borrowing TableRow, reason told: CleanText?) -> CleanText? {
    let own = told.flatMap { CancelReason(code: $0.string.lowercased()) == nil ? $0 : nil }
    let parts = [own, text(.note, row)].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func phone(_ row: borrowing TableRow, hasUsername: Bool) throws(IntakeProblem) -> PhoneKey? {
    guard let text = text(.phone, row) else { return nil }
    switch PhoneReading(text.string) {
    case .valid(let key), .foreign(let key): return key
    case .masked where hasUsername: return nil
    case .masked: throw problem(.maskedNumber, row, .phone)
    case .tooShort, .tooLong, .notAPhone: throw problem(.expected(.phone), row, .phone)
    }
  }

  private static func key(_ username: Username?, _ channel: Channel?) -> BuyerKey? {
    guard let username, let channel else { return nil }
    return .username(channel, username)
  }

  private func moment(_ field: MappedField, _ row: borrowing TableRow) throws(IntakeProblem) -> Moment? {
    try value(field, row, .moment) { text in
      (try? TableMoment.read(text, mapping.dates ?? .dayFirst))?.moment(in: defaults.zone)
    }
  }

  private func text(_ field: MappedField, _ row: borrowing TableRow) -> CleanText? {
    guard let place = places[field] else { return nil }
    let text = row.words(place)
    return text.isEmpty ? nil : text
  }

  private func value<Value>(
    _ field: MappedField, _ row: borrowing TableRow, _ expected: IntakeProblem.Expected, _ read: (CleanText) -> Value?
  ) throws(IntakeProblem) -> Value? {
    guard let text = text(field, row) else { return nil }
    guard let value = read(text) else { throw problem(.expected(expected), row, field) }
    return value
  }

  private func problem(_ fault: IntakeProblem.Fault, _ row: borrowing TableRow, _ field: MappedField) -> IntakeProblem {
    let place = places[field]
    return IntakeProblem(
      line: row.line, column: place.map(header.name(at:)), cell: place.flatMap { row.address($0) }, fault: fault)
  }
}

extension BlacklistLevel {
  /// By our code, or as other tools and people say it.
  fileprivate init?(told text: CleanText) {
    switch text.string.lowercased() {
    case "suspect", "waspada", "curiga", "warning", "grey", "gray", "abu-abu": self = .suspect
    case "blocked", "block", "blokir", "diblokir", "hitam", "black", "banned", "ban", "blacklist": self = .blocked
    default: return nil
    }
  }
}
