import Orders

extension FormError {
  /// What is wrong with a text that should be a telephone number; nil if nothing is.
  init?(_ reading: PhoneReading) {
    switch reading {
    case .valid, .foreign: return nil
    case .masked: self = .maskedPhone
    case .tooShort: self = .phoneTooShort
    case .tooLong: self = .phoneTooLong
    case .notAPhone: self = .notAPhone
    }
  }
}

extension Channel {
  static let codes: [CleanText] = allCases.map(\.clean)
}

/// A form with a buyer in it.
protocol BuyerForm: Form {
  static var phoneField: Field { get }
  static var usernameField: Field { get }
  static var channelField: Field { get }
  static var nameField: Field { get }
  static var addressField: Field { get }
}

extension BuyerForm {
  /// The buyer as far as the fields can be read.
  var buyer: Buyer {
    Buyer(
      name: optional(Self.nameField), phone: optional(Self.phoneField).flatMap { PhoneReading($0.string).key },
      username: optional(Self.usernameField).flatMap { Username(OutsideText($0.string)) },
      channel: Channel(reading: text(Self.channelField).string) ?? .whatsapp, address: optional(Self.addressField))
  }

  mutating func set(_ buyer: Buyer) {
    set(Self.phoneField, buyer.phone?.display)
    set(Self.usernameField, buyer.username?.text)
    set(Self.channelField, buyer.channel.clean)
    set(Self.nameField, buyer.name)
    set(Self.addressField, buyer.address)
  }

  /// What is wrong with the telephone number, if one was typed.
  var phoneError: FormError? { optional(Self.phoneField).flatMap { FormError(PhoneReading($0.string)) } }

  package var errorOfFocusedField: FormError? { focus == Self.phoneField ? phoneError : nil }

  /// The entries of whoever has this number, or this username on any channel.
  func matches(in book: Book) -> [BlacklistEntry] {
    let buyer = buyer
    let names = buyer.username.map { name in Channel.allCases.map { BuyerKey.username($0, name) } } ?? []
    return (([buyer.phone.map(BuyerKey.phone)].compactMap { $0 }) + names).compactMap(book.entry)
  }
}

extension Model {
  /// The blacklist entries that a form's buyer matches as it is typed.
  package func matches(of form: OrderForm) -> [BlacklistEntry] { form.matches(in: book) }

  /// The open orders that a new one may repeat, the likest first, as it is typed.
  package func twins(of form: OrderForm) -> [(order: OrderID, likeness: OrderLikeness)] {
    guard form.original == nil else { return [] }
    let items = (try? OrderItem.list(reading: form.text(.items))) ?? []
    let total = (try? Rupiah(reading: form.text(.total).string)) ?? OrderItem.total(of: items)
    return book.alikeOrders(of: form.buyer, items: items, total: items.isEmpty && total == .zero ? nil : total)
  }

  /// The entries that the typed phone or username already has.
  package func matches(of form: EntryForm) -> [BlacklistEntry] {
    form.matches(in: book).filter { $0.key != form.original?.key }
  }
}
