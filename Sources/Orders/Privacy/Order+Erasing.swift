extension Order {
  /// The order without its buyer: goods, sums, moments and how it ended stay, for the shop's own counts.
  ///
  /// Gone are name, phone, username, address, form of address, notes, promo and receipt, also from its history. Where a marketplace knows it
  /// from stays as a hash alone, so that a file with it brings nothing back.
  package func withoutPerson(at moment: Moment) -> Order {
    var order = self
    order.buyer = Buyer(channel: buyer.channel)
    (order.note, order.promo, order.receipt) = (nil, nil, nil)
    if let reference, reference != ownReference { order.reference = reference.erasedReference }
    order.history = history.map { event in
      var event = event
      // The names of our own templates say nothing of anybody.
      if event.kind != .messaged { event.note = nil }
      return event
    }
    order.erasedAt = erasedAt ?? moment
    return order
  }
}

extension CleanText {
  /// Whether it is what stays of one.
  var isErasedReference: Bool { string.utf8.starts(with: "erased:".utf8) }

  /// What stays of an import's reference: `erased:` and its FNV-1a hash of 64 bits; one of those stays as it is.
  package var erasedReference: CleanText {
    if isErasedReference { return self }
    let hash = string.utf8.reduce(UInt64(14_695_981_039_346_656_037)) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    return "erased:\(CleanText(cleaning: String(hash, radix: 16)))"
  }
}
