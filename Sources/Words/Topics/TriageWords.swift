import Orders

/// The morning: what asks for a decision, what falls due, and how the seller is called.
package protocol TriageWords {
  /// The header's counts while the shop is closed.
  func waitsForOpening(_ count: Int) -> CleanText
  func newWhileClosed(_ count: Int) -> CleanText
  var triageTitle: CleanText { get }
  func triageOffered(_ count: Int, key: CleanText?) -> CleanText
  func triageLeft(_ count: Int) -> CleanText
  var triageDone: CleanText { get }
  /// Why an order is here: its promise ran out then; while the shop was closed, with the next opening.
  func ranOut(_ clock: CleanText) -> CleanText
  func ranOutWhileClosed(_ clock: CleanText, opening: CleanText) -> CleanText
  func decisionDue(_ clock: CleanText) -> CleanText
  var nothingWhileClosed: CleanText { get }
  func whileClosed(_ events: CleanText) -> CleanText
  var neverReminded: CleanText { get }
  func statementSeen(_ clock: CleanText) -> CleanText
  /// What the keys would do, each after its name.
  func waitsUntil(_ clock: CleanText) -> CleanText
  func extends(_ terms: CleanText, until clock: CleanText) -> CleanText
  func settles(_ sum: Rupiah) -> CleanText
  var mayBePacked: CleanText { get }
  var asksReason: CleanText { get }
  var skips: CleanText { get }
  /// The list of what falls due: its title, and its groups.
  func dueTitle(_ clock: CleanText) -> CleanText
  var dueNow: CleanText { get }
  var dueToday: CleanText { get }
  func dueWhileClosed(until clock: CleanText) -> CleanText
  var nothingDueLeft: CleanText { get }
  var goesToOrder: CleanText { get }
  func called(_ count: Int, _ first: OrderID, key: CleanText?) -> CleanText
  func title(asking count: Int) -> CleanText
  func notification(_ count: Int, named first: CleanText?) -> CleanText
  func asking(_ count: Int) -> CleanText
}

extension Indonesian: TriageWords {
  package func waitsForOpening(_ count: Int) -> CleanText { "\(count) menunggu buka" }
  package func newWhileClosed(_ count: Int) -> CleanText { "\(count) baru" }
  package var triageTitle: CleanText { "Perlu diputuskan" }
  package func triageOffered(_ count: Int, key: CleanText?) -> CleanText {
    "\(count) pesanan lewat waktunya\(key.map { " · \($0) memutuskannya satu per satu" } ?? "" as CleanText)"
  }
  package func triageLeft(_ count: Int) -> CleanText { "\(count) pesanan masih perlu diputuskan" }
  package var triageDone: CleanText { "Semua sudah diputuskan. Terima kasih!" }
  package func ranOut(_ clock: CleanText) -> CleanText { "Waktu bayarnya habis \(clock)." }
  package func ranOutWhileClosed(_ clock: CleanText, opening: CleanText) -> CleanText {
    "Waktu bayarnya habis \(clock), saat toko tutup; buka lagi \(opening)."
  }
  package func decisionDue(_ clock: CleanText) -> CleanText { "Tidak perlu buru-buru: baru perlu diputuskan \(clock)." }
  package var nothingWhileClosed: CleanText { "Selama tutup tidak ada kabar." }
  package func whileClosed(_ events: CleanText) -> CleanText { "Selama tutup: \(events)." }
  package var neverReminded: CleanText { "Belum pernah diingatkan." }
  package func statementSeen(_ clock: CleanText) -> CleanText { "Mutasi rekening sudah dilihat s.d. \(clock)." }
  package func waitsUntil(_ clock: CleanText) -> CleanText { "sampai \(clock)" }
  package func extends(_ terms: CleanText, until clock: CleanText) -> CleanText { "\(terms) lagi, sampai \(clock)" }
  package func settles(_ sum: Rupiah) -> CleanText { "\(sum) sudah masuk" }
  package var mayBePacked: CleanText { "dikonfirmasi ulang, boleh dikemas" }
  package var asksReason: CleanText { "lepaskan, tanya alasannya" }
  package var skips: CleanText { "lewati" }
  package func dueTitle(_ clock: CleanText) -> CleanText { "Jatuh tempo s.d. \(clock)" }
  package var dueNow: CleanText { "Perlu diputuskan sekarang" }
  package var dueToday: CleanText { "Hari ini" }
  package func dueWhileClosed(until clock: CleanText) -> CleanText { "Selama tutup, s.d. \(clock)" }
  package var nothingDueLeft: CleanText { "Tidak ada lagi yang jatuh tempo sampai besok." }
  package var goesToOrder: CleanText { "ke pesanan" }
  package func called(_ count: Int, _ first: OrderID, key: CleanText?) -> CleanText {
    let what: CleanText = count == 1 ? "#\(first) perlu diputuskan" : "\(count) pesanan perlu diputuskan, mulai dari #\(first)"
    return "\(what)\(key.map { " · \($0) putuskan" } ?? "" as CleanText) · Esc nanti"
  }
  package func title(asking count: Int) -> CleanText { count == 0 ? "Tenggat" : "\(count) perlu diputuskan · Tenggat" }
  package func notification(_ count: Int, named first: CleanText?) -> CleanText {
    guard count == 1, let first else { return "\(count) pesanan perlu diputuskan" }
    return "\(first) perlu diputuskan"
  }
  package func asking(_ count: Int) -> CleanText { "\(count) perlu diputuskan" }
}

