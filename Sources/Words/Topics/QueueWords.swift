import Orders

/// The queue for an item that is promised to somebody else.
package protocol QueueWords {
  /// A place, what became of it.
  func place(_ number: Int, became kind: ChangeKind) -> CleanText
  func waitsSince(_ date: CleanText) -> CleanText
  func offeredOn(_ date: CleanText) -> CleanText
  var queueTitle: CleanText { get }
  var queueIsEmpty: CleanText { get }
  /// After an order was let go: how many wait for the same, and the key of their list.
  func waiting(_ count: Int, key: CleanText?) -> CleanText
  /// The text that offers what became free: to whom, with the honorific, and what.
  func offer(to buyer: CleanText, _ item: CleanText) -> CleanText
}

extension Indonesian: QueueWords {
  package func place(_ number: Int, became kind: ChangeKind) -> CleanText { "antrean nomor \(number) \(name(of: kind))" }
  package func waitsSince(_ date: CleanText) -> CleanText { "menunggu sejak \(date)" }
  package func offeredOn(_ date: CleanText) -> CleanText { "ditawari \(date)" }
  package var queueTitle: CleanText { "Antrean" }
  package var queueIsEmpty: CleanText { "Belum ada yang mengantre." }

  package func waiting(_ count: Int, key: CleanText?) -> CleanText {
    "\(count) pembeli mengantre barang ini\(key.map { " · \($0) lihat" as CleanText } ?? "")"
  }

  package func offer(to buyer: CleanText, _ item: CleanText) -> CleanText {
    "Halo \(buyer), \(item) yang ditunggu sekarang tersedia lagi. Apakah masih berminat? Kalau iya, boleh dikabari ya, nanti kami siapkan pesanannya. Terima kasih 🙏"
  }
}

extension English: QueueWords {
  package func place(_ number: Int, became kind: ChangeKind) -> CleanText { "place \(number) in the queue: \(name(of: kind))" }
  package func waitsSince(_ date: CleanText) -> CleanText { "waits since \(date)" }
  package func offeredOn(_ date: CleanText) -> CleanText { "offered \(date)" }
  package var queueTitle: CleanText { "Queue" }
  package var queueIsEmpty: CleanText { "Nobody waits." }

  package func waiting(_ count: Int, key: CleanText?) -> CleanText {
    let who: CleanText = count == 1 ? "1 buyer waits" : "\(count) buyers wait"
    return "\(who) for this item\(key.map { " · \($0) shows them" as CleanText } ?? "")"
  }

  package func offer(to buyer: CleanText, _ item: CleanText) -> CleanText {
    "Halo \(buyer), \(item) yang ditunggu sekarang tersedia lagi. Apakah masih berminat? Kalau iya, boleh dikabari ya, nanti kami siapkan pesanannya. Terima kasih 🙏"
  }
}
