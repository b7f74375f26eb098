import Intake
import Orders

/// A draft of a chat with what the book says of it.
struct CheckedDraft {
  let draft: ChatDraft
  let order: OrderDraft
  var warnings: [(warning: Warning, why: CleanText)]
  /// Why the trade refuses it although it is complete.
  var refusal: Refusal?
  /// The order that it became.
  var kept: OrderID?

  var isReady: Bool { draft.isComplete && refusal == nil }
}

extension JSONWriter {
  /// A draft: the order's fields that were understood, with what is guessed and what to beware of.
  mutating func value(_ checked: CheckedDraft, in zone: Zone) {
    let (draft, order) = (checked.draft, checked.order)
    object {
      $0.key("buyer")
      $0.value(order.buyer)
      $0.key("items")
      $0.array(draft.items) { $0.value($1) }
      $0.put("total", draft.total)
      $0.put("account", order.account)
      $0.put("payment", draft.payment.map { CleanText(cleaning: $0.code) })
      $0.put("downPayment", order.downPayment)
      $0.put("note", order.note)
      $0.put("sentAt", draft.sentAt?.moment(in: zone))
      $0.put("complete", checked.isReady)
      $0.key("guesses")
      $0.array(draft.guesses) { $0.value($1) }
      $0.put("order", checked.kept?.number)
      $0.key("warnings")
      $0.array(checked.warnings) { $0.value($1.warning, why: $1.why) }
    }
  }

  /// A question about a draft, whose place counts from 1.
  mutating func value(_ field: CleanText, why: CleanText, written: CleanText?, draft: Int) {
    object {
      $0.put("draft", draft)
      $0.put("field", field)
      $0.put("why", why)
      $0.put("written", written)
    }
  }
}

extension ChatDraft {
  /// What of it was not in the text.
  fileprivate var guesses: [CleanText] { (isNameGuessed ? ["name"] : []) + (guessedPrices.isEmpty ? [] : ["price"]) }
}
