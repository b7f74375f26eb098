import Orders
import Storage
import Words

/// Whom `person` commands speak of, and all that is held.
struct HeldData {
  let person: PersonData
  let orders: [Order]
  let entries: [BlacklistEntry]
  let queue: [QueuedBuyer]
  let trail: [LoggedChange]

  /// The money that bank statements told of, with its payer's name: as the journal has it last, and what became of it.
  var money: [(credit: BankCredit, became: ChangeKind)] {
    var last: [LineChecksum: (credit: BankCredit, became: ChangeKind)] = [:]
    for row in trail {
      guard let kind = row.kind, let credit = row.change?.credit else { continue }
      last[credit.checksum] = (credit, kind)
    }
    return last.values.sorted { $0.credit.number < $1.credit.number }
  }

  /// Every name that the person was noted under, each once, the oldest first.
  var names: [CleanText] { unique(buyers.compactMap(\.name)) }
  var addresses: [CleanText] { unique(buyers.compactMap(\.address)) }
  var keys: [BuyerKey] { person.keys.sorted { $0.text < $1.text } }
  private var buyers: [Buyer] { orders.map(\.buyer) + entries.map(\.buyer) + queue.map(\.buyer) }

  private func unique(_ texts: [CleanText]) -> [CleanText] {
    var seen: Set<CleanText> = []
    return texts.filter { seen.insert($0).inserted }
  }
}

extension Session {
  /// `person show`: everything held on one buyer, and what was done with it.
  package func showPerson(_ text: OutsideText) throws(Failure) -> Answer {
    let held = try held(on: text)
    let (book, now) = (try book(), clock.now())
    let sheets = held.orders.map { sheet($0, in: book, at: now) }
    var answer = Answer(
      json: { $0.value(held, sheets) }, text: { [self] in write(held, sheets, at: now, to: &$0) })
    answer.sequence = try store().through
    return answer
  }

  /// All on whoever a phone, `channel:username`, `@username` or an order's `#142` means; refused where that is nothing.
  func held(on text: OutsideText) throws(Failure) -> HeldData {
    let held = try held(on: person(text))
    guard !held.orders.isEmpty || !held.entries.isEmpty || !held.queue.isEmpty || !held.trail.isEmpty else {
      throw .refused(.nobody)
    }
    return held
  }

  func held(on person: PersonData) throws(Failure) -> HeldData {
    let (store, book) = (try store(), try book())
    let person = try Failure.storage { () throws(StorageError) in try store.withCredits(person) }
    return HeldData(
      person: person, orders: person.orders.sorted().compactMap(book.order), entries: book.entries(of: person),
      queue: book.queue.filter(person.concerns),
      trail: try Failure.storage { () throws(StorageError) in try store.trail(of: person) })
  }

  private func person(_ text: OutsideText) throws(Failure) -> PersonData {
    let book = try book()
    if text.cleaned.string.first == "#" {
      let id = try orderID(text)
      guard book.order(id) != nil else { throw .refused(.unknownOrder(id)) }
      return book.person(keys: [], orders: [id])
    }
    guard let asked = askedKey(text) else { throw .usage(.badPerson(text.cleaned)) }
    switch asked {
    case .key(let key): return book.person(keys: [key])
    case .anywhere(let username):
      let people = Channel.allCases.map { book.person(keys: [.username($0, username)]) }
      let found = Set(people.filter { !$0.orders.isEmpty || !$0.queued.isEmpty || !book.entries(of: $0).isEmpty })
      guard let person = found.first else { throw .refused(.nobody) }
      guard found.count == 1 else {
        let keys = Channel.allCases.map { BuyerKey.username($0, username) }
        throw .usage(.ambiguousKey(text.cleaned, keys.filter { key in found.contains { $0.keys.contains(key) } }))
      }
      return person
    }
  }
}
