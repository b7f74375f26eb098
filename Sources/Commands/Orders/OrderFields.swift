import Orders

/// What a command line says of an order, as it was typed.
package struct OrderFields {
  package var name: OutsideText?
  package var phone: OutsideText?
  package var username: OutsideText?
  package var channel: OutsideText?
  package var address: OutsideText?
  package var items: [OutsideText] = []
  package var total: OutsideText?
  package var account: OutsideText?
  package var terms: OutsideText?
  package var downPayment: OutsideText?
  package var payment: OutsideText?
  package var note: OutsideText?
  package var promo: OutsideText?
  package var honorific: OutsideText?
  package var receipt: OutsideText?
  package var at: OutsideText?

  package init() {}
}
