import Orders
import Screen
import Words

extension Frame {
  /// Draws what lies over the panes.
  mutating func draw(_ overlay: Overlay, in body: Rectangle) {
    switch overlay {
    case .reasons(let menu): ReasonDialog(menu: menu).draw(on: &self, in: body)
    case .confirmation(let dialog): ConfirmationDialog(dialog: dialog).draw(on: &self, in: body)
    case .orderForm(let form): FormDialog.draw(form, on: &self, in: body)
    case .entryForm(let form): FormDialog.draw(form, on: &self, in: body)
    case .setup(let form): FormDialog.draw(form, on: &self, in: body)
    case .details(let view): SheetDialog.draw(view, on: &self, in: body)
    case .evidence(let view): SheetDialog.draw(view, on: &self, in: body)
    case .proposal(let proposal): ProposalDialog.draw(proposal, on: &self, in: body)
    case .note(let form): NoteDialog.draw(form, on: &self, in: body)
    case .queue(let view): QueueDialog.draw(view, on: &self, in: body)
    case .help(let list): ActionDialog(list: list, title: words.helpTitle, isHelp: true).draw(on: &self, in: body)
    case .palette(let list): ActionDialog(list: list, title: words.paletteTitle, isHelp: false).draw(on: &self, in: body)
    case .message(let preview): MessageDialog(preview: preview).draw(on: &self, in: body)
    case .contact(let menu): ContactDialog(menu: menu).draw(on: &self, in: body)
    case .messages(let top): MessagesDialog.draw(from: top, on: &self, in: body)
    case .triage(let triage): TriageDialog(triage: triage).draw(on: &self, in: body)
    case .due(let view): DueDialog(view: view).draw(on: &self, in: body)
    case .importing(let view): ImportDialog.draw(view, on: &self, in: body)
    case .importPath(let form): ImportPathDialog.draw(form, on: &self, in: body)
    case .mapping(let form): MappingDialog.draw(form, on: &self, in: body)
    case .strikes(let offer): StrikeOfferDialog.draw(offer, on: &self, in: body)
    case .bank(let view): BankDialog(view: view).draw(on: &self, in: body)
    case .paste(let view): PasteDialog(view: view).draw(on: &self, in: body)
    case .statistics(let view): StatisticsDialog(view: view).draw(on: &self, in: body)
    }
  }

  /// Opens a dialog of so many rows and columns in the middle; without a frame where there is hardly room.
  mutating func openDialog(rows: Int, columns: Int, title: CleanText, border: Role = .dialogBorder, in body: Rectangle)
    -> Rectangle
  {
    if body.rows < 6 || body.columns < 20 {
      canvas.lay(.backdrop, over: canvas.bounds)
      canvas.fill(body, role: .dialog)
      return body
    }
    let area = body.centred(Size(rows: rows + 2, columns: columns + 4))
    let role: Role = border == .dialogBorder ? .titleFocused : border
    return canvas.openDialog(area, title: [Span(" \(title) ", role)], border: border).inset(rows: 0, columns: 1)
  }
}
