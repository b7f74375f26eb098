import Orders

/// One value of a chat and the lines that gave it.
struct ChatPiece {
  /// nil while it is not known what the lines say.
  var label: ChatLabel?
  /// The value, line by line; none where a label was left blank.
  var values: [String]
  /// The numbers of the source's lines.
  var lines: [Int]
  /// Whether a label said what it is.
  let isLabelled: Bool

  var isBlank: Bool { values.isEmpty }
  var text: String { values.joined(separator: " ") }
}

/// Lines that belong together: of one message, without a blank line between.
struct ChatBlock {
  /// Of whose message, in `ChatLines.messages`.
  let message: Int
  var pieces: [ChatPiece] = []
  /// Whether it begins another order whatever it holds.
  var isNew = false
  /// Whether all of it was one line in the short form.
  var isOneLine = false

  /// Whether it says nothing of an order: a form that nobody has filled in yet.
  var isEmpty: Bool { pieces.allSatisfy { $0.isBlank || $0.label == nil } }

  func has(_ label: ChatLabel) -> Bool { pieces.contains { $0.label == label } }

  /// What only one order has, blank labels too.
  var identity: [ChatLabel] { pieces.compactMap(\.label).filter(\.isOfOneOrder) }

  /// Finds out what lines without labels say where the block is a form without any: name, number, address, goods.
  mutating func settle() {
    let isForm = pieces.contains { piece in
      guard !piece.isLabelled, let label = piece.label else { return false }
      return label == .phone || label == .address(.whole)
    }
    guard isForm || isOneLine else { return }
    let first = pieces.firstIndex { !$0.isLabelled && ($0.label == .phone || $0.label == .address(.whole)) } ?? pieces.endIndex
    if !has(.name), let place = pieces[..<first].lastIndex(where: { $0.label == nil && ChatText.isName($0.text) }) {
      pieces[place].label = .name
    }
    settleTown()
    guard !has(.items) else { return }
    for place in pieces.indices where pieces[place].label == nil { pieces[place].label = .items }
  }

  /// A line of one or two words beneath an address is its town, if something is left to be the goods.
  private mutating func settleTown() {
    guard let place = pieces.lastIndex(where: { $0.label == .address(.whole) && !$0.isLabelled }), place + 2 < pieces.count else {
      return
    }
    let next = pieces[place + 1]
    guard next.label == nil, pieces[place + 2].label == nil, ChatText.isTown(next.text) else { return }
    pieces[place].values += next.values
    pieces[place].lines += next.lines
    pieces.remove(at: place + 1)
  }
}
