import Dashboard
import Orders
import Search
import Synchronization

/// The thread that searches: it answers the newest question and gives up on an older one as soon as a newer has come.
final class SearchThread: @unchecked Sendable {
  private let requests = Mailbox<SearchRequest?>()
  private let answers: Mailbox<SearchAnswer>
  private let newest = Atomic<Int>(0)
  private var worker: Worker?

  init(answers: Mailbox<SearchAnswer>) { self.answers = answers }

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
    let engine = SearchEngine()
    while true {
      _ = waitUntilReadable([requests.descriptor], milliseconds: nil)
      let asked = requests.takeAll()
      if asked.contains(where: { $0 == nil }) { return }
      guard let request = asked.last ?? nil else { continue }
      let isOld = { self.newest.load(ordering: .acquiring) > request.generation }
      if let answer = engine.answer(request, isCancelled: isOld) { answers.post(answer) }
    }
  }
}
