import Synchronization

/// Whoever takes over a part of a search on another thread.
package protocol SearchPartner: Sendable {
  /// Runs the work here, and on the partner's thread too if that gets to it before it is over here; returns when nobody
  /// runs it any more.
  func share(_ work: @Sendable () -> Void)
}

/// Nobody: everything is searched on the thread that asks.
package struct NoPartner: SearchPartner {
  package init() {}
  package func share(_ work: @Sendable () -> Void) { work() }
}

/// One segment with its question and what was found there so far; used by one thread at a time.
final class SegmentTask {
  private(set) var search: SegmentSearch
  private(set) var found: RankedRows

  init(_ search: SegmentSearch) { (self.search, found) = (search, RankedRows(rows: search.segment.count)) }

  /// Finds what matches as it is, or what is misspelt besides; `bar` is what a row's score must not be above to be of use.
  func run(_ query: SearchQuery, typos: Bool, bar: UInt64) {
    search.bar = bar
    for reading in query.readings { found.formUnion(typos ? search.misspelt(reading) : search.exact(reading)) }
    found.keep(search.alive)
  }
}

/// The segments of one question, each taken by the next thread that is free.
final class SegmentWork: @unchecked Sendable {
  // Each task is touched by the thread alone that took its number.
  private let tasks: [SegmentTask]
  private let query: SearchQuery
  private let typos: Bool
  private let limit: Int
  private let isCancelled: @Sendable () -> Bool
  private let taken = Atomic<Int>(0)
  private let done = Atomic<Int>(0)
  /// What a row's score must not be above, as far as any thread knows.
  private let bar = Atomic<UInt64>(.max)
  private let found: Mutex<BestRows>

  init(_ tasks: [SegmentTask], _ query: SearchQuery, typos: Bool, limit: Int, isCancelled: @escaping @Sendable () -> Bool) {
    (self.tasks, self.query, self.typos, self.limit, self.isCancelled) = (tasks, query, typos, limit, isCancelled)
    found = Mutex(BestRows(limit: limit))
  }

  /// Whether every segment was searched: false if cancelled.
  var isDone: Bool { done.load(ordering: .acquiring) == tasks.count }

  /// The best of all segments; not before `isDone`.
  var best: BestRows { found.withLock { $0 } }

  /// Takes segments until none is left; on any number of threads.
  func run() {
    var best = BestRows(limit: limit)
    while !isCancelled() {
      let next = taken.wrappingAdd(1, ordering: .relaxed).oldValue
      guard next < tasks.count else { break }
      best.lower(to: bar.load(ordering: .relaxed))
      tasks[next].run(query, typos: typos, bar: best.bar)
      best.add(tasks[next].found, of: tasks[next].search.segment, tag: 0)
      bar.min(best.bar, ordering: .relaxed)
      done.wrappingAdd(1, ordering: .releasing)
    }
    found.withLock { $0.add(best) }
  }
}
