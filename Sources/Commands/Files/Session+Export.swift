import Intake
import Orders
import Storage
import Words

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `export` and `blacklist export`.
extension Session {
  private static let exported: Set<String> = ["orders.csv", "blacklist.csv", "orders.json", "blacklist.json"]

  /// Writes everything into a directory, made with mode 0700: an absent or empty one, or one that holds an export and nothing
  /// else. Each file appears whole or not at all.
  package func exportAll(to directory: String) throws(Failure) -> Answer {
    let book = try book()
    try prepare(directory)
    try write(directory + "/orders.csv", orders: book)
    try write(directory + "/blacklist.csv", entries: book)
    let now = clock.now()
    try NewFile(directory + "/orders.json").write { [self] output in
      writeArray(to: output) { array in book.forEachOrder { array.value(sheet($0, in: book, at: now)) } }
    }
    try NewFile(directory + "/blacklist.json").write { [self] output in
      writeArray(to: output) { array in book.forEachEntry { array.value($0) } }
    }
    return exported(orders: book.orderCount, entries: book.blacklist.count, to: directory)
  }

  /// Writes the blacklist to one CSV file, whole or masked; a plain file that is there is replaced.
  package func exportEntries(to path: String, isMasked: Bool = false) throws(Failure) -> Answer {
    let book = try book()
    try write(path, entries: book, isMasked: isMasked)
    return exported(orders: nil, entries: book.blacklist.count, to: path)
  }

  private func prepare(_ directory: String) throws(Failure) {
    if mkdir(directory, 0o700) == 0 { return }
    guard errno == EEXIST else { throw .storage(StorageError(system: errno, "mkdir", path: directory)) }
    guard let stream = opendir(directory) else { throw .storage(StorageError(system: errno, "opendir", path: directory)) }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let isOurs = name == "." || name == ".." || Self.exported.contains(name)
      guard isOurs else { throw .usage(.directoryNotEmpty(OutsideText(directory).cleaned)) }
    }
  }

  private func write(_ path: String, orders book: Book) throws(Failure) {
    try NewFile(path).write { output in
      output.write(OwnFile.ordersHeader)
      var row: [UInt8] = []
      book.forEachOrder {
        OwnFile.append($0, in: zone, to: &row)
        output.write(row)
        row.removeAll(keepingCapacity: true)
      }
    }
  }

  private func write(_ path: String, entries book: Book, isMasked: Bool = false) throws(Failure) {
    try NewFile(path).write { output in
      output.write(OwnFile.blacklistHeader)
      var row: [UInt8] = []
      book.forEachEntry {
        OwnFile.append($0, in: zone, isMasked: isMasked, to: &row)
        output.write(row)
        row.removeAll(keepingCapacity: true)
      }
    }
  }

  private func writeArray(to output: Output, _ body: (inout JSONWriter) -> Void) {
    var writer = JSONWriter(output, zone: zone)
    writer.array(body)
    output.write(CollectionOfOne(UInt8(ascii: "\n")))
  }

  private func exported(orders: Int?, entries: Int?, to path: String) -> Answer {
    let path = OutsideText(path).cleaned
    var answer = Answer(
      json: { writer in
        writer.object {
          $0.put("path", path)
          $0.put("orders", orders)
          $0.put("entries", entries)
        }
      },
      text: { [words] in $0.line(words.exported(orders: orders, entries: entries, to: path)) })
    answer.sequence = try? store().through
    return answer
  }
}
