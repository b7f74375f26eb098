/// What the erasing row keeps of persons who were forgotten: it names numbers, never a person.
package struct Remains: Hashable, Sendable {
  /// Their orders without them.
  package var orders: [Order]
  /// The places in the queue that are gone.
  package var queued: [Int]
  /// The rows of the journal that were made blank.
  package var rows: RowRuns

  package init(orders: [Order], queued: [Int], rows: RowRuns) { (self.orders, self.queued, self.rows) = (orders, queued, rows) }
}

/// Numbers of rows, few where many follow one another.
package struct RowRuns: Hashable, Sendable {
  /// In order, none touching the next.
  package private(set) var runs: [ClosedRange<Int64>] = []

  /// `rows` in any order.
  package init(_ rows: some Sequence<Int64>) {
    for row in Set(rows).sorted() {
      if let last = runs.last, last.upperBound == row - 1 {
        runs[runs.count - 1] = last.lowerBound...row
      } else {
        runs.append(row...row)
      }
    }
  }

  package func contains(_ row: Int64) -> Bool { runs.contains { $0.contains(row) } }

  package var count: Int { runs.reduce(0) { $0 + $1.count } }
}

extension Remains {
  /// Fields: 1 each order, 2 each place in the queue, 3 and 4 the first and last of each run of rows; for good.
  func write(to writer: inout RecordWriter) {
    for order in orders { writer.write(1, bytes: order.record) }
    for number in queued { writer.write(2, Int64(number)) }
    for run in rows.runs {
      writer.write(3, run.lowerBound)
      writer.write(4, run.upperBound)
    }
  }

  init(record: UnsafeRawBufferPointer) throws(RecordError) {
    self.init(orders: [], queued: [], rows: RowRuns([]))
    var reader = RecordReader(record)
    var first: Int64?
    while let (field, value) = try reader.next() {
      switch field {
      case 1: orders.append(try Order(record: try value.bytes()))
      case 2: queued.append(Int(clamping: try value.number()))
      case 3: first = try value.number()
      case 4:
        let last = try value.number()
        guard let start = first, start <= last else { throw .broken }
        rows.append(start...last)
        first = nil
      default: break
      }
    }
  }
}

extension RowRuns {
  fileprivate mutating func append(_ run: ClosedRange<Int64>) { runs.append(run) }
}
