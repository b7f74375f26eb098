import Orders

/// What is wrong with a command as typed, and what would be right: one sentence a case.
package protocol UsageWords {
  func sentence(for mistake: UsageMistake) -> CleanText
}

extension Indonesian: UsageWords {
  package func sentence(for mistake: UsageMistake) -> CleanText {
    switch mistake {
    case .badNumber(let text): "“\(text)” bukan nomor; pakai angka seperti 142"
    case .badMoment(let text): "“\(text)” bukan waktu; tulis seperti 2026-11-21T10:42:00+07:00"
    case .badTerms(let text): "“\(text)” bukan jangka waktu; tulis 45m, 6h, 1x24, 24h-open, today, atau 1-workday"
    case .badDate(let text): "“\(text)” bukan tanggal; tulis seperti 2026-11-23"
    case .badGrace(let text): "“\(text)” bukan kelonggaran; tulis 0, 30m, 1h, atau 1d"
    case .badDownPayment(let text): "“\(text)” bukan uang muka; tulis 30%, 50000, atau 50rb"
    case .badPhone(let text): "“\(text)” bukan nomor HP; tulis seperti 0812-3456-7890, negara lain dengan + di depan"
    case .badUsername(let text): "“\(text)” bukan username"
    case .badAmount(let text): "“\(text)” bukan jumlah rupiah; tulis seperti 150000, 150rb, atau Rp150.000"
    case .badItem(let text): "“\(text)” bukan barang; tulis seperti “Gamis (L navy) x2 @185000”"
    case .badChannel(let text): "“\(text)” bukan kanal; pilih \(allChannels)"
    case .badReason(let text): "“\(text)” bukan alasan; pilih \(allReasons)"
    case .badLevel(let text): "“\(text)” bukan tingkat; pilih suspect atau blocked"
    case .badPayment(let text): "“\(text)” bukan cara bayar; pilih transfer, cod, escrow, atau cash"
    case .badMoney(let text): "“\(text)” bukan nasib uang; pilih forfeit atau refund"
    case .badState(let text):
      "“\(text)” bukan status; pilih pending, parked, paid, shipped, done, cancelled, to-refund, atau all"
    case .badKey(let text): "“\(text)” bukan nomor HP, @username, atau kanal:username"
    case .badPerson(let text): "“\(text)” bukan nomor HP, @username, kanal:username, atau nomor pesanan seperti #142"
    case .badZone(let text): "“\(text)” bukan zona waktu; pilih WIB, WITA, atau WIT"
    case .badHours(let text): "“\(text)” bukan jam buka; tulis seperti 08.00-17.00"
    case .badLanguage(let text): "“\(text)” bukan bahasa; pilih id atau en"
    case .badFormat(let text): "berkas “\(text)” tidak dikenal; yang bisa dibaca: shopee, tiktok, woocommerce, shopify, own"
    case .unknownLayout(let name, let known):
      known.isEmpty
        ? "belum ada tata letak “\(name)”; ajarkan dengan --map"
        : "belum ada tata letak “\(name)”; yang ada: \(known.joined(separator: ", "))"
    case .badMapping(let error): sentence(for: error)
    case .badDateOrder(let text): "“\(text)” bukan urutan tanggal; pilih day-first, month-first, atau year-first"
    case .badDecimals(let text): "“\(text)” bukan tanda desimal; pilih comma atau point"
    case .badBank(let text): badBank(text)
    case .creditNeedsOrder(let number): "tidak jelas untuk pesanan mana uang masuk nomor \(number); tulis nomor pesanannya"
    case .badTemplate(let text):
      "\u{201C}\(text)\u{201D} bukan nama teks: order-card, reminder-1, reminder-2, reminder-last, after-hours, let-go, thanks"
    case .channelMissing(let text): "\(text) bisa siapa saja; tambahkan --channel"
    case .ambiguousKey(let text, let keys): "\(text) ada di beberapa kanal; pilih \(keys.map(\.text).joined(separator: ", "))"
    case .unknownAccount(let text): "tidak ada rekening “\(text)” di shop.accounts"
    case .ambiguousAccount(let text): "“\(text)” cocok dengan beberapa rekening di shop.accounts; tulis lebih lengkap"
    case .unknownTheme(let name, let known): "tema “\(name)” tidak ada; pilih \(known.joined(separator: ", "))"
    case .badClock(let text): "$TENGGAT_NOW “\(text)” bukan waktu; tulis seperti 2026-11-20T10:00:00+07:00"
    case .noHome: "tidak tahu di mana data disimpan; beri --data, atau isi $HOME"
    case .verbMissing(let verbs): "perintahnya belum lengkap; lanjutkan dengan \(verbs.joined(separator: ", "))"
    case .futureMoment(let text):
      "“\(text)” lebih dari sehari lagi; pesanan tidak bisa datang dari masa depan, periksa tanggalnya"
    case .setupIncomplete: "jawaban habis sebelum pertanyaan terakhir; tidak ada yang ditulis, ulangi `tenggat setup`"
    case .unterminatedQuote: "tanda kutip tidak ditutup"
    case .confirmationMissing: "ini tidak bisa diurungkan; jalankan di terminal, atau tambahkan --yes"
    case .keepNotSet: "lama simpan belum ditentukan; isi keep_buyers = \"365d\" di [privacy]"
    case .sharingOff: "berbagi belum dinyalakan; isi share_key dengan berkas rahasia bersama di [privacy]"
    case .secretTooShort(let path): "\(path) terlalu pendek untuk rahasia; isi paling sedikit 32 huruf acak"
    case .directoryNotEmpty(let path): "\(path) berisi hal lain; beri direktori kosong, atau yang baru"
    case .notInBatch: "perintah ini butuh terminal sendiri, tidak bisa di dalam batch"
    case .inputIsBatch: "masukan standar dipakai untuk baris-baris batch; tulis nama berkas, atau jalankan `tenggat batch BERKAS`"
    case .otherShopInBatch:
      "--data, --config, --theme dan --language berlaku untuk seluruh batch, tulis di perintah batch itu sendiri"
    case .unparsable(let text): text
    }
  }
}

