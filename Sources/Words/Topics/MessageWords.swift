import Orders

/// Texts to buyers: what they are called, and the screen that shows one before it is sent.
package protocol MessageWords {
  /// By its template's name, or a `MessageNote`; another text as it is.
  func name(ofMessage name: CleanText) -> CleanText
  /// What was copied.
  func messageTo(_ id: OrderID, _ name: CleanText) -> CleanText
  func messageTo(place: Int, _ name: CleanText) -> CleanText
  func length(ofMessage count: Int) -> CleanText
  var tooLongForAMessage: CleanText { get }
  var noPhoneCopyOnly: CleanText { get }
  /// nil for a buyer in the queue.
  func noPhone(_ id: OrderID?) -> CleanText
  var opened: CleanText { get }
  func notOpened(_ cause: CleanText) -> CleanText
  func sentence(for fault: LinkFault, of program: CleanText) -> CleanText
  /// The code opens the chat without the text; how large a screen the text needs, nil if no code holds it.
  func qrOfChat(needed: CleanText?) -> CleanText
  func qrNeedsRoom(_ size: CleanText) -> CleanText
  var copies: CleanText { get }
  var showsText: CleanText { get }
  var opensLink: CleanText { get }
  var recordsSent: CleanText { get }
  var edits: CleanText { get }
  var otherText: CleanText { get }
  var endsEditing: CleanText { get }
  var newLine: CleanText { get }
  var choosesContact: CleanText { get }
  /// After a new order while the shop is closed: the key that shows the text for that.
  func offersAfterHours(key: CleanText) -> CleanText
}

extension Indonesian: MessageWords {
  package func name(ofMessage name: CleanText) -> CleanText {
    switch name.string {
    case "order-card": "kartu pesanan"
    case "reminder-1": "pengingat pertama"
    case "reminder-2": "pengingat kedua"
    case "reminder-last": "pengingat terakhir"
    case "after-hours": "pesan di luar jam buka"
    case "let-go": "pesanan dilepas"
    case "thanks": "terima kasih"
    case "next-in-line": "giliran antrean"
    case "own-text": "pesan sendiri"
    case "other-channel": "lewat jalur lain"
    default: name
    }
  }
  package func messageTo(_ id: OrderID, _ name: CleanText) -> CleanText { "\(name) #\(id)" }
  package func messageTo(place: Int, _ name: CleanText) -> CleanText { "\(name), antrean nomor \(place)" }
  package func length(ofMessage count: Int) -> CleanText { "\(count) huruf" }
  package var tooLongForAMessage: CleanText { "terlalu panjang; persingkat sampai \(MessageText.limit)" }
  package var noPhoneCopyOnly: CleanText { "tanpa nomor HP: salin teksnya saja" }
  package func noPhone(_ id: OrderID?) -> CleanText {
    "\(id.map { "#\($0) " } ?? "" as CleanText)tanpa nomor HP: salin teksnya dengan y"
  }
  package var opened: CleanText { "tautan dibuka; w kalau sudah terkirim" }
  package func sentence(for fault: LinkFault, of program: CleanText) -> CleanText {
    switch fault {
    case .missing: "\(program) tidak ada di mesin ini"
    case .notStarted(let number): "\(program) tidak bisa dijalankan (galat sistem \(number))"
    case .ended(let code): "\(program) berakhir dengan kode \(code)"
    }
  }

  package func notOpened(_ cause: CleanText) -> CleanText {
    "tautan tidak bisa dibuka: \(cause); salin dengan y, atau QR dengan c"
  }
  package func qrOfChat(needed: CleanText?) -> CleanText {
    let why: CleanText = needed.map { "; dengan teks perlu layar \($0)" } ?? ""
    return "QR ini membuka chatnya saja, teks disalin dengan y\(why)"
  }
  package func qrNeedsRoom(_ size: CleanText) -> CleanText { "QR perlu layar \(size)" }
  package var copies: CleanText { "salin" }
  package var showsText: CleanText { "teks" }
  package var opensLink: CleanText { "buka" }
  package var recordsSent: CleanText { "sudah terkirim" }
  package var edits: CleanText { "ubah" }
  package var otherText: CleanText { "teks lain" }
  package var endsEditing: CleanText { "selesai mengubah" }
  package var newLine: CleanText { "baris baru" }
  package var choosesContact: CleanText { "catat" }
  package func offersAfterHours(key: CleanText) -> CleanText { "toko tutup: \(key) kabari pembeli" }
}

extension English: MessageWords {
  package func name(ofMessage name: CleanText) -> CleanText {
    switch name.string {
    case "order-card": "order card"
    case "reminder-1": "first reminder"
    case "reminder-2": "second reminder"
    case "reminder-last": "last reminder"
    case "after-hours": "after-hours message"
    case "let-go": "order let go"
    case "thanks": "thanks"
    case "next-in-line": "next in line"
    case "own-text": "own message"
    case "other-channel": "another way"
    default: name
    }
  }
  package func messageTo(_ id: OrderID, _ name: CleanText) -> CleanText { "\(name) #\(id)" }
  package func messageTo(place: Int, _ name: CleanText) -> CleanText { "\(name), place \(place) in the queue" }
  package func length(ofMessage count: Int) -> CleanText { "\(count) characters" }
  package var tooLongForAMessage: CleanText { "too long; shorten it to \(MessageText.limit)" }
  package var noPhoneCopyOnly: CleanText { "no phone number: copy the text" }
  package func noPhone(_ id: OrderID?) -> CleanText {
    "\(id.map { "#\($0) has " } ?? "" as CleanText)no phone number: copy the text with y"
  }
  package var opened: CleanText { "link opened; w once it is sent" }
  package func sentence(for fault: LinkFault, of program: CleanText) -> CleanText {
    switch fault {
    case .missing: "there is no \(program) on this machine"
    case .notStarted(let number): "\(program) could not be started (system error \(number))"
    case .ended(let code): "\(program) ended with code \(code)"
    }
  }

  package func notOpened(_ cause: CleanText) -> CleanText { "the link could not be opened: \(cause); copy with y, or QR with c" }
  package func qrOfChat(needed: CleanText?) -> CleanText {
    let why: CleanText = needed.map { "; with the text it needs a screen of \($0)" } ?? ""
    return "This code opens the chat alone, y copies the text\(why)"
  }
  package func qrNeedsRoom(_ size: CleanText) -> CleanText { "the QR code needs a screen of \(size)" }
  package var copies: CleanText { "copy" }
  package var showsText: CleanText { "text" }
  package var opensLink: CleanText { "open" }
  package var recordsSent: CleanText { "it was sent" }
  package var edits: CleanText { "edit" }
  package var otherText: CleanText { "other text" }
  package var endsEditing: CleanText { "ends editing" }
  package var newLine: CleanText { "new line" }
  package var choosesContact: CleanText { "notes" }
  package func offersAfterHours(key: CleanText) -> CleanText { "the shop is closed: \(key) tells the buyer" }
}
