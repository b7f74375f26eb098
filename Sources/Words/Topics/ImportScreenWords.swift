import Intake
import Orders

/// The dashboard's import: previews, a path, the teaching of a layout, strikes that are offered.
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
  var mappingTitle: CleanText { get }
  var mappingHint: CleanText { get }
  var layoutNameLabel: CleanText { get }
  var tableKindLabel: CleanText { get }
  var dateOrderLabel: CleanText { get }
  var decimalSignLabel: CleanText { get }
  var decimalsByRule: CleanText { get }
  /// A column that is no field.
  var unusedColumn: CleanText { get }
  func called(_ field: MappedField) -> CleanText
  func called(_ kind: TableKind) -> CleanText
  func called(_ order: DateOrder) -> CleanText
  func called(_ sign: DecimalSign) -> CleanText
  /// One of these fields needs a column.
  func fieldMissing(_ fields: [CleanText]) -> CleanText
  var teachesLayout: CleanText { get }
  func strikeOfferTitle(_ count: Int) -> CleanText
  var strikeOfferQuestion: CleanText { get }
  var countsStrike: CleanText { get }
  var leavesStrikes: CleanText { get }
  // Notices.
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
  var fileTooLarge: CleanText { get }
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
    isPartial ? "impor \(count) yang benar" : "impor \(count) pesanan"
  }
  package func importsEntries(_ count: Int, isPartial: Bool) -> CleanText {
    isPartial ? "impor \(count) yang benar" : "impor \(count) catatan"
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
  package var mappingTitle: CleanText { "Kolom mana berisi apa?" }
  package var mappingHint: CleanText { "Cukup sekali: berkas dengan kolom yang sama nanti langsung dikenali." }
  package var layoutNameLabel: CleanText { "Beri nama" }
  package var tableKindLabel: CleanText { "Isi berkas" }
  package var dateOrderLabel: CleanText { "Tanggal" }
  package var decimalSignLabel: CleanText { "Desimal" }
  package var decimalsByRule: CleanText { "150.000 atau 150,000.00" }
  package var unusedColumn: CleanText { "tidak dipakai" }

  package func called(_ field: MappedField) -> CleanText {
    switch field {
    case .order: "nomor pesanan"
    case .created: "waktu pesan"
    case .name: "nama"
    case .phone: "nomor HP"
    case .username: "username"
    case .channel: "kanal"
    case .address: "alamat"
    case .item: "barang"
    case .variant: "varian"
    case .quantity: "jumlah"
    case .price: "harga satuan"
    case .total: "total"
    case .status: "status"
    case .payment: "cara bayar"
    case .paidAt: "waktu bayar"
    case .receipt: "nomor resi"
    case .note: "catatan"
    case .date: "tanggal"
    case .time: "jam"
    case .description: "keterangan"
    case .amount: "jumlah uang"
    case .side: "masuk/keluar"
    case .credit: "uang masuk"
    case .debit: "uang keluar"
    case .balance: "saldo"
    case .reference: "nomor referensi"
    case .account: "rekening"
    case .reason: "alasan"
    case .level: "tingkat"
    case .strikes: "pelanggaran"
    case .firstAt: "pertama kali"
    case .lastAt: "terakhir"
    }
  }

  package func called(_ kind: TableKind) -> CleanText {
    switch kind {
    case .orders: "pesanan"
    case .statement: "mutasi rekening"
    case .blacklist: "daftar hitam"
    }
  }

  package func called(_ order: DateOrder) -> CleanText {
    switch order {
    case .dayFirst: "hari/bulan/tahun"
    case .monthFirst: "bulan/hari/tahun"
    case .yearFirst: "tahun/bulan/hari"
    }
  }

  package func called(_ sign: DecimalSign) -> CleanText { sign == .comma ? "150.000,00" : "150,000.00" }
  package func fieldMissing(_ fields: [CleanText]) -> CleanText { "pilih kolom untuk \(fields.joined(separator: " atau "))" }
  package var teachesLayout: CleanText { "simpan dan lihat" }
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
  package var fileTooLarge: CleanText { "lebih besar dari 64 MB; pakai `tenggat import` di terminal" }
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
    isPartial ? "import the \(count) good ones" : count == 1 ? "import 1 order" : "import \(count) orders"
  }
  package func importsEntries(_ count: Int, isPartial: Bool) -> CleanText {
    isPartial ? "import the \(count) good ones" : count == 1 ? "import 1 entry" : "import \(count) entries"
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
  package var mappingTitle: CleanText { "Which column is what?" }
  package var mappingHint: CleanText { "Only once: a file with the same columns is known from then on." }
  package var layoutNameLabel: CleanText { "Name it" }
  package var tableKindLabel: CleanText { "Contents" }
  package var dateOrderLabel: CleanText { "Dates" }
  package var decimalSignLabel: CleanText { "Decimals" }
  package var decimalsByRule: CleanText { "150.000 or 150,000.00" }
  package var unusedColumn: CleanText { "not used" }

  package func called(_ field: MappedField) -> CleanText {
    switch field {
    case .order: "order's number"
    case .created: "ordered at"
    case .name: "name"
    case .phone: "phone"
    case .username: "username"
    case .channel: "channel"
    case .address: "address"
    case .item: "item"
    case .variant: "variant"
    case .quantity: "quantity"
    case .price: "price of one"
    case .total: "total"
    case .status: "status"
    case .payment: "way to pay"
    case .paidAt: "paid at"
    case .receipt: "tracking number"
    case .note: "note"
    case .date: "date"
    case .time: "time"
    case .description: "description"
    case .amount: "amount"
    case .side: "in or out"
    case .credit: "money in"
    case .debit: "money out"
    case .balance: "balance"
    case .reference: "reference"
    case .account: "account"
    case .reason: "reason"
    case .level: "level"
    case .strikes: "strikes"
    case .firstAt: "first"
    case .lastAt: "last"
    }
  }

  package func called(_ kind: TableKind) -> CleanText {
    switch kind {
    case .orders: "orders"
    case .statement: "bank statement"
    case .blacklist: "blacklist"
    }
  }

  package func called(_ order: DateOrder) -> CleanText {
    switch order {
    case .dayFirst: "day/month/year"
    case .monthFirst: "month/day/year"
    case .yearFirst: "year/month/day"
    }
  }

  package func called(_ sign: DecimalSign) -> CleanText { sign == .comma ? "150.000,00" : "150,000.00" }
  package func fieldMissing(_ fields: [CleanText]) -> CleanText { "choose a column for \(fields.joined(separator: " or "))" }
  package var teachesLayout: CleanText { "save and look" }
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
  package var fileTooLarge: CleanText { "more than 64 MB; use `tenggat import` in a terminal" }
}
