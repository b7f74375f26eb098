import Orders

/// What is wrong in a file that the user wrote: where, what, and what to write instead.
package protocol ComplaintWords {
  func sentence(for complaint: Complaint) -> CleanText
  func sentence(for unreadable: Complaint.Unreadable) -> CleanText
}

extension Indonesian: ComplaintWords {
  package func sentence(for complaint: Complaint) -> CleanText {
    "\(complaint.place(line: "baris")): \(sentence(for: complaint.fault))"
  }

  private func sentence(for fault: Complaint.Fault) -> CleanText {
    switch fault {
    case .unreadable(let why): "tidak bisa dibaca: \(sentence(for: why))"
    case .notTOML(let column, let message):
      "kolom \(column): bukan TOML (\(message)); seluruh berkas ini diabaikan, perbaiki dulu"
    case .unknownSection(let section): "bagian [\(section)] tidak dikenal; hapus, atau periksa ejaannya"
    case .unknownKey(let section, let key): "[\(section)] \(key) tidak dikenal; hapus, atau periksa ejaannya"
    case .badValue(let section, let key, let expected):
      "\(Complaint.name(section, key)) harus berupa \(phrase(for: expected)); nilai bawaan tetap dipakai"
    case .neverOpen: "toko tidak pernah buka, jadi tenggat tidak bisa dihitung; isi [hours]. Jam bawaan tetap dipakai"
    case .quietAllDay: "[reminders] quiet menutup sepanjang hari; beri jam yang boleh, atau kosongkan (\"\")"
    case .blockBelowSuspect: "[blacklist] block_at tidak boleh di bawah suspect_at; keduanya kembali ke 1 dan 2"
    case .folder(let path, let fault): "[import] folder \(path) \(phrase(for: fault)); berkas diimpor lewat I saja"
    case .template(let name, let fault): "\(name): \(sentence(for: fault)); teks bawaan tetap dipakai"
    case .layout(let name, let fault): "\(name): \(sentence(for: fault)); tata letak ini diabaikan"
    }
  }

  package func sentence(for unreadable: Complaint.Unreadable) -> CleanText {
    switch unreadable {
    case .notPermitted: "tidak ada izin; periksa pemilik dan izin berkasnya (ls -l)"
    case .directory: "itu sebuah direktori; tunjuk berkasnya"
    case .tooLarge: "terlalu besar, lebih dari 1 MB; itu bukan berkas ini"
    case .notAFile: "bukan berkas biasa; tunjuk berkas biasa"
    case .diskFull: "disk penuh; kosongkan sebagian, lalu ulangi"
    case .readOnly: "disk hanya bisa dibaca; pilih tempat lain dengan --config"
    case .system(let number): "galat sistem \(Int(number))"
    }
  }

  private func phrase(for fault: FolderFault) -> CleanText {
    switch fault {
    case .missing: "tidak ada; buat dulu, atau betulkan jalurnya"
    case .notADirectory: "bukan direktori; tunjuk direktorinya"
    case .notPermitted: "tidak boleh dibaca; periksa pemilik dan izinnya (ls -ld)"
    case .other(let cause): "tidak bisa diamati (\(cause))"
    }
  }

  private func phrase(for expected: Complaint.Expected) -> CleanText {
    switch expected {
    case .section: "bagian: [nama] di barisnya sendiri"
    case .text: "teks yang tidak kosong, dalam tanda kutip"
    case .texts: "daftar teks, misalnya [\"BCA 1234567890 a.n. Melati\"]"
    case .zone: "\"WIB\", \"WITA\" atau \"WIT\""
    case .language: "\"id\" atau \"en\""
    case .hours: "daftar jam buka, misalnya [\"08.00-12.00\", \"13.00-17.00\"], atau [] untuk tutup"
    case .dates: "daftar tanggal, misalnya [\"2026-12-31\"]"
    case .monthDays: "daftar tanggal tahun itu, misalnya [\"12-25\"]"
    case .truth: "true atau false"
    case .notification: "\"bell\", \"osc\", atau \"off\""
    case .terms: "tempo, misalnya \"1x24\", \"6h\", \"24h-open\", \"today\" atau \"1-workday\""
    case .span: "lama waktu, misalnya \"45m\" atau \"1h\""
    case .uniqueCode: "\"add\", \"subtract\" atau \"off\""
    case .downPayment: "persen atau jumlah, misalnya \"30%\" atau \"50000\""
    case .steps: "daftar langkah, misalnya [\"50%\", \"2h-before\", \"release\"]"
    case .quietHours: "jam tenang, misalnya \"20.00-08.00\", atau \"\" untuk tidak ada"
    case .retention: "lama simpan dalam hari, misalnya \"365d\" (paling lama 9999d), atau \"never\""
    case .forgiveness: "lama waktu, misalnya \"180d\" (paling lama 365d), atau \"never\""
    case .presets: "daftar tempo yang tidak kosong, misalnya [\"6h\", \"1x24\", \"today\"]"
    case .reuse: "lama waktu, misalnya \"3d\" (paling lama 30d), atau \"0d\""
    case .folder: "direktori dari akar atau dari ~, misalnya \"~/Unduhan/tenggat\""
    case .keys: "tombol atau daftar tombol, misalnya \"p\" atau [\"p\", \"Ctrl-P\"]"
    case .number(let least, let most): "bilangan bulat \(least) sampai \(most)"
    }
  }
}

