import Orders

/// Names of states, reasons and levels.
package protocol StateWords {
  func name(of state: OrderState) -> CleanText
  var parked: CleanText { get }
  func name(of reason: CancelReason) -> CleanText
  func name(of level: BlacklistLevel) -> CleanText
  /// What happened, as the history and the notices name it: "paid", "cancelled".
  func name(of kind: ChangeKind) -> CleanText
}

extension Indonesian: StateWords {
  package var parked: CleanText { "perlu diputuskan" }

  package func name(of state: OrderState) -> CleanText {
    switch state {
    case .pending: "menunggu"
    case .paid: "lunas"
    case .shipped: "dikirim"
    case .done: "selesai"
    case .cancelled: "batal"
    }
  }

  package func name(of reason: CancelReason) -> CleanText {
    switch reason {
    case .vanished: "hilang tanpa kabar"
    case .blockedUs: "memblokir kami"
    case .forgot: "lupa"
    case .miscommunication: "salah paham"
    case .cheaperElsewhere: "lebih murah di tempat lain"
    case .onlyAsking: "hanya bertanya"
    case .tooManyOffers: "terlalu banyak tawaran"
    case .feltPressed: "merasa ditekan"
    case .refusedDownPayment: "menolak uang muka"
    case .refusedParcel: "menolak paket"
    case .outOfStock: "stok habis"
    case .ourMistake: "kesalahan kami"
    case .other: "lainnya"
    }
  }

  package func name(of level: BlacklistLevel) -> CleanText { level == .suspect ? "waspada" : "diblokir" }

  package func name(of kind: ChangeKind) -> CleanText {
    switch kind {
    case .ordered: "dipesan"
    case .imported: "diimpor"
    case .updated: "diperbarui dari impor"
    case .claimed: "katanya sudah bayar"
    case .paid: "lunas"
    case .partlyPaid: "dibayar sebagian"
    case .cancelled: "dibatalkan"
    case .extended: "diperpanjang"
    case .keptWaiting: "tetap ditunggu"
    case .revived: "dihidupkan lagi"
    case .shipped: "dikirim"
    case .done: "selesai"
    case .edited: "diubah"
    case .reminded: "diingatkan"
    case .undone: "diurungkan"
    case .listed: "masuk daftar hitam"
    case .entryImported: "diimpor ke daftar hitam"
    case .entryCorrected: "catatan dikoreksi"
    case .delisted: "dikeluarkan dari daftar hitam"
    case .struck: "catatan pelanggaran"
    case .downPaid: "uang muka lunas"
    case .confirmed: "dikonfirmasi ulang"
    case .refunded: "uang dikembalikan"
    case .messaged: "dikabari"
    case .answered: "menjawab"
    case .promisedToPay: "janji bayar"
    case .contactBlocked: "memblokir kami"
    case .secondContact: "kontak kedua"
    case .written: "ditulis pembeli"
    case .appealed: "keberatan dicatat"
    case .forgiven: "dimaafkan"
    case .queued: "masuk antrean"
    case .offered: "ditawari"
    case .unqueued: "keluar dari antrean"
    case .paidAgain: "dibayar lagi"
    case .balanceReturned: "kelebihan dikembalikan"
    case .balanceReceived: "kekurangan diterima"
    case .balanceWaived: "selisih direlakan"
    case .statementImported: "mutasi diimpor"
    case .creditKept: "uang masuk dicatat"
    case .creditSettled: "uang masuk dicocokkan"
    case .creditDismissed: "uang masuk disisihkan"
    case .statementSeen: "mutasi sudah dilihat"
    case .restored: "dipulihkan"
    case .erased: "data pembeli dihapus"
    }
  }
}

extension English: StateWords {
  package var parked: CleanText { "needs a decision" }

  package func name(of state: OrderState) -> CleanText {
    switch state {
    case .pending: "waiting"
    case .paid: "paid"
    case .shipped: "shipped"
    case .done: "done"
    case .cancelled: "cancelled"
    }
  }

  package func name(of reason: CancelReason) -> CleanText {
    switch reason {
    case .vanished: "went silent"
    case .blockedUs: "blocked us"
    case .forgot: "forgot"
    case .miscommunication: "misunderstanding"
    case .cheaperElsewhere: "cheaper elsewhere"
    case .onlyAsking: "only asking"
    case .tooManyOffers: "too many offers"
    case .feltPressed: "felt pressed"
    case .refusedDownPayment: "refused the down payment"
    case .refusedParcel: "refused the parcel"
    case .outOfStock: "out of stock"
    case .ourMistake: "our mistake"
    case .other: "other"
    }
  }

  package func name(of level: BlacklistLevel) -> CleanText { level == .suspect ? "suspect" : "blocked" }

  package func name(of kind: ChangeKind) -> CleanText {
    switch kind {
    case .ordered: "ordered"
    case .imported: "imported"
    case .updated: "updated by an import"
    case .claimed: "says it is paid"
    case .paid: "paid"
    case .partlyPaid: "paid in part"
    case .cancelled: "cancelled"
    case .extended: "extended"
    case .keptWaiting: "still waiting"
    case .revived: "revived"
    case .shipped: "shipped"
    case .done: "done"
    case .edited: "edited"
    case .reminded: "reminded"
    case .undone: "undone"
    case .listed: "put on the blacklist"
    case .entryImported: "imported into the blacklist"
    case .entryCorrected: "entry corrected"
    case .delisted: "taken off the blacklist"
    case .struck: "strike noted"
    case .downPaid: "down payment paid"
    case .confirmed: "confirmed again"
    case .refunded: "money given back"
    case .messaged: "messaged"
    case .answered: "answered"
    case .promisedToPay: "promised to pay"
    case .contactBlocked: "blocked us"
    case .secondContact: "second contact"
    case .written: "written by the buyer"
    case .appealed: "appeal noted"
    case .forgiven: "forgiven"
    case .queued: "queued"
    case .offered: "offered"
    case .unqueued: "left the queue"
    case .paidAgain: "paid again"
    case .balanceReturned: "surplus given back"
    case .balanceReceived: "shortfall received"
    case .balanceWaived: "difference let be"
    case .statementImported: "statement imported"
    case .creditKept: "money noted"
    case .creditSettled: "money matched"
    case .creditDismissed: "money put aside"
    case .statementSeen: "statement seen"
    case .restored: "restored"
    case .erased: "buyer erased"
    }
  }
}
