/// What is to be asked of a buyer who orders again, and why: an advice, never done by itself.
///
/// | entry | strikes that count | asked |
/// |---|---|---|
/// | blocked | any | refuse |
/// | suspect | fewer than `block_at` | a down payment |
/// | suspect | `block_at` or more | everything in advance, no COD |
/// | none | none | normal |
/// | none | fewer than `suspect_at` | a shorter term |
/// | none | fewer than `block_at` | a down payment |
/// | none | `block_at` or more | everything in advance, no COD |
///
/// A refused parcel among them asks for everything in advance. Whoever has paid an order since the newest strike is asked one step
/// less, but never less than a shorter term; a blocked buyer is not.
package struct Advice: Hashable, Sendable {
  /// How much is asked, the least first.
  package enum Step: Int, Sendable, Comparable, CaseIterable {
    case normal, shorterTerm, downPayment, prepayment, refuse

    package static func < (left: Step, right: Step) -> Bool { left.rawValue < right.rawValue }

    /// The stable word of `--json`.
    package var code: String {
      switch self {
      case .normal: "normal"
      case .shorterTerm: "shorter-term"
      case .downPayment: "down-payment"
      case .prepayment: "prepayment"
      case .refuse: "refuse"
      }
    }
  }

  /// One reason of it.
  package enum Why: Hashable, Sendable {
    case entry(BlacklistLevel)
    case strikes(Int)
    case refusedParcel
    /// What makes it milder.
    case paidSince(Int)
  }

  package let step: Step
  package let why: [Why]

  /// `level` is that of an entry that stands.
  package init(for standing: Standing, level: BlacklistLevel?, policy: Policy) {
    let counted = standing.counted
    let count = standing.count
    let isParcelRefused = counted.contains { $0.reason == .refusedParcel }
    var why: [Why] = level.map { [.entry($0)] } ?? []
    if count > 0 { why.append(.strikes(count)) }
    if isParcelRefused { why.append(.refusedParcel) }
    var step = Self.step(count, level, policy)
    if isParcelRefused { step = max(step, .prepayment) }
    if standing.paidSince > 0, step > .shorterTerm, step < .refuse {
      step = Step(rawValue: step.rawValue - 1) ?? step
      why.append(.paidSince(standing.paidSince))
    }
    (self.step, self.why) = (step, why)
  }

  private static func step(_ counted: Int, _ level: BlacklistLevel?, _ policy: Policy) -> Step {
    switch level {
    case .blocked: .refuse
    case .suspect: counted < policy.blockAt ? .downPayment : .prepayment
    case nil where counted == 0: .normal
    case nil where counted < policy.suspectAt: .shorterTerm
    case nil: counted < policy.blockAt ? .downPayment : .prepayment
    }
  }
}

extension Advice.Step {
  /// The term that goes with it: six hours, unless the shop gives less anyway.
  package func terms(_ policy: Policy) -> Terms {
    if self == .normal { return policy.terms }
    if case .elapsed(let seconds) = policy.terms.measure, seconds <= 6 * 3600 { return policy.terms }
    return Terms(hours: 6)
  }

  /// What is asked in advance with it; nil leaves it to the shop's own rule.
  package func downPayment(_ policy: Policy) -> DownPayment? {
    switch self {
    case .normal, .shorterTerm, .refuse: nil
    case .downPayment: policy.downPayment.sum(of: 100) == nil ? .percent(50) : policy.downPayment
    case .prepayment: .percent(100)
    }
  }
}
