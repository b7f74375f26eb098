import Orders

/// What pane 3 and an entry's evidence say. Nobody is called a criminal: strikes, levels, reasons.
package protocol BlacklistWords {
  func strikes(_ count: Int) -> CleanText
  func until(_ date: CleanText) -> CleanText
  /// When the last strike was.
  func lastOn(_ date: CleanText) -> CleanText
  var noEntries: [CleanText] { get }
  func noEntryFound(_ query: CleanText) -> [CleanText]
  /// Between three digits of a large count.
  var groupSeparator: CleanText { get }
  var levelLabel: CleanText { get }
  var strikesLabel: CleanText { get }
  var reasonsLabel: CleanText { get }
  var firstLabel: CleanText { get }
  var lastLabel: CleanText { get }
  var expiryLabel: CleanText { get }
  var neverExpires: CleanText { get }
  var ordersLabel: CleanText { get }
  var internalNoteLabel: CleanText { get }
  var outwardTextLabel: CleanText { get }
  var addedByLabel: CleanText { get }
  var openOrdersLabel: CleanText { get }
}

extension Indonesian: BlacklistWords {
  package func strikes(_ count: Int) -> CleanText { "\(count) kali" }
  package func until(_ date: CleanText) -> CleanText { "s.d. \(date)" }
  package func lastOn(_ date: CleanText) -> CleanText { "terakhir \(date)" }
  package var noEntries: [CleanText] { ["Daftar hitam masih kosong.", "Tekan n di sini untuk menambah, b pada sebuah pesanan."] }
  package func noEntryFound(_ query: CleanText) -> [CleanText] { ["“\(query)” tidak ada di daftar hitam."] }
  package var groupSeparator: CleanText { "." }
  package var levelLabel: CleanText { "Tingkat" }
  package var strikesLabel: CleanText { "Pelanggaran" }
  package var reasonsLabel: CleanText { "Alasan" }
  package var firstLabel: CleanText { "Pertama" }
  package var lastLabel: CleanText { "Terakhir" }
  package var expiryLabel: CleanText { "Berlaku s.d." }
  package var neverExpires: CleanText { "tanpa batas" }
  package var ordersLabel: CleanText { "Bukti" }
  package var internalNoteLabel: CleanText { "Catatan" }
  package var outwardTextLabel: CleanText { "Untuk luar" }
  package var addedByLabel: CleanText { "Dicatat oleh" }
  package var openOrdersLabel: CleanText { "Pesanan terbuka" }
}

extension English: BlacklistWords {
  package func strikes(_ count: Int) -> CleanText { count == 1 ? "1 strike" : "\(count) strikes" }
  package func until(_ date: CleanText) -> CleanText { "until \(date)" }
  package func lastOn(_ date: CleanText) -> CleanText { "last \(date)" }
  package var noEntries: [CleanText] { ["The blacklist is empty.", "Press n here to add to it, b on an order."] }
  package func noEntryFound(_ query: CleanText) -> [CleanText] { ["“\(query)” is not on the blacklist."] }
  package var groupSeparator: CleanText { "," }
  package var levelLabel: CleanText { "Level" }
  package var strikesLabel: CleanText { "Strikes" }
  package var reasonsLabel: CleanText { "Reasons" }
  package var firstLabel: CleanText { "First" }
  package var lastLabel: CleanText { "Last" }
  package var expiryLabel: CleanText { "Until" }
  package var neverExpires: CleanText { "no end" }
  package var ordersLabel: CleanText { "Evidence" }
  package var internalNoteLabel: CleanText { "Note" }
  package var outwardTextLabel: CleanText { "For others" }
  package var addedByLabel: CleanText { "Added by" }
  package var openOrdersLabel: CleanText { "Open orders" }
}
