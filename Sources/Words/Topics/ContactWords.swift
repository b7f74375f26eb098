import Orders

/// What was said between the shop and a buyer.
package protocol ContactWords {
  /// All bank statements were looked at up to now.
  var statementSeen: CleanText { get }
  /// Whose statements, where no single account is meant.
  var allAccounts: CleanText { get }
  func contactTitle(_ who: CleanText) -> CleanText
  var answeredItem: CleanText { get }
  var answeredWithNoteItem: CleanText { get }
  /// Nil where today's closing is over, or no such time is known.
  func promisedTodayItem(_ time: CleanText?) -> CleanText
  func promisedTomorrowItem(_ time: CleanText?) -> CleanText
  func promisedLaterItem(_ time: CleanText?) -> CleanText
  var otherChannelItem: CleanText { get }
  var ownTextItem: CleanText { get }
  var blockedItem: CleanText { get }
  /// `known` is the one that is noted already.
  func secondContactItem(_ known: CleanText?) -> CleanText
  var secondContactPrompt: CleanText { get }
  var secondContactLabel: CleanText { get }
  /// What a key of the text's preview does where there are two.
  var otherContact: CleanText { get }
  var answerPrompt: CleanText { get }
  var answerExample: CleanText { get }
  /// How the details tell of silence, a promise and a block.
  func silentSince(_ time: CleanText) -> CleanText
  func promisedToPay(_ time: CleanText, left: CleanText) -> CleanText
  func brokePromise(_ time: CleanText) -> CleanText
  func blockedSince(_ time: CleanText) -> CleanText
}

extension Indonesian: ContactWords {
  package var statementSeen: CleanText { "mutasi semua rekening dilihat sampai sekarang" }
  package var allAccounts: CleanText { "semua rekening" }
  package func contactTitle(_ who: CleanText) -> CleanText { "Kontak \(who)" }
  package var answeredItem: CleanText { "pembeli menjawab" }
  package var answeredWithNoteItem: CleanText { "menjawab, dengan catatan …" }
  package func promisedTodayItem(_ time: CleanText?) -> CleanText {
    "janji bayar \(time.map { "s.d. \($0)" as CleanText } ?? "hari ini")"
  }
  package func promisedTomorrowItem(_ time: CleanText?) -> CleanText {
    "janji bayar \(time.map { "s.d. \($0)" as CleanText } ?? "besok")"
  }
  package func promisedLaterItem(_ time: CleanText?) -> CleanText { "\(promisedTomorrowItem(time)) (satu tempo)" }
  package var otherChannelItem: CleanText { "dihubungi lewat jalur lain" }
  package var ownTextItem: CleanText { "dikirimi pesan sendiri" }
  package var blockedItem: CleanText { "pembeli memblokir kami" }
  package func secondContactItem(_ known: CleanText?) -> CleanText { "kontak kedua: \(known ?? "nomor atau akun lain …")" }
  package var secondContactPrompt: CleanText { "Nomor atau akun lain pembeli. Enter menyimpan, kosong menghapus." }
  package var secondContactLabel: CleanText { "Kontak 2" }
  package var otherContact: CleanText { "kontak lain" }
  package var answerPrompt: CleanText { "Apa jawabnya? Enter menyimpan." }
  package var answerExample: CleanText { "boleh kosong" }
  package func silentSince(_ time: CleanText) -> CleanText { "Diam sejak \(time)" }
  package func promisedToPay(_ time: CleanText, left: CleanText) -> CleanText { "Janji bayar \(time), sisa \(left)" }
  package func brokePromise(_ time: CleanText) -> CleanText { "Janji bayar \(time) tidak ditepati" }
  package func blockedSince(_ time: CleanText) -> CleanText { "Memblokir kami sejak \(time)" }
}

extension English: ContactWords {
  package var statementSeen: CleanText { "the statements of all accounts are seen up to now" }
  package var allAccounts: CleanText { "all accounts" }
  package func contactTitle(_ who: CleanText) -> CleanText { "Contact \(who)" }
  package var answeredItem: CleanText { "the buyer answered" }
  package var answeredWithNoteItem: CleanText { "answered, with a note …" }
  package func promisedTodayItem(_ time: CleanText?) -> CleanText {
    "promised to pay \(time.map { "by \($0)" as CleanText } ?? "today")"
  }
  package func promisedTomorrowItem(_ time: CleanText?) -> CleanText {
    "promised to pay \(time.map { "by \($0)" as CleanText } ?? "tomorrow")"
  }
  package func promisedLaterItem(_ time: CleanText?) -> CleanText { "\(promisedTomorrowItem(time)) (one term)" }
  package var otherChannelItem: CleanText { "reached another way" }
  package var ownTextItem: CleanText { "sent a message of my own" }
  package var blockedItem: CleanText { "the buyer blocked us" }
  package func secondContactItem(_ known: CleanText?) -> CleanText { "second contact: \(known ?? "another number or account …")" }
  package var secondContactPrompt: CleanText { "The buyer's other number or account. Enter saves, empty removes." }
  package var secondContactLabel: CleanText { "Contact 2" }
  package var otherContact: CleanText { "other contact" }
  package var answerPrompt: CleanText { "What was the answer? Enter saves." }
  package var answerExample: CleanText { "may stay empty" }
  package func silentSince(_ time: CleanText) -> CleanText { "Silent since \(time)" }
  package func promisedToPay(_ time: CleanText, left: CleanText) -> CleanText { "Promised to pay \(time), \(left) left" }
  package func brokePromise(_ time: CleanText) -> CleanText { "Did not pay by \(time) as promised" }
  package func blockedSince(_ time: CleanText) -> CleanText { "Has blocked us since \(time)" }
}
