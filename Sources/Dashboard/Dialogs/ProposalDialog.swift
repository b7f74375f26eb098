import Orders
import Screen
import Words

/// The evidence against a buyer, and what is proposed; the keys are in the footer.
struct ProposalDialog {
  static func draw(_ proposal: Proposal, on frame: inout Frame, in body: Rectangle) {
    guard let order = proposal.orders.first.flatMap(frame.model.book.order) else { return }
    let width = SheetDialog.width(in: body)
    let sheet = sheet(order, on: frame, width: width)
    let area = frame.openDialog(
      rows: sheet.lines.count, columns: width, title: frame.words.proposalTitle(frame.buyer(order.buyer).0),
      border: .dialogDanger,
      in: body)
    let shown = sheet.draw(on: &frame.canvas, in: area, from: proposal.top)
    frame.drawScroll(of: sheet.lines.count, showing: shown, beside: area.inset(rows: 0, columns: -1))
  }

  static func sheet(_ order: Order, on frame: Frame, width: Int) -> Sheet {
    let words = frame.words
    let standing = frame.model.standing(of: order.buyer)
    var sheet = Sheet(width: width, labels: [])
    let level = frame.model.proposedLevel(for: order) ?? .suspect
    let known = frame.model.book.entry(of: order.buyer)
    sheet.add(words.proposalQuestion(level, from: known?.level, strikes: standing.count), level.role)
    if let former = known ?? frame.model.book.formerEntry(of: order.buyer), let removal = former.removal {
      sheet.add(words.removedBefore(frame.shortDate(removal.at), note: removal.note), .orderChanged)
    }
    sheet.add(standing, frame)
    return sheet
  }
}

/// One line that goes with a decision.
struct NoteDialog {
  static func draw(_ form: NoteForm, on frame: inout Frame, in body: Rectangle) {
    let words = frame.words
    let (title, hint) = heading(of: form, frame)
    let width = min(72, max(1, body.columns - 4))
    let lines = hint.broken(to: width)
    let area = frame.openDialog(rows: lines.count + 1, columns: width, title: title, in: body)
    for (row, line) in lines.enumerated() where row < area.rows - 1 {
      frame.canvas.draw(line, at: Position(row: area.row + row, column: area.column), role: .muted, width: area.columns)
    }
    let field = Rectangle(row: area.endRow - 1, column: area.column, rows: 1, columns: area.columns)
    frame.drawField(form.field, placeholder: words.notePlaceholder, isFocused: true, in: field)
  }

  private static func heading(of form: NoteForm, _ frame: Frame) -> (title: CleanText, hint: CleanText) {
    let (words, who) = (frame.words, frame.display(form.key))
    switch form.purpose {
    case .appeal: return (words.appealTitle(who), words.appealHint)
    case .forgive: return (words.forgiveTitle(who), words.forgiveHint)
    case .remove: return (words.removeTitle(who), words.removeHint)
    }
  }
}
