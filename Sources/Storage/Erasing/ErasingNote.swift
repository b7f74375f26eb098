import Orders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file `erasing`: whom an erasing that goes on is about, so that one that is killed is finished at the next opening. It is
/// overwritten and removed when nothing is left to do.
///
/// Lines, the last of them `end`; without it nothing was erased yet. It is not written if the erasing is refused:
/// ```
/// tenggat erasing 1
/// at 1795402800
/// key 6281234567890
/// order 142
/// place 3
/// credit 00112233445566778899aabbccddeeff
/// end
/// ```
struct ErasingNote: Equatable {
  var person: PersonData
  var moment: Moment

  private static let heading = "tenggat erasing 1"

  var bytes: [UInt8] {
    var lines = [Self.heading, "at \(moment.seconds)"]
    lines += person.keys.map(\.text.string).sorted().map { "key \($0)" }
    lines += person.orders.sorted().map { "order \($0.number)" }
    lines += person.queued.sorted().map { "place \($0)" }
    lines += person.credits.sorted().map { "credit \($0.text)" }
    return Array((lines + ["end", ""]).joined(separator: "\n").utf8)
  }

  init(person: PersonData, moment: Moment) { (self.person, self.moment) = (person, moment) }

  /// Reads one back; nil for one that was not written to its end.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first == Self.heading[...], lines.last == "end", bytes.last == 0x0A else { return nil }
    self.init(person: PersonData(), moment: Moment(seconds: 0))
    for line in lines.dropFirst().dropLast() {
      guard let space = line.firstIndex(of: " ") else { return nil }
      let value = String(line[line.index(after: space)...])
      switch line[..<space] {
      case "at": moment = Moment(seconds: Int64(value) ?? 0)
      case "key": if let key = BuyerKey(key: value) { person.keys.insert(key) }
      case "order": if let number = Int(value) { person.orders.insert(OrderID(number)) }
      case "credit": if let checksum = LineChecksum(text: value) { person.credits.insert(checksum) }
      case "place": if let number = Int(value) { person.queued.insert(number) }
      default: return nil
      }
    }
  }
}

/// The note's file, held by the process that erases: it lets go when it dies.
final class ErasingFile {
  private let path: String
  private let file: OpenFile

  /// Takes the file; nil while another process has it.
  init?(_ directory: DataDirectory) throws(StorageError) {
    path = directory.erasingPath
    file = try OpenFile(path, O_RDWR | O_CREAT)
    while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return nil }
      if errno != EINTR { throw StorageError(system: errno, "flock", path: path) }
    }
  }

  /// Whether the file that was taken is the one that has the name.
  func isInPlace() throws(StorageError) -> Bool {
    guard let now = try FileSystem.status(path) else { return false }
    return now.isSameFile(as: try file.status())
  }

  func read() throws(StorageError) -> ErasingNote? { ErasingNote(try file.read(try file.status().size, at: 0)) }

  /// Writes the note, durably.
  func write(_ note: ErasingNote) throws(StorageError) {
    try file.truncate(to: 0)
    try note.bytes.withBytes { (bytes) throws(StorageError) in try file.write(bytes, at: 0) }
    try file.sync()
    try FileSystem.syncDirectory(FileSystem.split(path).parent)
  }

  /// Overwrites the note and removes it.
  func remove() throws(StorageError) {
    let blank = [UInt8](repeating: 0, count: try file.status().size)
    try blank.withBytes { (bytes) throws(StorageError) in try file.write(bytes, at: 0) }
    try file.sync()
    try FileSystem.remove(path)
    try FileSystem.syncDirectory(FileSystem.split(path).parent)
  }
}
