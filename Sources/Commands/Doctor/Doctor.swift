import Orders
import Settings
import Storage
import Words

/// Looks at everything that the program stands on, changes nothing but the note of when, and says what to do.
struct Doctor {
  let session: Session
  let terminal: TerminalFacts
  let complaints: [Complaint]
  let state: String
  private(set) var findings: [Finding] = []

  init(_ session: Session, terminal: TerminalFacts, complaints: [Complaint], state: String) {
    (self.session, self.terminal, self.complaints, self.state) = (session, terminal, complaints, state)
  }

  private var words: any Words { session.words }

  mutating func run() {
    lookAtTerminal()
    lookAtConfiguration()
    lookAtClock()
    lookAtData()
  }

  private mutating func add(_ finding: Finding) { findings.append(finding) }

  private mutating func lookAtTerminal() {
    let type = terminal.type ?? "-"
    if let obstacle = terminal.obstacle {
      add(Finding(.terminal, .warning, obstacle, remedy: words.useAnotherTerminal))
    } else {
      add(Finding(.terminal, words.terminalWorks(type, colors: terminal.colors)))
    }
    let locale: Finding =
      terminal.isUTF8
      ? Finding(.locale, words.localeKnowsUnicode) : Finding(.locale, .warning, words.localeIsASCII, remedy: words.setLocale)
    add(locale)
  }

  private mutating func lookAtConfiguration() {
    let path = session.settings.path
    if complaints.isEmpty {
      add(Finding(.configuration, session.settings.fileExists ? words.isSound(path) : words.noConfiguration(path)))
    }
    for complaint in complaints { add(Finding(.configuration, .warning, words.sentence(for: complaint))) }
  }

  private mutating func lookAtClock() {
    let now = session.clock.now()
    let stamp = session.written(now)
    if session.clock.setTo != nil { add(Finding(.clock, .warning, words.clockIsSet(stamp))) } else { add(Finding(.clock, stamp)) }
    add(Finding(.zone, "\(session.zone)"))
  }

  private mutating func lookAtData() {
    guard let path = session.dataPath else { return }
    let clean = OutsideText(path).cleaned
    do throws(Failure) {
      guard try session.hasData() else { return add(Finding(.directory, words.noDataYet(clean))) }
      let store = try session.store()
      add(Finding(.directory, clean))
      add(Finding(.permissions, words.permissionsAreTight))
      lookAtRoom(path)
      try check(store)
    } catch {
      let subject: CheckedSubject = error.isAboutPermissions ? .permissions : .journal
      add(Finding(subject, .failed, error.message(in: words), remedy: error.remedy(in: words)))
      lookAtRoom(path)
    }
    addLastVerified()
  }

  private mutating func check(_ store: Store) throws(Failure) {
    let report = try Failure.storage { () throws(StorageError) in try store.check() }
    add(Finding(.journal, words.journalIsSound(rows: report.rows, blank: report.blankRows)))
    for damage in report.damagedSnapshots {
      let remedy = damage.kind == .damaged ? "tenggat snapshot create" : Failure.storage(damage).remedy(in: words)
      add(Finding(.snapshots, .failed, damage.message(in: words), remedy: remedy))
    }
    add(Finding(.snapshots, words.snapshotsAreSound(report.snapshots, orders: report.orders, entries: report.entries)))
    let now = session.clock.now()
    if let last = report.lastMoment, last > now + 60 {
      let isOnPurpose = session.clock.setTo != nil
      add(
        Finding(
          .clock, isOnPurpose ? .warning : .failed, words.clockIsBehind(session.written(last)), remedy: words.setClock))
    }
    if report.damagedSnapshots.isEmpty { VerifiedNote(state).write(now) }
    lookAtRetention(store.book, at: now)
  }

  private mutating func lookAtRetention(_ book: Book, at now: Moment) {
    guard let keep = session.settings.privacy.keepBuyers else { return }
    let person = book.forgettable(before: now - keep, at: now)
    if person.isEmpty { return add(Finding(.retention, words.nothingToSweep)) }
    let line = words.sweep(
      orders: person.orders.count, entries: book.entries(of: person).count, before: session.zone.date(of: now - keep))
    add(Finding(.retention, .warning, line, remedy: "tenggat person sweep"))
  }

  private mutating func lookAtRoom(_ path: String) {
    guard let room = DiskRoom(path) else { return }
    let isTight = room.free < DiskRoom.enough
    add(
      Finding(
        .disk, isTight ? .warning : .sound, words.freeRoom(megabytes: room.free >> 20), remedy: isTight ? words.makeRoom : nil))
  }

  private mutating func addLastVerified() {
    guard let last = VerifiedNote(state).read() else { return }
    add(Finding(.lastVerified, session.written(last)))
  }
}

extension Failure {
  fileprivate var isAboutPermissions: Bool {
    guard case .storage(let error) = self else { return false }
    return [.loosePermissions, .foreignOwner, .unexpectedFile, .permission].contains(error.kind)
  }

  /// What leads out, beyond what the message says.
  fileprivate func remedy(in words: any Words) -> CleanText? {
    guard case .storage(let error) = self else { return nil }
    switch error.kind {
    case .damaged, .missing: return "tenggat snapshot list"
    case .loosePermissions where !error.remedy.isEmpty: return error.remedy
    case .diskFull, .quota: return words.makeRoom
    default: return nil
    }
  }
}
