import Orders

/// What `doctor` finds, and what to do about it.
package protocol DoctorWords {
  func name(of subject: CheckedSubject) -> CleanText
  func name(of state: CheckedState) -> CleanText
  func terminalWorks(_ type: CleanText, colors: Int) -> CleanText
  var useAnotherTerminal: CleanText { get }
  var localeKnowsUnicode: CleanText { get }
  var localeIsASCII: CleanText { get }
  var setLocale: CleanText { get }
  func isSound(_ path: CleanText) -> CleanText
  func noConfiguration(_ path: CleanText) -> CleanText
  func noDataYet(_ path: CleanText) -> CleanText
  var permissionsAreTight: CleanText { get }
  func journalIsSound(rows: Int64, blank: Int) -> CleanText
  /// The book was made anew from the journal and is the same.
  func snapshotsAreSound(_ count: Int, orders: Int, entries: Int) -> CleanText
  func freeRoom(megabytes: Int) -> CleanText
  var makeRoom: CleanText { get }
  func clockIsSet(_ stamp: CleanText) -> CleanText
  /// Something was written at a moment that is still to come.
  func clockIsBehind(_ last: CleanText) -> CleanText
  var setClock: CleanText { get }
}

extension Indonesian: DoctorWords {
  package func name(of subject: CheckedSubject) -> CleanText {
    switch subject {
    case .terminal: "terminal"
    case .locale: "huruf"
    case .configuration: "konfigurasi"
    case .directory: "data"
    case .permissions: "izin"
    case .journal: "jurnal"
    case .snapshots: "salinan"
    case .disk: "disk"
    case .clock: "jam"
    case .zone: "zona waktu"
    case .retention: "lama simpan"
    case .lastVerified: "terakhir diperiksa utuh"
    }
  }

  package func name(of state: CheckedState) -> CleanText {
    switch state {
    case .sound: "baik"
    case .warning: "perhatikan"
    case .failed: "gagal"
    }
  }

  package func terminalWorks(_ type: CleanText, colors: Int) -> CleanText { "\(type), \(colors) warna" }
  package var useAnotherTerminal: CleanText { "dasbor butuh terminal lain, atau $TERM yang benar seperti xterm-256color" }
  package var localeKnowsUnicode: CleanText { "UTF-8" }
  package var localeIsASCII: CleanText { "sistem tidak punya huruf UTF-8; nama di luar ASCII tampil sebagai ?" }
  package var setLocale: CleanText { "pasang locale C.UTF-8, atau isi LANG=C.UTF-8" }
  package func isSound(_ path: CleanText) -> CleanText { path }
  package func noConfiguration(_ path: CleanText) -> CleanText { "belum ada \(path); `tenggat setup` membuatnya" }
  package func noDataYet(_ path: CleanText) -> CleanText { "belum ada toko di \(path)" }
  package var permissionsAreTight: CleanText { "hanya bisa dibuka oleh pemiliknya" }

  package func journalIsSound(rows: Int64, blank: Int) -> CleanText {
    "\(rows) baris, rantainya utuh" + (blank > 0 ? ", \(blank) kosong karena data pembeli dihapus" : "")
  }

  package func snapshotsAreSound(_ count: Int, orders: Int, entries: Int) -> CleanText {
    "\(count) utuh; \(orders) pesanan dan \(entries) catatan daftar hitam sama dengan hitung ulang dari jurnal"
  }

  package func freeRoom(megabytes: Int) -> CleanText { "\(megabytes) MB kosong" }
  package var makeRoom: CleanText { "kosongkan tempat di disk" }
  package func clockIsSet(_ stamp: CleanText) -> CleanText { "\(stamp), diatur oleh $TENGGAT_NOW" }
  package func clockIsBehind(_ last: CleanText) -> CleanText { "jam mundur: jurnal terakhir ditulis \(last)" }
  package var setClock: CleanText { "betulkan jam komputer; tenggat dihitung darinya" }
}

extension English: DoctorWords {
  package func name(of subject: CheckedSubject) -> CleanText {
    switch subject {
    case .terminal: "terminal"
    case .locale: "letters"
    case .configuration: "configuration"
    case .directory: "data"
    case .permissions: "permissions"
    case .journal: "journal"
    case .snapshots: "snapshots"
    case .disk: "disk"
    case .clock: "clock"
    case .zone: "time zone"
    case .retention: "retention"
    case .lastVerified: "last verified whole"
    }
  }

  package func name(of state: CheckedState) -> CleanText {
    switch state {
    case .sound: "ok"
    case .warning: "look"
    case .failed: "failed"
    }
  }

  package func terminalWorks(_ type: CleanText, colors: Int) -> CleanText { "\(type), \(colors) colours" }
  package var useAnotherTerminal: CleanText { "the dashboard needs another terminal, or the right $TERM, such as xterm-256color" }
  package var localeKnowsUnicode: CleanText { "UTF-8" }
  package var localeIsASCII: CleanText { "the system has no UTF-8 letters; names beyond ASCII show as ?" }
  package var setLocale: CleanText { "install the locale C.UTF-8, or set LANG=C.UTF-8" }
  package func isSound(_ path: CleanText) -> CleanText { path }
  package func noConfiguration(_ path: CleanText) -> CleanText { "there is no \(path) yet; `tenggat setup` makes it" }
  package func noDataYet(_ path: CleanText) -> CleanText { "there is no shop in \(path) yet" }
  package var permissionsAreTight: CleanText { "only its owner can open it" }

  package func journalIsSound(rows: Int64, blank: Int) -> CleanText {
    "\(rows) rows, the chain is whole" + (blank > 0 ? ", \(blank) blank as buyers were erased" : "")
  }

  package func snapshotsAreSound(_ count: Int, orders: Int, entries: Int) -> CleanText {
    "\(count) whole; \(orders) orders and \(entries) blacklist entries are what the journal makes anew"
  }

  package func freeRoom(megabytes: Int) -> CleanText { "\(megabytes) MB free" }
  package var makeRoom: CleanText { "make room on the disk" }
  package func clockIsSet(_ stamp: CleanText) -> CleanText { "\(stamp), set by $TENGGAT_NOW" }
  package func clockIsBehind(_ last: CleanText) -> CleanText { "the clock went back: the journal was last written \(last)" }
  package var setClock: CleanText { "set the computer's clock right; deadlines are counted from it" }
}
