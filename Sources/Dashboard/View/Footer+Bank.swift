import Orders
import Screen
import Words

extension BankView {
  /// What the keys do, by what lies under the cursor.
  func keys(_ frame: Frame) -> [(key: CleanText, does: CleanText)] {
    let words = frame.words
    typealias Key = (key: CleanText, does: CleanText)
    let back: Key = ("Esc", words.goesBack)
    switch step {
    case .list:
      guard let found = frame.model.selected(in: self) else { return [("o", words.opensFile), back] }
      return [
        ("Enter", words.enter(on: found.match.kind)), ("m", words.choosesOrder), ("x", words.putsAside), ("o", words.opensFile),
        ("u", words.name(of: .undo)), ("↑↓", words.chooses), back,
      ]
    case .asking(let question):
      let part: [Key] = frame.model.canBePart(question) ? [("d", words.paysPart)] : []
      return [("Enter", words.confirms) as Key] + part + [back]
    case .choosing: return [("Enter", words.choosesThis), ("↑↓", words.chooses), back]
    case .opening: return [("Enter", words.opensFile), back]
    case .reading: return [back]
    case .preview(let preview):
      let turn: [Key] = preview.accounts.count > 1 ? [("←→", words.changesAccount)] : []
      return [("Enter", words.takesIn) as Key] + turn + [("↑↓", words.scrolls), back]
    }
  }
}
