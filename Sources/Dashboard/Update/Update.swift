import Orders
import Screen

/// Changes the model by what happened, and answers what the loop is to do about it.
///
/// Pure: `model.now` must have been set to the moment of the message before.
package func update(_ model: inout Model, _ message: Message) -> [Effect] {
  model.noteClock()
  var effects = model.take(message)
  if model.isArrangementOld { effects += model.followBook() }
  model.followTriage()
  model.followBank()
  model.lockIfIdle()
  effects += model.match()
  effects += model.call()
  effects += model.screen()
  effects += model.countStatistics()
  model.endNotice()
  return effects
}

extension Model {
  mutating func take(_ message: Message) -> [Effect] {
    if commits.applying != nil, message.isOfTheBook {
      commits.deferred.append(message)
      return []
    }
    return switch message {
    case .started: start()
    case .pressed(let key): press(key)
    case .ticked: []
    case .resized(let size): resize(to: size)
    case .kept(let ticket, let changes, let through): finishCommit(ticket, changes, through: through)
    case .overtaken(let ticket, let changes): decideAgain(ticket, on: changes)
    case .worked(let answer): take(answer)
    case .arrived(let changes): arrive(changes)
    case .reloaded(let book): replaceBook(book)
    case .damageFound(let text): noteDamage(text)
    case .notKept(let ticket, let cause): giveUp(ticket, cause: cause)
    case .storage(let state): storageBecame(state)
    case .recalled(let commit, let changes, let purpose): takeBack(changes, commit: commit, purpose)
    case .found(let answer): takeAnswer(answer)
    case .screened(let answer): takeScreening(answer)
    case .counted(let answer): takeStatistics(answer)
    case .copied(let isCopied): noteCopy(isCopied)
    case .settingsSaved(let cause): noteSettings(cause)
    case .opened(let cause): noteOpened(cause)
    case .imports(let news): take(news)
    case .statementRead(let reading): open(reading)
    }
  }

  private mutating func start() -> [Effect] {
    if settings.fileExists || isDemo || isReadOnly {
      say(.welcome)
      offerTriage()
    } else if book.orderCount == 0, book.blacklist.count == 0 {
      overlays = [.setup(SetupForm(settings))]
    } else {
      say(.setUpLater)
    }
    if isGlance { enterGlance() }
    startNotices.forEach { say($0) }
    return []
  }

  private mutating func resize(to size: Size) -> [Effect] {
    self.size = size
    if isGlance { enterGlance() }
    if blacklist.rows.count < min(size.rows, blacklist.total) { arrangeEntries() }
    bringSelectionIntoView()
    return []
  }

  /// Says when the clock was set by more than a few seconds; deadlines follow it by themselves.
  fileprivate mutating func noteClock() {
    defer { lastInstant = now }
    let jump = jump(at: now)
    if abs(jump) > 5 { say(.clockJumped(seconds: jump)) }
  }

  /// By how many seconds the clock was set since the last message, to the nearest.
  private func jump(at now: Instant) -> Int64 {
    guard let before = lastInstant else { return 0 }
    let onClock = (now.moment - before.moment) * 1000 + (now.milliseconds - before.milliseconds)
    let jump = onClock - (now.uptime - before.uptime)
    return (jump + (jump < 0 ? -500 : 500)) / 1000
  }

  /// Whether the clock was set since the last message, by so much that it is to be said.
  package func wasClockSet(by now: Instant) -> Bool { abs(jump(at: now)) > 5 }

  /// The book or the hour changed: the rows follow, and a query is put again.
  fileprivate mutating func followBook() -> [Effect] {
    let isBookNew = arrangement.version != book.version
    arrangeWhenQuiet()
    return isBookNew && search.isActive ? askAgain() : []
  }
}
