import Orders

extension EntryForm: BuyerForm {
  static var phoneField: Field { .phone }
  static var usernameField: Field { .username }
  static var channelField: Field { .channel }
  static var nameField: Field { .name }
  static var addressField: Field { .address }

  /// An entry's key is what it is: whoever has another number is another entry.
  package var shownFields: [Field] { original == nil ? Field.allCases : [.name, .address, .level, .reason, .note] }

  /// What a choice field offers; nil for a field that is typed.
  package func choices(of field: Field, in policy: Policy) -> [CleanText]? {
    switch field {
    case .channel: Channel.codes
    case .level: BlacklistLevel.allCases.map { CleanText(cleaning: $0.code) }
    case .reason: CancelReason.allCases.map { CleanText(cleaning: $0.code) }
    default: nil
    }
  }

  /// An empty form, or one with what was looked for.
  init(policy: Policy, lookedFor: CleanText? = nil) {
    set(.channel, Channel.whatsapp.clean)
    set(.level, CleanText(cleaning: policy.level(forStrikes: 1).code))
    set(.reason, CleanText(cleaning: CancelReason.vanished.code))
    if let lookedFor, PhoneReading(lookedFor.string).key != nil { set(.phone, lookedFor) }
  }

  /// An order's buyer, with the order as the evidence; the level is the one that their strikes ask for.
  init(about order: Order, known: BlacklistEntry?, strikes counted: Int? = nil, policy: Policy) {
    self.init(policy: policy)
    self.order = order.id
    set(order.buyer)
    if let reason = order.cancelled?.reason { set(.reason, CleanText(cleaning: reason.code)) }
    let isCounted = known?.orders.contains(order.id) ?? false
    let strikes = counted ?? (known?.strikes ?? 0) + (isCounted ? 0 : 1)
    set(.level, CleanText(cleaning: max(known?.level ?? .suspect, policy.level(forStrikes: strikes)).code))
  }

  init(correcting entry: BlacklistEntry) {
    original = entry
    focus = .name
    set(.phone, entry.phone?.display)
    set(.username, entry.username?.text)
    set(.channel, entry.channel?.clean)
    set(.name, entry.name)
    set(.address, entry.address)
    set(.level, CleanText(cleaning: entry.level.code))
    set(.reason, entry.reasons.first.map { CleanText(cleaning: $0.code) })
    set(.note, entry.internalNote)
  }
}

extension EntryForm {
  /// What the form asks for, or nil with `errors` set where a field cannot be taken.
  mutating func command() -> Command? {
    errors = [:]
    let level = BlacklistLevel(code: text(.level).string)
    let reason = CancelReason(code: text(.reason).string)
    if level == nil { errors[.level] = .notAChoice }
    if let original { return correction(of: original, level, reason) }
    if let error = phoneError { errors[.phone] = error }
    if buyer.key == nil, errors[.phone] == nil { errors[.phone] = .missing }
    guard let reason else {
      errors[.reason] = .notAChoice
      return nil
    }
    var draft = EntryDraft(buyer: buyer, reason: reason)
    (draft.level, draft.note, draft.order) = (level, optional(.note), order)
    return errors.isEmpty ? .list(draft) : nil
  }

  private func correction(of entry: BlacklistEntry, _ level: BlacklistLevel?, _ reason: CancelReason?) -> Command? {
    guard errors.isEmpty else { return nil }
    var correction = EntryCorrection()
    if optional(.name) != entry.name { correction.name = text(.name) }
    if optional(.address) != entry.address { correction.address = text(.address) }
    if level != entry.level { correction.level = level }
    if reason != entry.reasons.first { correction.reason = reason }
    if optional(.note) != entry.internalNote { correction.internalNote = text(.note) }
    return .correctEntry(entry.key, correction)
  }
}
