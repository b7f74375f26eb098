import Orders

/// A form's fields in their order, with the focus on one.
package struct OrderForm: Sendable {
  /// The fields, in the order in which Tab goes through them.
  package enum Field: Int, CaseIterable, Sendable {
    case phone, name, username, channel, address, items, total, payment, downPayment, terms, account, note, honorific, promo
    case receipt
  }

  /// The order that is corrected, as it was when the form opened; nil for a new one.
  package var original: Order?
  package var fields: [Field: TextField] = [:]
  package var focus: Field = .phone
  /// What is wrong, once it was tried to save.
  package var errors: [Field: FormError] = [:]
  /// The place in the queue that the order takes.
  package var fromQueue: Int?
}

/// A blacklist entry being made or corrected.
package struct EntryForm: Sendable {
  /// The fields, in the order in which Tab goes through them.
  package enum Field: Int, CaseIterable, Sendable {
    case phone, username, channel, name, address, level, reason, note
  }

  package var original: BlacklistEntry?
  /// The order that is the evidence, if `b` was pressed on one.
  package var order: OrderID?
  package var fields: [Field: TextField] = [:]
  package var focus: Field = .phone
  package var errors: [Field: FormError] = [:]
}

/// The first start: name, zone, hours, accounts.
package struct SetupForm: Sendable {
  /// The fields, in the order in which Tab goes through them.
  package enum Field: Int, CaseIterable, Sendable {
    case name, zone, language, hours, saturday, sunday, accounts
  }

  package var fields: [Field: TextField] = [:]
  package var focus: Field = .name
  package var errors: [Field: FormError] = [:]
}

/// What the set-up asked, valid.
package struct SetupAnswers: Hashable, Sendable {
  package var name: CleanText
  package var zone: Zone
  package var language: CleanText
  package var hours: OpeningHours
  package var accounts: [CleanText]

  package init(name: CleanText, zone: Zone, language: CleanText, hours: OpeningHours, accounts: [CleanText]) {
    (self.name, self.zone, self.language, self.hours, self.accounts) = (name, zone, language, hours, accounts)
  }
}

/// Why a field's text cannot be taken.
package enum FormError: Hashable, Sendable {
  case missing
  case notAPhone, maskedPhone, phoneTooShort, phoneTooLong
  case notAnItem, badQuantity, badPrice
  case notMoney
  case notTerms
  case notADownPayment
  case notAChoice
  case notHours
}
