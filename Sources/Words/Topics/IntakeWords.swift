import Intake
import Orders

/// What could not be taken over from a file: where, what, and what should stand there.
package protocol IntakeWords {
  func sentence(for problem: IntakeProblem) -> CleanText
}

extension Indonesian: IntakeWords {
  package func sentence(for problem: IntakeProblem) -> CleanText {
    problem.said(line: "baris", cell: "sel", sentence(for: problem.fault))
  }

  private func sentence(for fault: IntakeProblem.Fault) -> CleanText {
    switch fault {
    case .utf16: "berkas ini UTF-16; simpan lagi sebagai CSV UTF-8"
    case .notJSON: "bukan objek JSON yang bisa dibaca"
    case .notUTF8: "hurufnya bukan UTF-8 (mungkin Latin-1); simpan lagi sebagai CSV UTF-8"
    case .nul: "ada bita nol; berkas ini mungkin rusak"
    case .unterminatedQuote: "tanda kutip tidak ditutup; tutup, atau gandakan (\"\") bila itu bagian dari teks"
    case .tooManyUnterminatedQuotes: "terlalu banyak tanda kutip tidak ditutup; sisanya tidak dibaca"
    case .textAfterQuote: "ada teks sesudah tanda kutip penutup; gandakan (\"\") tanda kutip di dalam teks"
    case .cellTooLarge: "sel lebih besar dari 1 MB"
    case .rowTooLarge: "baris lebih besar dari 4 MB"
    case .tooManyColumns: "lebih dari 20.000 kolom"
    case .moreCellsThanColumns: "lebih banyak sel daripada judul kolom; beri tanda kutip pada teks yang berisi koma"
    case .cutOff: "berkas terpotong di baris ini; salin lagi seluruhnya"
    case .empty: "berkasnya kosong"
    case .notOwnOrders(let missing): "bukan berkas pesanan Tenggat: tidak ada kolom \(missing.joined(separator: ", "))"
    case .notOwnBlacklist(let missing): "bukan berkas daftar hitam Tenggat: tidak ada kolom \(missing.joined(separator: ", "))"
    case .unknownColumn: "kolom tidak dikenal, diabaikan"
    case .repeatedColumn: "kolom ada dua kali; yang pertama dipakai"
    case .expected(let expected): "harus berupa \(phrase(for: expected))"
    case .noTable: "isinya bukan tabel: tidak ada judul kolom yang bisa dibaca"
    case .file(let fault): sentence(for: fault)
    case .notLayout(let name, let missing): "bukan berkas \(name): tidak ada kolom \(missing.joined(separator: ", "))"
    case .noSuchDate: "tanggal atau jam ini tidak ada di kalender"
    case .numberTooLarge: "angkanya terlalu besar"
    case .shortenedNumber:
      "nomor panjang ini sudah dipotong program tabel; unduh lagi dan impor tanpa membukanya dulu di Excel"
    case .unreadPhone: "nomor HP ini tidak terbaca; pesanannya diambil tanpa nomor"
    case .noReference: "tidak ada nomor pesanan"
    case .orderLeftOut(let reference, let line): "pesanan \(reference) dilewati seluruhnya, karena baris \(line) salah"
    case .noExportedBuyer: "tidak ada nama, nomor HP, atau username pembeli"
    case .noExportedTotal: "tidak ada total, dan tidak semua barang berharga"
    case .tooManyLines(let limit): "pesanan ini punya lebih dari \(limit) baris; periksa nomor pesanannya"
    case .statement(let fault): sentence(for: fault)
    case .noTotal: "isi total, payable, atau harga setiap barang"
    case .noBuyer: "isi name, phone, atau username"
    case .noKey: "isi phone yang lengkap, atau username beserta channel"
    case .maskedNumber: "nomornya disamarkan; tulis nomor yang lengkap"
    case .usernameWithoutChannel: "username dari kanal mana? ulangi dengan --channel, misalnya --channel instagram"
    case .listNeedsReason:
      "daftar nomor saja tidak menyebut alasan; ulangi dengan --reason, misalnya --reason vanished, dan bila perlu --level"
    case .textIsUTF16: "teks ini UTF-16; simpan lagi sebagai UTF-8"
    case .textNotUTF8: "hurufnya bukan UTF-8 (mungkin Latin-1); simpan lagi sebagai UTF-8"
    case .textTooLarge: "lebih dari 4 MB; bagi menjadi beberapa berkas"
    }
  }

