import Orders

/// What was understood of a pasted chat: orders, what is to be asked, and what could not be placed. Pure; takes linear time.
package struct ChatReading: Sendable {
  /// A line of the source.
  package struct Line: Hashable, Sendable {
    package let text: CleanText
    /// Which draft it belongs to, and what it gave of it; nil where it gave nothing.
    package var draft: Int?
    package var field: ChatField?

    package var isBlank: Bool { text.string.allSatisfy { $0 == " " } }
  }

  /// The most lines that are read; what is beyond is said to be left out.
  package static let lineLimit = 20_000

  package private(set) var lines: [Line]
  package private(set) var drafts: [ChatDraft] = []
  /// How many lines were too many to be read.
  package let unread: Int

  /// Reads a text; `shop` is the seller's own name, under which no buyer writes.
  package init(_ text: MessageText, shop: CleanText? = nil) {
    unread = max(0, text.lines.count - Self.lineLimit)
    lines = text.lines.prefix(Self.lineLimit).map { Line(text: $0) }
    let orders = ChatOrders(ChatBlocks(lines.map(\.text)), shop: shop?.string)
    for order in orders.orders {
      let built = ChatDraftBuilder(order)
      for (line, field) in built.marks { (lines[line].draft, lines[line].field) = (drafts.count, field) }
      drafts.append(built.draft)
    }
  }

  /// Reads text as it came.
  package init(_ text: OutsideText, shop: CleanText? = nil) { self.init(MessageText(text), shop: shop) }

  /// What could not be placed, line by line, without the blank ones.
  package var ignored: [CleanText] { lines.filter { $0.field == nil && !$0.isBlank }.map(\.text) }
}
