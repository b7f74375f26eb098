import Intake
import Orders

/// What is said of orders in pasted chats.
package protocol ChatWords {
  /// A word, for the marks beside the source and in front of a question.
  func name(of field: ChatField) -> CleanText
  /// What is asked, without the field's name.
  func sentence(for question: ChatQuestion) -> CleanText
  /// `order 2 (Sari)`: a draft by its place, from 1 on.
  func draft(_ place: Int, _ buyer: CleanText?) -> CleanText
  /// Nothing was ordered in the text.
  var noOrderInChat: CleanText { get }
  /// Above the lines that gave nothing.
  var notPlaced: CleanText { get }
  func kept(_ orders: [OrderID]) -> CleanText
  /// So many drafts have to be asked about first.
  func leftToAsk(_ count: Int) -> CleanText
  /// A price or name that was not in the text.
  var guessed: CleanText { get }
  /// The price is that of the last sale.
  var lastPrice: CleanText { get }
  /// The name is the one that the message came under.
  var senderName: CleanText { get }
  func tooManyLines(_ unread: Int) -> CleanText
  // The paste view.
  func pasteTitle(_ place: Int, of count: Int) -> CleanText
  /// In an empty view, line by line.
  var pasteHere: [CleanText] { get }
  var pasteCut: CleanText { get }
  var draftIsKept: CleanText { get }
  var draftIsWhole: CleanText { get }
  var keepsOrder: CleanText { get }
  var nextDraft: CleanText { get }
  var toAnswers: CleanText { get }
  var toSource: CleanText { get }
  var emptiesPaste: CleanText { get }
  func pasteLeft(key: CleanText?) -> CleanText
  func formFilled(others: Int, key: CleanText?) -> CleanText
}

extension Indonesian: ChatWords {
  package func name(of field: ChatField) -> CleanText {
    switch field {
    case .name: "nama"
    case .phone: "HP"
    case .username: "username"
    case .channel: "lewat"
    case .address: "alamat"
    case .items: "barang"
    case .quantity: "jumlah"
    case .total: "total"
    case .downPayment: "DP"
    case .payment: "bayar"
    case .note: "catatan"
    }
  }

  package func sentence(for question: ChatQuestion) -> CleanText {
    switch question.why {
    case .missing: missing(question.field)
    case .phone(let reading): "\(quoted(question))\(phone(reading))"
    case .notMoney: "\(quoted(question))bukan jumlah uang, contoh 185.000 atau 185rb"
    case .notAQuantity: "\(quoted(question))berapa buah masing-masing?"
    case .aboveTotal: "\(quoted(question))lebih besar dari totalnya"
    case .noPrice(let item): "isi total; harga \(item) belum diketahui"
    }
  }

  private func missing(_ field: ChatField) -> CleanText {
    switch field {
    case .name: "isi nama, HP, atau username"
    case .phone: "berapa nomor HP-nya?"
    case .items: "barang apa yang dipesan?"
    case .total: "berapa totalnya?"
    default: "harus diisi"
    }
  }

  private func phone(_ reading: PhoneReading) -> CleanText {
    switch reading {
    case .tooShort: phoneTooShort
    case .tooLong: phoneTooLong
    case .masked: maskedPhone
    case .notAPhone, .valid, .foreign: notAPhone
    }
  }

  package func draft(_ place: Int, _ buyer: CleanText?) -> CleanText {
    buyer.map { "pesanan ke-\(place) (\($0))" } ?? "pesanan ke-\(place)"
  }
  package var noOrderInChat: CleanText { "tidak ada pesanan di teks ini" }
  package var notPlaced: CleanText { "tidak terpakai" }
  package func kept(_ orders: [OrderID]) -> CleanText {
    "\(orders.count) pesanan dicatat: \(orders.map { "#\($0)" as CleanText }.joined(separator: ", "))"
  }
  package func leftToAsk(_ count: Int) -> CleanText { "\(count) belum lengkap" }
  package var guessed: CleanText { "perkiraan" }
  package var lastPrice: CleanText { "harga terakhir" }
  package var senderName: CleanText { "nama pengirim" }
  package func tooManyLines(_ unread: Int) -> CleanText { "\(unread) baris terakhir tidak dibaca; tempel sebagian-sebagian" }
  package func pasteTitle(_ place: Int, of count: Int) -> CleanText {
    count > 1 ? "Tempel chat · pesanan \(place) dari \(count)" : "Tempel chat"
  }
  package var pasteHere: [CleanText] {
    ["Tempel chat di sini, atau ketik.", "Boleh beberapa pesanan sekaligus,", "juga salinan percakapan WhatsApp."]
  }
  package var pasteCut: CleanText { "terlalu panjang: sisanya dibuang, tempel sebagian-sebagian" }
  package var draftIsKept: CleanText { "sudah dicatat" }
  package var draftIsWhole: CleanText { "lengkap, siap dicatat" }
  package var keepsOrder: CleanText { "catat" }
  package var nextDraft: CleanText { "pesanan lain" }
  package var toAnswers: CleanText { "ke isian" }
  package var toSource: CleanText { "ke teks" }
  package var emptiesPaste: CleanText { "kosongkan" }
  package func pasteLeft(key: CleanText?) -> CleanText {
    key.map { "chat belum dicatat semua · \($0) melanjutkan" } ?? "chat belum dicatat semua"
  }
  package func formFilled(others: Int, key: CleanText?) -> CleanText {
    guard others > 0 else { return "formulir diisi dari chat, periksa dulu" }
    let hint: CleanText = key.map { "; tempel dengan \($0) untuk semuanya" } ?? ""
    return "formulir diisi dari pesanan pertama, masih ada \(others) lagi\(hint)"
  }
}

