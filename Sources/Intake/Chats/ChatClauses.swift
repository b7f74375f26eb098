import Orders

/// What a sentence without labels says, cut where words announce something: `kirim ke`, `a/n`, `tf`, `cod`.
struct ChatClauses {
  /// What stands before the first such words.
  private(set) var lead: [ChatWord] = []
  private(set) var values: [(label: ChatLabel, text: String)] = []

  /// The same as text.
  var leadText: String { lead.joined.joinedCommas }

  private static let signs: [(words: [String], label: ChatLabel)] = [
    (["kirim", "ke"], .address(.whole)), (["dikirim", "ke"], .address(.whole)), (["kirimnya", "ke"], .address(.whole)),
    (["alamat", "kirim"], .address(.whole)), (["alamat"], .address(.whole)), (["alamatnya"], .address(.whole)),
    (["atas", "nama"], .name), (["a/n"], .name), (["a.n"], .name), (["an"], .name), (["nama", "saya"], .name), (["nama"], .name),
    (["penerima"], .recipient), (["up"], .recipient), (["u.p"], .recipient),
    (["order", "via"], .channel), (["pesan", "via"], .channel), (["order", "lewat"], .channel),
    (["no", "hp"], .phone), (["no", "wa"], .phone), (["nomor", "hp"], .phone), (["hp"], .phone), (["wa"], .phone),
    (["telp"], .phone),
    (["tf"], .payment), (["transfer"], .payment), (["trf"], .payment), (["bayar"], .payment), (["pembayaran"], .payment),
    (["cod"], .payment), (["rekber"], .payment),
    (["dp"], .downPayment), (["total"], .total), (["totalnya"], .total), (["ongkir"], .shipping), (["harga"], .price),
    (["jumlah"], .quantity), (["qty"], .quantity), (["catatan"], .note), (["note"], .note), (["warna"], .variant),
    (["ukuran"], .variant),
    (["size"], .variant), (["via"], .payment),
  ]
  private static let byFirst = Dictionary(grouping: signs) { $0.words[0] }

  init(_ text: String) {
    let words = [ChatWord](splitting: text.split(separator: ",").joined(separator: " , "))
    var clause: (label: ChatLabel, words: [ChatWord])?
    var index = 0
    while index < words.count {
      if let sign = sign(in: words, at: index, after: clause?.label) {
        close(clause)
        // Of `cod` the word itself is the value.
        let keeps = sign.words == ["cod"] || sign.words == ["rekber"]
        clause = (sign.label, keeps ? [words[index]] : [])
        index += sign.words.count
      } else {
        if clause?.label == .address(.whole), words[index].text == ",", Self.isGoods(words[(index + 1)...]) {
          close(clause)
          clause = nil
        }
        if clause == nil { lead.append(words[index]) } else { clause?.words.append(words[index]) }
        index += 1
      }
    }
    close(clause)
    takePhone()
  }

  private func sign(in words: [ChatWord], at index: Int, after label: ChatLabel?) -> (words: [String], label: ChatLabel)? {
    // What names the owner of an account is not the buyer's name; a note is the buyer's own words.
    if label == .note { return nil }
    let found = Self.byFirst[words[index].key]?.first { sign in
      sign.words.count <= words.count - index && zip(sign.words, words[index...]).allSatisfy { $0 == $1.key }
    }
    guard let found else { return nil }
    // `an` and `up` are words of their own too.
    if found.words == ["an"] || found.words == ["up"], words[index].text.last != ".", index > 0 { return nil }
    if label == .payment, found.label == .name || found.label == .payment { return nil }
    // Sizes and colours within what is ordered belong to it.
    if found.label == .variant, index > 0 { return nil }
    return found
  }

  /// Whether what stands up to the next comma says how many of something: then it is no more of an address.
  private static func isGoods(_ words: ArraySlice<ChatWord>) -> Bool {
    let part = Array(words.prefix { $0.text != "," })
    return !ChatText.isAddress(part)
      && (ChatQuantity.marked(in: part) != nil || part.count > 2 && ChatQuantity.bare(in: part) != nil)
  }

  private mutating func close(_ clause: (label: ChatLabel, words: [ChatWord])?) {
    guard let clause else { return }
    var words = clause.words[...]
    while let last = words.last, SmallTalk.around.contains(last.key) || last.key.isEmpty { words.removeLast() }
    while let first = words.first, first.key.isEmpty || first.key == "ke" || first.key == "di" || first.key == "saya" {
      words.removeFirst()
    }
    var text = words.joined.joinedCommas
    if clause.label == .name || clause.label == .recipient || clause.label == .address(.whole),
      let phone = ChatPhone.all(in: text).first
    {
      values.append((.phone, phone.written))
      text = text.removing(phone.written).split(separator: " ").joined(separator: " ").joinedCommas
    }
    if Self.isPlausible(clause.label, text) { values.append((clause.label, text)) } else { lead += clause.words }
  }

  private static func isPlausible(_ label: ChatLabel, _ text: String) -> Bool {
    let words = [ChatWord](splitting: text)
    guard !words.isEmpty else { return false }
    switch label {
    case .name, .recipient: return ChatText.isName(text) && !ChatText.isTelling(words)
    case .address: return ChatText.isAddress(words) || words.count >= 3 && text.contains { $0.isNumber || $0 == "," }
    case .phone: return text.count { $0.isNumber } >= 6
    case .payment: return ChatPayment(text).isKnown
    case .channel: return Channel(naming: text) != nil
    case .downPayment: return ChatDownPayment(text) != nil
    case .total, .shipping, .price: return ChatMoney.first(in: words).map { $0.isMarked || $0.amount >= 1000 } ?? false
    case .quantity: return ChatQuantity.first(in: words) != nil
    case .variant: return words.count <= 5
    default: return true
    }
  }

  /// A telephone number anywhere in the sentence.
  private mutating func takePhone() {
    guard !values.contains(where: { $0.label == .phone }) else { return }
    let text = lead.joined
    guard let phone = ChatPhone.all(in: text).first else { return }
    values.append((.phone, phone.written))
    lead = [ChatWord](splitting: text.removing(phone.written))
  }
}

extension String {
  /// Commas without the space that was put before them.
  fileprivate var joinedCommas: String {
    var result = ""
    for character in self {
      if character == ",", result.last == " " { result.removeLast() }
      result.append(character)
    }
    while let last = result.last, ", ".contains(last) || result.hasSuffix(" .") { result.removeLast() }
    return result
  }

  /// Without the first occurrence of a text.
  func removing(_ text: String) -> String {
    let (whole, part) = (Array(self), Array(text))
    guard !part.isEmpty, part.count <= whole.count else { return self }
    for start in 0...(whole.count - part.count)
    where whole[start] == part[0] && whole[start..<start + part.count].elementsEqual(part) {
      return String(whole[..<start] + whole[(start + part.count)...])
    }
    return self
  }
}
