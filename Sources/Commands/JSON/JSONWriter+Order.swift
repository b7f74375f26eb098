import Orders
import Words

/// An order in its frame of the present: what JSON says of it beyond what is stored.
package struct OrderSheet {
  package let order: Order
  package let isParked: Bool
  package var warnings: [(warning: Warning, why: CleanText)]
  /// What is known of the buyer, where one order is asked for.
  package var standing: (standing: Standing, advice: Advice, words: any Words)?

  /// The stable word of the state, `parked` included.
  package var state: CleanText { isParked ? "parked" : CleanText(cleaning: order.state.code) }
}

extension JSONWriter {
  /// An order, its keys as in the interface.
  package mutating func value(_ sheet: OrderSheet) {
    let order = sheet.order
    object {
      $0.put("id", order.id.number)
      $0.put("state", sheet.state)
      $0.key("buyer")
      $0.value(order.buyer)
      $0.key("items")
      $0.array(order.items) { $0.value($1) }
      $0.putMoney(of: order)
      $0.putTimes(of: order)
      $0.key("cancelled")
      $0.value(order.cancelled)
      $0.put("note", order.note)
      $0.putAgreement(of: order)
      $0.key("warnings")
      $0.array(sheet.warnings) { $0.value($1.warning, why: $1.why) }
      if let known = sheet.standing {
        $0.key("standing")
        $0.value(known.standing)
        $0.key("advice")
        $0.value(known.advice, known.words)
        $0.putContact(of: order)
      }
    }
  }

  private mutating func putMoney(of order: Order) {
    put("total", order.total)
    put("uniqueCode", order.uniqueCode)
    put("payable", order.payable)
    put("paid", order.paid)
    put("account", order.account)
    put("reference", order.reference)
    put("terms", order.terms.clean)
  }

  private mutating func putTimes(of order: Order) {
    put("promised", order.promised)
    put("release", order.release)
    put("createdAt", order.createdAt)
    put("claimedAt", order.claimedAt)
    put("paidAt", order.paidAt)
    put("shipBy", order.shipBy)
    put("receipt", order.receipt)
    key("reminders")
    array(order.reminders) { $0.value($1) }
  }

  private mutating func putAgreement(of order: Order) {
    put("payment", CleanText(cleaning: order.payment.code))
    put("downPayment", order.downPayment)
    put("downPaidAt", order.downPaidAt)
    put("confirmedAt", order.confirmedAt)
    put("buyerPromise", order.buyerPromise)
    put("promo", order.promo)
    put("balance", order.balance)
    put("waived", order.waived)
    put("waitedAt", order.waitedAt)
  }

  mutating func value(_ buyer: Buyer) {
    object {
      $0.put("name", buyer.name)
      $0.put("phone", buyer.phone?.clean)
      $0.put("username", buyer.username?.clean)
      $0.put("channel", buyer.channel.clean)
      $0.put("address", buyer.address)
      $0.put("honorific", buyer.honorific)
    }
  }

  mutating func value(_ item: OrderItem) {
    object {
      $0.put("name", item.name)
      $0.put("variant", item.variant)
      $0.put("quantity", item.quantity)
      $0.put("price", item.price)
    }
  }

  private mutating func value(_ cancellation: Cancellation?) {
    guard let cancellation else { return null() }
    object {
      $0.put("at", cancellation.at)
      $0.put("reason", CleanText(cleaning: cancellation.reason.code))
      $0.put("strike", cancellation.strike)
      $0.put("money", cancellation.money.map { CleanText(cleaning: $0.code) })
    }
  }

  mutating func value(_ warning: Warning, why: CleanText) {
    object {
      $0.put("kind", CleanText(cleaning: warning.kind.code))
      $0.put("key", warning.key.clean)
      $0.put("why", why)
    }
  }
}
