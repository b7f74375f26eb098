import Orders
import Screen
import Words

/// Where the parts of the rows of money stand, beneath each other: what it is, when, how much, from whom, for whom.
struct BankColumns {
  private let kind: Int
  private let date: Int
  private let amount: Int
  private let payer: Int
  private let order: Int

  private static let leastName = 12

  init(_ found: [BankView.Found], _ frame: Frame, width: Int) {
    self.init(
      found.map { ($0.credit.amount, $0.credit.payer, $0.match) }, dates: found.map { frame.shortDate($0.credit.date) }, frame,
      width: width)
  }

  init(_ rows: [(amount: Rupiah, payer: CleanText?, match: CreditMatch)], dates: [CleanText], _ frame: Frame, width: Int) {
    kind = CreditMatch.Kind.allCases.reduce(0) { max($0, frame.words.name(of: $1).width) }
    amount = rows.reduce(0) { max($0, $1.amount.clean.width) }
    let dated = dates.reduce(0) { max($0, $1.width) }
    let widest = rows.reduce(Self.leastName) { max($0, min(26, $1.payer?.width ?? 0)) }
    let room = width - 2 - kind - 2 - amount - 2
    // The day is left out before a name is, and for whom before from whom.
    date = room >= dated + 2 + Self.leastName ? dated : 0
    let names = room - (date > 0 ? date + 2 : 0)
    payer = min(widest, names)
    order = names - payer - 2 >= Self.leastName ? names - payer - 2 : 0
  }

  func spans(_ found: BankView.Found, _ frame: Frame) -> [Span] {
    spans(found.match, frame.shortDate(found.credit.date), found.credit.amount, found.credit.payer, frame)
  }

  func spans(
    _ match: CreditMatch, _ date: CleanText, _ amount: Rupiah, _ payer: CleanText?, kind other: (CleanText, Role)? = nil,
    _ frame: Frame
  ) -> [Span] {
    let (name, role) = other ?? (frame.words.name(of: match.kind), match.kind.role)
    var spans = [Span("  "), Span(fitted(name, kind), role), Span("  ")]
    if self.date > 0 { spans += [Span(date.padded(to: self.date), .muted), Span("  ")] }
    spans += [Span(amount.clean.padded(to: self.amount), .amount), Span("  ")]
    spans.append(Span(fitted(payer.map { frame.shown(name: $0) } ?? "—", self.payer), payer == nil ? .muted : .text))
    if order > 0 { spans += [Span("  "), Span(fitted(target(match, frame), order), match.orders.isEmpty ? .muted : .text)] }
    return spans
  }

  /// `#202 Bayu Setiawan`, `#207 + #208 Maya Ginting`.
  private func target(_ match: CreditMatch, _ frame: Frame) -> CleanText {
    guard let first = match.orders.first else { return "—" }
    let ids = match.orders.prefix(3).map { "#\($0)" as CleanText }
    if match.kind == .ambiguous || match.why == .nearSeveral { return "\(ids.joined(separator: ", "))?" }
    let shown = match.why == .together ? ids.joined(separator: " + ") : ids[0]
    return frame.model.book.order(first).map { "\(shown) \(frame.buyer($0.buyer).0)" } ?? shown
  }

  /// The text cut or filled up to just a width.
  private func fitted(_ text: CleanText, _ width: Int) -> CleanText {
    guard text.width > width else { return text + spaces(width - text.width) }
    let cut = text.head(of: width)
    return cut + spaces(width - cut.width)
  }
}

extension CreditMatch.Kind {
  /// How it is drawn.
  var role: Role {
    switch self {
    case .exact: .orderPaid
    case .near: .orderParked
    case .late, .duplicate: .blacklistMaybe
    case .ambiguous: .orderChanged
    case .none: .muted
    }
  }
}