  private func phrase(for expected: IntakeProblem.Expected) -> CleanText {
    switch expected {
    case .orderNumber: "nomor pesanan, 1 sampai 999999999"
    case .orderNumbers: "nomor-nomor pesanan, dipisah \"; \""
    case .moment: "waktu seperti 2026-11-21T10:42:00+07:00"
    case .moments: "waktu-waktu seperti 2026-11-21T10:42:00+07:00, dipisah \"; \""
    case .phone: "nomor HP, misalnya 6281234567890"
    case .username: "username"
    case .channel: "whatsapp, instagram, facebook, tiktok, shopee, tokopedia, lazada, web, toko, atau other"
    case .items: "barang seperti Gamis (L navy) x2 @185000, dipisah \"; \""
    case .amount: "jumlah rupiah, misalnya 185000"
    case .terms: "tempo, misalnya 1x24, 6h, 24h-open, today, 1-workday"
    case .state: "pending, paid, shipped, done, atau cancelled"
    case .reason: "alasan batal, misalnya vanished atau forgot"
    case .reasons: "alasan-alasan, misalnya vanished; refused-parcel"
    case .truth: "true atau false"
    case .level: "suspect atau blocked"
    case .strikes: "bilangan 0 sampai 10000"
    case .uniqueCode: "bilangan 1 sampai 999"
    case .payment: "cara bayar: transfer, cod, escrow, atau cash"
    case .cancelledMoney: "forfeited, to-refund, atau refunded"
    case .date: "tanggal, misalnya 22/11/2026 18.20 atau 2026-11-22 18:20"
    case .quantity: "jumlah barang, 1 atau lebih"
    case .exportedState: "status yang dikenal, misalnya Belum Bayar, Perlu Dikirim, Dikirim, Selesai, Batal"
    }
  }
}

extension English: IntakeWords {
  package func sentence(for problem: IntakeProblem) -> CleanText {
    problem.said(line: "line", cell: "cell", sentence(for: problem.fault))
  }