extension English: ComplaintWords {
  package func sentence(for complaint: Complaint) -> CleanText {
    "\(complaint.place(line: "line")): \(sentence(for: complaint.fault))"
  }

  private func sentence(for fault: Complaint.Fault) -> CleanText {
    switch fault {
    case .unreadable(let why): "cannot be read: \(sentence(for: why))"
    case .notTOML(let column, let message):
      "column \(column): no TOML (\(message)); this whole file is ignored until it is mended"
    case .unknownSection(let section): "the section [\(section)] is not known; remove it, or check its spelling"
    case .unknownKey(let section, let key): "[\(section)] \(key) is not known; remove it, or check its spelling"
    case .badValue(let section, let key, let expected):
      "\(Complaint.name(section, key)) must be \(phrase(for: expected)); the default stays"
    case .neverOpen: "the shop never opens, so no deadline can be computed; fill in [hours]. The default hours stay"
    case .quietAllDay: "[reminders] quiet covers the whole day; leave some hours, or empty it (\"\")"
    case .blockBelowSuspect: "[blacklist] block_at must not be below suspect_at; both go back to 1 and 2"
    case .folder(let path, let fault): "[import] folder \(path) \(phrase(for: fault)); files are imported by I alone"
    case .template(let name, let fault): "\(name): \(sentence(for: fault)); the built-in text stays"
    case .layout(let name, let fault): "\(name): \(sentence(for: fault)); this layout is left out"
    }
  }

  package func sentence(for unreadable: Complaint.Unreadable) -> CleanText {
    switch unreadable {
    case .notPermitted: "not permitted; check the owner and the mode of the file (ls -l)"
    case .directory: "it is a directory; name the file"
    case .tooLarge: "too large, more than 1 MB; this is not the file"
    case .notAFile: "not an ordinary file; name one"
    case .diskFull: "the disk is full; make room, then try again"
    case .readOnly: "the disk can only be read; choose another place with --config"
    case .system(let number): "system error \(Int(number))"
    }
  }

  private func phrase(for fault: FolderFault) -> CleanText {
    switch fault {
    case .missing: "is not there; make it, or correct its path"
    case .notADirectory: "is no directory; name one"
    case .notPermitted: "must not be read; check its owner and mode (ls -ld)"
    case .other(let cause): "cannot be watched (\(cause))"
    }
  }

  private func phrase(for expected: Complaint.Expected) -> CleanText {
    switch expected {
    case .section: "a section: [name] on a line of its own"
    case .text: "text that is not empty, in quotes"
    case .texts: "a list of texts, such as [\"BCA 1234567890 a.n. Melati\"]"
    case .zone: "\"WIB\", \"WITA\" or \"WIT\""
    case .language: "\"id\" or \"en\""
    case .hours: "a list of opening hours, such as [\"08.00-12.00\", \"13.00-17.00\"], or [] for closed"
    case .dates: "a list of dates, such as [\"2026-12-31\"]"
    case .monthDays: "a list of that year's dates, such as [\"12-25\"]"
    case .truth: "true or false"
    case .notification: "\"bell\", \"osc\" or \"off\""
    case .terms: "terms, such as \"1x24\", \"6h\", \"24h-open\", \"today\" or \"1-workday\""
    case .span: "a length of time, such as \"45m\" or \"1h\""
    case .uniqueCode: "\"add\", \"subtract\" or \"off\""
    case .downPayment: "a percentage or a sum, such as \"30%\" or \"50000\""
    case .steps: "a list of steps, such as [\"50%\", \"2h-before\", \"release\"]"
    case .quietHours: "quiet hours, such as \"20.00-08.00\", or \"\" for none"
    case .retention: "how long to keep, in days, such as \"365d\" (at most 9999d), or \"never\""
    case .forgiveness: "a length of time, such as \"180d\" (at most 365d), or \"never\""
    case .presets: "a list of terms that is not empty, such as [\"6h\", \"1x24\", \"today\"]"
    case .reuse: "a length of time, such as \"3d\" (at most 30d), or \"0d\""
    case .folder: "a directory from the root or from ~, such as \"~/Downloads/tenggat\""
    case .keys: "a key or a list of keys, such as \"p\" or [\"p\", \"Ctrl-P\"]"
    case .number(let least, let most): "a whole number from \(least) to \(most)"
    }
  }
}

extension Complaint {
  /// `config.toml, line 5`, in the language’s word for a line.
  fileprivate func place(line word: CleanText) -> CleanText { line > 0 ? "\(file), \(word) \(line)" : file }

  fileprivate static func name(_ section: CleanText, _ key: CleanText) -> CleanText {
    section == key ? section : "[\(section)] \(key)"
  }
}
