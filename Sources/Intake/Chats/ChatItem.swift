import Orders

/// One item as somebody wrote it, before it is known what other lines say of it.
struct ChatItem {
  var name: String
  var variants: [String] = []
  var quantity: Int?
  var price: Rupiah?
  /// What would be the price if a number without `Rp` or `@` is one: `gamis 185rb`.
  var barePrice: (amount: Rupiah, name: String)?

  /// Reads one part of a list; `mayEndInNumber` where no label says how many.
  init(_ words: [ChatWord], mayEndInNumber: Bool) {
    var words = SmallTalk.trimmed(words)
    if words.count > 1, ["pesanan", "orderan", "pesanannya", "orderannya"].contains(words[0].key) { words.removeFirst() }
    name = ""
    takeBrackets(&words)
    takeSignedPrice(&words)
    if quantity == nil, let found = ChatQuantity.marked(in: words) { take(found, off: &words) }
    let whole = words
    let found = takeBarePrice(&words)
    words = SmallTalk.trimmed(words)
    if quantity == nil, words.count == 1, let count = words[0].number, (1...999).contains(count) {
      (quantity, words) = (count, [])
    }
    if quantity == nil, mayEndInNumber, let found = ChatQuantity.bare(in: words) { take(found, off: &words) }
    words = SmallTalk.trimmed(words)
    if let variant = ChatVariant.take(off: &words) { variants.append(variant) }
    if quantity == nil, mayEndInNumber, let found = ChatQuantity.bare(in: words) { take(found, off: &words) }
    name = SmallTalk.trimmed(words).joined.withoutMarks
    if let found { barePrice = (found, whole.joined.withoutMarks) }
  }

  /// Whether this says only how many, which kind or how much of the item before it.
  var isOnlyMore: Bool { name.isEmpty }

  /// `(L navy)`, `(2)`, `(Rp185.000)`, wherever they stand.
  private mutating func takeBrackets(_ words: inout [ChatWord]) {
    let text = words.joined
    guard let open = text.lastIndex(of: "("), let close = text[open...].firstIndex(of: ")") else { return }
    let inner = [ChatWord](splitting: text[text.index(after: open)..<close])
    guard !inner.isEmpty else { return }
    if quantity == nil, inner.count == 1, let count = ChatQuantity.number(inner[0]), (1..<20).contains(count),
      ChatQuantity.marked(in: words) == nil
    {
      quantity = count
    } else if let found = ChatQuantity.marked(in: inner), found.words.count == inner.count {
      quantity = found.count
    } else if let found = ChatMoney.amount(in: inner, at: 0), found.words.count == inner.count, found.isMarked {
      price = found.amount
    } else {
      variants.append(inner.joined)
    }
    words = [ChatWord](splitting: text[..<open] + " " + text[text.index(after: close)...])
  }

  /// `@185000`, `Rp185.000`, and the word before it that says so.
  private mutating func takeSignedPrice(_ words: inout [ChatWord]) {
    guard let found = ChatMoney.firstSigned(in: words) else { return }
    price = found.amount
    words.removeSubrange(found.words)
    let before = found.words.lowerBound - 1
    if words.indices.contains(before), ["harga", "hrg", "seharga", "", "x"].contains(words[before].key) {
      words.remove(at: before)
    }
  }

  private mutating func takeBarePrice(_ words: inout [ChatWord]) -> Rupiah? {
    guard price == nil, words.count > 1, let found = ChatMoney.last(in: words), found.isMarked else { return nil }
    guard found.words.upperBound == words.count, found.words.lowerBound > 0 else { return nil }
    let before = words[found.words.lowerBound - 1].key
    guard !["paket", "voucher", "pulsa", "saldo", "token", "kuota", "topup", "diskon", "seri"].contains(words[0].key) else {
      return nil
    }
    words.removeSubrange(found.words)
    if ["harga", "hrg", "seharga", ""].contains(before) { words.removeLast() }
    return found.amount
  }

  private mutating func take(_ found: ChatQuantity.Found, off words: inout [ChatWord]) {
    quantity = found.count
    words.removeSubrange(found.words)
  }

  /// The same as no more than a kind of another item.
  var asKind: ChatItem {
    var kind = self
    if !name.isEmpty { (kind.variants, kind.name) = ([name] + variants, "") }
    return kind
  }

  /// Takes in what another part says of this item; kinds that its name says already are left out.
  mutating func add(_ more: ChatItem) {
    let said = " \(ChatLabels.folded(name)) "
    variants += more.variants.filter { !said.contains(" \(ChatLabels.folded($0)) ") }
    quantity = quantity ?? more.quantity
    price = price ?? more.price
  }

  /// Undoes what was taken for a price.
  mutating func keepNameWhole() {
    if let barePrice { name = barePrice.name }
    barePrice = nil
  }

  var item: OrderItem {
    let variant = variants.isEmpty ? nil : CleanText(cleaning: variants.joined(separator: " "))
    return OrderItem(
      name: CleanText(cleaning: name), variant: variant, quantity: quantity ?? 1, price: price ?? barePrice?.amount)
  }
}

extension String {
  /// Without the marks that join or frame what was ordered.
  var withoutMarks: String {
    var text = Substring(self)
    while let first = text.first, " -–—•*·:,;+=~>_|✅✔☑▪▫◾🔹🔸👉➡📦🛍🛒".contains(first) { text.removeFirst() }
    while let last = text.last, " -–—•*·:,;+=~_|.!✅✔☑📦🛍🛒".contains(last) { text.removeLast() }
    return String(text)
  }
}
