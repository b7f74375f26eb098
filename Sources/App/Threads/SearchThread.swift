import Dashboard
import Orders
import Search
import Synchronization

/// The thread that searches: it answers the newest question and gives up on an older one as soon as a newer has come.
final class SearchThread: @unchecked Sendable {
  private let index: SearchIndex
  private let requests = Mailbox<SearchRequest?>()
  private let answers: Mailbox<SearchAnswer>
  private let newest = Atomic<Int>(0)
  private var worker: Worker?

  /// `index` may be made by other threads meanwhile.
  init(index: SearchIndex, answers: Mailbox<SearchAnswer>) { (self.index, self.answers) = (index, answers) }

  func start() { worker = Worker { [self] in run() } }

  func ask(_ request: SearchRequest) {
    newest.store(request.generation, ordering: .releasing)
    requests.post(request)
  }

  func stop() {
    newest.store(.max, ordering: .releasing)
    requests.post(nil)
    worker?.join()
  }

  private func run() {
    let engine = SearchEngine(index: index)
    while true {
      _ = waitUntilReadable([requests.descriptor], milliseconds: nil)
      let asked = requests.takeAll()
      if asked.contains(where: { $0 == nil }) { return }
      guard let request = asked.last ?? nil else { continue }
      answer(request, by: engine)
    }
  }

  /// Answers at once with the best, and counts the rest only if nobody has asked for something else meanwhile.
  private func answer(_ request: SearchRequest, by engine: SearchEngine) {
    let isOld = { self.newest.load(ordering: .acquiring) > request.generation }
    var quick = request
    quick.countsAll = false
    guard let answer = engine.answer(quick, isCancelled: isOld) else { return }
    answers.post(answer)
    guard answer.hasMore, let whole = engine.answer(request, isCancelled: isOld) else { return }
    answers.post(whole)
  }
}
