import Glibc
import Intake

/// Files of orders and of a blacklist, taken in.
struct Importing: Measurement {
  func figures(of shop: BenchShop) -> [Figure] {
    Imports(
      program: shop.program, home: shop.home, rounds: shop.isQuick ? 1 : max(1, shop.rounds / 4),
      orders: shop.isQuick ? 500 : 100_000, entries: shop.isQuick ? 1000 : 1_000_000
    ).measure()
  }
}

/// What taking files in takes: by the real program, from its start to its end, every row durable and a snapshot made.
struct Imports {
  var program: String
  var home: String
  var rounds: Int
  var orders: Int
  var entries: Int

  func measure() -> [Figure] {
    let (ordersFile, entriesFile) = (home + "/orders.csv", home + "/blacklist.csv")
    var files = ImportFiles()
    files.write(ordersFile, header: ImportFiles.orderHeader, rows: orders) { $0.order($1) }
    files.write(entriesFile, header: ImportFiles.entryHeader, rows: entries) { $0.entry($1) }
    defer { for file in [ordersFile, entriesFile] { unlink(file) } }
    return imported("import-orders", ["import", ordersFile], ordersFile, limit: 4)
      + imported("import-blacklist", ["blacklist", "import", entriesFile], entriesFile, limit: 15) + [parsing(entriesFile)]
  }

  /// The floor is the same bytes copied and made durable: what any program must do.
  private func imported(_ name: String, _ words: [String], _ file: String, limit: Limit) -> [Figure] {
    var (wall, cpu, memory, floor): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    for round in 0..<rounds {
      // A name of its own: data that was there and is gone is damage, no new shop.
      let data = home + "/\(name)-\(round)"
      let begun = milliseconds()
      guard let used = Child.run([program] + words + ["--data", data], home: home) else { return [] }
      wall.append((milliseconds() - begun) / 1000)
      cpu.append(used.cpu)
      memory.append(used.memory)
      removeTree(data)
      floor.append(copied(file))
    }
    return [
      Figure(name: name, unit: "s", samples: Samples(wall), floor: Samples(floor), limit: limit),
      Figure(name: name + "-cpu", unit: "s", samples: Samples(cpu)),
      Figure(name: name + "-memory", unit: "MB", samples: Samples(memory)),
    ]
  }

  /// Reads a file and writes it elsewhere, durably; in seconds.
  private func copied(_ path: String) -> Double {
    let begun = milliseconds()
    let (from, to) = (open(path, O_RDONLY), open(home + "/copy", O_WRONLY | O_CREAT | O_TRUNC, 0o600))
    Chunks.forEach(of: from) { piece in _ = piece.withUnsafeBytes { write(to, $0.baseAddress, $0.count) } }
    fsync(to)
    close(from)
    close(to)
    unlink(home + "/copy")
    return (milliseconds() - begun) / 1000
  }

  /// Rows and cells alone, nothing made of them, for each 100 MB; the floor looks at every byte once.
  private func parsing(_ path: String) -> Figure {
    var (ours, floor): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      ours.append(perHundredMegabytes(path) { reader, piece in reader.read(piece) { row in precondition(row.fault == nil) } })
      var lines = 0
      floor.append(perHundredMegabytes(path) { _, piece in for byte in piece where byte == 0x0A { lines += 1 } })
      precondition(lines > 0)
    }
    return Figure(name: "csv-parse", unit: "ms/100 MB", samples: Samples(ours), floor: Samples(floor), limit: 1000)
  }

  private func perHundredMegabytes(_ path: String, _ body: (inout CSVReader, [UInt8]) -> Void) -> Double {
    let file = open(path, O_RDONLY)
    defer { close(file) }
    var (reader, bytes, spent) = (CSVReader(), 0, 0.0)
    Chunks.forEach(of: file) { piece in
      let begun = milliseconds()
      body(&reader, piece)
      spent += milliseconds() - begun
      bytes += piece.count
    }
    return spent * 100_000_000 / Double(max(1, bytes))
  }
}

/// A file's bytes, a quarter of a megabyte at a time.
enum Chunks {
  static func forEach(of file: Int32, _ body: ([UInt8]) -> Void) {
    while true {
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
        count = max(0, read(file, buffer.baseAddress, buffer.count))
      }
      if piece.isEmpty { return }
      body(piece)
    }
  }
}
