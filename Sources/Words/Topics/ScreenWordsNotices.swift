import Orders

/// What the bottom line says of what was just done.
package protocol NoticeWords {
  var saving: CleanText { get }
  /// "#128 dibatalkan · hilang tanpa kabar"; `orders` says which, or how many.
  func done(_ kind: ChangeKind, orders: CleanText, reason: CancelReason?) -> CleanText
  func orderCount(_ count: Int) -> CleanText
  func entryCount(_ count: Int) -> CleanText
  func newPayable(_ id: OrderID, _ payable: Rupiah) -> CleanText
  func entryDone(_ kind: ChangeKind, _ who: CleanText) -> CleanText
  func undone(_ what: CleanText, _ kinds: [ChangeKind]) -> CleanText
  func redone(_ what: CleanText, _ kinds: [ChangeKind]) -> CleanText
  func notKept(_ cause: CleanText) -> CleanText
  func unavailable(_ action: CleanText, _ why: CleanText) -> CleanText
  var unknownKey: CleanText { get }
  func changedMeanwhile(_ what: CleanText) -> CleanText
  var pasteDropped: CleanText { get }
  func copied(_ text: CleanText) -> CleanText
  var cannotCopy: CleanText { get }
  func marked(_ count: Int) -> CleanText
  func othersChanged(_ count: Int) -> CleanText
  var settingsSaved: CleanText { get }
  func settingsNotSaved(_ cause: CleanText) -> CleanText
  func clockJumped(_ length: CleanText, forward: Bool) -> CleanText
  var welcome: CleanText { get }
  /// The names of help and undo in the bottom lines.
  var toUndo: CleanText { get }
}

extension Indonesian: NoticeWords {
  package var saving: CleanText { "menyimpan…" }
  package func done(_ kind: ChangeKind, orders: CleanText, reason: CancelReason?) -> CleanText {
    let why: CleanText = reason.map { " · \(name(of: $0))" } ?? ""
    return "\(orders) \(name(of: kind))\(why)"
  }
  package func orderCount(_ count: Int) -> CleanText { "\(count) pesanan" }
  package func entryCount(_ count: Int) -> CleanText { "\(count) catatan" }
  package func newPayable(_ id: OrderID, _ payable: Rupiah) -> CleanText {
    "#\(id) sekarang harus dibayar \(payable): jumlah lamanya sudah dipakai. Beri tahu pembelinya."
  }
  package func entryDone(_ kind: ChangeKind, _ who: CleanText) -> CleanText { "\(who): \(name(of: kind))" }
  package func undone(_ what: CleanText, _ kinds: [ChangeKind]) -> CleanText { "\(what): \(list(kinds)) diurungkan" }
  package func redone(_ what: CleanText, _ kinds: [ChangeKind]) -> CleanText { "\(what): \(list(kinds)) diulangi" }
  private func list(_ kinds: [ChangeKind]) -> CleanText { kinds.map { name(of: $0) }.joined(separator: ", ") }
  package func notKept(_ cause: CleanText) -> CleanText { "TIDAK tersimpan: \(cause)" }
  package func unavailable(_ action: CleanText, _ why: CleanText) -> CleanText { "\(action): \(why)" }
  package var unknownKey: CleanText { "tombol itu tidak berarti apa-apa di sini; ? untuk bantuan" }
  package func changedMeanwhile(_ what: CleanText) -> CleanText { "tidak jadi: \(what) berubah sementara itu" }
  package var pasteDropped: CleanText { "tempelan diabaikan: buka kolom isian dulu (n atau /)" }
  package func copied(_ text: CleanText) -> CleanText { "disalin: \(text)" }
  package var cannotCopy: CleanText { "terminal ini tidak bisa menyalin" }
  package func marked(_ count: Int) -> CleanText { "\(count) ditandai" }
  package func othersChanged(_ count: Int) -> CleanText { "\(count) perubahan dari jendela lain" }
  package var settingsSaved: CleanText { "pengaturan tersimpan" }
  package func settingsNotSaved(_ cause: CleanText) -> CleanText { "pengaturan TIDAK tersimpan: \(cause)" }
  package func clockJumped(_ length: CleanText, forward: Bool) -> CleanText {
    forward ? "jam melompat maju \(length); semua tenggat dihitung ulang" : "jam mundur \(length); semua tenggat dihitung ulang"
  }
  package var welcome: CleanText { "Selamat datang. n mencatat pesanan, / mencari, ? semua tombol." }
  package var toUndo: CleanText { "urungkan" }
}

extension English: NoticeWords {
  package var saving: CleanText { "saving…" }
  package func done(_ kind: ChangeKind, orders: CleanText, reason: CancelReason?) -> CleanText {
    let why: CleanText = reason.map { " · \(name(of: $0))" } ?? ""
    return "\(orders) \(name(of: kind))\(why)"
  }
  package func orderCount(_ count: Int) -> CleanText { count == 1 ? "1 order" : "\(count) orders" }
  package func entryCount(_ count: Int) -> CleanText { count == 1 ? "1 entry" : "\(count) entries" }
  package func newPayable(_ id: OrderID, _ payable: Rupiah) -> CleanText {
    "#\(id) must now pay \(payable): the old sum is taken. Tell the buyer."
  }
  package func entryDone(_ kind: ChangeKind, _ who: CleanText) -> CleanText { "\(who): \(name(of: kind))" }
  package func undone(_ what: CleanText, _ kinds: [ChangeKind]) -> CleanText { "\(what): \(list(kinds)) undone" }
  package func redone(_ what: CleanText, _ kinds: [ChangeKind]) -> CleanText { "\(what): \(list(kinds)) done again" }
  private func list(_ kinds: [ChangeKind]) -> CleanText { kinds.map { name(of: $0) }.joined(separator: ", ") }
  package func notKept(_ cause: CleanText) -> CleanText { "NOT saved: \(cause)" }
  package func unavailable(_ action: CleanText, _ why: CleanText) -> CleanText { "\(action): \(why)" }
  package var unknownKey: CleanText { "that key means nothing here; ? for help" }
  package func changedMeanwhile(_ what: CleanText) -> CleanText { "nothing done: \(what) changed meanwhile" }
  package var pasteDropped: CleanText { "paste ignored: open a field first (n or /)" }
  package func copied(_ text: CleanText) -> CleanText { "copied: \(text)" }
  package var cannotCopy: CleanText { "this terminal cannot copy" }
  package func marked(_ count: Int) -> CleanText { "\(count) marked" }
  package func othersChanged(_ count: Int) -> CleanText {
    count == 1 ? "1 change from another window" : "\(count) changes from another window"
  }
  package var settingsSaved: CleanText { "settings saved" }
  package func settingsNotSaved(_ cause: CleanText) -> CleanText { "settings NOT saved: \(cause)" }
  package func clockJumped(_ length: CleanText, forward: Bool) -> CleanText {
    forward
      ? "the clock jumped ahead \(length); all deadlines are right" : "the clock stepped back \(length); all deadlines are right"
  }
  package var welcome: CleanText { "Welcome. n takes an order down, / searches, ? shows all keys." }
  package var toUndo: CleanText { "undo" }
}
