import Storage
import Synchronization

/// A thread that answers the newest question, and gives up on an older one as soon as a newer has come.
///
/// It begins with the first question: a shop that is opened, looked at and closed never has most of them.
final class QuestionThread<Question: Sendable>: @unchecked Sendable {
  private let questions = Mailbox<(number: Int, question: Question)?>()
  /// How many questions were asked; the greatest number once it is to end.
  let newest = Atomic<Int>(0)
  private let answer: Answer
  private let patience: Int64?
  // Touched by the thread that asks alone.
  private var worker: Worker?

  /// Answers a question on the thread, soon once `isOld` is true; what it returns is done too if nobody asks for a moment.
  typealias Answer = @Sendable (Question, _ isOld: @escaping @Sendable () -> Bool) -> (() -> Void)?

  /// How long the screen has both processors to show what was answered, in milliseconds.
  private static var moment: Int64 { 15 }

  /// Whoever asks again and again is answered once nothing was asked for `patience` milliseconds; at once without it.
  init(patience: Int64? = nil, answer: @escaping Answer) { (self.patience, self.answer) = (patience, answer) }

  func ask(_ question: Question) {
    let number = newest.wrappingAdd(1, ordering: .acquiringAndReleasing).newValue
    questions.post((number, question))
    if worker == nil { worker = Worker { [self] in run() } }
  }

  /// Ends it; nothing is answered afterwards.
  func stop() {
    newest.store(.max, ordering: .releasing)
    questions.post(nil)
    worker?.join()
  }

  private func run() {
    while true {
      _ = waitUntilReadable([questions.descriptor], milliseconds: nil)
      var asked = questions.takeAll()
      while let patience, !waitUntilReadable([questions.descriptor], milliseconds: patience).isEmpty {
        asked += questions.takeAll()
      }
      if asked.contains(where: { $0 == nil }) { return }
      guard let (number, question) = asked.last ?? nil else { continue }
      guard let rest = answer(question, { self.newest.load(ordering: .acquiring) > number }) else { continue }
      if waitUntilReadable([questions.descriptor], milliseconds: Self.moment).isEmpty { rest() }
    }
  }
}
