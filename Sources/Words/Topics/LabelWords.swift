import Orders

/// Headings and labels of answers for people.
package enum AnswerLabel: Sendable, CaseIterable {
  case number, state, deadline, buyer, username, phone, goods, payable, paid, warning
  case channel, address, total, account, reference, terms, promised, release, created, claimed, paidAt, shipBy, receipt,
    reminders, silent, buyerPromise, blockedUs, link
  case cancelled, note, history, strike
  case key, name, level, strikes, reasons, first, last, expires, orders, outward, addedBy
  case payment, downPayment, downPaid, confirmed, promo, honorific
  case start, row, moment, seat, what, about, size, sound, damaged
  case advice
  case notListed, notAKey, expired, nothing, anyAccount, problem
}

/// The headings and labels of answers, in lower case.
package protocol LabelWords {
  func label(_ label: AnswerLabel) -> CleanText
}

extension Indonesian: LabelWords {
  package func label(_ label: AnswerLabel) -> CleanText {
    switch label {
    case .number: "nomor"
    case .state: "status"
    case .deadline: "tenggat"
    case .buyer: "pembeli"
    case .username: "username"
    case .phone: "HP"
    case .goods: "barang"
    case .payable: "bayar"
    case .paid: "terbayar"
    case .warning: "peringatan"
    case .channel: "lewat"
    case .address: "alamat"
    case .total: "total"
    case .account: "rekening"
    case .reference: "rujukan"
    case .terms: "tempo"
    case .promised: "dijanjikan"
    case .release: "keputusan"
    case .created: "dibuat"
    case .claimed: "katanya bayar"
    case .paidAt: "lunas"
    case .shipBy: "kirim sebelum"
    case .receipt: "resi"
    case .reminders: "diingatkan"
    case .silent: "diam sejak"
    case .buyerPromise: "janji bayar"
    case .blockedUs: "memblokir sejak"
    case .link: "tautan"
    case .cancelled: "batal"
    case .note: "catatan"
    case .history: "riwayat"
    case .strike: "pelanggaran"
    case .key: "kunci"
    case .name: "nama"
    case .level: "tingkat"
    case .strikes: "pelanggaran"
    case .reasons: "alasan"
    case .first: "pertama"
    case .last: "terakhir"
    case .expires: "berlaku sampai"
    case .orders: "pesanan"
    case .outward: "kata ke luar"
    case .addedBy: "oleh"
    case .payment: "cara bayar"
    case .downPayment: "uang muka"
    case .downPaid: "uang muka lunas"
    case .confirmed: "dikonfirmasi ulang"
    case .promo: "promo"
    case .honorific: "sapaan"
    case .start: "mulai"
    case .row: "baris"
    case .moment: "waktu"
    case .seat: "proses"
    case .what: "apa"
    case .about: "tentang"
    case .size: "ukuran"
    case .sound: "utuh"
    case .damaged: "rusak"
    case .advice: "saran"
    case .notListed: "tidak ada di daftar hitam"
    case .notAKey: "bukan nomor HP atau username"
    case .expired: "sudah tidak berlaku"
    case .nothing: "tidak ada"
    case .anyAccount: "rekening mana saja"
    case .problem: "masalah"
    }
  }
}

extension English: LabelWords {
  package func label(_ label: AnswerLabel) -> CleanText {
    switch label {
    case .number: "number"
    case .state: "state"
    case .deadline: "deadline"
    case .buyer: "buyer"
    case .username: "username"
    case .phone: "phone"
    case .goods: "goods"
    case .payable: "to pay"
    case .paid: "paid"
    case .warning: "warning"
    case .channel: "channel"
    case .address: "address"
    case .total: "total"
    case .account: "account"
    case .reference: "reference"
    case .terms: "terms"
    case .promised: "promised"
    case .release: "decision"
    case .created: "created"
    case .claimed: "claimed paid"
    case .paidAt: "paid on"
    case .shipBy: "ship by"
    case .receipt: "receipt"
    case .reminders: "reminded"
    case .silent: "silent since"
    case .buyerPromise: "promised to pay"
    case .blockedUs: "blocked us since"
    case .link: "link"
    case .cancelled: "cancelled"
    case .note: "note"
    case .history: "history"
    case .strike: "strike"
    case .key: "key"
    case .name: "name"
    case .level: "level"
    case .strikes: "strikes"
    case .reasons: "reasons"
    case .first: "first"
    case .last: "last"
    case .expires: "until"
    case .orders: "orders"
    case .outward: "outward text"
    case .addedBy: "by"
    case .payment: "payment"
    case .downPayment: "down payment"
    case .downPaid: "down payment paid"
    case .confirmed: "confirmed again"
    case .promo: "promo"
    case .honorific: "honorific"
    case .start: "start"
    case .row: "row"
    case .moment: "when"
    case .seat: "process"
    case .what: "what"
    case .about: "about"
    case .size: "size"
    case .sound: "sound"
    case .damaged: "damaged"
    case .advice: "advice"
    case .notListed: "not on the blacklist"
    case .notAKey: "no phone number or username"
    case .expired: "expired"
    case .nothing: "none"
    case .anyAccount: "any account"
    case .problem: "problem"
    }
  }
}
