import Orders
import Screen
import Words

extension FormDialog {
  static func draw(_ form: OrderForm, on frame: inout Frame, in body: Rectangle) {
    let words = frame.words
    var lines = lines(
      form, frame, { name(of: $0, words) },
      shown: { field, code in field == .payment ? words.name(of: form.payment) : shown(field.choice, code, words) })
    if form.errors[.total] == .missing, let item = itemWithoutPrice(form), let index = form.shownFields.firstIndex(of: .total) {
      lines[index].error = words.priceMissing(item.name)
    }
    var dialog = FormDialog(title: form.original.map { words.editTitle($0.id) } ?? words.newOrderTitle, lines: lines)
    dialog.banner = banner(frame.model.matches(of: form), frame) + knownOfBuyer(form, frame)
    if form.original == nil { dialog.bannerRoom = 2 }
    if form.original == nil { (dialog.outlook, dialog.shortOutlook) = outlook(form, frame) }
    if form.focus == .items, !form.text(.items).isEmpty {
      (dialog.outlook, dialog.shortOutlook) = (itemsAsRead(form, frame), [])
    }
    dialog.draw(on: &frame, in: body)
  }

  static func draw(_ form: EntryForm, on frame: inout Frame, in body: Rectangle) {
    let words = frame.words
    let lines = lines(form, frame, { name(of: $0, words) }, shown: { shown($0.choice, $1, words) })
    var dialog = FormDialog(
      title: form.original.map { words.entryTitle(frame.display($0.key)) } ?? words.newEntryTitle, lines: lines)
    dialog.banner = banner(frame.model.matches(of: form), frame) + formerEntry(of: form.buyer, frame)
    if let order = form.order { dialog.outlook = [Span("\(words.ordersLabel) #\(order)", .muted)] }
    dialog.draw(on: &frame, in: body)
  }

  static func draw(_ form: SetupForm, on frame: inout Frame, in body: Rectangle) {
    let words = frame.words
    let lines = lines(
      form, frame, { name(of: $0, words) }, shown: { field, text in field == .language ? languageName(text) : text })
    FormDialog(title: words.setupTitle, lines: lines).draw(on: &frame, in: body)
  }

  private static func itemWithoutPrice(_ form: OrderForm) -> OrderItem? {
    (try? OrderItem.list(reading: form.text(.items)))?.first { $0.price == nil }
  }

  /// `2× Gamis Alya (L navy) Rp185.000 = Rp370.000`: how the items are understood while they are typed.
  private static func itemsAsRead(_ form: OrderForm, _ frame: Frame) -> [Span] {
    let items: [OrderItem]
    do throws(OrderItemError) { items = try OrderItem.list(reading: form.text(.items)) } catch {
      return [Span(frame.words.notAnItem, .inputPlaceholder)]
    }
    let read = items.map { item in
      let variant: CleanText = item.variant.map { " (\($0))" } ?? ""
      let price: CleanText = item.price.map { " \($0)" } ?? ""
      return "\(item.quantity)× \(item.name)\(variant)\(price)" as CleanText
    }
    let sum = OrderItem.total(of: items).map { [Span(" = ", .muted), Span($0.clean, .amount)] } ?? []
    return [Span(read.joined(separator: "; "))] + sum
  }

  private static func name(of field: OrderForm.Field, _ words: any Words) -> (CleanText, CleanText) {
    switch field {
    case .phone: (words.phoneLabel, words.phoneExample)
    case .name: (words.nameField, "")
    case .username: (words.usernameLabel, "")
    case .channel: (words.channelLabel, "")
    case .address: (words.addressLabel, "")
    case .items: (words.itemsField, words.itemsExample)
    case .total: (words.totalLabel, words.totalExample)
    case .terms: (words.termsLabel, "")
    case .account: (words.accountLabel, words.anyAccount)
    case .note: (words.noteLabel, "")
    case .payment: (words.paymentLabel, "")
    case .downPayment: (words.downPaymentLabel, words.downPaymentExample)
    case .honorific: (words.honorificLabel, "")
    case .promo: (words.promoLabel, "")
    case .receipt: (words.receiptLabel, "")
    }
  }

  private static func name(of field: EntryForm.Field, _ words: any Words) -> (CleanText, CleanText) {
    switch field {
    case .phone: (words.phoneLabel, words.phoneExample)
    case .username: (words.usernameLabel, "")
    case .channel: (words.channelLabel, "")
    case .name: (words.nameField, "")
    case .address: (words.addressLabel, "")
    case .level: (words.levelField, "")
    case .reason: (words.reasonField, "")
    case .note: (words.noteLabel, "")
    }
  }

  private static func name(of field: SetupForm.Field, _ words: any Words) -> (CleanText, CleanText) {
    switch field {
    case .name: (words.shopNameField, "")
    case .zone: (words.zoneField, "")
    case .language: (words.languageField, "")
    case .hours: (words.hoursField, words.hoursExample)
    case .saturday: (words.saturdayField, words.emptyIsClosed)
    case .sunday: (words.sundayField, words.emptyIsClosed)
    case .accounts: (words.accountsField, words.accountsExample)
    }
  }

  fileprivate enum Choice { case channel, level, reason, terms, account, honorific }

  /// What a choice's code is called.
  private static func shown(_ choice: Choice?, _ code: CleanText, _ words: any Words) -> CleanText {
    switch choice {
    case .channel: Channel(rawValue: code.string).map { words.channel($0) } ?? code
    case .level: BlacklistLevel(code: code.string).map { words.name(of: $0) } ?? code
    case .reason: CancelReason(code: code.string).map { words.name(of: $0) } ?? code
    case .terms: (try? Terms(reading: code.string)).map { words.name(of: $0) } ?? code
    case .account: code.isEmpty ? words.anyAccount : code
    case .honorific: code.isEmpty ? words.usualHonorific : code
    case nil: code
    }
  }

  private static func languageName(_ code: CleanText) -> CleanText {
    Language(rawValue: code.string).map { $0 == .indonesian ? "Bahasa Indonesia" : "English" } ?? code
  }
}

extension OrderForm.Field {
  fileprivate var choice: FormDialog.Choice? {
    switch self {
    case .channel: .channel
    case .terms: .terms
    case .account: .account
    case .honorific: .honorific
    default: nil
    }
  }
}

extension EntryForm.Field {
  fileprivate var choice: FormDialog.Choice? {
    switch self {
    case .channel: .channel
    case .level: .level
    case .reason: .reason
    default: nil
    }
  }
}