extension English: UsageWords {
  package func sentence(for mistake: UsageMistake) -> CleanText {
    switch mistake {
    case .badNumber(let text): "“\(text)” is no number; write digits, like 142"
    case .badMoment(let text): "“\(text)” is no moment; write it like 2026-11-21T10:42:00+07:00"
    case .badTerms(let text): "“\(text)” is no term; write 45m, 6h, 1x24, 24h-open, today or 1-workday"
    case .badDate(let text): "“\(text)” is no date; write it like 2026-11-23"
    case .badGrace(let text): "“\(text)” is no grace; write 0, 30m, 1h or 1d"
    case .badDownPayment(let text): "“\(text)” is no down payment; write 30%, 50000 or 50rb"
    case .badPhone(let text): "“\(text)” is no phone number; write it like 0812-3456-7890, other countries with + in front"
    case .badUsername(let text): "“\(text)” is no username"
    case .badAmount(let text): "“\(text)” is no sum of rupiah; write it like 150000, 150rb or Rp150.000"
    case .badItem(let text): "“\(text)” is no item; write it like “Gamis (L navy) x2 @185000”"
    case .badChannel(let text): "“\(text)” is no channel; choose \(allChannels)"
    case .badReason(let text): "“\(text)” is no reason; choose \(allReasons)"
    case .badLevel(let text): "“\(text)” is no level; choose suspect or blocked"
    case .badPayment(let text): "“\(text)” is no way to pay; choose transfer, cod, escrow or cash"
    case .badMoney(let text): "“\(text)” is no fate of money; choose forfeit or refund"
    case .badState(let text):
      "“\(text)” is no state; choose pending, parked, paid, shipped, done, cancelled, to-refund or all"
    case .badKey(let text): "“\(text)” is no phone number, @username or channel:username"
    case .badPerson(let text): "“\(text)” is no phone number, @username, channel:username, or order such as #142"
    case .badZone(let text): "“\(text)” is no time zone; choose WIB, WITA or WIT"
    case .badHours(let text): "“\(text)” is no opening hours; write them like 08.00-17.00"
    case .badLanguage(let text): "“\(text)” is no language; choose id or en"
    case .badFormat(let text): "files of “\(text)” are not known; what can be read: shopee, tiktok, woocommerce, shopify, own"
    case .unknownLayout(let name, let known):
      known.isEmpty
        ? "there is no layout “\(name)”; teach it with --map"
        : "there is no layout “\(name)”; there are \(known.joined(separator: ", "))"
    case .badMapping(let error): sentence(for: error)
    case .badDateOrder(let text): "“\(text)” is no order of dates; choose day-first, month-first or year-first"
    case .badDecimals(let text): "“\(text)” is no decimal sign; choose comma or point"
    case .badBank(let text): badBank(text)
    case .creditNeedsOrder(let number): "it is not clear which order money number \(number) is for; add the order's number"
    case .badTemplate(let text):
      "\u{201C}\(text)\u{201D} is no text: order-card, reminder-1, reminder-2, reminder-last, after-hours, let-go, thanks"
    case .channelMissing(let text): "\(text) could be anybody; add --channel"
    case .ambiguousKey(let text, let keys): "\(text) is on several channels; choose \(keys.map(\.text).joined(separator: ", "))"
    case .unknownAccount(let text): "there is no account “\(text)” in shop.accounts"
    case .ambiguousAccount(let text): "“\(text)” fits several accounts in shop.accounts; write more of it"
    case .unknownTheme(let name, let known): "there is no theme “\(name)”; choose \(known.joined(separator: ", "))"
    case .badClock(let text): "$TENGGAT_NOW “\(text)” is no moment; write it like 2026-11-20T10:00:00+07:00"
    case .noHome: "nothing says where the data is kept; give --data, or set $HOME"
    case .verbMissing(let verbs): "the command is not complete; go on with \(verbs.joined(separator: ", "))"
    case .futureMoment(let text): "“\(text)” is over a day ahead; no order comes from the future, check its date"
    case .setupIncomplete: "the answers ended before the last question; nothing was written, run `tenggat setup` again"
    case .unterminatedQuote: "a quote is not closed"
    case .confirmationMissing: "this cannot be undone; run it on a terminal, or add --yes"
    case .keepNotSet: "how long to keep is not set; set keep_buyers = \"365d\" in [privacy]"
    case .sharingOff: "sharing is off; set share_key in [privacy] to the file with the shared secret"
    case .secretTooShort(let path): "\(path) is too short for a secret; put at least 32 random letters in it"
    case .directoryNotEmpty(let path): "\(path) holds other things; give an empty directory, or a new one"
    case .notInBatch: "this command needs a terminal of its own and cannot be in a batch"
    case .inputIsBatch: "standard input holds the batch's own lines; name a file, or run `tenggat batch FILE`"
    case .otherShopInBatch:
      "--data, --config, --theme and --language are the whole batch's: give them to the batch command itself"
    case .unparsable(let text): text
    }
  }
}

private let allChannels = Channel.allCases.map(\.clean).joined(separator: ", ")
private let allReasons = CancelReason.allCases.map { CleanText(cleaning: $0.code) }.joined(separator: ", ")
