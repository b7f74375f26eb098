import Orders

/// What the panes of orders and deadlines say.
package protocol PaneWords {
  var ordersPane: CleanText { get }
  var deadlinesPane: CleanText { get }
  var blacklistPane: CleanText { get }
  var detailsPane: CleanText { get }
  /// The letter after a number of minutes in a short countdown.
  var minuteLetter: CleanText { get }
  var unnamed: CleanText { get }
  /// A row's note that a part is paid.
  var partlyPaid: CleanText { get }
  /// A row's note that the buyer says it is paid.
  var saysPaid: CleanText { get }
  var reorderWaits: CleanText { get }
  var noOrders: [CleanText] { get }
  var nothingSettled: [CleanText] { get }
  func noOrderFound(_ query: CleanText) -> [CleanText]
  /// What the query found is in other tabs: their names with a count each.
  func orderFoundElsewhere(_ query: CleanText, _ tabs: CleanText, isTyping: Bool) -> [CleanText]
  /// The list of deadlines that come next, and of those that are over.
  var comingDeadlines: CleanText { get }
  func overDeadlines(_ count: Int) -> CleanText
  var noDeadlines: CleanText { get }
  /// What an order past its promise and its grace does.
  var asksForDecision: CleanText { get }
  func andMore(_ count: Int) -> CleanText
  /// Before the time left to send a paid order.
  var sendIn: CleanText { get }
}

extension Indonesian: PaneWords {
  package var ordersPane: CleanText { "Pesanan" }
  package var deadlinesPane: CleanText { "Tenggat" }
  package var blacklistPane: CleanText { "Daftar hitam" }
  package var detailsPane: CleanText { "Rincian" }
  package var minuteLetter: CleanText { "m" }
  package var unnamed: CleanText { "tanpa nama" }
  package var partlyPaid: CleanText { "DP" }
  package var saysPaid: CleanText { "lunas?" }
  package var reorderWaits: CleanText { "urutan baru menunggu" }
  package var noOrders: [CleanText] { ["Tidak ada pesanan yang menunggu uang.", "Tekan n untuk pesanan baru, ? untuk bantuan."] }
  package var nothingSettled: [CleanText] { ["Belum ada pesanan di sini.", "← dan → ke daftar lain."] }
  package func noOrderFound(_ query: CleanText) -> [CleanText] {
    ["Tidak ada pesanan yang cocok dengan “\(query)”.", "Esc menghapus pencarian."]
  }
  package func orderFoundElsewhere(_ query: CleanText, _ tabs: CleanText, isTyping: Bool) -> [CleanText] {
    let key: CleanText = isTyping ? "Enter, lalu →" : "→"
    return ["“\(query)” tidak ada di daftar ini, tetapi ada di:", tabs, "\(key) ke daftar berikutnya · Esc menghapus pencarian"]
  }
  package var comingDeadlines: CleanText { "Berikutnya" }
  package func overDeadlines(_ count: Int) -> CleanText { "Sudah lewat: \(count)" }
  package var noDeadlines: CleanText { "Tidak ada tenggat. Semua tenang." }
  package var asksForDecision: CleanText { "putuskan" }
  package func andMore(_ count: Int) -> CleanText { "dan \(grouped(Int64(count))) lagi" }
  package var sendIn: CleanText { "kirim" }
}

extension English: PaneWords {
  package var ordersPane: CleanText { "Orders" }
  package var deadlinesPane: CleanText { "Deadlines" }
  package var blacklistPane: CleanText { "Blacklist" }
  package var detailsPane: CleanText { "Details" }
  package var minuteLetter: CleanText { "m" }
  package var unnamed: CleanText { "no name" }
  package var partlyPaid: CleanText { "DP" }
  package var saysPaid: CleanText { "paid?" }
  package var reorderWaits: CleanText { "new order waits" }
  package var noOrders: [CleanText] { ["No order waits for money.", "Press n for a new order, ? for help."] }
  package var nothingSettled: [CleanText] { ["No orders here yet.", "← and → go to the other lists."] }
  package func noOrderFound(_ query: CleanText) -> [CleanText] { ["No order matches “\(query)”.", "Esc clears the search."] }
  package func orderFoundElsewhere(_ query: CleanText, _ tabs: CleanText, isTyping: Bool) -> [CleanText] {
    let keys: CleanText = isTyping ? "Enter, then → goes" : "→ goes"
    return ["“\(query)” is not in this list, but in:", tabs, "\(keys) to the next list · Esc clears the search"]
  }
  package var comingDeadlines: CleanText { "Next" }
  package func overDeadlines(_ count: Int) -> CleanText { "Past their promise: \(count)" }
  package var noDeadlines: CleanText { "No deadlines. All is calm." }
  package var asksForDecision: CleanText { "decide" }
  package func andMore(_ count: Int) -> CleanText { "and \(grouped(Int64(count))) more" }
  package var sendIn: CleanText { "send in" }
}
