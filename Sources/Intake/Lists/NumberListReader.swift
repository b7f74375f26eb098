import Orders

/// Reads a plain list of numbers, one a line, as it comes in: see `NumberLine`.
package struct NumberListReader: RecordReading {
  /// The most bytes of a line.
  package static let lineLimit = 1 << 16

  private let defaults: NumberListDefaults
  private let policy: Policy
  private var buffer: [UInt8] = []
  private var line = 0
  private var isSkipping = false

  package init(_ defaults: NumberListDefaults, policy: Policy) { (self.defaults, self.policy) = (defaults, policy) }

  package mutating func read(_ chunk: [UInt8], into batch: inout OwnBatch<BlacklistEntry>) {
    buffer += chunk
    take(isLast: false, &batch)
  }

  package mutating func end(into batch: inout OwnBatch<BlacklistEntry>) -> Bool {
    take(isLast: true, &batch)
    return false
  }

  package var isBetweenRows: Bool { buffer.isEmpty && !isSkipping }

  package func furtherOn() -> (any RecordReading<BlacklistEntry>)? {
    var reader = self
    (reader.buffer, reader.isSkipping) = ([], false)
    return reader
  }

  private mutating func take(isLast: Bool, _ batch: inout OwnBatch<BlacklistEntry>) {
    let bytes = buffer
    var start = 0
    while start < bytes.count {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? (isLast ? bytes.count : nil) else { break }
      if !isSkipping { read(bytes[start..<end], &batch) }
      (start, isSkipping) = (min(end + 1, bytes.count), false)
    }
    buffer = Array(bytes[start...])
    guard buffer.count > Self.lineLimit else { return }
    if !isSkipping { read(buffer[...], &batch) }
    (buffer, isSkipping) = ([], true)
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>, _ batch: inout OwnBatch<BlacklistEntry>) {
    line += 1
    do throws(IntakeProblem) {
      if let entry = try entry(bytes) { batch.records.append(entry) }
    } catch { batch.problems.append(error) }
  }

  private func entry(_ bytes: ArraySlice<UInt8>) throws(IntakeProblem) -> BlacklistEntry? {
    if bytes.count > Self.lineLimit { throw problem(.rowTooLarge) }
    let written = if let plain = NumberLine(plainLine: bytes) { plain } else { try line(bytes) }
    guard !written.who.isEmpty || written.remark != nil else { return nil }
    return entry(try key(written.who), written.remark)
  }

  private func line(_ bytes: ArraySlice<UInt8>) throws(IntakeProblem) -> NumberLine {
    if bytes.contains(0) { throw problem(.nul) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw problem(.notUTF8) }
    return NumberLine(CleanText(cleaning: String(text.drop { $0 == "\u{FEFF}" }.prefix { $0 != "\r" })))
  }

  private func key(_ who: String) throws(IntakeProblem) -> BuyerKey {
    if who.hasPrefix("@"), let channel = defaults.channel, let username = Username(OutsideText(who)) {
      return .username(channel, username)
    }
    switch PhoneReading(who) {
    case .valid(let phone), .foreign(let phone): return .phone(phone)
    case .masked: throw problem(.maskedNumber)
    case .tooShort, .tooLong, .notAPhone: throw problem(who.hasPrefix("@") ? .usernameWithoutChannel : .expected(.phone))
    }
  }

  private func entry(_ key: BuyerKey, _ remark: CleanText?) -> BlacklistEntry {
    let reason = defaults.reason ?? .other
    let strikes = reason.canBeStrike ? 1 : 0
    var entry = BlacklistEntry(
      key: key, level: defaults.level ?? policy.level(forStrikes: strikes), strikes: strikes, reasons: [reason],
      firstAt: .latest, lastAt: .earliest)
    switch key {
    case .phone(let phone): entry.phone = phone
    case .username(let channel, let username): (entry.channel, entry.username) = (channel, username)
    }
    (entry.internalNote, entry.addedBy) = (remark, defaults.addedBy)
    return entry
  }

  private func problem(_ fault: IntakeProblem.Fault) -> IntakeProblem { IntakeProblem(line: line, fault: fault) }
}
