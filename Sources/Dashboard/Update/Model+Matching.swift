import Orders

/// Much money, or a long statement, is matched by another thread.
extension Model {
  /// Whether matching what a view shows takes longer than a key may wait.
  func isLong(_ view: BankView) -> Bool {
    let lines = if case .preview(let preview) = view.step { preview.file.lines.count } else { 0 }
    return book.bank.credits.count + lines >= LongWork.lines
  }

  /// Asks what is not known of the book as it is by now.
  mutating func match() -> [Effect] {
    guard let index = overlays.lastIndex(where: \.isBank), case .bank(var view) = overlays[index], isLong(view) else { return [] }
    var statement: StatementImport?
    var isCurrent = view.version == book.version
    if case .preview(let preview) = view.step, let account = preview.chosen {
      statement = StatementImport(preview.file.statement(of: account), appliesExact: false, freshKey: preview.key)
      isCurrent = isCurrent && preview.version == book.version
    }
    let asked = BankView.Asked(version: book.version, account: statement?.statement.account)
    guard !isCurrent, view.asked != asked else { return [] }
    view.asked = asked
    overlays[index] = .bank(view)
    return [.work(.match(statement, policy, now.moment), book)]
  }

  /// What was found counts for the book that it was found in.
  mutating func takeMatches(_ matches: BankMatches) -> [Effect] {
    guard let index = overlays.lastIndex(where: \.isBank), case .bank(var view) = overlays[index], matches.version == book.version
    else { return [] }
    show(matches.found, in: &view)
    if case .preview(var preview) = view.step, preview.chosen == matches.account, let outcome = matches.outcome {
      (preview.outcome, preview.version) = (outcome, book.version)
      view.step = .preview(preview)
    }
    overlays[index] = .bank(view)
    return []
  }
}

extension Overlay {
  fileprivate var isBank: Bool { if case .bank = self { true } else { false } }
}
