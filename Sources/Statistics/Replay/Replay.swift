import Orders

/// The past played again under another rule: what would have changed if everybody had done the same at the same time.
///
/// It assumes, and whoever shows it must say so: buyers pay when they paid, a shorter time hurries nobody and a longer one
/// saves nobody; who came after the decision was due is lost; and the shop lets go as long after that moment as it did.
package struct Replay: Hashable, Sendable {
  package let rule: OtherRule
  /// Won orders of which it is known when the buyer moved: paid, paid in advance, or confirmed cash on delivery.
  package internal(set) var payers = Sum()
  /// Won orders of which that is not known, as in many imports: not played again.
  package internal(set) var unknown = 0
  /// Payers who moved after the decision would have been due: they would have been lost, or saved by the seller's patience.
  package internal(set) var late = Sum()
  /// Payers who moved after the decision as it was due: they were saved by the seller's patience.
  package internal(set) var lateAsItWas = Sum()
  /// Lost orders whose end the clock decides: not those that the shop could not supply, nor refused parcels, nor where money
  /// had come.
  package internal(set) var letGo = Sum()
  /// By how much sooner their goods would have been free: seconds for each piece, negative if later.
  package internal(set) var stockSeconds: Int64 = 0
  /// Nil where the rule asks for no down payment.
  package internal(set) var downPayment: DownPaymentReplay?

  /// Whether anything can be said of those who paid: not if it is known of none of them when.
  package var knowsPayers: Bool { payers.orders > 0 || unknown == 0 }

  /// Hours for each piece, begun hours not counted.
  package var stockHours: Int64 { stockSeconds / 3600 }
}

/// What a down payment would have changed of orders that ended without one being asked.
package struct DownPaymentReplay: Hashable, Sendable {
  /// How many would have been asked, and the down payments that would have been asked of them.
  package internal(set) var asked = Sum()
  /// Those of them that were won: what is at stake if buyers refuse; rupiah are the goods' whole price.
  package internal(set) var payers = Sum()
  /// Refused parcels among them: their down payments would have stayed with the shop.
  package internal(set) var kept = Sum()
  /// Ended orders of the period of which a down payment was really asked, and how many were lost because it was refused.
  package internal(set) var askedInFact = 0
  package internal(set) var refusedInFact = 0

  /// What would be lost if as large a share of the payers refused as did in fact, rounded down; nil if nobody was ever asked.
  package var expectedLoss: Rupiah? {
    askedInFact == 0 ? nil : Rupiah(payers.rupiah.amount / Int64(askedInFact) * Int64(refusedInFact))
  }
}
