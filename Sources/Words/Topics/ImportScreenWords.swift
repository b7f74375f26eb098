import Orders

/// The dashboard's import: the preview of a file, and its path.
package protocol ImportScreenWords {
  var importTitle: CleanText { get }
  func ordersOf(_ layout: CleanText) -> CleanText
  var importNew: CleanText { get }
  var importUpdated: CleanText { get }
  var importUnchanged: CleanText { get }
  var importBad: CleanText { get }
  /// Everything in the file is known.
  var nothingNew: CleanText { get }
  /// So many buyers of new orders are on the blacklist.
  func importWarned(_ count: Int) -> CleanText
  /// So many orders were cancelled because nobody paid.
  func importOffered(_ count: Int) -> CleanText
  var importProblems: CleanText { get }
  /// What the keys of a preview do: take in all, or the good rows of a file that has bad ones.
  func importsOrders(_ count: Int, isPartial: Bool) -> CleanText
  func importsEntries(_ count: Int, isPartial: Bool) -> CleanText
  var entriesOfList: CleanText { get }
  var nextFile: CleanText { get }
  var ignoresFile: CleanText { get }
  /// A path is asked for; `folder` is the one that files are dropped into, if there is one.
  func importPathHint(folder: CleanText?) -> CleanText
  var importPathPlaceholder: CleanText { get }
  var importPathMissing: CleanText { get }
  var looksIntoFile: CleanText { get }
  var looksInto: CleanText { get }
}

extension Indonesian: ImportScreenWords {
  package var importTitle: CleanText { "Impor berkas" }
  package func ordersOf(_ layout: CleanText) -> CleanText { "Pesanan dari \(layout)" }
  package var importNew: CleanText { "baru" }
  package var importUpdated: CleanText { "diperbarui" }
  package var importUnchanged: CleanText { "tetap" }
  package var importBad: CleanText { "salah, dilewati" }
  package var nothingNew: CleanText { "Semua isinya sudah ada di buku." }
  package func importWarned(_ count: Int) -> CleanText { "\(count) pembeli ada di daftar hitam" }
  package func importOffered(_ count: Int) -> CleanText { "\(count) batal karena tidak dibayar; belum dihitung pelanggaran" }
  package var importProblems: CleanText { "Yang perlu dilihat" }

  package func importsOrders(_ count: Int, isPartial: Bool) -> CleanText {
    isPartial ? "impor \(grouped(Int64(count))) yang benar" : "impor \(grouped(Int64(count))) pesanan"
  }

  package func importsEntries(_ count: Int, isPartial: Bool) -> CleanText {
    isPartial ? "impor \(grouped(Int64(count))) yang benar" : "impor \(grouped(Int64(count))) catatan"
  }

  package var entriesOfList: CleanText { "Daftar hitam" }
  package var nextFile: CleanText { "berkas lain" }
  package var ignoresFile: CleanText { "abaikan" }

  package func importPathHint(folder: CleanText?) -> CleanText {
    let place: CleanText = folder.map { " Berkas di \($0) dikenali sendiri." } ?? ""
    return "Tulis jalur berkas CSV atau .xlsx, atau seret berkasnya ke sini.\(place)"
  }

  package var importPathPlaceholder: CleanText { "~/Unduhan/pesanan.xlsx" }
  package var importPathMissing: CleanText { "tulis jalur berkasnya" }
  package var looksIntoFile: CleanText { "membaca berkas …" }
  package var looksInto: CleanText { "lihat isinya" }
}

extension English: ImportScreenWords {
  package var importTitle: CleanText { "Import a file" }
  package func ordersOf(_ layout: CleanText) -> CleanText { "Orders of \(layout)" }
  package var importNew: CleanText { "new" }
  package var importUpdated: CleanText { "updated" }
  package var importUnchanged: CleanText { "unchanged" }
  package var importBad: CleanText { "wrong, left out" }
  package var nothingNew: CleanText { "Everything in it is in the book already." }

  package func importWarned(_ count: Int) -> CleanText {
    count == 1 ? "1 buyer is on the blacklist" : "\(count) buyers are on the blacklist"
  }

  package func importOffered(_ count: Int) -> CleanText { "\(count) cancelled because nobody paid; not counted as strikes" }
  package var importProblems: CleanText { "To be looked at" }

  package func importsOrders(_ count: Int, isPartial: Bool) -> CleanText {
    let number = grouped(Int64(count))
    return isPartial ? "import the \(number) good ones" : count == 1 ? "import 1 order" : "import \(number) orders"
  }

  package func importsEntries(_ count: Int, isPartial: Bool) -> CleanText {
    let number = grouped(Int64(count))
    return isPartial ? "import the \(number) good ones" : count == 1 ? "import 1 entry" : "import \(number) entries"
  }

  package var entriesOfList: CleanText { "Blacklist" }
  package var nextFile: CleanText { "next file" }
  package var ignoresFile: CleanText { "ignore" }

  package func importPathHint(folder: CleanText?) -> CleanText {
    let place: CleanText = folder.map { " Files in \($0) are noticed by themselves." } ?? ""
    return "Write the path of a CSV or .xlsx file, or drop the file here.\(place)"
  }

  package var importPathPlaceholder: CleanText { "~/Downloads/orders.xlsx" }
  package var importPathMissing: CleanText { "write the file's path" }
  package var looksIntoFile: CleanText { "reading the file …" }
  package var looksInto: CleanText { "look into it" }
}
