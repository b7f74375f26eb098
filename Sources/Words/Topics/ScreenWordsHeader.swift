import Orders

/// What the first line says: the shop, the hour, what waits.
package protocol HeaderWords {
  /// "BUKA s.d. 17.00"; `clock` has the day with it when it is not today.
  func open(until clock: CleanText) -> CleanText
  func closed(until clock: CleanText) -> CleanText
  /// The shop never opens, or is open day and night.
  var closed: CleanText { get }
  var open: CleanText { get }
  var tomorrow: CleanText { get }
  func waiting(_ count: Int) -> CleanText
  func overdue(_ count: Int) -> CleanText
  /// Orders whose promise ran out while the shop was closed.
  func overnight(_ count: Int) -> CleanText
  func toSend(_ count: Int) -> CleanText
  var readOnlyBadge: CleanText { get }
  var demoBadge: CleanText { get }
  var clockSetBadge: CleanText { get }
  var maskedBadge: CleanText { get }
  var lockedBadge: CleanText { get }
  /// What opens a locked screen.
  var anyKeyOpens: CleanText { get }
  func masked(_ isMasked: Bool) -> CleanText
  var storageBadge: CleanText { get }
  /// The disk failed: why, and when it last worked.
  func storageFailed(cause: CleanText, lastGood: CleanText?) -> CleanText
}

extension Indonesian: HeaderWords {
  package func open(until clock: CleanText) -> CleanText { "BUKA s.d. \(clock)" }
  package func closed(until clock: CleanText) -> CleanText { "TUTUP s.d. \(clock)" }
  package var closed: CleanText { "TUTUP" }
  package var open: CleanText { "BUKA" }
  package var tomorrow: CleanText { "besok" }
  package func waiting(_ count: Int) -> CleanText { "\(count) menunggu" }
  package func overdue(_ count: Int) -> CleanText { "\(count) lewat" }
  package func overnight(_ count: Int) -> CleanText { "\(count) di antaranya semalam" }
  package func toSend(_ count: Int) -> CleanText { "\(count) perlu dikirim" }
  package var readOnlyBadge: CleanText { "BACA SAJA" }
  package var demoBadge: CleanText { "DEMO" }
  package var clockSetBadge: CleanText { "JAM DIATUR" }
  package var maskedBadge: CleanText { "SAMAR" }
  package var lockedBadge: CleanText { "TERKUNCI" }
  package var anyKeyOpens: CleanText { "tekan tombol apa saja" }
  package func masked(_ isMasked: Bool) -> CleanText {
    isMasked ? "nomor, nama, dan alamat disamarkan" : "nomor, nama, dan alamat tampil lagi"
  }
  package var storageBadge: CleanText { "TIDAK TERSIMPAN" }
  package func storageFailed(cause: CleanText, lastGood: CleanText?) -> CleanText {
    let since: CleanText = lastGood.map { " · terakhir tersimpan \($0)" } ?? ""
    return "Tidak bisa menyimpan: \(cause)\(since). Membaca tetap bisa; yang baru belum dicatat."
  }
}

extension English: HeaderWords {
  package func open(until clock: CleanText) -> CleanText { "OPEN until \(clock)" }
  package func closed(until clock: CleanText) -> CleanText { "CLOSED until \(clock)" }
  package var closed: CleanText { "CLOSED" }
  package var open: CleanText { "OPEN" }
  package var tomorrow: CleanText { "tomorrow" }
  package func waiting(_ count: Int) -> CleanText { "\(count) waiting" }
  package func overdue(_ count: Int) -> CleanText { "\(count) overdue" }
  package func overnight(_ count: Int) -> CleanText { "\(count) of them overnight" }
  package func toSend(_ count: Int) -> CleanText { "\(count) to send" }
  package var readOnlyBadge: CleanText { "READ-ONLY" }
  package var demoBadge: CleanText { "DEMO" }
  package var clockSetBadge: CleanText { "CLOCK SET" }
  package var maskedBadge: CleanText { "MASKED" }
  package var lockedBadge: CleanText { "LOCKED" }
  package var anyKeyOpens: CleanText { "press any key" }
  package func masked(_ isMasked: Bool) -> CleanText {
    isMasked ? "phones, names and addresses are masked" : "phones, names and addresses are shown again"
  }
  package var storageBadge: CleanText { "NOT SAVING" }
  package func storageFailed(cause: CleanText, lastGood: CleanText?) -> CleanText {
    let since: CleanText = lastGood.map { " · last saved \($0)" } ?? ""
    return "Cannot save: \(cause)\(since). Reading goes on; nothing new is recorded."
  }
}
