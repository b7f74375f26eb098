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
  package func strikesOffered(_ count: Int) -> CleanText { "\(count) cancelled unpaid; not counted as strikes" }
  package func layoutTaught(_ name: CleanText) -> CleanText { "layout “\(name)” is remembered" }
}
