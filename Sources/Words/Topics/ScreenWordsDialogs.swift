import Orders

/// What dialogs ask. The safe answer never reads like the dangerous one.
package protocol DialogWords {
  func cancelTitle(_ what: CleanText) -> CleanText
  var chooseReason: CleanText { get }
  /// The promise or the grace still runs.
  func stillRuns(_ clock: CleanText) -> CleanText
  func stillRunsShort(_ clock: CleanText) -> CleanText
  /// What was paid has to go back.
  func paidAlready(_ sum: CleanText) -> CleanText
  func paidAlreadyShort(_ sum: CleanText) -> CleanText
  func strikeQuestion(_ reason: CleanText) -> CleanText
  var countStrike: CleanText { get }
  var withoutStrike: CleanText { get }
  var backLabel: CleanText { get }
  /// What will have happened to so many orders, or to the entry.
  func consequence(of action: Action, count: Int) -> CleanText
  func confirmLabel(for action: Action) -> CleanText
  func typeNumber(_ count: Int) -> CleanText
  func sumOfAll(_ sum: CleanText) -> CleanText
  var helpTitle: CleanText { get }
  var paletteTitle: CleanText { get }
  var messagesTitle: CleanText { get }
  var noMessages: CleanText { get }
  var nothingFound: CleanText { get }
  var typeToFilter: CleanText { get }
  var mouseHint: CleanText { get }
}

extension Indonesian: DialogWords {
  package func cancelTitle(_ what: CleanText) -> CleanText { "Batalkan \(what)" }
  package var chooseReason: CleanText { "Kenapa? Satu tombol." }
  package func stillRuns(_ clock: CleanText) -> CleanText { "Waktunya masih sampai \(clock); ini tidak dihitung pelanggaran." }
  package func stillRunsShort(_ clock: CleanText) -> CleanText { "Masih s.d. \(clock): tak dihitung" }
  package func paidAlready(_ sum: CleanText) -> CleanText { "Sudah dibayar \(sum): uangnya perlu dikembalikan." }
  package func paidAlreadyShort(_ sum: CleanText) -> CleanText { "Kembalikan \(sum) yang dibayar" }
  package func strikeQuestion(_ reason: CleanText) -> CleanText { "\(reason): hitung sebagai pelanggaran pembeli?" }
  package var countStrike: CleanText { "ya, hitung pelanggaran" }
  package var withoutStrike: CleanText { "batalkan saja" }
  package var backLabel: CleanText { "Kembali" }
  package func consequence(of action: Action, count: Int) -> CleanText {
    let orders: CleanText = count == 1 ? "Pesanan ini" : "\(count) pesanan"
    return switch action {
    case .pay: "\(orders) dicatat lunas."
    case .claim: "\(orders): pembeli bilang sudah bayar."
    case .cancel: "\(orders) dibatalkan; barangnya boleh dijual lagi."
    case .extend: "\(orders) diperpanjang."
    case .wait: "\(orders) ditunggu sampai toko tutup hari ini."
    case .ship: "\(orders) dicatat sudah dikirim."
    case .finish: "\(orders) dicatat selesai."
    case .revive: "\(orders) hidup lagi dengan tenggat baru."
    default: "\(orders): \(explanation(of: action))."
    }
  }
  package func confirmLabel(for action: Action) -> CleanText {
    switch action {
    case .cancel: "Batalkan pesanan"
    case .pay: "Catat lunas"
    case .claim: "Catat"
    case .extend: "Perpanjang"
    case .wait: "Tetap tunggu"
    case .ship: "Catat dikirim"
    case .finish: "Catat selesai"
    case .revive: "Hidupkan lagi"
    default: "Lakukan"
    }
  }
  package func typeNumber(_ count: Int) -> CleanText { "Ketik \(count) untuk melanjutkan:" }
  package func sumOfAll(_ sum: CleanText) -> CleanText { "Jumlah semua \(sum)" }
  package var helpTitle: CleanText { "Bantuan" }
  package var paletteTitle: CleanText { "Perintah" }
  package var messagesTitle: CleanText { "Pesan-pesan" }
  package var noMessages: CleanText { "Belum ada pesan." }
  package var nothingFound: CleanText { "Tidak ada perintah seperti itu." }
  package var typeToFilter: CleanText { "ketik untuk mencari" }
  package var mouseHint: CleanText { "Enter menjalankan · Esc kembali · Shift-seret memilih teks" }
}

extension English: DialogWords {
  package func cancelTitle(_ what: CleanText) -> CleanText { "Cancel \(what)" }
  package var chooseReason: CleanText { "Why? One key." }
  package func stillRuns(_ clock: CleanText) -> CleanText { "Its time still runs until \(clock); this is no strike." }
  package func stillRunsShort(_ clock: CleanText) -> CleanText { "Runs until \(clock): no strike" }
  package func paidAlready(_ sum: CleanText) -> CleanText { "Paid already: \(sum) has to be given back." }
  package func paidAlreadyShort(_ sum: CleanText) -> CleanText { "Give back the \(sum) paid" }
  package func strikeQuestion(_ reason: CleanText) -> CleanText { "\(reason): record a strike against this buyer?" }
  package var countStrike: CleanText { "yes, a strike" }
  package var withoutStrike: CleanText { "only cancel the order" }
  package var backLabel: CleanText { "Back" }
  package func consequence(of action: Action, count: Int) -> CleanText {
    let orders: CleanText = count == 1 ? "This order" : "\(count) orders"
    return switch action {
    case .pay: "\(orders): recorded as paid."
    case .claim: "\(orders): the buyer says it is paid."
    case .cancel: "\(orders): cancelled; the goods may be sold again."
    case .extend: "\(orders): given more time."
    case .wait: "\(orders): waited for until today's closing."
    case .ship: "\(orders): recorded as sent."
    case .finish: "\(orders): recorded as done."
    case .revive: "\(orders): alive again with a new deadline."
    default: "\(orders): \(explanation(of: action))."
    }
  }
  package func confirmLabel(for action: Action) -> CleanText {
    switch action {
    case .cancel: "Cancel the orders"
    case .pay: "Record as paid"
    case .claim: "Record"
    case .extend: "Extend"
    case .wait: "Still wait"
    case .ship: "Record as sent"
    case .finish: "Record as done"
    case .revive: "Revive"
    default: "Do it"
    }
  }
  package func typeNumber(_ count: Int) -> CleanText { "Type \(count) to go on:" }
  package func sumOfAll(_ sum: CleanText) -> CleanText { "All together \(sum)" }
  package var helpTitle: CleanText { "Help" }
  package var paletteTitle: CleanText { "Commands" }
  package var messagesTitle: CleanText { "Messages" }
  package var noMessages: CleanText { "No messages yet." }
  package var nothingFound: CleanText { "There is no such command." }
  package var typeToFilter: CleanText { "type to search" }
  package var mouseHint: CleanText { "Enter runs · Esc back · Shift-drag selects text" }
}
