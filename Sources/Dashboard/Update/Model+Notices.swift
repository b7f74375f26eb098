import Orders

extension Model {
  /// How many notices the log keeps.
  private static let logged = 200

  /// Says something on the bottom line and keeps it in the log.
  mutating func say(_ notice: Notice) {
    let shown = Notices.Shown(notice: notice, moment: now.moment, until: now.uptime + notice.duration)
    notices.current = shown
    if notice.isPassing { return }
    notices.log.append(shown)
    if notices.log.count > Self.logged { notices.log.removeFirst(notices.log.count - Self.logged) }
  }

  /// Says something only where nothing more important stands: it goes to the log in any case.
  mutating func mention(_ notice: Notice) {
    let before = notices.current
    say(notice)
    if let before, before.until > now.uptime, !before.notice.isPassing { notices.current = before }
  }

  mutating func endNotice() {
    if let current = notices.current, current.until <= now.uptime { notices.current = nil }
  }

  /// "Saving" is over.
  mutating func endSaving() {
    if notices.current?.notice == .saving { notices.current = nil }
  }

  /// No file is taken in any more.
  mutating func endProgress() {
    if case .importing? = notices.current?.notice { notices.current = nil }
  }
}

extension Notice {
  /// Whether it says what goes on, and no more: any other may take its place, and nobody looks for it later.
  var isPassing: Bool {
    switch self {
    case .saving, .importing: true
    default: false
    }
  }

  /// For how long it stands, in milliseconds: what can be undone, and what went wrong, longer.
  var duration: Int64 {
    switch self {
    case .done, .entryDone, .queueDone, .statementSeen, .statementTaken, .creditDone, .undone, .redone, .newPayable,
      .changedMeanwhile, .welcome:
      8000
    case .fileFound, .strikesOffered: 20_000
    case .fileKnown, .layoutTaught, .fileImported: 8000
    case .complaint, .keymap, .repaired, .importStopped, .fileChanged, .importBroken, .entryProposed, .buyersWait, .setUpLater,
      .reusedTotal:
      10_000
    case .refused, .notKept, .settingsNotSaved, .clockJumped, .cannotCopy, .noPhone, .opened, .notOpened, .numberAsked,
      .draftKept, .draftResumed, .pasteLeft, .noOrderInChat, .formFilled, .importRunning:
      6000
    case .saving, .importing, .called: 60_000
    case .triageOffered: 20_000
    case .unavailable, .unknownKey, .unknownCommand, .nothingDone, .pasteDropped, .copied, .masked, .marked, .othersChanged,
      .triageLeft,
      .settingsSaved:
      4000
    }
  }
}
