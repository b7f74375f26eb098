import Orders

/// One message of a conversation; the whole paste, where nothing says who sent what.
struct ChatMessage: Equatable {
  var sender: String?
  var sentAt: ChatTime?
}

/// Takes a paste line by line and puts what belongs together into blocks.
struct ChatBlocks {
  private(set) var messages: [ChatMessage] = [ChatMessage()]
  private(set) var blocks: [ChatBlock] = [ChatBlock(message: 0)]
  /// Whether a blank line has come since the last piece.
  private var isAfterBlank = false
  /// Whether the next line may go on with the last piece.
  private var isOpen = false

  init(_ lines: [CleanText]) {
    for (index, line) in lines.enumerated() { take(line, at: index) }
    for index in blocks.indices { blocks[index].settle() }
  }

  private mutating func take(_ line: CleanText, at index: Int) {
    var text = line.string[...].drop { " □".contains($0) }
    if let prefix = ChatPrefix(&text) {
      begin(ChatMessage(sender: prefix.sender, sentAt: prefix.sentAt))
      if prefix.sender == nil { return }
      text = text.drop { " □".contains($0) }
    }
    while let last = text.last, " □".contains(last) { text.removeLast() }
    if text.isEmpty || ChatText.isRule(text) { return isAfterBlank = true }
    takeWords(text, at: index)
  }

  private mutating func begin(_ message: ChatMessage) {
    // Messages of one sender one after another may be one order in pieces.
    if messages.last != message { messages.append(message) }
    begin(isNew: false)
  }

  private mutating func begin(isNew: Bool) {
    isOpen = false
    isAfterBlank = false
    if blocks[blocks.count - 1].pieces.isEmpty {
      blocks.removeLast()
    }
    blocks.append(ChatBlock(message: messages.count - 1, isNew: isNew))
  }

  private mutating func takeWords(_ text: Substring, at index: Int) {
    if takeLabelled(text, at: index) { return }
    let words = text.utf8.count <= ChatLabelled.longestLine ? [ChatWord](splitting: text) : []
    if words.isEmpty { return isOpen = false }
    if let values = ChatOneLine.values(text) { return takeOneLine(values, at: index) }
    if SmallTalk.isHeading(words) { return begin(isNew: false) }
    if SmallTalk.isAll(words) { return isOpen = false }
    if goOn(with: text, words, at: index) { return }
    if isAfterBlank { begin(isNew: false) }
    takeSentences(words, at: index)
  }

  /// A line with labels; false if it has none.
  private mutating func takeLabelled(_ text: Substring, at index: Int) -> Bool {
    let line = ChatLabelled(ChatItems.withoutListMark(String(text))[...])
    guard !line.values.isEmpty else { return false }
    if isAfterBlank { begin(isNew: false) }
    for value in line.values {
      if value.label.isOfOneOrder, blocks[blocks.count - 1].has(value.label) { begin(isNew: true) }
      append(value.label, value.text, at: index, isLabelled: true)
    }
    isOpen = true
    return true
  }

  private mutating func takeOneLine(_ values: [(label: ChatLabel, text: String)], at index: Int) {
    begin(isNew: true)
    blocks[blocks.count - 1].isOneLine = true
    for value in values { append(value.label, value.text, at: index, isLabelled: true) }
    isAfterBlank = true
    begin(isNew: false)
  }

  private mutating func append(_ label: ChatLabel?, _ text: String, at index: Int, isLabelled: Bool) {
    // Kind words after a blank line do not join what comes after them to what was before it.
    isAfterBlank = false
    blocks[blocks.count - 1].pieces.append(
      ChatPiece(label: label, values: text.isEmpty ? [] : [text], lines: [index], isLabelled: isLabelled))
  }

  /// Whether a line without a label is more of the value above it; then it is taken.
  private mutating func goOn(with text: Substring, _ words: [ChatWord], at index: Int) -> Bool {
    guard isOpen, let last = blocks[blocks.count - 1].pieces.last, last.isLabelled, let label = last.label,
      !isAfterBlank || last.isBlank, ChatContinuation.fits(text, words, label, isBlank: last.isBlank)
    else { return false }
    isAfterBlank = false
    let place = blocks[blocks.count - 1].pieces.count - 1
    blocks[blocks.count - 1].pieces[place].values.append(text.withoutFrame)
    blocks[blocks.count - 1].pieces[place].lines.append(index)
    return true
  }

  /// A line that has to speak for itself.
  private mutating func takeSentences(_ words: [ChatWord], at index: Int) {
    var start = 0
    for (place, word) in words.enumerated() {
      // `Jl.`, `No.` and `a.n.` end no sentence, `sama.` and `ya!` do.
      let ends = word.text.last.map { ".!".contains($0) } ?? false && word.key.count > 3 && !word.key.contains(".")
      guard ends || place == words.count - 1 else { continue }
      let sentence = Array(words[start...place])
      takeSentence(sentence.joined[...], sentence, at: index)
      start = place + 1
    }
  }

  private mutating func takeSentence(_ text: Substring, _ words: [ChatWord], at index: Int) {
    isOpen = false
    let plain = text.withoutFrame
    let clauses = ChatClauses(plain)
    let isOrder = isOrder(clauses.lead, line: words, hasValues: !clauses.values.isEmpty)
    if isOrder { append(.items, clauses.leadText, at: index, isLabelled: false) }
    for value in clauses.values { append(value.label, value.text, at: index, isLabelled: false) }
    if isOrder || !clauses.values.isEmpty { return }
    if ChatText.isTelling(words) || ChatText.isAsking(words) { return }
    append(ChatText.isAddress(words) ? .address(.whole) : nil, plain, at: index, isLabelled: false)
  }

  private func isOrder(_ lead: [ChatWord], line: [ChatWord], hasValues: Bool) -> Bool {
    let goods = SmallTalk.trimmed(lead)
    guard goods.contains(where: { $0.key.count > 1 || $0.number != nil }), !ChatText.isTelling(line) else { return false }
    // `Pesanan 3 kopi`: a label without its separator.
    let isNamed = ["pesanan", "orderan", "order", "produk", "barang", "menu", "item"].contains(line.first?.key ?? "")
    let isCounted = ChatText.hasQuantity(lead) || ChatQuantity.bare(in: goods) != nil
    if ChatText.isAsking(line) { return ChatText.isOrdering(lead) && isCounted }
    if ChatText.isAddress(goods) { return false }
    if ChatText.isOrdering(lead) || ChatText.hasQuantity(lead) { return true }
    return isCounted
      && (hasValues || isNamed || lead.first.map { ["yg", "yang", "sama", "tambah", "plus"].contains($0.key) } ?? false
        || ChatItems.hasListMark(lead.joined))
  }
}

extension Substring {
  /// Without `*…*` and `_…_` around it.
  var withoutFrame: String {
    var inner = self
    for mark in ["*", "_", "~"] as [Character] where inner.count > 1 && inner.first == mark && inner.last == mark {
      inner = inner.dropFirst().dropLast()
    }
    while inner.first == " " { inner.removeFirst() }
    while inner.last == " " || inner.last == "□" { inner.removeLast() }
    return String(inner)
  }
}
