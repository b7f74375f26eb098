import Orders

/// The queue for an item that is promised to somebody else.
package protocol QueueWords {
  /// A place, what became of it.
  func place(_ number: Int, became kind: ChangeKind) -> CleanText
  func waitsSince(_ date: CleanText) -> CleanText
  func offeredOn(_ date: CleanText) -> CleanText
  var queueTitle: CleanText { get }
  var queueIsEmpty: CleanText { get }
  /// What the keys of the list do.
  var copiesText: CleanText { get }
  var opensText: CleanText { get }
  var wasOffered: CleanText { get }
  var makesOrder: CleanText { get }
  var leavesQueue: CleanText { get }
  /// What a new order's form does instead of taking the order down.
  var putsInQueue: CleanText { get }
  /// After an order was let go: how many wait for the same, and the key of their list.
  func waiting(_ count: Int, key: CleanText?) -> CleanText
}

extension Indonesian: QueueWords {
  package func place(_ number: Int, became kind: ChangeKind) -> CleanText { "antrean nomor \(number) \(name(of: kind))" }
  package func waitsSince(_ date: CleanText) -> CleanText { "menunggu sejak \(date)" }
  package func offeredOn(_ date: CleanText) -> CleanText { "ditawari \(date)" }
  package var queueTitle: CleanText { "Antrean" }
  package var copiesText: CleanText { "salin teks" }
  package var opensText: CleanText { "teks, QR, tautan" }
  package var wasOffered: CleanText { "sudah ditawari" }
  package var makesOrder: CleanText { "jadikan pesanan" }
  package var leavesQueue: CleanText { "keluarkan" }
  package var putsInQueue: CleanText { "antrekan" }
  package var queueIsEmpty: CleanText { "Belum ada yang mengantre." }

  package func waiting(_ count: Int, key: CleanText?) -> CleanText {
    "\(count) pembeli mengantre barang ini\(key.map { " · \($0) lihat" as CleanText } ?? "")"
  }
}

extension English: QueueWords {
  package func place(_ number: Int, became kind: ChangeKind) -> CleanText { "place \(number) in the queue: \(name(of: kind))" }
  package func waitsSince(_ date: CleanText) -> CleanText { "waits since \(date)" }
  package func offeredOn(_ date: CleanText) -> CleanText { "offered \(date)" }
  package var queueTitle: CleanText { "Queue" }
  package var copiesText: CleanText { "copy text" }
  package var opensText: CleanText { "text, QR, link" }
  package var wasOffered: CleanText { "was offered" }
  package var makesOrder: CleanText { "make an order" }
  package var leavesQueue: CleanText { "take out" }
  package var putsInQueue: CleanText { "queue" }
  package var queueIsEmpty: CleanText { "Nobody waits." }

  package func waiting(_ count: Int, key: CleanText?) -> CleanText {
    let who: CleanText = count == 1 ? "1 buyer waits" : "\(count) buyers wait"
    return "\(who) for this item\(key.map { " · \($0) shows them" as CleanText } ?? "")"
  }
}
