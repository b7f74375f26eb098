import Orders
import Screen
import Words

extension BankView {
  /// What the keys do, by what lies under the cursor.
  func keys(_ frame: Frame) -> [(key: CleanText, does: CleanText)] {
    let words = frame.words
    var keys: [(key: CleanText, does: CleanText)] = []
    func add(_ key: CleanText, _ does: CleanText) { keys.append((key, does)) }
    switch step {
    case .list:
      if let found = frame.model.selected(in: self) {
        add("Enter", words.enter(on: found.match.kind))
        add("m", words.choosesOrder)
        add("x", words.putsAside)
      }
      add("o", words.opensFile)
      if !found.isEmpty { add("↑↓", words.chooses) }
    case .asking(let question):
      add("Enter", words.confirms)
      if frame.model.canBePart(question) { add("d", words.paysPart) }
    case .choosing:
      add("Enter", words.choosesThis)
      add("↑↓", words.chooses)
    case .opening: add("Enter", words.opensFile)
    case .reading: break
    case .preview(let preview):
      add("Enter", words.takesIn)
      if preview.accounts.count > 1 { add("←→", words.changesAccount) }
      add("↑↓", words.scrolls)
    }
    add("Esc", words.goesBack)
    return keys
  }
}
