import Orders
import Settings
import Storage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Session {
  /// A session on the user's own data, which is opened when first needed; `say` is told of a first start and of what could not
  /// be noted.
  package static func onDisk(
    _ options: GlobalOptions, settings: Settings, environment: Environment, clock: ProgramClock,
    say: @escaping (CleanText) -> Void
  ) throws(Failure) -> Session {
    let locations = try Locations(options, in: environment)
    let words = (options.language ?? settings.language).words
    let session = Session(
      options: options, settings: settings, clock: clock,
      person: (environment["USER"] ?? environment["LOGNAME"]).map { OutsideText($0).cleaned }
    ) { () throws(StorageError) in
      let known = KnownDirectories(in: locations.state)
      if options.readOnly, try DataDirectory.isAbsent(locations.data, known: known) {
        return Store(book: Book(), through: 0, journal: MemoryJournal(), seat: seat(purpose: "command"))
      }
      let directory = try DataDirectory.open(locations.data, known: known, at: clock.now().seconds)
      if directory.created { say(words.firstStart(at: OutsideText(directory.path).cleaned)) }
      if let failure = directory.noteFailure { say(failure.message(in: words)) }
      let store = try Store(in: directory, seat: seat(purpose: "command"))
      for finding in store.findings { finding.mendedRows.map { say(words.mended(rows: $0)) } }
      for damage in store.damagedSnapshots { say(damage.message(in: words)) }
      return store
    }
    session.dataPath = locations.data
    return session
  }

  /// `host:pid:purpose`, by which the journal names a process.
  package static func seat(purpose: CleanText) -> CleanText {
    var name = [CChar](repeating: 0, count: 256)
    let host = gethostname(&name, name.count - 1) == 0 ? name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)) : []
    return "\(OutsideText(utf8: host).cleaned):\(Int(getpid())):\(purpose)"
  }
}

extension JournalFinding {
  /// The rows that had been lost or damaged; nil for what is nothing unusual after a kill.
  package var mendedRows: ClosedRange<Int64>? {
    switch self {
    case .restored(let rows): rows
    case .mended(let row): row...row
    case .tailCaughtUp, .tailCut, .tailRewritten: nil
    }
  }
}
