import Dashboard
import Statistics
import Synchronization

/// The thread that counts: it answers the newest question, tells how far it is, and gives up on an older question as soon as a
/// newer has come.
final class StatisticsThread: @unchecked Sendable {
  /// It tells how far it is after so many orders: a few times a second.
  private static let stride = 1 << 15
  private let requests = Mailbox<StatisticsRequest?>()
  private let answers: Mailbox<StatisticsAnswer>
  private let newest = Atomic<Int>(0)
  private var worker: Worker?

  init(answers: Mailbox<StatisticsAnswer>) { self.answers = answers }

  func start() { worker = Worker { [self] in run() } }

  func ask(_ request: StatisticsRequest) {
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
      count(request)
    }
  }

  private func count(_ request: StatisticsRequest) {
    let generation = request.generation
    let isOld = { self.newest.load(ordering: .acquiring) > generation }
    let figures = ShopFigures.count(request, isCancelled: isOld) { read, all in
      if read % Self.stride == 0 { answers.post(.counting(generation: generation, read: read, of: all)) }
    }
    if let figures { answers.post(.counted(generation: generation, figures)) }
  }
}
