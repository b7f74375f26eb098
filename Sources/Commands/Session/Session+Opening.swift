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
      let directory = try DataDirectory.open(
        locations.data, known: KnownDirectories(in: locations.state), at: clock.now().seconds)
      if directory.created { say(words.firstStart(at: OutsideText(directory.path).cleaned)) }
      if let failure = directory.noteFailure { say(failure.message(in: words)) }
      return try Store(in: directory, seat: seat(purpose: "command"))
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
