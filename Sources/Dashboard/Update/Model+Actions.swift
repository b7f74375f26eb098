import Orders
import Words

extension Model {
  /// Does an action that is available.
  mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .pay, .claim, .extend, .wait, .ship, .finish, .revive, .downPayment, .confirm, .refund,
      .promise:
      return doVerb(action)
    case .newOrder, .edit, .blacklist, .newEntry, .correctEntry: openForm(for: action)
    case .pasteChat: openPaste()
    case .cancel: askReason()
    case .appeal: askNote(.appeal)
    case .forgive: askNote(.forgive)
    case .queue: openQueue()
    case .importFile: openImport()
    case .bank: openBank()
    case .remind: openPreview()
    case .contact: openContact()
    case .seeStatement: return commit(.seeStatement(nil))
    case .removeEntry: askNote(.remove)
    case .undo: return undo()
    case .redo: return redo()
    case .nextTab, .previousTab, .sort, .zoom, .wider, .narrower, .taller, .shorter: return changeLayout(action)
    case .search: startSearch()
    case .back: return back()
    case .quit: return backOrQuit()
    case .quitNow: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .mask: toggleMask()
    case .lock: lock()
    case .copy: return copySelection()
    default: look(action)
    }
    return []
  }

  /// What only changes what is looked at.
  private mutating func look(_ action: Action) {
    switch action {
    case .down: moveSelection(by: 1)
    case .up: moveSelection(by: -1)
    case .first: moveSelection(toEnd: false)
    case .last: moveSelection(toEnd: true)
    case .pageDown: moveSelection(byHalfPages: 1)
    case .pageUp: moveSelection(byHalfPages: -1)
    case .mark: toggleMark()
    case .markRange: toggleRange()
    case .markAll: markAll()
    case .extendMarksDown: extendMarks(by: 1)
    case .extendMarksUp: extendMarks(by: -1)
    case .nextPane: cyclePane(by: 1)
    case .previousPane: cyclePane(by: -1)
    case .ordersPane: go(to: .orders)
    case .deadlinesPane: go(to: .deadlines)
    case .blacklistPane: go(to: .blacklist)
    case .detailsPane: go(to: .details)
    case .open: open()
    case .help: overlays.append(.help(ActionList(pane: focus)))
    case .palette: overlays.append(.palette(ActionList(pane: focus)))
    case .triage: startTriage()
    case .dueTomorrow: overlays.append(.due(DueView(selection: dueList.rows.first?.id)))
    case .statistics: overlays.append(.statistics(StatisticsView()))
    case .messages: overlays.append(.messages(top: 0))
    default: break
    }
  }
}
