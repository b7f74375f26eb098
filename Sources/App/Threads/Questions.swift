import Dashboard
import Orders
import Search
import Statistics

/// What is answered beside the loop: each kind of question on a thread of its own.
struct Questions {
  let search: QuestionThread<SearchRequest>
  let screening: QuestionThread<ScreeningRequest>
  let statistics: QuestionThread<StatisticsRequest>
  /// Each by itself: none of them takes the place of another kind.
  private let decisions: QuestionThread<WorkOnBook>
  private let changes: QuestionThread<WorkOnBook>
  private let matching: QuestionThread<WorkOnBook>
  private let sharing = SharingThread()

  /// `index` may be made by another thread meanwhile.
  init(index: SearchIndex, inboxes: Inboxes) {
    search = .searching(SearchEngine(index: index, partner: sharing), answers: inboxes.search)
    // Who types a name wants to know of the whole of it.
    screening = QuestionThread(patience: 40) { request, isOld in
      Self.makeReady(index, for: request, isOld)
      if let answer = Screening.answer(request, index: index, isCancelled: isOld) { inboxes.screening.post(answer) }
      return nil
    }
    statistics = .counting(answers: inboxes.statistics)
    decisions = .working(answers: inboxes.work)
    changes = .working(answers: inboxes.work)
    matching = .working(answers: inboxes.work)
  }

  func work(_ work: LongWork, on book: Book) {
    let asked = WorkOnBook(work: work, book: book)
    switch work {
    case .decide: decisions.ask(asked)
    case .apply: changes.ask(asked)
    case .match: matching.ask(asked)
    }
  }

  /// To read every entry for one buyer takes as long as to index them, after which looking up takes next to nothing.
  private static func makeReady(_ index: SearchIndex, for request: ScreeningRequest, _ isOld: () -> Bool) {
    guard request.isWorthwhile, request.payer == nil, SearchIndex.isWorthwhile(for: request.book) else { return }
    giveWay()
    while !isOld(), index.makeNext(of: request.book, helps: true) {}
  }

  func stop() {
    search.stop()
    sharing.stop()
    screening.stop()
    statistics.stop()
    decisions.stop()
    changes.stop()
    matching.stop()
  }
}

/// What is to be done on a book.
struct WorkOnBook: Sendable {
  let work: LongWork
  let book: Book
}

extension QuestionThread<WorkOnBook> {
  fileprivate static func working(answers: Mailbox<LongAnswer>) -> QuestionThread {
    QuestionThread { asked, _ in
      answers.post(asked.work.done(on: asked.book))
      return nil
    }
  }
}

extension QuestionThread<SearchRequest> {
  /// Answers at once with the best, and counts the rest only if nobody has asked for something else meanwhile.
  fileprivate static func searching(_ engine: SearchEngine, answers: Mailbox<SearchAnswer>) -> QuestionThread {
    let engine = UncheckedEngine(engine: engine)
    return QuestionThread { request, isOld in
      guard let answer = engine.engine.answer(request.quick, isCancelled: isOld) else { return nil }
      answers.post(answer)
      guard answer.hasMore else { return nil }
      return { if let whole = engine.engine.answer(request, isCancelled: isOld) { answers.post(whole) } }
    }
  }

  /// The engine belongs to the thread that answers: no other has it.
  private struct UncheckedEngine: @unchecked Sendable {
    let engine: SearchEngine
  }
}

extension QuestionThread<StatisticsRequest> {
  /// Counts, and tells how far it is a few times a second.
  fileprivate static func counting(answers: Mailbox<StatisticsAnswer>) -> QuestionThread {
    let stride = 1 << 15
    return QuestionThread { request, isOld in
      let generation = request.generation
      let figures = ShopFigures.count(request, isCancelled: isOld) { read, all in
        if read % stride == 0 { answers.post(.counting(generation: generation, read: read, of: all)) }
      }
      if let figures { answers.post(.counted(generation: generation, figures)) }
      return nil
    }
  }
}
