import Orders

/// What the disk or another process stands in the way with, and the way out: one sentence a case.
package protocol StorageWords {
  /// Follows the path of what it is about.
  func sentence(for trouble: StorageTrouble) -> CleanText
}

extension Indonesian: StorageWords {
  package func sentence(for trouble: StorageTrouble) -> CleanText {
    switch trouble {
    case .diskFull: "disk penuh; kosongkan tempat, lalu coba lagi"
    case .quota: "jatah tempat habis; kosongkan tempat, lalu coba lagi"
    case .readOnly: "disk hanya bisa dibaca"
    case .permission: "tidak diizinkan sistem; periksa pemilik dan izinnya"
    case .inputOutput: "disk gagal membaca atau menulis; salin datanya ke disk lain"
    case .exhausted: "sistem kehabisan memori atau berkas terbuka; tutup program lain, lalu coba lagi"
    case .busy: "sedang dipakai proses lain; coba lagi sebentar"
    case .newerFormat: "ditulis oleh versi tenggat yang lebih baru; perbarui program ini"
    case .damaged: "isinya rusak; pulihkan dengan `tenggat snapshot list` dan `tenggat snapshot restore`"
    case .damagedSnapshot: "salinan ini rusak; pakai salinan lain dari `tenggat snapshot list`"
    case .missing:
      "tidak ada padahal dulu ada; pasang disknya kembali, pulihkan dengan `tenggat snapshot list` dan `tenggat snapshot restore`, atau pilih --data lain"
    case .loosePermissions: "orang lain bisa membukanya"
    case .foreignOwner: "milik pengguna lain"
    case .unexpectedFile: "bukan berkas atau direktori biasa"
    case .notOurs: "berisi hal lain, bukan data tenggat; pilih direktori kosong dengan --data"
    case .suspended: "penulisan sebelumnya gagal; tidak ada yang diterima sampai disk sehat"
    case .unknownSnapshot: "salinan itu tidak ada; lihat `tenggat snapshot list`"
    case .other: "sistem menolak"
    }
  }
}

extension English: StorageWords {
  package func sentence(for trouble: StorageTrouble) -> CleanText {
    switch trouble {
    case .diskFull: "the disk is full; make room, then try again"
    case .quota: "the quota is used up; make room, then try again"
    case .readOnly: "the disk can only be read"
    case .permission: "the system does not permit it; check owner and permissions"
    case .inputOutput: "the disk failed to read or write; copy the data to another disk"
    case .exhausted: "the system is out of memory or open files; close other programs, then try again"
    case .busy: "another process is using it; try again in a moment"
    case .newerFormat: "it was written by a newer tenggat; update this program"
    case .damaged: "what it holds is damaged; restore with `tenggat snapshot list` and `tenggat snapshot restore`"
    case .damagedSnapshot: "this snapshot is damaged; use another one of `tenggat snapshot list`"
    case .missing:
      "it is gone, and it was here before; mount its disk, restore with `tenggat snapshot list` and `tenggat snapshot restore`, or choose another --data"
    case .loosePermissions: "others can open it"
    case .foreignOwner: "it belongs to another user"
    case .unexpectedFile: "it is no plain file or directory"
    case .notOurs: "it holds other things, not tenggat's data; choose an empty directory with --data"
    case .suspended: "an earlier write failed; nothing is accepted until the disk is sound"
    case .unknownSnapshot: "there is no such snapshot; see `tenggat snapshot list`"
    case .other: "the system refused"
    }
  }
}
