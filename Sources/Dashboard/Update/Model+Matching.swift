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
    let asked = asked(view)
    guard !isCurrent, view.asked != asked else { return [] }
    view.asked = asked
    overlays[index] = .bank(view)
    return [.work(.match(asked, statement, policy, now.moment), book)]
  }

  /// What has to be known for what a view shows by now.
  private func asked(_ view: BankView) -> BankView.Asked {
    let preview: StatementPreview? = if case .preview(let preview) = view.step { preview } else { nil }
    return BankView.Asked(version: book.version, preview: preview?.number, account: preview?.chosen)
  }

  /// What was found counts for the book that it was found in, and for the statement whose lines it is of.
  mutating func takeMatches(_ matches: BankMatches) -> [Effect] {
    guard matches.asked.version == book.version, let index = overlays.lastIndex(where: \.isBank),
      case .bank(var view) = overlays[index]
    else { return [] }
    show(matches.found, in: &view)
    if case .preview(var preview) = view.step, asked(view) == matches.asked {
      (preview.outcome, preview.version) = (matches.outcome, book.version)
      view.step = .preview(preview)
    }
    // The same may be asked once more: of a statement that is turned around to the only account that it can be of.
    if view.asked == matches.asked { view.asked = nil }
    overlays[index] = .bank(view)
    return []
  }
}

extension Overlay {
  fileprivate var isBank: Bool { if case .bank = self { true } else { false } }
}
