import Orders

/// What the bottom line says of what was just done.
package protocol NoticeWords {
  var saving: CleanText { get }
  /// "#128 dibatalkan · hilang tanpa kabar"; `orders` says which, or how many.
  func done(_ kind: ChangeKind, orders: CleanText, reason: CancelReason?) -> CleanText
  func orderCount(_ count: Int) -> CleanText
  func entryCount(_ count: Int) -> CleanText
  func newPayable(_ id: OrderID, _ payable: Rupiah, isOldTaken: Bool) -> CleanText
  func nowPayable(_ payable: Rupiah) -> CleanText
  /// After a strike: what was done, how many strikes there are, and the key that opens an entry.
  func entryProposed(_ done: CleanText, _ strikes: Int, isRise: Bool, key: CleanText?) -> CleanText
  func strikeCount(_ count: Int) -> CleanText
  func untilThen(_ time: CleanText) -> CleanText
  func toPay(_ sum: Rupiah, by time: CleanText) -> CleanText
  func refund(_ sum: Rupiah) -> CleanText
  /// What happened as a thing: "payment", "cancellation".
  func noun(for kind: ChangeKind) -> CleanText
  func entryDone(_ kind: ChangeKind, _ who: CleanText) -> CleanText
  func undone(_ what: CleanText, _ kinds: [ChangeKind]) -> CleanText
  func redone(_ what: CleanText, _ kinds: [ChangeKind]) -> CleanText
  func notKept(_ cause: CleanText) -> CleanText
  func unavailable(_ action: CleanText, _ why: CleanText) -> CleanText
  var unknownKey: CleanText { get }
  func unknownCommand(_ text: CleanText) -> CleanText
  func changedMeanwhile(_ what: CleanText, _ latest: ChangeKind?) -> CleanText
  var nothingDone: CleanText { get }
  func numberAsked(_ number: Int) -> CleanText
  var draftKept: CleanText { get }
  var draftResumed: CleanText { get }
  var setUpLater: CleanText { get }
  /// A paste that no field was open for; `key` opens one for chats.
  func pasteDropped(key: CleanText?) -> CleanText
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
  package func newPayable(_ id: OrderID, _ payable: Rupiah, isOldTaken: Bool) -> CleanText {
    let why: CleanText = isOldTaken ? "jumlah lamanya sudah dipakai" : "barangnya berubah"
    return "#\(id) sekarang harus dibayar \(payable): \(why). Beri tahu pembelinya."
  }
  package func nowPayable(_ payable: Rupiah) -> CleanText { "Sekarang harus dibayar \(payable); beri tahu pembelinya." }
  package func entryProposed(_ done: CleanText, _ strikes: Int, isRise: Bool, key: CleanText?) -> CleanText {
    let question: CleanText = isRise ? "naikkan tingkatnya?" : "masukkan ke daftar hitam?"
    return "\(done) · \(strikeCount(strikes)): \(question)\(key.map { " \($0)" } ?? "" as CleanText)"
  }
  package func strikeCount(_ count: Int) -> CleanText { "\(count) pelanggaran" }
  package func untilThen(_ time: CleanText) -> CleanText { "sampai \(time)" }
  package func toPay(_ sum: Rupiah, by time: CleanText) -> CleanText { "bayar \(sum) paling lambat \(time)" }
  package func refund(_ sum: Rupiah) -> CleanText { "sudah dibayar \(sum): uang perlu dikembalikan" }
  package func entryDone(_ kind: ChangeKind, _ who: CleanText) -> CleanText { "\(who): \(name(of: kind))" }
  package func undone(_ what: CleanText, _ kinds: [ChangeKind]) -> CleanText { "\(list(kinds)) \(what) diurungkan" }
  package func redone(_ what: CleanText, _ kinds: [ChangeKind]) -> CleanText { "\(list(kinds)) \(what) diulangi" }
  private func list(_ kinds: [ChangeKind]) -> CleanText { kinds.map { noun(for: $0) }.joined(separator: ", ") }
  package func notKept(_ cause: CleanText) -> CleanText { "TIDAK tersimpan: \(cause)" }
  package func unavailable(_ action: CleanText, _ why: CleanText) -> CleanText { "\(action): \(why)" }
  package var unknownKey: CleanText { "tombol itu tidak berarti apa-apa di sini; ? untuk bantuan" }
  package func unknownCommand(_ text: CleanText) -> CleanText { "tidak ada perintah \u{201C}\(text)\u{201D}" }
  package func changedMeanwhile(_ what: CleanText, _ latest: ChangeKind?) -> CleanText {
    let now: CleanText = latest.map { " (\(name(of: $0)))" } ?? ""
    return "tidak jadi: \(what) berubah sementara itu\(now)"
  }
  package var nothingDone: CleanText { "tidak jadi: tidak ada yang berubah" }
  package func numberAsked(_ number: Int) -> CleanText { "ketik \(number) dulu untuk melanjutkan" }
  package var draftKept: CleanText { "isian disimpan sebagai draf; n melanjutkannya" }
  package var draftResumed: CleanText { "draf tadi dilanjutkan; Ctrl-N mulai kosong" }
  package var setUpLater: CleanText { "pengaturan toko belum dibuat; perintah tenggat setup membuatnya" }
  package func pasteDropped(key: CleanText?) -> CleanText {
    key.map { "tempelan diabaikan: tekan \($0) dulu untuk menempel chat pesanan" } ?? "tempelan diabaikan: buka kolom isian dulu"
  }
  package func copied(_ text: CleanText) -> CleanText { "dikirim ke papan klip: \(text)" }
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
  package func newPayable(_ id: OrderID, _ payable: Rupiah, isOldTaken: Bool) -> CleanText {
    let why: CleanText = isOldTaken ? "the old sum is taken" : "the items have changed"
    return "#\(id) must now pay \(payable): \(why). Tell the buyer."
  }
  package func nowPayable(_ payable: Rupiah) -> CleanText { "To pay is now \(payable); tell the buyer." }
  package func entryProposed(_ done: CleanText, _ strikes: Int, isRise: Bool, key: CleanText?) -> CleanText {
    let question: CleanText = isRise ? "raise the level?" : "put on the blacklist?"
    return "\(done) · \(strikeCount(strikes)): \(question)\(key.map { " \($0)" } ?? "" as CleanText)"
  }
  package func strikeCount(_ count: Int) -> CleanText { count == 1 ? "1 strike" : "\(count) strikes" }
  package func untilThen(_ time: CleanText) -> CleanText { "until \(time)" }
  package func toPay(_ sum: Rupiah, by time: CleanText) -> CleanText { "to pay \(sum) by \(time)" }
  package func refund(_ sum: Rupiah) -> CleanText { "\(sum) was paid: give the money back" }
  package func entryDone(_ kind: ChangeKind, _ who: CleanText) -> CleanText { "\(who): \(name(of: kind))" }
  package func undone(_ what: CleanText, _ kinds: [ChangeKind]) -> CleanText { "undid: \(list(kinds)) of \(what)" }
  package func redone(_ what: CleanText, _ kinds: [ChangeKind]) -> CleanText { "did again: \(list(kinds)) of \(what)" }
  private func list(_ kinds: [ChangeKind]) -> CleanText { kinds.map { noun(for: $0) }.joined(separator: ", ") }
  package func notKept(_ cause: CleanText) -> CleanText { "NOT saved: \(cause)" }
  package func unavailable(_ action: CleanText, _ why: CleanText) -> CleanText { "\(action): \(why)" }
  package var unknownKey: CleanText { "that key means nothing here; ? for help" }
  package func unknownCommand(_ text: CleanText) -> CleanText { "there is no command \u{201C}\(text)\u{201D}" }
  package func changedMeanwhile(_ what: CleanText, _ latest: ChangeKind?) -> CleanText {
    let now: CleanText = latest.map { " (\(name(of: $0)))" } ?? ""
    return "nothing done: \(what) changed meanwhile\(now)"
  }
  package var nothingDone: CleanText { "nothing done: nothing has changed" }
  package func numberAsked(_ number: Int) -> CleanText { "type \(number) first to go on" }
  package var draftKept: CleanText { "what you typed is kept as a draft; n goes on with it" }
  package var draftResumed: CleanText { "going on with your draft; Ctrl-N begins an empty one" }
  package var setUpLater: CleanText { "the shop is not set up yet; the command tenggat setup does it" }
  package func pasteDropped(key: CleanText?) -> CleanText {
    key.map { "paste ignored: press \($0) first to paste a chat with orders" } ?? "paste ignored: open a field first"
  }
  package func copied(_ text: CleanText) -> CleanText { "sent to the clipboard: \(text)" }
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
