import Glibc
import Orders
import Storage

/// `CrashWriter DATA STATE SEAT` commits what standard input says and answers each line once it is durable: `kept 17`, the row;
/// `snapshot 17-1795402800`, or `snapshot -` while another process makes one.
///
/// Lines: `add NOTE`, `bulk COUNT NOTE` (one commit), `edit ID NOTE`, `pay ID`, `list PHONE NOTE`, `sell PHONE NOTE`
/// (an order by Zulaikha), `drop ID` (it is cancelled), `snapshot`, `erase PHONE` (`erased 17`).
struct CrashWriter {
  let store: Store
  let now = Moment(seconds: 1_795_402_800)
  let policy = Policy(calendar: ShopCalendar(zone: .wib))

  init(_ data: String, _ state: String, _ seat: String) throws(StorageError) {
    let directory = try DataDirectory.open(data, known: KnownDirectories(in: state), at: now.seconds)
    store = try Store(in: directory, seat: OutsideText(seat).cleaned)
  }

  func answer(_ line: String) throws(CommitError) -> String {
    let words = line.split(separator: " ").map(String.init)
    if words[0] == "snapshot" { return "snapshot \(try snapshot() ?? "-")" }
    if words[0] == "erase" { return "erased \(try erase(words[1]))" }
    guard let command = command(words) else { return "unknown" }
    return "kept \(try store.commit(command, at: now, policy: policy).through)"
  }

  private func command(_ words: [String]) -> Command? {
    let note = OutsideText(words[words.count - 1]).cleaned
    switch (words[0], words.count) {
    case ("add", 2): return .add(draft(note))
    case ("bulk", 3): return .all((1...(Int(words[1]) ?? 1)).map { .add(draft("\(note).\($0)")) })
    case ("edit", 3):
      var correction = Correction()
      correction.note = note
      return Int(words[1]).map { .edit(OrderID($0), correction) }
    case ("pay", 2): return Int(words[1]).map { .pay(OrderID($0)) }
    case ("sell", 3):
      var draft = draft(note)
      draft.buyer = Buyer(name: "Zulaikha", phone: PhoneReading(words[1]).key, address: "Jl. Cendrawasih 7")
      return .add(draft)
    case ("drop", 2): return Int(words[1]).map { .cancel(OrderID($0), .vanished) }
    case ("list", 3):
      var entry = EntryDraft(buyer: Buyer(phone: PhoneReading(words[1]).key), reason: .vanished)
      entry.note = note
      return .list(entry)
    default: return nil
    }
  }

  private func draft(_ note: CleanText) -> OrderDraft {
    var draft = OrderDraft()
    draft.buyer = Buyer(name: "Rani Puspita")
    draft.items = [OrderItem(name: "Gamis Alya", price: 185_000)]
    draft.note = note
    return draft
  }

  private func erase(_ phone: String) throws(CommitError) -> Int64 {
    let keys = PhoneReading(phone).key.map { Set([BuyerKey.phone($0)]) } ?? []
    return try store.erase(store.book.person(keys: keys), at: now).row
  }

  private func snapshot() throws(CommitError) -> String? {
    do { return try store.createSnapshot(at: now, offset: 25_200) } catch { throw .storage(error) }
  }
}

func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
}

let words = CommandLine.arguments
do {
  let writer = try CrashWriter(words[1], words[2], words[3])
  while let line = readLine() { say(try writer.answer(line)) }
} catch {
  say("failed \(error)")
  exit(74)
}
