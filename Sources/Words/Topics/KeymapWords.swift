import Orders

/// What is wrong with the configuration's `[keys]`.
package protocol KeymapWords {
  func unknownAction(_ name: CleanText, line: Int) -> CleanText
  func notAKey(_ key: CleanText, line: Int) -> CleanText
  func keyConflict(_ key: CleanText, kept: CleanText, lost: CleanText, line: Int) -> CleanText
}

extension Indonesian: KeymapWords {
  package func unknownAction(_ name: CleanText, line: Int) -> CleanText {
    "konfigurasi baris \(line): tidak ada tindakan “\(name)”; lihat nama-namanya dengan ?"
  }
  package func notAKey(_ key: CleanText, line: Int) -> CleanText {
    "konfigurasi baris \(line): “\(key)” bukan tombol; tulis seperti p, <C-r> atau <Enter>"
  }
  package func keyConflict(_ key: CleanText, kept: CleanText, lost: CleanText, line: Int) -> CleanText {
    "konfigurasi baris \(line): tombol \(key) dipakai untuk “\(kept)” dan “\(lost)”; yang berlaku “\(kept)”"
  }
}

extension English: KeymapWords {
  package func unknownAction(_ name: CleanText, line: Int) -> CleanText {
    "configuration line \(line): there is no action “\(name)”; see their names with ?"
  }
  package func notAKey(_ key: CleanText, line: Int) -> CleanText {
    "configuration line \(line): “\(key)” is no key; write it like p, <C-r> or <Enter>"
  }
  package func keyConflict(_ key: CleanText, kept: CleanText, lost: CleanText, line: Int) -> CleanText {
    "configuration line \(line): the key \(key) means both “\(kept)” and “\(lost)”; it stays with “\(kept)”"
  }
}
