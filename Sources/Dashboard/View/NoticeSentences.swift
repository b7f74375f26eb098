import Orders
import Screen
import Words

extension Words {
  /// What a notice says, without its sign.
  func sentence(for notice: Notice, in frame: Frame) -> CleanText {
    switch notice {
    case .saving: saving
    case .done(let kind, let ids, let reason, let fact):
      [done(kind, orders: list(ids), reason: reason), fact.map { sentence(for: $0, in: frame) }].compactMap { $0 }
        .joined(separator: " · ")
    case .newPayable(let id, let payable, let cause): sentence(for: cause, id, payable)
    case .reusedTotal(let sum, let order): reusedTotal(sum, of: order)
    case .entryProposed(let id, let reason, let count, let isRise):
      entryProposed(
        done(.cancelled, orders: "#\(id)", reason: reason), count, isRise: isRise,
        key: frame.model.keymap.keys(for: .blacklist).first?.shown)
    case .buyersWait(let count): waiting(count, key: frame.model.keymap.keys(for: .queue).first?.shown)
    case .queueDone(let kind, let number): place(number, became: kind)
    case .entryDone(let kind, let key): entryDone(kind, frame.display(key))
    case .undone(let kinds, let ids, let keys): undone(what(ids, keys, kinds, frame), kinds)
    case .redone(let kinds, let ids, let keys): redone(what(ids, keys, kinds, frame), kinds)
    case .statementTaken(let new, let seen): statementTaken(new: new, seen: seen)
    case .creditDone(let kind, let ids, let balance): creditDone(kind, orders: ids.isEmpty ? .empty : list(ids), balance: balance)
    case .statementSeen: statementSeen
    case .refused(let refusal): sentence(for: refusal) { frame.display($0) }
    case .notKept(let cause): notKept(cause)
    case .unavailable(let action, let why): unavailable(name(of: action), sentence(for: why))
    case .unknownKey: unknownKey
    case .unknownCommand(let text): unknownCommand(text)
    case .changedMeanwhile(let ids, let latest): changedMeanwhile(list(ids), latest)
    case .nothingDone: nothingDone
    case .numberAsked(let number): numberAsked(number)
    case .draftKept: draftKept
    case .draftResumed: draftResumed
    case .setUpLater: setUpLater
    case .pasteDropped: pasteDropped(key: key(of: .pasteChat, frame))
    case .pasteLeft: pasteLeft(key: key(of: .pasteChat, frame))
    case .noOrderInChat: noOrderInChat
    case .formFilled(let others): formFilled(others: others, key: key(of: .pasteChat, frame))
    case .copied(let text): copied(text)
    case .cannotCopy: cannotCopy
    case .noPhone(let id): noPhone(id)
    case .opened: opened
    case .notOpened(let cause): notOpened(cause)
    case .marked(let count): marked(count)
    case .masked(let isMasked): masked(isMasked)
    case .othersChanged(let count, let ids):
      ids.isEmpty ? othersChanged(count) : "\(othersChanged(count)): \(list(ids))\(count > ids.count ? " …" as CleanText : "")"
    case .settingsSaved: settingsSaved
    case .settingsNotSaved(let cause): settingsNotSaved(cause)
    case .clockJumped(let seconds): clockJumped(length(abs(seconds)), forward: seconds > 0)
    case .welcome: welcome
    case .triageOffered(let count): triageOffered(count, key: frame.model.keymap.keys(for: .triage).first?.shown)
    case .called(let count, let id): called(count, id, key: frame.model.keymap.keys(for: .triage).first?.shown)
    case .triageLeft(let count): triageLeft(count)
    case .complaint(let complaint): sentence(for: complaint.withoutDirectories)
    case .keymap(let problem): sentence(for: problem)
    case .repaired(let sentence): sentence
    case .fileKnown(let file): fileKnown(file)
    case .fileFound(let file, let summary):
      [sentence(for: summary, of: file), frame.model.keymap.keys(for: .importFile).first.map { looksWith($0.shown) }]
        .compactMap { $0 }.joined(separator: " · ")
    case .importing(let file, let rows, let total):
      [progress(rows: rows, of: total, in: file), key(of: .back, frame).map { stopsImport($0) }].compactMap { $0 }
        .joined(separator: " · ")
    case .fileImported(let file, let added, let updated): fileImported(file, added: added, updated: updated)
    case .importStopped(let file, let rows, let total, _):
      importStopped(file, rows: rows, of: total, key: key(of: .importFile, frame))
    case .fileChanged(let file, let rows): fileChanged(file, rows: rows)
    case .importBroken(let file, let rows, let cause): importBroken(file, rows: rows, cause: cause)
    case .importRunning(let file): importRunning(file)
    case .strikesOffered(let count): strikesOffered(count)
    case .layoutTaught(let name): layoutTaught(name)
    }
  }