  private func sentence(for fault: IntakeProblem.Fault) -> CleanText {
    switch fault {
    case .utf16: "this file is UTF-16; save it again as CSV UTF-8"
    case .notJSON: "no JSON object that can be read"
    case .notUTF8: "letters that are no UTF-8 (perhaps Latin-1); save the file again as CSV UTF-8"
    case .nul: "a zero byte; this file may be damaged"
    case .unterminatedQuote: "a quote is never closed; close it, or double it (\"\") where it is part of the text"
    case .tooManyUnterminatedQuotes: "too many quotes are never closed; the rest is not read"
    case .textAfterQuote: "text after the closing quote; double (\"\") a quote within the text"
    case .cellTooLarge: "a cell of more than 1 MB"
    case .rowTooLarge: "a row of more than 4 MB"
    case .tooManyColumns: "more than 20,000 columns"
    case .moreCellsThanColumns: "more cells than the header has names; put text with a comma in quotes"
    case .cutOff: "the file is cut off in this row; copy it whole again"
    case .empty: "the file is empty"
    case .notOwnOrders(let missing): "no orders file of Tenggat's own: the column \(missing.joined(separator: ", ")) is missing"
    case .notOwnBlacklist(let missing):
      "no blacklist file of Tenggat's own: the column \(missing.joined(separator: ", ")) is missing"
    case .unknownColumn: "this column is not known and is left out"
    case .repeatedColumn: "this column is there twice; the first counts"
    case .expected(let expected): "must be \(phrase(for: expected))"
    case .noTable: "no table: there are no names of columns to read"
    case .file(let fault): sentence(for: fault)
    case .notLayout(let name, let missing): "no file of \(name): the column \(missing.joined(separator: ", ")) is missing"
    case .noSuchDate: "there is no such date or time of day"
    case .numberTooLarge: "this number is too large"
    case .shortenedNumber:
      "a spreadsheet has cut this long number short; download the file again and import it without opening it in Excel first"
    case .unreadPhone: "this phone number cannot be read; the order is taken without it"
    case .noReference: "the order's number is missing"
    case .orderLeftOut(let reference, let line): "order \(reference) is left out whole, because line \(line) is wrong"
    case .noExportedBuyer: "neither name nor phone nor username of a buyer"
    case .noExportedTotal: "no total, and not every item has a price"
    case .tooManyLines(let limit): "this order has more than \(limit) lines; check its number"
    case .statement(let fault): sentence(for: fault)
    case .noTotal: "give total, payable, or a price for every item"
    case .noBuyer: "give name, phone or username"
    case .noKey: "give a whole phone, or username and channel"
    case .maskedNumber: "this number is masked; write the whole number"
    case .usernameWithoutChannel: "a username of which channel? run it again with --channel, such as --channel instagram"
    case .listNeedsReason:
      "a plain list of numbers gives no reason; run it again with --reason, such as --reason vanished, and --level if you wish"
    case .textIsUTF16: "this text is UTF-16; save it again as UTF-8"
    case .textNotUTF8: "letters that are no UTF-8 (perhaps Latin-1); save it again as UTF-8"
    case .textTooLarge: "more than 4 MB; divide it into several files"
    }
  }

  private func phrase(for expected: IntakeProblem.Expected) -> CleanText {
    switch expected {
    case .orderNumber: "an order's number, 1 to 999999999"
    case .orderNumbers: "orders' numbers, joined by \"; \""
    case .moment: "a moment such as 2026-11-21T10:42:00+07:00"
    case .moments: "moments such as 2026-11-21T10:42:00+07:00, joined by \"; \""
    case .phone: "a phone number, such as 6281234567890"
    case .username: "a username"
    case .channel: "whatsapp, instagram, facebook, tiktok, shopee, tokopedia, lazada, web, toko or other"
    case .items: "items such as Gamis (L navy) x2 @185000, joined by \"; \""
    case .amount: "an amount in rupiah, such as 185000"
    case .terms: "terms, such as 1x24, 6h, 24h-open, today, 1-workday"
    case .state: "pending, paid, shipped, done or cancelled"
    case .reason: "a reason, such as vanished or forgot"
    case .reasons: "reasons, such as vanished; refused-parcel"
    case .truth: "true or false"
    case .level: "suspect or blocked"
    case .strikes: "a number from 0 to 10000"
    case .uniqueCode: "a number from 1 to 999"
    case .payment: "a way to pay: transfer, cod, escrow or cash"
    case .cancelledMoney: "forfeited, to-refund or refunded"
    case .date: "a date, such as 22/11/2026 18.20 or 2026-11-22 18:20"
    case .quantity: "how many pieces, 1 or more"
    case .exportedState: "a known status, such as unpaid, paid, shipped, completed, cancelled"
    }
  }
}

extension IntakeProblem {
  /// `line 5, total: …`
  fileprivate func said(line word: CleanText, cell cellWord: CleanText, _ sentence: CleanText) -> CleanText {
    guard line > 0 else { return sentence }
    if let cell { return column.map { "\(cellWord) \(cell), \($0): \(sentence)" } ?? "\(cellWord) \(cell): \(sentence)" }
    if let column { return "\(word) \(line), \(column): \(sentence)" }
    return "\(word) \(line): \(sentence)"
  }
}
