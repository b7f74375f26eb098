import Orders

/// What is held on a buyer, and what it takes to forget one.
package protocol PrivacyWords {
  /// What is gone if it is gone on with, before anything is done: orders keep their sums.
  func willErase(orders: Int, entries: Int, queued: Int, payers: Int, rows: Int) -> CleanText
  /// That nothing brings it back, and what lies beyond the program's reach.
  var erasingIsForGood: CleanText { get }
  /// An entry goes too: the buyer will not be recognised.
  var erasingLosesEntry: CleanText { get }
  /// Directories with what was set aside as damaged go too.
  func erasingLoses(_ directories: CleanText) -> CleanText
  var eraseQuestion: CleanText { get }
  func erases(_ answer: CleanText) -> Bool
  func erased(orders: Int, entries: Int, queued: Int, rows: Int) -> CleanText
  /// How many buyers a sweep is about, untouched since when.
  func sweep(orders: Int, entries: Int, before date: CivilDate) -> CleanText
  var nothingToSweep: CleanText { get }
  /// What was corrected, in a word.
  func name(of field: CorrectedField.Name) -> CleanText
  var nothingBefore: CleanText { get }
  /// How many entries went into a shared list, and what a shared list can and cannot do.
  func shared(_ count: Int, to path: CleanText) -> CleanText
  var limitsOfSharing: CleanText { get }
}

extension Indonesian: PrivacyWords {
  package func willErase(orders: Int, entries: Int, queued: Int, payers: Int, rows: Int) -> CleanText {
    "akan dihapus: pembeli dari \(orders) pesanan (barang dan jumlah uangnya tetap), \(entries) catatan daftar hitam, \(queued) antrean, pengirim dari \(payers) uang masuk, isi \(rows) baris jurnal"
  }

  package var erasingIsForGood: CleanText {
    "dari buku, jurnal, dan semua salinannya; tidak bisa diurungkan. Ekspor dan cadangan yang disimpan di tempat lain harus dihapus sendiri"
  }

  package var erasingLosesEntry: CleanText { "pembeli ini tidak akan dikenali lagi kalau memesan" }

  package func erasingLoses(_ directories: CleanText) -> CleanText {
    "berkas rusak yang disisihkan ikut dihapus: \(directories)"
  }

  package var eraseQuestion: CleanText { "Ketik “hapus” untuk melanjutkan:" }
  package func erases(_ answer: CleanText) -> Bool { answer.string.lowercased() == "hapus" }

  package func erased(orders: Int, entries: Int, queued: Int, rows: Int) -> CleanText {
    "sudah dihapus: pembeli dari \(orders) pesanan, \(entries) catatan daftar hitam, \(queued) antrean, isi \(rows) baris jurnal"
  }

  package func sweep(orders: Int, entries: Int, before date: CivilDate) -> CleanText {
    "pembeli yang urusannya selesai sebelum \(date): \(orders) pesanan, \(entries) catatan daftar hitam"
  }

  package var nothingToSweep: CleanText { "belum ada data pembeli yang melewati lama simpan" }

  package func name(of field: CorrectedField.Name) -> CleanText {
    switch field {
    case .name: "nama"
    case .phone: "HP"
    case .username: "username"
    case .channel: "kanal"
    case .address: "alamat"
    case .honorific: "sapaan"
    case .items: "barang"
    case .note: "catatan"
    case .promo: "promo"
    case .receipt: "resi"
    case .level: "tingkat"
    case .reasons: "alasan"
    case .internalNote: "catatan dalam"
    case .outwardText: "kata ke luar"
    }
  }

  package var nothingBefore: CleanText { "kosong" }

  package func shared(_ count: Int, to path: CleanText) -> CleanText { "\(count) catatan ditulis ke \(path)" }

  package var limitsOfSharing: CleanText {
    "isinya sidik nomor yang hanya cocok dengan rahasia bersama; siapa pun yang memegang rahasia itu bisa menebak nomor satu per satu, jadi bagikan hanya kepada yang dipercaya, dan putuskan sendiri setiap pembeli"
  }
}

extension English: PrivacyWords {
  package func willErase(orders: Int, entries: Int, queued: Int, payers: Int, rows: Int) -> CleanText {
    "to be erased: the buyer of \(orders) orders (goods and sums stay), \(entries) blacklist entries, \(queued) places in the queue, the payer of \(payers) incoming payments, the content of \(rows) journal rows"
  }

  package var erasingIsForGood: CleanText {
    "from the book, the journal and every snapshot; this cannot be undone. Exports and backups kept elsewhere are yours to delete"
  }

  package var erasingLosesEntry: CleanText { "this buyer will not be recognised when ordering again" }

  package func erasingLoses(_ directories: CleanText) -> CleanText { "files set aside as damaged go too: \(directories)" }

  package var eraseQuestion: CleanText { "Type “erase” to go on:" }
  package func erases(_ answer: CleanText) -> Bool { answer.string.lowercased() == "erase" }

  package func erased(orders: Int, entries: Int, queued: Int, rows: Int) -> CleanText {
    "erased: the buyer of \(orders) orders, \(entries) blacklist entries, \(queued) places in the queue, the content of \(rows) journal rows"
  }

  package func sweep(orders: Int, entries: Int, before date: CivilDate) -> CleanText {
    "buyers whose affairs were over before \(date): \(orders) orders, \(entries) blacklist entries"
  }

  package var nothingToSweep: CleanText { "no buyer's data is past its time" }

  package func name(of field: CorrectedField.Name) -> CleanText {
    switch field {
    case .name: "name"
    case .phone: "phone"
    case .username: "username"
    case .channel: "channel"
    case .address: "address"
    case .honorific: "honorific"
    case .items: "items"
    case .note: "note"
    case .promo: "promo"
    case .receipt: "receipt"
    case .level: "level"
    case .reasons: "reasons"
    case .internalNote: "internal note"
    case .outwardText: "outward text"
    }
  }

  package var nothingBefore: CleanText { "empty" }

  package func shared(_ count: Int, to path: CleanText) -> CleanText { "\(count) entries written to \(path)" }

  package var limitsOfSharing: CleanText {
    "it holds fingerprints of numbers that match only with the shared secret; whoever has the secret can try numbers one by one, so share it only with those you trust, and judge every buyer yourself"
  }
}
