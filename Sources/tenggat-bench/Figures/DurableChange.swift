import CSQLite
import Glibc
import Orders
import Storage

/// What a durable change takes, beside the same insert by a bare SQLite loop in the same run.
struct DurableChange: Measurement {
  /// Each round commits one change to the shop and one row of the same size to a bare database, in turn.
  func figures(of shop: BenchShop) throws -> [Figure] {
    let store = try Store(in: shop.directory, seat: "bench")
    guard let bare = BareLoop("\(shop.home)/bare.sqlite") else { return [] }
    var ours: [Double] = []
    var floor: [Double] = []
    var cpu: [Double] = []
    var bytes: [Double] = []
    let pending = store.book.open.values.filter { $0.state == .pending }.map(\.id).sorted()
    for round in 0..<shop.rounds * 10 {
      let written = ProcessFigures.written
      let (begun, used) = (milliseconds(), processorTime())
      let committed = try store.commit(.extend(pending[round % pending.count], by: .standard), at: shop.now, policy: shop.policy)
      let middle = milliseconds()
      cpu.append(processorTime() - used)
      bytes.append(ProcessFigures.written - written)
      let bareBegun = milliseconds()
      bare.insert(committed.changes.map(\.body))
      ours.append(middle - begun)
      floor.append(milliseconds() - bareBegun)
    }
    return [
      Figure(
        name: "durable-change", unit: "ms", samples: Samples(ours), floor: Samples(floor),
        limit: Limit(median: Samples(floor).median * 1.2)),
      Figure(name: "durable-change-cpu", unit: "ms", samples: Samples(cpu), limit: Limit(mean: 0.4)),
      Figure(name: "durable-change-bytes", unit: "bytes", samples: Samples(bytes), limit: Limit(mean: 16_000)),
    ]
  }

  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}

/// Inserts rows as fast as SQLite can make them durable: WAL, FULL, one prepared statement, one transaction each.
private final class BareLoop {
  private var database: OpaquePointer?
  private var statement: OpaquePointer?

  init?(_ path: String) {
    guard sqlite3_open(path, &database) == SQLITE_OK else { return nil }
    let setUp = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE rows (number INTEGER PRIMARY KEY, body BLOB)"
    guard sqlite3_exec(database, setUp, nil, nil, nil) == SQLITE_OK,
      sqlite3_prepare_v2(database, "INSERT INTO rows (body) VALUES (?)", -1, &statement, nil) == SQLITE_OK
    else { return nil }
  }

  deinit {
    sqlite3_finalize(statement)
    sqlite3_close(database)
  }

  func insert(_ bodies: [[UInt8]]) {
    sqlite3_exec(database, "BEGIN IMMEDIATE", nil, nil, nil)
    for body in bodies {
      _ = body.withUnsafeBytes { sqlite3_bind_blob(statement, 1, $0.baseAddress, Int32($0.count), nil) }
      sqlite3_step(statement)
      sqlite3_reset(statement)
    }
    sqlite3_exec(database, "COMMIT", nil, nil, nil)
  }
}
