import Orders
import Screen
import Words

extension Words {
  /// What a notice says, without its sign.
  func sentence(for notice: Notice, in frame: Frame) -> CleanText {
    switch notice {
    case .saving: saving
    case .done(let kind, let ids, let reason): done(kind, orders: list(ids), reason: reason)
    case .newPayable(let id, let payable): newPayable(id, payable)
    case .entryDone(let kind, let key): entryDone(kind, frame.display(key))
    case .undone(let kinds, let ids, let keys): undone(what(ids, keys, frame), kinds)
    case .redone(let kinds, let ids, let keys): redone(what(ids, keys, frame), kinds)
    case .refused(let refusal): sentence(for: refusal)
    case .notKept(let cause): notKept(cause)
    case .unavailable(let action, let why): unavailable(name(of: action), sentence(for: why))
    case .unknownKey: unknownKey
    case .changedMeanwhile(let ids): changedMeanwhile(list(ids))
    case .pasteDropped: pasteDropped
    case .copied(let text): copied(text)
    case .cannotCopy: cannotCopy
    case .marked(let count): marked(count)
    case .othersChanged(let count): othersChanged(count)
    case .settingsSaved: settingsSaved
    case .settingsNotSaved(let cause): settingsNotSaved(cause)
    case .clockJumped(let seconds): clockJumped(length(abs(seconds)), forward: seconds > 0)
    case .welcome: welcome
    case .complaint(let complaint): sentence(for: complaint)
    case .keymap(let problem): sentence(for: problem)
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

  private func what(_ ids: [OrderID], _ keys: [BuyerKey], _ frame: Frame) -> CleanText {
    if !ids.isEmpty { return list(ids) }
    return keys.count > 2 ? entryCount(keys.count) : keys.map { frame.display($0) }.joined(separator: ", ")
  }

  private func length(_ seconds: Int64) -> CleanText {
    seconds < 3600
      ? "\(seconds / 60)\(minuteLetter) \(seconds % 60)s" : "\(seconds / 3600)\(hourLetter) \(seconds / 60 % 60)\(minuteLetter)"
  }
}

extension Frame {
  /// A key as people write it: the phone, masked if the settings want that, or `shopee:rani_p`.
  func display(_ key: BuyerKey) -> CleanText {
    guard case .phone(let phone) = key else { return key.text }
    return display(phone)
  }
}
