import Orders

/// What is said of files that are taken in: how far it is, what stands in the way, what was kept.
package protocol ImportWords {
  func imported(_ outcome: ImportOutcome, problems: Int, isRehearsal: Bool) -> CleanText
  func renumbered(_ from: OrderID, to: OrderID) -> CleanText
  /// While the file is looked through, before anything is kept.
  func checking(rows: Int, percent: Int, of file: CleanText) -> CleanText
  func progress(rows: Int, of total: Int, in file: CleanText) -> CleanText
  /// An import was stopped before anything was kept.
  var interrupted: CleanText { get }
  /// An import was stopped; so many of its rows are kept, each whole.
  func interrupted(after kept: Int, of total: Int) -> CleanText
  /// Nothing is kept, as there are bad rows and nobody has said that the others are wanted.
  func held(bad: Int, good: Int) -> CleanText
  /// Of an entry that a list does not have yet.
  var isNew: CleanText { get }
  /// Asks whether the good rows are to be kept; the answer is expected on the same line.
  func keepTheOthers(bad: Int, good: Int) -> CleanText
  /// How many more problems there are than were shown.
  func moreProblems(_ count: Int) -> CleanText
  func sentence(for unreadable: UnreadableFile) -> CleanText
}

extension Indonesian: ImportWords {
  package func imported(_ outcome: ImportOutcome, problems: Int, isRehearsal: Bool) -> CleanText {
    let counts: CleanText = "\(outcome.added) baru, \(outcome.updated) diperbarui, \(outcome.unchanged) tetap, \(problems) salah"
    return isRehearsal ? "akan diimpor: \(counts); belum ada yang disimpan" : "diimpor: \(counts)"
  }

  package func renumbered(_ from: OrderID, to: OrderID) -> CleanText { "#\(from) sudah terpakai, menjadi #\(to)" }

  package func checking(rows: Int, percent: Int, of file: CleanText) -> CleanText {
    "\(file): memeriksa, \(rows) baris (\(percent)%)"
  }

  package func progress(rows: Int, of total: Int, in file: CleanText) -> CleanText {
    "\(file): \(rows) dari \(total) baris tersimpan"
  }

  package var interrupted: CleanText { "dihentikan; 0 baris disimpan, dan impor bisa diulang dari awal" }

  package func interrupted(after kept: Int, of total: Int) -> CleanText {
    "dihentikan; \(kept) dari \(total) baris sudah disimpan utuh; jalankan lagi untuk melanjutkan, yang sudah ada tidak digandakan"
  }

  package func held(bad: Int, good: Int) -> CleanText {
    "\(bad) baris salah, jadi belum ada yang disimpan; perbaiki berkasnya, atau ulangi dengan --skip-bad untuk menyimpan \(good) baris lainnya"
  }

  package var isNew: CleanText { "baru" }

  package func keepTheOthers(bad: Int, good: Int) -> CleanText {
    "\(bad) baris salah. Simpan \(good) baris lainnya? [y/T]"
  }

  package func moreProblems(_ count: Int) -> CleanText { "dan \(count) hal salah lagi" }

  package func sentence(for unreadable: UnreadableFile) -> CleanText {
    switch unreadable {
    case .missing: "berkas ini tidak ada; periksa nama dan foldernya"
    case .forbidden: "berkas ini tidak boleh dibaca; periksa pemilik dan izinnya (ls -l)"
    case .directory: "ini folder; sebut berkas di dalamnya"
    case .notAFile: "ini bukan berkas; sebut berkas biasa"
    case .tooLarge: "berkas ini terlalu besar"
    case .tooManyOpen: "terlalu banyak berkas terbuka; tutup program lain, lalu coba lagi"
    case .loop: "tautan ini berputar-putar; sebut berkasnya sendiri"
    case .broken: "media penyimpanan gagal dibaca; salin berkas ini ke tempat lain, lalu coba lagi"
    case .noRoom: "media penyimpanan penuh; beri tempat, lalu coba lagi"
    case .other: "berkas ini tidak bisa dibaca; salin ke tempat lain, lalu coba lagi"
    }
  }
}

extension English: ImportWords {
  package func imported(_ outcome: ImportOutcome, problems: Int, isRehearsal: Bool) -> CleanText {
    let counts: CleanText = "\(outcome.added) new, \(outcome.updated) updated, \(outcome.unchanged) unchanged, \(problems) wrong"
    return isRehearsal ? "would be imported: \(counts); nothing is kept yet" : "imported: \(counts)"
  }

  package func renumbered(_ from: OrderID, to: OrderID) -> CleanText { "#\(from) is taken, it became #\(to)" }

  package func checking(rows: Int, percent: Int, of file: CleanText) -> CleanText {
    "\(file): checking, \(rows) rows (\(percent)%)"
  }

  package func progress(rows: Int, of total: Int, in file: CleanText) -> CleanText { "\(file): \(rows) of \(total) rows kept" }

  package var interrupted: CleanText { "stopped; 0 rows were kept, and the import can be run again" }

  package func interrupted(after kept: Int, of total: Int) -> CleanText {
    "stopped; \(kept) of \(total) rows are kept, each whole; run it again to go on, what is there is not doubled"
  }

  package func held(bad: Int, good: Int) -> CleanText {
    "\(Self.rows(bad)) wrong, so nothing is kept yet; mend the file, or run it again with --skip-bad to keep the other \(good)"
  }

  package var isNew: CleanText { "new" }

  package func keepTheOthers(bad: Int, good: Int) -> CleanText { "\(Self.rows(bad)) wrong. Keep the other \(good)? [y/N]" }

  package func moreProblems(_ count: Int) -> CleanText { "and \(count) more things wrong" }

  package func sentence(for unreadable: UnreadableFile) -> CleanText {
    switch unreadable {
    case .missing: "there is no such file; check its name and directory"
    case .forbidden: "this file may not be read; check its owner and mode (ls -l)"
    case .directory: "this is a directory; name a file in it"
    case .notAFile: "this is not a file; name an ordinary one"
    case .tooLarge: "this file is too large"
    case .tooManyOpen: "too many files are open; close other programs and try again"
    case .loop: "this link leads in a circle; name the file itself"
    case .broken: "the disk could not read it; copy this file elsewhere and try again"
    case .noRoom: "the disk is full; make room and try again"
    case .other: "this file cannot be read; copy it elsewhere and try again"
    }
  }

  private static func rows(_ count: Int) -> CleanText { count == 1 ? "1 row is" : "\(count) rows are" }
}