extension English: TriageWords {
  package func waitsForOpening(_ count: Int) -> CleanText { "\(count) for the morning" }
  package func newWhileClosed(_ count: Int) -> CleanText { "\(count) new" }
  package var triageTitle: CleanText { "To be decided" }
  package func triageOffered(_ count: Int, key: CleanText?) -> CleanText {
    let what: CleanText = count == 1 ? "1 order ran past its time" : "\(count) orders ran past their time"
    return "\(what)\(key.map { " · \($0) takes them one by one" } ?? "" as CleanText)"
  }
  package func triageLeft(_ count: Int) -> CleanText {
    count == 1 ? "1 order is still to be decided" : "\(count) orders are still to be decided"
  }
  package var triageDone: CleanText { "All is decided. Thank you!" }
  package func ranOut(_ clock: CleanText) -> CleanText { "The time to pay ran out \(clock)." }
  package func ranOutWhileClosed(_ clock: CleanText, opening: CleanText) -> CleanText {
    "The time to pay ran out \(clock), while the shop was closed; it opens again \(opening)."
  }
  package func decisionDue(_ clock: CleanText) -> CleanText { "No hurry: it need not be decided before \(clock)." }
  package var nothingWhileClosed: CleanText { "No word while the shop was closed." }
  package func whileClosed(_ events: CleanText) -> CleanText { "While closed: \(events)." }
  package var neverReminded: CleanText { "Never reminded." }
  package func statementSeen(_ clock: CleanText) -> CleanText { "The account's statement was looked at up to \(clock)." }
  package func waitsUntil(_ clock: CleanText) -> CleanText { "until \(clock)" }
  package func extends(_ terms: CleanText, until clock: CleanText) -> CleanText { "\(terms) more, until \(clock)" }
  package func settles(_ sum: Rupiah) -> CleanText { "\(sum) has arrived" }
  package var mayBePacked: CleanText { "confirmed again, may be packed" }
  package var asksReason: CleanText { "let go, asks the reason" }
  package var skips: CleanText { "skip" }
  package func dueTitle(_ clock: CleanText) -> CleanText { "Due until \(clock)" }
  package var dueNow: CleanText { "To be decided now" }
  package var dueToday: CleanText { "Today" }
  package func dueWhileClosed(until clock: CleanText) -> CleanText { "While closed, until \(clock)" }
  package var nothingDueLeft: CleanText { "Nothing more falls due by tomorrow." }
  package var goesToOrder: CleanText { "to the order" }
  package func called(_ count: Int, _ first: OrderID, key: CleanText?) -> CleanText {
    let what: CleanText = count == 1 ? "#\(first) asks for a decision" : "\(count) orders ask for a decision, first #\(first)"
    return "\(what)\(key.map { " · \($0) decide" } ?? "" as CleanText) · Esc later"
  }
  package func title(asking count: Int) -> CleanText { count == 0 ? "Tenggat" : "\(count) to decide · Tenggat" }
  package func notification(_ count: Int, named first: CleanText?) -> CleanText {
    guard count == 1, let first else { return "\(count) orders ask for a decision" }
    return "\(first) asks for a decision"
  }
  package func asking(_ count: Int) -> CleanText { "\(count) to decide" }
}