  private func sentence(for summary: ImportPreview.Summary, of file: CleanText) -> CleanText {
    switch summary {
    case .orders(let layout, let added, let updated, let bad):
      fileFound(file, layout: layout, added: added, updated: updated, bad: bad)
    case .entries(let added, let updated, let bad): fileFound(file, added: added, updated: updated, bad: bad)
    case .unknown: fileFoundUnknown(file)
    case .other(let kind, let layout): fileFound(file, kind, layout: layout)
    case .unreadable: fileFoundUnreadable(file)
    }
  }

  private func key(of action: Action, _ frame: Frame) -> CleanText? { frame.model.keymap.keys(for: action).first?.shown }

  private func sentence(for fact: DoneFact, in frame: Frame) -> CleanText {
    switch fact {
    case .until(let moment): untilThen(frame.ahead(moment))
    case .toPay(let sum, let moment): toPay(sum, by: frame.ahead(moment))
    case .toPayAfterHours(let sum, let moment):
      [toPay(sum, by: frame.ahead(moment)), frame.model.keymap.keys(for: .remind).first.map { offersAfterHours(key: $0.shown) }]
        .compactMap { $0 }.joined(separator: " · ")
    case .sendBy(let moment): sendBy(frame.ahead(moment))
    case .refund(let sum): refund(sum)
    case .kept(let sum): became(of: sum, .forfeited)
    case .confirmBy(let moment): confirmBy(frame.ahead(moment))
    case .soldFor(let sum): "\(settlesAtOnce) \(sum)"
    case .strikes(let count, let level): "\(strikeCount(count)), \(name(of: level))"
    }
  }

  private func sentence(for cause: PayableCause, _ id: OrderID, _ payable: Rupiah) -> CleanText {
    switch cause {
    case .itemsChanged: newPayable(id, payable, isOldTaken: false)
    case .oldTaken: newPayable(id, payable, isOldTaken: true)
    case .undone(let kinds): "\(undone("#\(id)", kinds)). \(nowPayable(payable))"
    case .redone(let kinds): "\(redone("#\(id)", kinds)). \(nowPayable(payable))"
    }
  }

  private func sentence(for problem: KeymapProblem) -> CleanText {
    switch problem {
    case .unknownAction(let name, let line): unknownAction(name, line: line)
    case .notAKey(let key, let line): notAKey(key, line: line)
    case .conflict(let key, let kept, let lost, let line):
      keyConflict(key, kept: name(of: kept), lost: name(of: lost), line: line)
    }
  }

  /// `#128`, `#128, #130, #131`, `14 pesanan`.
  func list(_ ids: [OrderID]) -> CleanText {
    ids.count > 5 ? orderCount(ids.count) : ids.map { "#\($0)" as CleanText }.joined(separator: ", ")
  }

  private func what(_ ids: [OrderID], _ keys: [BuyerKey], _ kinds: [ChangeKind], _ frame: Frame) -> CleanText {
    if !ids.isEmpty { return list(ids) }
    if !Set(kinds).isDisjoint(with: [.creditKept, .creditSettled, .creditDismissed, .statementImported]) { return theMoney }
    if keys.isEmpty { return allAccounts }
    return keys.count > 2 ? entryCount(keys.count) : keys.map { frame.display($0) }.joined(separator: ", ")
  }

  private func length(_ seconds: Int64) -> CleanText {
    seconds < 3600
      ? "\(seconds / 60)\(minuteLetter) \(seconds % 60)s" : "\(seconds / 3600)\(hourLetter) \(seconds / 60 % 60)\(minuteLetter)"
  }
}

extension Complaint {
  /// The same with the file's name alone: a line of the screen has no room for where it is.
  fileprivate var withoutDirectories: Complaint {
    var complaint = self
    complaint.file = CleanText(fileNameOf: file.string)
    return complaint
  }
}
