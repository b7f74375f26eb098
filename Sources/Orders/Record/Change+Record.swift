/// How a change is kept in a journal row: the kind in the row's own column, the rest as its body. Field numbers are for good.
extension Change {
  package var body: [UInt8] {
    var writer = RecordWriter(capacity: 640)
    switch subject {
    case .order(let before, let after):
      if let before { writer.write(1, record: before.write) }
      if let after { writer.write(2, record: after.write) }
    case .entry(let before, let after):
      if let before { writer.write(3, record: before.write) }
      if let after { writer.write(4, record: after.write) }
    case .queued(let before, let after):
      if let before { writer.write(8, bytes: before.record) }
      if let after { writer.write(9, bytes: after.record) }
    case .statement(let account, let before, let after):
      writer.write(10, record: { $0.writeStatement(account, before, after) })
    case .seenLines(let added, let removed, let key):
      writer.write(11, record: SeenLinesChange(added: added, removed: removed, key: key).write)
    case .credit(let before, let after):
      if let before { writer.write(12, bytes: before.record) }
      if let after { writer.write(13, bytes: after.record) }
    case .book(let snapshot, let before):
      writer.write(5, snapshot)
      writer.write(6, before)
    case .erased(let remains): writer.write(20, record: remains.write)
    }
    writer.write(7, takesBack)
    writer.write(40, step)
    return writer.bytes
  }

  /// Throws where the body is damaged or of a newer program.
  package init(kind: UInt8, body: UnsafeRawBufferPointer) throws(RecordError) {
    guard let kind = ChangeKind(rawValue: kind) else { throw .unknownValue(field: 0) }
    var parts = Parts()
    var reader = RecordReader(body)
    while let (field, value) = try reader.next() { try parts.read(field, value) }
    guard let subject = parts.subject else { throw .missing(field: 2) }
    self.init(kind, subject, takesBack: parts.takesBack)
    step = parts.step
  }
}

private struct Parts {
  var orders: (before: Order?, after: Order?)
  var entries: (before: BlacklistEntry?, after: BlacklistEntry?)
  var snapshots: (after: CleanText?, before: CleanText?)
  var queued: (before: QueuedBuyer?, after: QueuedBuyer?)
  var statement: Change.Subject?
  var remains: Remains?
  var lines: SeenLinesChange?
  var credits: (before: BankCredit?, after: BankCredit?)
  var takesBack: Int64?
  var step: Int64?

  mutating func read(_ field: Int, _ value: RecordReader.Value) throws(RecordError) {
    switch field {
    case 1: orders.before = try Order(record: try value.bytes())
    case 2: orders.after = try Order(record: try value.bytes())
    case 3: entries.before = try BlacklistEntry(record: try value.bytes())
    case 4: entries.after = try BlacklistEntry(record: try value.bytes())
    case 5: snapshots.after = try value.text()
    case 6: snapshots.before = try value.text()
    case 7: takesBack = try value.number()
    case 8: queued.before = try QueuedBuyer(record: try value.bytes())
    case 9: queued.after = try QueuedBuyer(record: try value.bytes())
    case 10: statement = try Self.statement(try value.bytes())
    case 11: lines = try SeenLinesChange(record: try value.bytes())
    case 12: credits.before = try BankCredit(record: try value.bytes())
    case 13: credits.after = try BankCredit(record: try value.bytes())
    case 40: step = try value.number()
    case 20: remains = try Remains(record: try value.bytes())
    default: break
    }
  }

  var subject: Change.Subject? {
    if orders.before != nil || orders.after != nil { return .order(before: orders.before, after: orders.after) }
    if entries.before != nil || entries.after != nil { return .entry(before: entries.before, after: entries.after) }
    if queued.before != nil || queued.after != nil { return .queued(before: queued.before, after: queued.after) }
    if let statement { return statement }
    if let remains { return .erased(remains) }
    if let lines { return .seenLines(added: lines.added, removed: lines.removed, key: lines.key) }
    if credits.before != nil || credits.after != nil { return .credit(before: credits.before, after: credits.after) }
    guard let after = snapshots.after, let before = snapshots.before else { return nil }
    return .book(snapshot: after, before: before)
  }

  static func statement(_ bytes: UnsafeRawBufferPointer) throws(RecordError) -> Change.Subject {
    var account: CleanText?
    var (before, after): (Moment?, Moment?)
    var reader = RecordReader(bytes)
    while let (field, value) = try reader.next() {
      switch field {
      case 1: account = try value.text()
      case 2: before = Moment(seconds: try value.number())
      case 3: after = Moment(seconds: try value.number())
      default: break
      }
    }
    return .statement(account: account, before: before, after: after)
  }
}

extension RecordWriter {
  fileprivate mutating func writeStatement(_ account: CleanText?, _ before: Moment?, _ after: Moment?) {
    write(1, account)
    write(2, before?.seconds)
    write(3, after?.seconds)
  }
}
