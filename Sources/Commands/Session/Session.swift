import Orders
import Search
import Settings
import Storage
import Words

/// What the commands of one process work with: the shop's settings, its clock, and its store, opened when first needed.
package final class Session {
  package let options: GlobalOptions
  package let settings: Settings
  package let words: any Words
  package let clock: ProgramClock
  /// The name under which entries are added by hand; nil if the system does not tell.
  let person: CleanText?
  /// Made when first asked: it reads the whole book.
  lazy var search = SearchEngine()
  /// Told how long work goes on; answers whether it should.
  package var progress: (CleanText) -> Bool = { _ in true }
  /// Says lines, asks a question, and returns what was typed; nil where nobody can be asked.
  package var ask: (([CleanText], CleanText) throws(Failure) -> CleanText)?
  /// Whether standard input is taken: a batch reads its own lines from it.
  package var isInputTaken = false
  /// Where the data is; nil in memory.
  var dataPath: String?
  /// Where it is noted which data there has been; for `doctor`.
  var known: KnownDirectories?
  private let open: () throws(StorageError) -> Store
  private var opened: Store?
  /// Whether everything that changes the book is refused.
  package private(set) var isReadOnly: Bool

  package init(
    options: GlobalOptions, settings: Settings, clock: ProgramClock, person: CleanText? = nil,
    open: @escaping () throws(StorageError) -> Store
  ) {
    (self.options, self.settings, self.clock, self.person, self.open) = (options, settings, clock, person, open)
    words = (options.language ?? settings.language).words
    isReadOnly = options.readOnly
  }

  package var policy: Policy { settings.policy }
  package var zone: Zone { settings.policy.calendar.zone }

  /// The store, with what others have written until just now.
  func store() throws(Failure) -> Store {
    if let opened { return opened }
    let store = try Failure.storage { () throws(StorageError) in try open() }
    opened = store
    return store
  }

  /// The book as it is now.
  func book() throws(Failure) -> Book { try store().book }

  /// Takes in what other processes have written meanwhile.
  package func refresh() throws(Failure) {
    guard let opened else { return }
    _ = try Failure.storage { () throws(StorageError) in try opened.refresh() }
  }

  /// What is left to do at the end of a process: a snapshot, if the newest is far behind.
  package func close() throws(Failure) {
    guard let opened, !isReadOnly else { return }
    try Failure.storage { () throws(StorageError) in try opened.snapshotIfBehind(at: clock.now(), offset: zone.offset) }
  }

  /// Runs one line of a batch, read-only if that line says so.
  package func restricted<Result>(_ readOnly: Bool, _ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    let before = isReadOnly
    isReadOnly = before || readOnly
    defer { isReadOnly = before }
    return try body()
  }

  /// Decides, makes durable, applies.
  func commit(_ command: Command) throws(Failure) -> Committed {
    let now = clock.now()
    return try commit(at: now) { [policy] (book) throws(Refusal) in try book.decide(command, at: now, policy: policy) }
  }

  /// The same of what `decide` makes of the newest book; it may be asked again.
  func commit(at now: Moment, _ decide: (Book) throws(Refusal) -> Decision) throws(Failure) -> Committed {
    guard !isReadOnly else { throw .refused(.readOnly) }
    let store = try store()
    do throws(CommitError) { return try store.commit(at: now, decide) } catch { throw Failure(error) }
  }
}
