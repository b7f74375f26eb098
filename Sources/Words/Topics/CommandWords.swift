import Orders

/// What the command line says when a command is done, and the headings of its tables.
package protocol CommandWords {
  /// "2 strikes, last 2026-10-03".
  func strikes(_ count: Int, lastOn date: CivilDate?) -> CleanText
  /// Another open order of the same buyer for the same goods.
  func sameGoods(as order: OrderID?) -> CleanText
  /// Another open order of the same buyer that may be the same.
  func alike(to order: OrderID, in likeness: OrderLikeness) -> CleanText
  func order(_ id: OrderID, became kind: ChangeKind) -> CleanText
  /// After a revival: the old sum was given away meanwhile.
  func newPayable(_ sum: Rupiah) -> CleanText
  func entry(_ key: BuyerKey, became kind: ChangeKind) -> CleanText
  func undone(_ commit: Int64, changes: Int) -> CleanText
  func exported(orders: Int?, entries: Int?, to path: CleanText) -> CleanText
  func snapshotMade(_ name: CleanText) -> CleanText
  func snapshotSound(_ name: CleanText) -> CleanText
  func restored(_ name: CleanText, before: CleanText) -> CleanText
  /// A damaged journal was set aside and a new one begun from a snapshot, with what was proven after it.
  func rebuilt(_ name: CleanText, changes: Int, setAside: CleanText) -> CleanText
  /// The way out where no snapshot is sound.
  var restoreFromTail: CleanText { get }
  /// The journal had lost rows, or had them damaged, and has them again from its second copy.
  func mended(rows: ClosedRange<Int64>) -> CleanText
  func firstStart(at path: CleanText) -> CleanText
  /// Why orders are listed although nobody redirected the output.
  var noUsableTerminal: CleanText { get }
}

extension Indonesian: CommandWords {
  package func strikes(_ count: Int, lastOn date: CivilDate?) -> CleanText {
    guard let date else { return "\(count) pelanggaran" }
    return "\(count) pelanggaran, terakhir \(date)"
  }

  package func sameGoods(as order: OrderID?) -> CleanText {
    guard let order else { return "barang yang sama sudah dipesan" }
    return "barang yang sama sudah dipesan di #\(order)"
  }

  package func alike(to order: OrderID, in likeness: OrderLikeness) -> CleanText {
    switch likeness {
    case .goods: sameGoods(as: order)
    case .total: "totalnya sama dengan #\(order) yang belum dibayar"
    case .item(let name): "\(name) juga ada di #\(order) yang belum dibayar"
    }
  }

  package func order(_ id: OrderID, became kind: ChangeKind) -> CleanText { "pesanan #\(id) \(name(of: kind))" }
  package func newPayable(_ sum: Rupiah) -> CleanText { "jumlah bayar yang baru \(sum), beritahu pembelinya" }
  package func entry(_ key: BuyerKey, became kind: ChangeKind) -> CleanText { "\(key) \(name(of: kind))" }
  package func undone(_ commit: Int64, changes: Int) -> CleanText { "perubahan nomor \(commit) diurungkan (\(changes) hal)" }

  package func exported(orders: Int?, entries: Int?, to path: CleanText) -> CleanText {
    let counts = [orders.map { "\($0) pesanan" as CleanText }, entries.map { "\($0) catatan daftar hitam" as CleanText }]
    return "\(counts.compactMap { $0 }.joined(separator: ", ")) ditulis ke \(path)"
  }

  package func snapshotMade(_ name: CleanText) -> CleanText { "salinan \(name) dibuat" }
  package func snapshotSound(_ name: CleanText) -> CleanText { "salinan \(name) utuh" }

  package func restored(_ name: CleanText, before: CleanText) -> CleanText {
    "dipulihkan dari \(name); keadaan sebelumnya ada di \(before), dan `tenggat undo` mengembalikannya"
  }

  package func rebuilt(_ name: CleanText, changes: Int, setAside: CleanText) -> CleanText {
    "jurnal baru dimulai dari \(name), dengan \(changes) perubahan sesudahnya; yang rusak disimpan di \(setAside)"
  }

  package var restoreFromTail: CleanText { "tidak ada salinan yang utuh; coba `tenggat snapshot restore tail`" }

  package func mended(rows: ClosedRange<Int64>) -> CleanText {
    "jurnal kehilangan perubahan \(rows.lowerBound) sampai \(rows.upperBound), dan sudah dipulihkan dari salinan keduanya; periksa disk"
  }

  package func firstStart(at path: CleanText) -> CleanText { "toko baru: data disimpan di \(path)" }

  package var noUsableTerminal: CleanText {
    "dasbor butuh terminal yang bisa memindah kursor; periksa $TERM, atau jalankan di terminal lain"
  }
}

extension English: CommandWords {
  package func strikes(_ count: Int, lastOn date: CivilDate?) -> CleanText {
    let strikes: CleanText = count == 1 ? "1 strike" : "\(count) strikes"
    guard let date else { return strikes }
    return "\(strikes), last \(date)"
  }

  package func sameGoods(as order: OrderID?) -> CleanText {
    guard let order else { return "the same goods are ordered already" }
    return "the same goods are ordered already in #\(order)"
  }

  package func alike(to order: OrderID, in likeness: OrderLikeness) -> CleanText {
    switch likeness {
    case .goods: sameGoods(as: order)
    case .total: "the same total as #\(order), which is not paid yet"
    case .item(let name): "\(name) is also in #\(order), which is not paid yet"
    }
  }

  package func order(_ id: OrderID, became kind: ChangeKind) -> CleanText { "order #\(id): \(name(of: kind))" }
  package func newPayable(_ sum: Rupiah) -> CleanText { "the sum to pay is new, \(sum): tell the buyer" }
  package func entry(_ key: BuyerKey, became kind: ChangeKind) -> CleanText { "\(key): \(name(of: kind))" }

  package func undone(_ commit: Int64, changes: Int) -> CleanText {
    "change number \(commit) taken back (\(changes == 1 ? "1 thing" : "\(changes) things" as CleanText))"
  }

  package func exported(orders: Int?, entries: Int?, to path: CleanText) -> CleanText {
    let counts = [orders.map { "\($0) orders" as CleanText }, entries.map { "\($0) blacklist entries" as CleanText }]
    return "\(counts.compactMap { $0 }.joined(separator: ", ")) written to \(path)"
  }

  package func snapshotMade(_ name: CleanText) -> CleanText { "snapshot \(name) made" }
  package func snapshotSound(_ name: CleanText) -> CleanText { "snapshot \(name) is sound" }

  package func restored(_ name: CleanText, before: CleanText) -> CleanText {
    "restored from \(name); what was before is in \(before), and `tenggat undo` brings it back"
  }

  package func rebuilt(_ name: CleanText, changes: Int, setAside: CleanText) -> CleanText {
    let later: CleanText = changes == 1 ? "1 change" : "\(changes) changes"
    return "a new journal begins from \(name), with \(later) made after it; what was damaged is kept in \(setAside)"
  }

  package var restoreFromTail: CleanText { "no snapshot is sound; try `tenggat snapshot restore tail`" }

  package func mended(rows: ClosedRange<Int64>) -> CleanText {
    "the journal had lost changes \(rows.lowerBound) to \(rows.upperBound) and has them again from its second copy; check the disk"
  }

  package func firstStart(at path: CleanText) -> CleanText { "a new shop: its data is kept in \(path)" }

  package var noUsableTerminal: CleanText {
    "the dashboard needs a terminal that can move its cursor; check $TERM, or run it in another terminal"
  }
}
