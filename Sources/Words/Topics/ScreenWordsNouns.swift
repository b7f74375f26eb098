import Orders

/// What can be undone and done again, named as a thing.
extension Indonesian {
  package func noun(for kind: ChangeKind) -> CleanText {
    switch kind {
    case .ordered: "pencatatan"
    case .imported: "impor"
    case .updated: "pembaruan dari impor"
    case .claimed: "kabar sudah bayar"
    case .paid: "pelunasan"
    case .partlyPaid: "pembayaran sebagian"
    case .cancelled: "pembatalan"
    case .extended: "perpanjangan"
    case .keptWaiting: "tetap tunggu"
    case .revived: "hidup lagi"
    case .shipped: "pengiriman"
    case .done: "penyelesaian"
    case .edited: "perubahan"
    case .reminded: "pengingat"
    case .undone: "pengurungan"
    case .listed: "catatan daftar hitam"
    case .entryImported: "impor daftar hitam"
    case .entryCorrected: "koreksi catatan"
    case .delisted: "penghapusan dari daftar hitam"
    case .struck: "pelanggaran"
    case .downPaid: "pembayaran uang muka"
    case .confirmed: "konfirmasi ulang"
    case .refunded: "pengembalian uang"
    case .messaged: "pesan"
    case .answered: "jawaban"
    case .promisedToPay: "janji bayar"
    case .contactBlocked: "catatan memblokir kami"
    case .appealed: "keberatan"
    case .forgiven: "pemaafan"
    case .queued: "antrean"
    case .offered: "tawaran"
    case .unqueued: "penghapusan dari antrean"
    case .statementSeen: "catatan mutasi"
    case .restored: "pemulihan"
    }
  }
}

extension English {
  package func noun(for kind: ChangeKind) -> CleanText {
    switch kind {
    case .ordered: "recording"
    case .imported: "import"
    case .updated: "update by an import"
    case .claimed: "claim of payment"
    case .paid: "payment"
    case .partlyPaid: "part payment"
    case .cancelled: "cancellation"
    case .extended: "extension"
    case .keptWaiting: "waiting on"
    case .revived: "revival"
    case .shipped: "shipping"
    case .done: "completion"
    case .edited: "edit"
    case .reminded: "reminder"
    case .undone: "undoing"
    case .listed: "blacklist entry"
    case .entryImported: "import into the blacklist"
    case .entryCorrected: "correction of the entry"
    case .delisted: "removal from the blacklist"
    case .struck: "strike"
    case .downPaid: "down payment"
    case .confirmed: "second confirmation"
    case .refunded: "refund"
    case .messaged: "message"
    case .answered: "answer"
    case .promisedToPay: "promise to pay"
    case .contactBlocked: "note of being blocked"
    case .appealed: "appeal"
    case .forgiven: "forgiveness"
    case .queued: "place in the queue"
    case .offered: "offer"
    case .unqueued: "removal from the queue"
    case .statementSeen: "note of the statement"
    case .restored: "restoring"
    }
  }
}
