import Orders

/// Why the trade says no, and what to do instead: one sentence a case.
package protocol RefusalWords {
  /// `shown` writes a buyer's key as its reader may see it.
  func sentence(for refusal: Refusal, _ shown: (BuyerKey) -> CleanText) -> CleanText
}

extension RefusalWords {
  /// The same with keys as commands take them.
  package func sentence(for refusal: Refusal) -> CleanText { sentence(for: refusal) { $0.text } }
}

extension Indonesian: RefusalWords {
  package func sentence(for refusal: Refusal, _ shown: (BuyerKey) -> CleanText) -> CleanText {
    switch refusal {
    case .unknownOrder(let id): "pesanan #\(id) tidak ada"
    case .already(let id, let state): "pesanan #\(id) sudah \(name(of: state))"
    case .notYet(let id, let state): "pesanan #\(id) belum \(name(of: state))"
    case .alreadyClaimed(let id): "pembeli #\(id) sudah bilang sudah bayar"
    case .alreadyConfirmed(let id): "pesanan COD #\(id) sudah dikonfirmasi ulang; tinggal dikirim"
    case .notCashOnDelivery(let id): "pesanan #\(id) bukan COD; hanya COD yang dikonfirmasi ulang"
    case .notConfirmed(let id): "pesanan COD #\(id) belum dikonfirmasi ulang; tanyakan pembelinya dulu, lalu catat konfirmasinya"
    case .downPaymentMissing(let id, let sum): "uang muka #\(id) masih kurang \(sum); COD dikonfirmasi sesudah itu"
    case .downPaymentAboveTotal(let total): "uang muka tidak boleh melebihi totalnya, \(total)"
    case .nothingToRefund(let id): "tidak ada uang #\(id) yang perlu dikembalikan"
    case .noMoneyPaid(let id): "#\(id) belum dibayar sama sekali; tidak ada uang yang hangus atau dikembalikan"
    case .notDue(let id): "janji pesanan #\(id) masih berjalan; belum ada yang perlu ditunggu lagi"
    case .strikeNotPossible(let reason): "alasan “\(name(of: reason))” tidak pernah menjadi catatan pelanggaran"
    case .paidIsNoStrike(let id): "uang #\(id) sudah masuk; diam sesudah membayar bukan pelanggaran"
    case .noReminder(let id, let obstacle): "#\(id): \(sentence(for: obstacle))"
    case .promiseInPast(let id): "janji bayar #\(id) harus pada waktu yang akan datang"
    case .amountNotPositive: "jumlahnya harus lebih dari nol"
    case .amountTooLarge: "jumlahnya terlalu besar"
    case .missingBuyer: "isi nama, nomor HP, atau username pembeli"
    case .missingItems: "isi paling sedikit satu barang"
    case .missingTotal: "isi total, atau harga setiap barang"
    case .nothingToChange: "tidak ada yang berubah"
    case .neverOpen: "toko tidak punya jam buka, jadi tenggat tidak bisa dihitung; isi [hours] di konfigurasi"
    case .noUniqueTotal(let total):
      "semua kode unik untuk \(total) sedang dipakai pesanan yang menunggu; pilih rekening lain, ubah totalnya sedikit, atau selesaikan pesanan lama"
    case .unknownEntry(let key): "\(shown(key)) tidak ada di daftar hitam"
    case .unknownPlace(let number): "tidak ada antrean nomor \(number)"
    case .unknownCredit(let number): "tidak ada uang masuk nomor \(number) yang belum selesai"
    case .noBalance(let id): "#\(id) tidak lebih dan tidak kurang bayar"
    case .creditChangedSince: "uang masuknya sudah dicocokkan atau disisihkan sesudahnya"
    case .missingNote: "tulis dulu isi keberatannya"
    case .nothingToUndo: "tidak ada yang bisa diurungkan"
    case .unknownCommit(let number): "perubahan nomor \(number) tidak ada"
    case .changedSince(let id): "pesanan #\(id) sudah berubah sesudahnya; urungkan dulu perubahan yang lebih baru"
    case .entryChangedSince(let key): "\(shown(key)) sudah berubah sesudahnya; urungkan dulu perubahan yang lebih baru"
    case .bookChangedSince: "sudah ada perubahan sesudah pemulihan; pulihkan cadangan lain dengan `tenggat snapshot restore`"
    case .queueChangedSince: "antreannya sudah berubah sesudahnya"
    case .statementSeenSince: "mutasinya sudah dilihat lagi sesudahnya"
    case .erasedForGood: "data pembeli yang sudah dihapus tidak bisa dikembalikan"
    case .stillNeeded(let ids):
      "pesanannya masih berjalan: \(numbers(of: ids)); selesaikan atau batalkan dulu, lalu hapus datanya"
    case .nobody: "tidak ada data pembeli itu yang disimpan"
    case .declined: "tidak jadi; tidak ada yang dihapus"
    case .readOnly: "mode baca saja: tidak ada yang diubah"
    }
  }
}

