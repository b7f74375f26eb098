import Orders

/// The lists of orders and how they are sorted.
package protocol TabWords {
  var pendingTab: CleanText { get }
  var toSendTab: CleanText { get }
  var shippedTab: CleanText { get }
  var cancelledTab: CleanText { get }
  var allTab: CleanText { get }
  var sortedByDeadline: CleanText { get }
  var sortedByAge: CleanText { get }
  var sortedByAmount: CleanText { get }
  var sortedByName: CleanText { get }
}

extension Indonesian: TabWords {
  package var pendingTab: CleanText { "Menunggu" }
  package var toSendTab: CleanText { "Kirim" }
  package var shippedTab: CleanText { "Dikirim" }
  package var cancelledTab: CleanText { "Batal" }
  package var allTab: CleanText { "Semua" }
  package var sortedByDeadline: CleanText { "tenggat" }
  package var sortedByAge: CleanText { "terbaru" }
  package var sortedByAmount: CleanText { "jumlah" }
  package var sortedByName: CleanText { "nama" }
}

extension English: TabWords {
  package var pendingTab: CleanText { "Waiting" }
  package var toSendTab: CleanText { "To send" }
  package var shippedTab: CleanText { "Sent" }
  package var cancelledTab: CleanText { "Cancelled" }
  package var allTab: CleanText { "All" }
  package var sortedByDeadline: CleanText { "deadline" }
  package var sortedByAge: CleanText { "newest" }
  package var sortedByAmount: CleanText { "amount" }
  package var sortedByName: CleanText { "name" }
}
