import Orders

/// An entry that perhaps is about a buyer whose keys are not on the list, and why; never more than a hint to a person.
package struct Likeness: Hashable, Sendable {
  /// What the two have in common.
  package enum Why: Hashable, Sendable {
    /// The same username, on another channel or beside another number.
    case username(Username)
    /// Words of the name and of the address, as the buyer has them.
    case words(name: [CleanText], address: [CleanText])
  }

  package let key: BuyerKey
  package let why: Why

  /// What they share, in words: `@rani_p`, or `Rani Puspita, Melati 105 Sleman`.
  package var shared: CleanText {
    switch why {
    case .username(let name): "@\(name)"
    case .words(let name, let address): "\(name.joined(separator: " ")), \(address.joined(separator: " "))"
    }
  }

  package init(key: BuyerKey, why: Why) { (self.key, self.why) = (key, why) }
}

/// A question to the screening: whom on the list does this buyer resemble?
package struct ScreeningRequest: Sendable {
  /// Counts the questions of one form: an answer to an older one is thrown away.
  package var generation: Int
  package var buyer: Buyer
  package var book: Book
  /// Who sent some money, where that is asked instead: whose name on the list is it?
  package var payer: CleanText?

  package init(generation: Int, buyer: Buyer, book: Book, payer: CleanText? = nil) {
    (self.generation, self.buyer, self.book, self.payer) = (generation, buyer, book, payer)
  }

  /// Whether there is enough to look for.
  package var isWorthwhile: Bool { payer.map(PayerScreening.isWorthwhile) ?? isBuyerWorthwhile }

  private var isBuyerWorthwhile: Bool { buyer.username != nil || !ScreeningWords(buyer).isEmpty }
}

/// Whom the buyer resembles, the likeliest first, at most a few.
package struct ScreeningAnswer: Sendable {
  package var generation: Int
  package var likenesses: [Likeness]
  /// The entries that have a payer's name.
  package var namesakes: [BuyerKey] = []

  package init(generation: Int, likenesses: [Likeness], namesakes: [BuyerKey] = []) {
    (self.generation, self.likenesses, self.namesakes) = (generation, likenesses, namesakes)
  }
}
