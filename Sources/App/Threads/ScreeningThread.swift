import Dashboard
import Search
import Synchronization

/// The thread that screens: it answers the newest question and gives up on an older one as soon as a newer has come.
final class ScreeningThread: @unchecked Sendable {
  private let index: SearchIndex
  private let requests = Mailbox<ScreeningRequest?>()
  private let answers: Mailbox<ScreeningAnswer>
  private let newest = Atomic<Int>(0)
  private var worker: Worker?

  /// `index` may be made by other threads meanwhile.
  init(index: SearchIndex, answers: Mailbox<ScreeningAnswer>) { (self.index, self.answers) = (index, answers) }

  func start() { worker = Worker { [self] in run() } }

  func ask(_ request: ScreeningRequest) {
    newest.store(request.generation, ordering: .releasing)
    requests.post(request)
  }

  func stop() {
    newest.store(.max, ordering: .releasing)
    requests.post(nil)
    worker?.join()
  }

  private func run() {
    while true {
      _ = waitUntilReadable([requests.descriptor], milliseconds: nil)
      let asked = requests.takeAll()
      if asked.contains(where: { $0 == nil }) { return }
      guard let request = asked.last ?? nil else { continue }
      let isOld = { self.newest.load(ordering: .acquiring) > request.generation }
      if let answer = Screening.answer(request, index: index, isCancelled: isOld) { answers.post(answer) }
    }
  }
}
