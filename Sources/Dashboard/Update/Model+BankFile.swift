import Intake
import Orders
import Screen
import Words

/// A statement's file: where it is, what it would bring, and taking it in.
extension Model {
  mutating func press(_ key: Key, _ field: TextField, _ view: BankView) -> [Effect] {
    switch key {
    case .escape:
      replaceBank(view, .list)
      return []
    case .enter:
      guard let path = Self.path(field.text).map({ OutsideText($0).cleaned }) else { return [] }
      replaceBank(view, .reading(path))
      return [.readStatement(path)]
    default:
      var field = field
      _ = field.edit(key)
      replaceBank(view, .opening(field))
      return []
    }
  }

  /// A statement was read: it is shown, over whatever lies there, and nothing of it is kept before Enter. A reading that was
  /// given up, or asked for by nobody here, opens the view: so a file that somebody drops comes in the same way.
  mutating func open(_ reading: StatementReading) -> [Effect] {
    if bankView == nil { openBank() }
    guard case .bank(let view)? = overlays.last else { return [] }
    switch reading.result {
    case .failure(let failure):
      replaceBank(view, .opening(TextField(reading.path), problem: .unreadable(failure.cause)))
    case .success(let file):
      if let table = file.unknown, !isReadOnly {
        teach(table, reading.path, view)
        return []
      }
      if file.lines.isEmpty, let problem = file.problems.first {
        replaceBank(view, .opening(TextField(reading.path), problem: .intake(problem)))
        return []
      }
      if file.lines.count > StatementPreview.lineLimit {
        let problem = IntakeProblem(line: 0, fault: .file(.tooManyRows(limit: StatementPreview.lineLimit)))
        replaceBank(view, .opening(TextField(reading.path), problem: .intake(problem)))
        return []
      }
      show(file, reading, view)
    }
    return []
  }

  /// Columns that nobody has taught yet: asked for here, and the file is read again once they are.
  private mutating func teach(_ table: UnknownTable, _ path: CleanText, _ view: BankView) {
    replaceBank(view, .list)
    let name = CleanText(fileNameOf: path.string).withoutExtension
    overlays.append(.mapping(MappingForm(table, path: path.string, name: name, kind: .statement)))
  }

  private mutating func show(_ file: StatementFile, _ reading: StatementReading, _ view: BankView) {
    let named = policy.accounts.filter { file.misfit(to: $0, asked: nil) == nil }
    // Those that name the bank, or the very account, before those that say neither.
    let likely = named.filter { Bank(named: $0) == file.bank && file.bank != nil }
    let accounts = policy.accounts.isEmpty ? [file.bank?.name ?? words.anyBank] : likely + named.filter { !likely.contains($0) }
    guard !accounts.isEmpty else {
      let problem = policy.accounts.lazy.compactMap { file.misfit(to: $0, asked: nil) }.first
      return replaceBank(view, .opening(TextField(reading.path), problem: problem.map { .intake($0) }))
    }
    shownStatements += 1
    var view = view
    view.step = .preview(
      StatementPreview(number: shownStatements, path: reading.path, file: file, accounts: accounts, key: reading.key))
    followPreview(&view)
    replaceTop(.bank(view))
  }

  /// What the book says of the statement by now.
  func followPreview(_ view: inout BankView) {
    guard case .preview(var preview) = view.step, preview.version != book.version, let account = preview.chosen, !isLong(view)
    else { return }
    let asked = StatementImport(preview.file.statement(of: account), appliesExact: false, freshKey: preview.key)
    let decision = try? book.decide(.importStatement(asked), at: now.moment, policy: policy)
    preview.outcome = decision?.statement ?? StatementOutcome()
    preview.version = book.version
    view.step = .preview(preview)
  }

  mutating func press(_ key: Key, _ preview: StatementPreview, _ view: BankView) -> [Effect] {
    switch key.onQwerty ?? key {
    case .escape, .character("q"): replaceBank(view, .list)
    case .enter: return take(preview, view)
    case .left, .character("h"): turn(preview, by: -1, view)
    case .right, .character("l"), .tab: turn(preview, by: 1, view)
    default:
      guard let action = keymap.action(for: key, in: .orders), let step = scrollStep(action) else { return [] }
      var preview = preview
      preview.top = min(max(0, preview.top + step), preview.lastTop)
      replaceBank(view, .preview(preview))
    }
    return []
  }

  private mutating func turn(_ preview: StatementPreview, by step: Int, _ view: BankView) {
    var (preview, view) = (preview, view)
    preview.account = (preview.account + step + preview.accounts.count) % preview.accounts.count
    (preview.version, preview.top) = (nil, 0)
    view.step = .preview(preview)
    followPreview(&view)
    replaceTop(.bank(view))
  }

  private mutating func take(_ preview: StatementPreview, _ view: BankView) -> [Effect] {
    guard let account = preview.chosen else { return [] }
    guard preview.version == book.version else {
      say(.unavailable(.bank, .justMoved))
      return []
    }
    replaceBank(view, .list)
    let statement = preview.file.statement(of: account)
    return commit(.importStatement(StatementImport(statement, appliesExact: false, freshKey: preview.key)))
  }
}
