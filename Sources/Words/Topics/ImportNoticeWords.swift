import Intake
import Orders

/// What is said of files that were found and taken in, and of the strikes that they offer.
package protocol ImportNoticeWords {
  func strikeOfferTitle(_ count: Int) -> CleanText
  var strikeOfferQuestion: CleanText { get }
  var countsStrike: CleanText { get }
  var leavesStrikes: CleanText { get }
  func fileKnown(_ file: CleanText) -> CleanText
  func fileFound(_ file: CleanText, layout: CleanText, added: Int, updated: Int, bad: Int) -> CleanText
  /// Of blacklist entries.
  func fileFound(_ file: CleanText, added: Int, updated: Int, bad: Int) -> CleanText
  func fileFoundUnknown(_ file: CleanText) -> CleanText
  func fileFound(_ file: CleanText, _ kind: TableKind, layout: CleanText) -> CleanText
  func fileFoundUnreadable(_ file: CleanText) -> CleanText
  /// Which key shows it.
  func looksWith(_ key: CleanText) -> CleanText
  /// Which key stops the import that goes on.
  func stopsImport(_ key: CleanText) -> CleanText
  func fileImported(_ file: CleanText, added: Int, updated: Int) -> CleanText
  /// What is kept stays, and `key` shows the rest.
  func importStopped(_ file: CleanText, rows: Int, of total: Int, key: CleanText?) -> CleanText
  /// A file was written to since it was seen; so many of its rows had been taken in by then.
  func fileChanged(_ file: CleanText, rows: Int) -> CleanText
  func importBroken(_ file: CleanText, rows: Int, cause: CleanText) -> CleanText
  /// Another file is being taken in.
  func importRunning(_ file: CleanText) -> CleanText
  func strikesOffered(_ count: Int) -> CleanText
  func layoutTaught(_ name: CleanText) -> CleanText
}

extension Indonesian: ImportNoticeWords {
  package func strikeOfferTitle(_ count: Int) -> CleanText { "\(count) pesanan batal tanpa dibayar" }

  package var strikeOfferQuestion: CleanText {
    "Tokonya mencatat pembeli tidak membayar. Hitung sebagai pelanggaran? Kalau dibiarkan, tidak ada yang dihitung."
  }

  package var countsStrike: CleanText { "hitung pelanggaran" }
  package var leavesStrikes: CleanText { "biarkan" }
  package func fileKnown(_ file: CleanText) -> CleanText { "\(file) sudah pernah diimpor; tidak ada yang baru" }

  package func fileFound(_ file: CleanText, layout: CleanText, added: Int, updated: Int, bad: Int) -> CleanText {
    let wrong: CleanText = bad > 0 ? ", \(bad) salah" : ""
    return "\(file): pesanan \(layout), \(added) baru, \(updated) diperbarui\(wrong)"
  }

  package func fileFound(_ file: CleanText, added: Int, updated: Int, bad: Int) -> CleanText {
    let wrong: CleanText = bad > 0 ? ", \(bad) salah" : ""
    return "\(file): daftar hitam, \(added) baru, \(updated) diperbarui\(wrong)"
  }

  package func fileFoundUnknown(_ file: CleanText) -> CleanText { "\(file): tata letaknya belum dikenal" }

  package func fileFound(_ file: CleanText, _ kind: TableKind, layout: CleanText) -> CleanText {
    "\(file): \(called(kind)) (\(layout))"
  }

  package func fileFoundUnreadable(_ file: CleanText) -> CleanText { "\(file): tidak terbaca" }
  package func looksWith(_ key: CleanText) -> CleanText { "\(key) lihat" }
  package func stopsImport(_ key: CleanText) -> CleanText { "\(key) berhenti" }

  package func fileImported(_ file: CleanText, added: Int, updated: Int) -> CleanText {
    "\(file) diimpor: \(grouped(Int64(added))) baru, \(grouped(Int64(updated))) diperbarui"
  }

  package func importStopped(_ file: CleanText, rows: Int, of total: Int, key: CleanText?) -> CleanText {
    let rest: CleanText = key.map { " · \($0) melanjutkan" } ?? ""
    return "\(file): berhenti, \(grouped(Int64(rows))) dari \(grouped(Int64(total))) baris tersimpan\(rest)"
  }

