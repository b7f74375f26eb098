import Orders
import Search
import Storage
import Synchronization

/// The thread that makes the search index of a book's snapshot, and of another book's when a snapshot was restored.
///
/// It begins a moment after the first frame, so that the start is not slowed by it, has a second thread help while there is
/// something to make, and gives way to all other threads: until it is done, whoever searches reads what is not indexed.
final class IndexThread: @unchecked Sendable {
  private let index: SearchIndex
  private let books = Mailbox<Book?>()
  private let isEnding = Atomic<Bool>(false)
  private var worker: Worker?

  /// How long a start is left alone, in milliseconds.
  private static let patience: Int64 = 60

  init(index: SearchIndex) { self.index = index }

  func start() { worker = Worker { [self] in run() } }

  /// Has a book indexed that the index may not know yet.
  func follow(_ book: Book) { books.post(book) }

  func stop() {
    isEnding.store(true, ordering: .releasing)
    books.post(nil)
    worker?.join()
  }

  private func run() {
    giveWay()
    while true {
      _ = waitUntilReadable([books.descriptor], milliseconds: nil)
      let posted = books.takeAll()
      if posted.contains(where: { $0 == nil }) { return }
      guard let book = posted.last ?? nil, SearchIndex.isWorthwhile(for: book), !index.isWhole(for: book) else { continue }
      // Only the end of the program is worth waking up for.
      _ = waitUntilReadable([books.descriptor], milliseconds: Self.patience)
      let second = Worker { [self] in
        giveWay()
        make(of: book)
      }
      make(of: book)
      second?.join()
    }
  }

  /// Makes segments until none is left that nobody makes.
  private func make(of book: Book) {
    let isCancelled = { self.isEnding.load(ordering: .acquiring) }
    while !isCancelled(), index.makeNext(of: book, isCancelled: isCancelled) {}
  }
}