extension English: ChatWords {
  package func name(of field: ChatField) -> CleanText {
    switch field {
    case .name: "name"
    case .phone: "phone"
    case .username: "username"
    case .channel: "channel"
    case .address: "address"
    case .items: "items"
    case .quantity: "quantity"
    case .total: "total"
    case .downPayment: "down payment"
    case .payment: "payment"
    case .note: "note"
    }
  }

  package func sentence(for question: ChatQuestion) -> CleanText {
    switch question.why {
    case .missing: missing(question.field)
    case .phone(let reading): "\(quoted(question))\(phone(reading))"
    case .notMoney: "\(quoted(question))not a sum, as in 185.000 or 185rb"
    case .notAQuantity: "\(quoted(question))how many of each?"
    case .aboveTotal: "\(quoted(question))more than the total"
    case .noPrice(let item): "give the total; no price known of \(item)"
    }
  }

  private func missing(_ field: ChatField) -> CleanText {
    switch field {
    case .name: "give a name, phone or username"
    case .phone: "what is the phone number?"
    case .items: "what is ordered?"
    case .total: "how much is it in all?"
    default: "must be given"
    }
  }

  private func phone(_ reading: PhoneReading) -> CleanText {
    switch reading {
    case .tooShort: phoneTooShort
    case .tooLong: phoneTooLong
    case .masked: maskedPhone
    case .notAPhone, .valid, .foreign: notAPhone
    }
  }

  package func draft(_ place: Int, _ buyer: CleanText?) -> CleanText {
    buyer.map { "order \(place) (\($0))" } ?? "order \(place)"
  }
  package var noOrderInChat: CleanText { "no order in this text" }
  package var notPlaced: CleanText { "not used" }
  package func kept(_ orders: [OrderID]) -> CleanText {
    let list = orders.map { "#\($0)" as CleanText }.joined(separator: ", ")
    return orders.count == 1 ? "1 order taken down: \(list)" : "\(orders.count) orders taken down: \(list)"
  }
  package func leftToAsk(_ count: Int) -> CleanText { "\(count) not complete" }
  package var guessed: CleanText { "guess" }
  package var lastPrice: CleanText { "last price" }
  package var senderName: CleanText { "sender's name" }
  package func tooManyLines(_ unread: Int) -> CleanText { "the last \(unread) lines are not read; paste them in parts" }
  package func pasteTitle(_ place: Int, of count: Int) -> CleanText {
    count > 1 ? "Paste a chat · order \(place) of \(count)" : "Paste a chat"
  }
  package var pasteHere: [CleanText] {
    ["Paste a chat here, or type.", "Several orders at once are fine,", "a copied WhatsApp conversation too."]
  }
  package var pasteCut: CleanText { "too long: the rest was left out, paste it in parts" }
  package var draftIsKept: CleanText { "taken down" }
  package var draftIsWhole: CleanText { "complete, ready to be taken down" }
  package var keepsOrder: CleanText { "take down" }
  package var nextDraft: CleanText { "other order" }
  package var toAnswers: CleanText { "to the answers" }
  package var toSource: CleanText { "to the text" }
  package var emptiesPaste: CleanText { "empty" }
  package func pasteLeft(key: CleanText?) -> CleanText {
    key.map { "not all of the chat is taken down · \($0) goes on" } ?? "not all of the chat is taken down"
  }
  package func formFilled(others: Int, key: CleanText?) -> CleanText {
    guard others > 0 else { return "filled in from the chat, look it over" }
    let hint: CleanText = key.map { "; paste with \($0) for all of them" } ?? ""
    return "filled in from the first order, \(others) more in the chat\(hint)"
  }
}

/// `“0899123” `: what was written instead.
private func quoted(_ question: ChatQuestion) -> CleanText { question.written.map { "“\($0)” " } ?? "" }
