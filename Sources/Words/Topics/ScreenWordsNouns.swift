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
    case .restored: "restoring"
    }
  }
}