extension English: RefusalWords {
  package func sentence(for refusal: Refusal, _ shown: (BuyerKey) -> CleanText) -> CleanText {
    switch refusal {
    case .unknownOrder(let id): "there is no order #\(id)"
    case .already(let id, let state): "order #\(id) is already \(name(of: state))"
    case .notYet(let id, let state): "order #\(id) is not \(name(of: state)) yet"
    case .alreadyClaimed(let id): "the buyer of #\(id) has already said that it is paid"
    case .alreadyConfirmed(let id): "cash-on-delivery order #\(id) is confirmed already; it is to be sent"
    case .notCashOnDelivery(let id): "order #\(id) is not cash on delivery; only those are confirmed again"
    case .notConfirmed(let id): "cash-on-delivery order #\(id) is not confirmed again yet; ask its buyer first, then record it"
    case .downPaymentMissing(let id, let sum): "the down payment of #\(id) still lacks \(sum); confirm after that"
    case .downPaymentAboveTotal(let total): "a down payment cannot be more than the total, \(total)"
    case .nothingToRefund(let id): "no money of #\(id) is to be given back"
    case .noMoneyPaid(let id): "nothing was paid for #\(id); no money can be kept or given back"
    case .notDue(let id): "the promise of order #\(id) still stands; there is nothing to wait on for"
    case .strikeNotPossible(let reason): "the reason “\(name(of: reason))” is never a strike"
    case .paidIsNoStrike(let id): "the money of #\(id) has come; silence after paying is no strike"
    case .noReminder(let id, let obstacle): "#\(id): \(sentence(for: obstacle))"
    case .promiseInPast(let id): "the buyer of #\(id) must promise a time that is still to come"
    case .amountNotPositive: "the amount must be more than nothing"
    case .amountTooLarge: "the amount is too large"
    case .missingBuyer: "give the buyer's name, phone or username"
    case .missingItems: "give at least one item"
    case .missingTotal: "give the total, or a price for every item"
    case .nothingToChange: "nothing changes"
    case .neverOpen: "the shop has no opening hours, so no deadline can be computed; set [hours] in the configuration"
    case .noUniqueTotal(let total):
      "all unique codes for \(total) are in use by waiting orders; choose another account, change the total a little, or settle older orders"
    case .unknownEntry(let key): "\(shown(key)) is not on the blacklist"
    case .unknownPlace(let number): "there is no place \(number) in the queue"
    case .unknownCredit(let number): "there is no unsettled money number \(number)"
    case .noBalance(let id): "#\(id) is paid neither too much nor too little"
    case .creditChangedSince: "the money was matched or put aside since"
    case .missingNote: "say what the appeal is"
    case .nothingToUndo: "there is nothing to undo"
    case .unknownCommit(let number): "there is no change number \(number)"
    case .changedSince(let id): "order #\(id) has changed since; undo the newer change first"
    case .entryChangedSince(let key): "\(shown(key)) has changed since; undo the newer change first"
    case .bookChangedSince: "there were changes after the restore; restore another snapshot with `tenggat snapshot restore`"
    case .queueChangedSince: "the place in the queue has changed since"
    case .statementSeenSince: "the statement was looked at again since"
    case .erasedForGood: "the data of a buyer who was erased cannot be brought back"
    case .stillNeeded(let ids): "these orders are not over yet: \(numbers(of: ids)); finish or cancel them first, then erase"
    case .nobody: "nothing is held on that buyer"
    case .declined: "not confirmed; nothing was erased"
    case .readOnly: "read-only mode: nothing is changed"
    }
  }
}

/// `#12, #14, …`: the first ten.
private func numbers(of ids: [OrderID]) -> CleanText {
  ids.prefix(10).map { "#\($0)" as CleanText }.joined(separator: ", ") + (ids.count > 10 ? ", …" : "")
}