  package func fileChanged(_ file: CleanText, rows: Int) -> CleanText {
    let kept: CleanText = rows > 0 ? "\(grouped(Int64(rows))) baris tersimpan" : "belum ada yang disimpan"
    return "\(file) berubah sejak dilihat; \(kept), lihat lagi isinya"
  }

  package func importBroken(_ file: CleanText, rows: Int, cause: CleanText) -> CleanText {
    "\(file): \(cause); \(grouped(Int64(rows))) baris tersimpan"
  }

  package func importRunning(_ file: CleanText) -> CleanText { "\(file) masih diimpor; tunggu sampai selesai" }
  package func strikesOffered(_ count: Int) -> CleanText { "\(count) batal tanpa dibayar; belum dihitung pelanggaran" }
  package func layoutTaught(_ name: CleanText) -> CleanText { "tata letak “\(name)” diingat" }
}

extension English: ImportNoticeWords {
  package func strikeOfferTitle(_ count: Int) -> CleanText {
    count == 1 ? "1 order cancelled unpaid" : "\(count) orders cancelled unpaid"
  }

  package var strikeOfferQuestion: CleanText {
    "The shop says that the buyer did not pay. Count it as a strike? Left alone, nothing is counted."
  }

  package var countsStrike: CleanText { "count the strike" }
  package var leavesStrikes: CleanText { "leave them" }
  package func fileKnown(_ file: CleanText) -> CleanText { "\(file) was imported before; there is nothing new in it" }

  package func fileFound(_ file: CleanText, layout: CleanText, added: Int, updated: Int, bad: Int) -> CleanText {
    let wrong: CleanText = bad > 0 ? ", \(bad) wrong" : ""
    return "\(file): orders of \(layout), \(added) new, \(updated) updated\(wrong)"
  }

  package func fileFound(_ file: CleanText, added: Int, updated: Int, bad: Int) -> CleanText {
    let wrong: CleanText = bad > 0 ? ", \(bad) wrong" : ""
    return "\(file): blacklist, \(added) new, \(updated) updated\(wrong)"
  }

  package func fileFoundUnknown(_ file: CleanText) -> CleanText { "\(file): its layout is not known yet" }

  package func fileFound(_ file: CleanText, _ kind: TableKind, layout: CleanText) -> CleanText {
    "\(file): \(called(kind)) (\(layout))"
  }

  package func fileFoundUnreadable(_ file: CleanText) -> CleanText { "\(file): cannot be read" }
  package func looksWith(_ key: CleanText) -> CleanText { "\(key) shows it" }
  package func stopsImport(_ key: CleanText) -> CleanText { "\(key) stops" }

  package func fileImported(_ file: CleanText, added: Int, updated: Int) -> CleanText {
    "\(file) imported: \(grouped(Int64(added))) new, \(grouped(Int64(updated))) updated"
  }

  package func importStopped(_ file: CleanText, rows: Int, of total: Int, key: CleanText?) -> CleanText {
    let rest: CleanText = key.map { " · \($0) goes on" } ?? ""
    return "\(file): stopped, \(grouped(Int64(rows))) of \(grouped(Int64(total))) rows kept\(rest)"
  }

  package func fileChanged(_ file: CleanText, rows: Int) -> CleanText {
    let kept: CleanText = rows > 0 ? "\(grouped(Int64(rows))) rows were kept" : "nothing is kept yet"
    return "\(file) has changed since it was seen; \(kept), look at it again"
  }

  package func importBroken(_ file: CleanText, rows: Int, cause: CleanText) -> CleanText {
    "\(file): \(cause); \(grouped(Int64(rows))) rows are kept"
  }

  package func importRunning(_ file: CleanText) -> CleanText { "\(file) is still being imported; wait for it" }
  package func strikesOffered(_ count: Int) -> CleanText { "\(count) cancelled unpaid; not counted as strikes" }
  package func layoutTaught(_ name: CleanText) -> CleanText { "layout “\(name)” is remembered" }
}
