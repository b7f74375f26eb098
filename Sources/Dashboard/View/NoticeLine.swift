import Orders
import Screen
import Words

/// The line above the footer: what was just done or refused; and that the disk has failed, as long as it has.
struct NoticeLine {
  /// `onlyBanner`: what was done names persons, that the disk has failed does not.
  static func draw(on frame: inout Frame, in area: Rectangle, onlyBanner: Bool = false) {
    guard !area.isEmpty, let (line, role) = line(frame, onlyBanner: onlyBanner) else { return }
    frame.canvas.fill(area, role: role)
    frame.canvas.draw(line, at: area.origin, width: area.columns)
  }

  private static func line(_ frame: Frame, onlyBanner: Bool) -> ([Span], Role)? {
    if !onlyBanner, let current = frame.model.notices.current { return (frame.spans(for: current.notice), .footer) }
    guard case .failed(let cause, let lastGood) = frame.model.storage else { return nil }
    let banner = frame.words.storageFailed(cause: cause, lastGood: lastGood.map { frame.stamp($0) })
    return ([Span(.failed, .toastError), Span(" \(banner)", .toastError)], .toastError)
  }
}

extension Frame {
  /// A notice in words, with its sign in front and, where it can be taken back, the key for that.
  func spans(for notice: Notice) -> [Span] {
    let text = words.sentence(for: notice, in: self)
    let (glyph, role) = notice.sign
    var line = [Span(glyph, role), Span(" \(text)", role)]
    if notice.canBeUndone, let key = model.keymap.keys(for: .undo).first {
      line += [Span(" "), Span(.separator, .muted), Span(" "), Span(key.shown, .badgeUndo), Span(" \(words.toUndo)", .muted)]
    }
    return line
  }
}

extension Notice {
  var canBeUndone: Bool {
    switch self {
    case .done, .entryDone, .queueDone, .redone, .entryProposed, .buyersWait, .reusedTotal, .statementSeen, .creditDone,
      .fileImported:
      true
    case .statementTaken(let new, _): new > 0
    case .importStopped(_, _, _, let isUndoable): isUndoable
    case .newPayable(_, _, let cause): cause == .itemsChanged || cause == .oldTaken
    default: false
    }
  }

  var sign: (Glyph, Role) {
    switch self {
    case .saving, .importing: (.saving, .muted)
    case .done, .entryDone, .queueDone, .undone, .redone, .settingsSaved, .copied, .statementSeen, .statementTaken,
      .creditDone, .opened:
      (.checked, .toastInfo)
    case .layoutTaught, .fileImported: (.checked, .toastInfo)
    case .fileFound, .fileKnown: (.bullet, .toastInfo)
    case .strikesOffered, .importStopped, .fileChanged, .importRunning: (.maybe, .toastWarning)
    case .masked, .pasteLeft, .formFilled, .marked, .othersChanged, .welcome, .nothingDone, .draftKept, .draftResumed,
      .setUpLater, .triageLeft:
      (.bullet, .toastInfo)
    case .reusedTotal, .refused, .unavailable, .unknownKey, .unknownCommand, .numberAsked, .entryProposed, .buyersWait,
      .pasteDropped, .noOrderInChat, .cannotCopy, .noPhone, .notOpened,
      .changedMeanwhile, .clockJumped, .newPayable, .triageOffered, .called,
      .complaint,
      .keymap:
      (.maybe, .toastWarning)
    case .notKept, .settingsNotSaved, .repaired, .importBroken: (.failed, .toastError)
    }
  }
}
