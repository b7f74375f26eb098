import Orders

/// Makes a draft of an order's pieces.
struct ChatDraftBuilder {
  private(set) var draft = ChatDraft()
  /// Which field each line of the source gave something of.
  private(set) var marks: [Int: ChatField] = [:]
  private var notes: [String] = []
  private var address = ChatAddress()
  private var money = ChatTotal()
  private let pieces: [ChatPiece]

  init(_ order: ChatOrder) {
    let hasLabelledGoods = order.pieces.contains { $0.label == .items && $0.isLabelled && !$0.isBlank }
    // What was chatted before the form was filled in is in the form too.
    pieces = order.pieces.filter { !(hasLabelledGoods && $0.label == .items && !$0.isLabelled) }
    draft.sentAt = order.message.sentAt
    for piece in pieces { take(piece) }
    draft.address = address.text
    if draft.phone == nil, let found = ChatPhone.all(in: draft.address?.string ?? "").first { draft.phone = found.reading.key }
    takeHint(order.message.sender)
    takeGoods()
    ask()
    draft.note = notes.isEmpty ? nil : CleanText(cleaning: notes.joined(separator: "; "))
  }

  private mutating func take(_ piece: ChatPiece) {
    guard let label = piece.label else { return }
    for line in piece.lines where marks[line] == nil { marks[line] = label.field }
    guard !piece.isBlank else { return }
    switch label {
    case .name: takeName(piece.text)
    case .recipient: takeRecipient(piece.text)
    case .phone: takePhone(piece.text)
    case .username(let channel): takeUsername(piece.text, channel)
    case .channel: takeChannel(piece.text)
    case .address(let part): address.add(piece.values, part)
    case .payment, .bank: takePayment(piece.text, label)
    case .downPayment: money.downPayment = ChatDownPayment(piece.text)
    case .note: notes.append(piece.text)
    case .courier: notes.append("Ekspedisi: \(piece.text)")
    case .total, .subtotal, .shipping, .price: money.take(piece, label)
    case .items, .code, .variant, .quantity: break
    }
  }

  private mutating func takeName(_ text: String) {
    var words = [ChatWord](splitting: text)
    while words.count > 1, let last = words.last, ["ya", "yaa", "kak", "ka", "dong", "min", "kakak", "nya"].contains(last.key) {
      words.removeLast()
    }
    if draft.name == nil { draft.name = CleanText(cleaning: words.joined) } else { notes.append(text) }
  }

  /// Somebody else may receive it than who has ordered.
  private mutating func takeRecipient(_ text: String) {
    if draft.name == nil { takeName(text) } else if draft.name?.string != text { notes.append("Penerima: \(text)") }
  }

  private mutating func takePhone(_ text: String) {
    let found = ChatPhone.all(inLabelled: text)
    let valid = found.filter { $0.reading.key != nil }
    if draft.phone == nil, let first = valid.first {
      draft.phone = first.reading.key
      draft.questions.removeAll { $0.field == .phone }
      let others = valid.dropFirst() + found.filter { $0.reading.key == nil && $0.written.count { $0.isNumber } >= 6 }
      for other in others { notes.append("HP \(other.written)") }
    } else if draft.phone == nil {
      let reading = found.first?.reading ?? PhoneReading(text)
      draft.questions.append(ChatQuestion(.phone, .phone(reading), written: CleanText(cleaning: text)))
    } else {
      for other in valid where other.reading.key != draft.phone { notes.append("HP \(other.written)") }
    }
  }

  private mutating func takeUsername(_ text: String, _ channel: Channel?) {
    let word = text.split(separator: " ").first.map(String.init) ?? text
    guard draft.username == nil, let username = Username(OutsideText(word)) else { return notes.append(text) }
    draft.username = username
    if let channel = channel ?? Channel(naming: text) { draft.channel = channel }
  }

  private mutating func takeChannel(_ text: String) {
    if let channel = Channel(naming: text) { draft.channel = channel } else { notes.append(text) }
  }

  private mutating func takePayment(_ text: String, _ label: ChatLabel) {
    let payment = ChatPayment(text)
    money.takeTransfer(text)
    draft.payment = draft.payment ?? payment.way
    draft.bank = draft.bank ?? (payment.bank ?? (label == .bank ? text : nil)).map { CleanText(cleaning: $0) }
    if label == .bank, draft.payment == nil { draft.payment = .transfer }
    if !payment.isKnown, label != .bank { notes.append(text) }
  }

  /// The name that the message came under is a hint where the form has none.
  private mutating func takeHint(_ sender: String?) {
    guard let sender else { return }
    if let phone = ChatPhone.all(in: sender).first {
      if draft.phone == nil { draft.phone = phone.reading.key }
    } else if draft.name == nil {
      draft.name = CleanText(cleaning: sender)
      draft.isNameGuessed = true
    }
  }

  private mutating func takeGoods() {
    let goods = ChatGoods(pieces, knownTotal: money.written)
    draft.items = goods.items
    draft.questions += goods.questions
    notes += goods.notes
    money.finish(&draft)
    notes += money.notes
  }

  private mutating func ask() {
    if !draft.isBuyerKnown {
      draft.questions.insert(ChatQuestion(.name, .missing), at: 0)
      if !draft.questions.contains(where: { $0.field == .phone }) { draft.questions.append(ChatQuestion(.phone, .missing)) }
    }
    // A marketplace's stars are no slip where its username is there.
    if draft.username != nil { draft.questions.removeAll { $0.why == .phone(.masked) } }
    if draft.items.isEmpty { draft.questions.append(ChatQuestion(.items, .missing)) }
    draft.questions.sort { $0.field.rawValue < $1.field.rawValue }
  }
}

extension Channel {
  /// The channel that a text names: `Shopee`, `order via ig`.
  init?(naming text: String) {
    let names: [String: Channel] = [
      "wa": .whatsapp, "whatsapp": .whatsapp, "ig": .instagram, "instagram": .instagram, "dm": .instagram, "fb": .facebook,
      "facebook": .facebook, "tiktok": .tiktok, "shopee": .shopee, "tokopedia": .tokopedia, "tokped": .tokopedia,
      "lazada": .lazada,
      "web": .web, "website": .web, "toko": .toko, "offline": .toko,
    ]
    guard let channel = [ChatWord](splitting: text).lazy.compactMap({ names[$0.key] }).first else { return nil }
    self = channel
  }
}
