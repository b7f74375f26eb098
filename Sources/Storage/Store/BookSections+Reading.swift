import Orders

extension BookSections {
  /// The book that a snapshot holds: open orders read, everything else lent in place.
  static func book(in file: SnapshotFile) throws(StorageError) -> Book {
    let open = try openOrders(in: file)
    let book = Book(
      open: open.orders, settled: RecordTable(base: try run("settled", in: file)),
      blacklist: RecordTable(base: try run("entries", in: file)), highestID: open.highestID, namedSnapshots: open.named,
      isJustRestored: open.isJustRestored, queue: open.queue, highestQueueNumber: open.highestQueueNumber,
      statements: open.statements, closedTotals: ClosedTotals(open.totals),
      former: RecordTable(base: try run("former", in: file, required: false)),
      buyers: try region("buyers", in: file, required: false), bank: try bank(open, in: file))
    return book
  }

  private static func bank(_ open: Open, in file: SnapshotFile) throws(StorageError) -> BankRecords {
    BankRecords(
      key: open.statementKey, seen: SeenLines(base: try region("lines", in: file, required: false)), credits: open.credits,
      highestNumber: open.highestCredit)
  }

  private struct Open {
    var orders: [Order] = []
    var highestID: OrderID = 0
    var named: [CleanText] = []
    var isJustRestored = false
    var queue: [QueuedBuyer] = []
    var highestQueueNumber = 0
    var statements: [CleanText?: Moment] = [:]
    var totals: [ClosedTotals.Total] = []
    var credits: [BankCredit] = []
    var highestCredit = 0
    var statementKey: StatementKey?
  }

  private static func openOrders(in file: SnapshotFile) throws(StorageError) -> Open {
    let bytes = try region("open", in: file).bytes
    do throws(RecordError) {
      var open = Open()
      var reader = RecordReader(bytes)
      while let (field, value) = try reader.next() {
        switch field {
        case 1: open.highestID = OrderID(Int(try value.number()))
        case 2: open.orders.append(try Order(record: try value.bytes()))
        case 3: open.named.append(try value.text())
        case 4: open.isJustRestored = try value.number() != 0
        case 5: open.queue.append(try QueuedBuyer(record: try value.bytes()))
        case 6: open.highestQueueNumber = Int(clamping: try value.number())
        case 7: try readStatement(try value.bytes(), into: &open.statements)
        case 8: open.totals.append(try total(try value.bytes()))
        case 9: open.credits.append(try BankCredit(record: try value.bytes()))
        case 10: open.highestCredit = Int(clamping: try value.number())
        case 11: open.statementKey = try StatementKey(record: try value.bytes())
        default: break
        }
      }
      return open
    } catch {
      throw .damage(file.path, at: "section open", "it holds no orders that this program can read")
    }
  }

  private static func total(_ bytes: UnsafeRawBufferPointer) throws(RecordError) -> ClosedTotals.Total {
    var (order, account, sum, closedAt) = (OrderID(0), CleanText?.none, Rupiah.zero, Moment.earliest)
    var rest: Rupiah?
    var reader = RecordReader(bytes)
    while let (field, value) = try reader.next() {
      switch field {
      case 1: order = OrderID(Int(try value.number()))
      case 2: account = try value.text()
      case 3: sum = Rupiah(try value.number())
      case 4: closedAt = Moment(seconds: try value.number())
      case 5: rest = Rupiah(try value.number())
      default: break
      }
    }
    return ClosedTotals.Total(order: order, account: account, sum: sum, closedAt: closedAt, rest: rest)
  }

  private static func readStatement(
    _ bytes: UnsafeRawBufferPointer, into statements: inout [CleanText?: Moment]
  ) throws(RecordError) {
    var account: CleanText?
    var reader = RecordReader(bytes)
    while let (field, value) = try reader.next() {
      switch field {
      case 1: account = try value.text()
      case 2: statements[account] = Moment(seconds: try value.number())
      default: break
      }
    }
  }

  private static func run(_ name: String, in file: SnapshotFile, required: Bool = true) throws(StorageError) -> SortedRun {
    SortedRun(
      offsets: try region("\(name).offsets", in: file, required: required),
      records: try region("\(name).records", in: file, required: required),
      recency: try region("\(name).recency", in: file, required: false))
  }

  private static func region(_ name: String, in file: SnapshotFile, required: Bool = true) throws(StorageError) -> ByteRegion {
    guard let section = try file.section(name) else {
      guard required else { return .empty }
      throw .damage(file.path, at: "section \(OutsideText(name).cleaned)", "it is missing")
    }
    guard section.version <= version else {
      throw StorageError(
        .newerFormat, path: OutsideText(file.path).cleaned, place: "section \(OutsideText(name).cleaned)",
        cause: "written by a newer version of this program")
    }
    let owner = SliceOwner(section.slice)
    return ByteRegion(section.slice.bytes, owner: owner)
  }
}

/// Keeps a mapped slice alive for those who read in it.
private final class SliceOwner {
  let slice: MappedSlice
  init(_ slice: MappedSlice) { self.slice = slice }
}
