import Glibc
import Orders
import Storage

/// `StorageChild DATA STATE SEAT COUNT [BYTES]` appends COUNT rows `SEAT-n`, one a commit, and prints each sequence number and text
/// once it is kept. With BYTES no file may grow beyond them until an append fails; then the limit is lifted, the journal
/// recovered, and the rest appended; the failure's code and what was recovered are printed.
struct Child {
  let journal: SQLiteJournal
  let seat: String
  var newest: Int64

  init(_ data: String, _ state: String, _ seat: String) throws(StorageError) {
    journal = try SQLiteJournal(in: DataDirectory.open(data, known: KnownDirectories(in: state), at: 1))
    newest = try journal.newest()
    self.seat = seat
  }

  mutating func append(_ number: Int) throws(StorageError) {
    let text = "\(seat)-\(number)"
    let entry = JournalEntry(kind: 1, body: Array(text.utf8))
    while true {
      switch try journal.append([entry], commit: .timeOrdered(), at: 1, seat: OutsideText(seat).cleaned, after: newest) {
      case .kept(let sequence):
        newest = sequence
        return say("\(sequence) \(text)")
      case .behind(let others): newest = others
      }
    }
  }

  mutating func survive(_ number: Int) throws(StorageError) {
    do throws(StorageError) {
      try append(number)
    } catch {
      say("failed \(error.code.string)")
      lift()
      let recovery = try journal.recover()
      newest = recovery.newest
      if let kept = recovery.keptInFlight { return say("\(kept.upperBound) \(seat)-\(number)") }
      try append(number)
    }
  }
}

func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
}

func lift() {
  var limit = rlimit()
  getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
  limit.rlim_cur = limit.rlim_max
  setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
}

func restrict(to bytes: UInt) {
  signal(SIGXFSZ, SIG_IGN)
  var limit = rlimit()
  getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
  limit.rlim_cur = bytes
  setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
}

let words = CommandLine.arguments
do throws(StorageError) {
  var child = try Child(words[1], words[2], words[3])
  if words.count > 5 { restrict(to: UInt(words[5])!) }
  for number in 0..<Int(words[4])! { try child.survive(number) }
} catch {
  say("stopped \(error.code.string)")
  exit(error.exitStatus)
}
