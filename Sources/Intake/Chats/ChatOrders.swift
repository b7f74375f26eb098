import Orders

/// The blocks of one order.
struct ChatOrder {
  var pieces: [ChatPiece] = []
  /// Who sent the first of them, and when.
  var message: ChatMessage

  func has(_ label: ChatLabel) -> Bool { pieces.contains { $0.label == label } }

  /// Whether it is about goods, or so much of a form that goods must have been meant.
  var isOrder: Bool {
    let filled = Set(pieces.filter { !$0.isBlank }.compactMap(\.label))
    if filled.contains(.items) || filled.contains(.code) { return true }
    return [ChatLabel.name, .phone, .address(.whole)].count { filled.contains($0) } >= 2
  }
}

/// Finds out which blocks are one order.
struct ChatOrders {
  private(set) var orders: [ChatOrder] = []
  private let shop: String?
  /// The order that a sender is filling in.
  private var current: [String: Int] = [:]
  private let sendersOfForms: Set<String>

  /// `shop` is the seller's own name, whose messages are no orders.
  init(_ blocks: ChatBlocks, shop: String?) {
    self.shop = shop.map { ChatLabels.folded($0) }
    let forms = blocks.blocks.filter { block in block.pieces.contains { !$0.isBlank && $0.label?.isOfOneOrder ?? false } }
    sendersOfForms = Set(forms.compactMap { blocks.messages[$0.message].sender })
    for block in blocks.blocks where !block.isEmpty { take(block, blocks.messages[block.message]) }
    orders = orders.filter(\.isOrder)
  }

  private mutating func take(_ block: ChatBlock, _ message: ChatMessage) {
    let sender = message.sender ?? ""
    if isSeller(sender, block) { return takeTotals(of: block) }
    let place = current[sender]
    if let place, !begins(block, after: orders[place]) {
      orders[place].pieces += block.pieces
    } else if block.pieces.contains(where: { !$0.isBlank && $0.label != nil }) {
      current[sender] = orders.count
      orders.append(ChatOrder(pieces: block.pieces, message: message))
    }
  }

  private func begins(_ block: ChatBlock, after order: ChatOrder) -> Bool {
    if block.isNew { return true }
    let identity = block.identity
    if identity.contains(where: order.has) { return true }
    return !identity.isEmpty && block.has(.items) && order.pieces.contains { $0.label == .items && $0.isLabelled }
  }

  /// The shop itself, or whoever only answers somebody that has filled in a form.
  private func isSeller(_ sender: String, _ block: ChatBlock) -> Bool {
    guard !sender.isEmpty else { return false }
    let name = ChatLabels.folded(sender)
    if name == shop || ["anda", "you", "saya", "admin"].contains(name) { return true }
    return !sendersOfForms.isEmpty && !sendersOfForms.contains(sender)
  }

  /// What the seller says it comes to belongs to the order before.
  private mutating func takeTotals(of block: ChatBlock) {
    guard let last = orders.indices.last, !orders[last].has(.total) else { return }
    orders[last].pieces += block.pieces.filter { piece in
      !piece.isBlank && (piece.label == .total || piece.label == .subtotal || piece.label == .shipping)
    }
  }
}
