import Orders
import Screen

/// What the three forms have in common: text fields in an order, one with the focus, and what is wrong with them.
package protocol Form: Sendable {
  associatedtype Field: Hashable, CaseIterable, Sendable
  var fields: [Field: TextField] { get set }
  var focus: Field { get set }
  var errors: [Field: FormError] { get set }
  /// The fields that are asked for, in their order.
  var shownFields: [Field] { get }
  /// What a field can be chosen from, in the codes that files use, the empty text for "none"; nil where it is typed.
  func choices(of field: Field, in policy: Policy) -> [CleanText]?
  /// What is wrong with the field that is being left: said at once, not only when all is saved.
  var errorOfFocusedField: FormError? { get }
}

extension Form {
  /// A field's text.
  package func text(_ field: Field) -> CleanText { fields[field]?.text ?? .empty }

  /// A field's text, or nil if it is empty.
  func optional(_ field: Field) -> CleanText? { text(field).trimmed }

  /// Whether Enter here saves.
  package var isAtLastField: Bool { focus == shownFields.last }

  mutating func set(_ field: Field, _ text: CleanText?) { fields[field] = TextField(text ?? .empty) }

  package var errorOfFocusedField: FormError? { nil }

  /// Moves the focus on, and says what is wrong with the field it leaves.
  mutating func leaveField(by step: Int) {
    if let error = errorOfFocusedField { errors[focus] = error }
    moveFocus(by: step)
  }

  mutating func moveFocus(by step: Int) {
    let shown = shownFields
    let place = (shown.firstIndex(of: focus) ?? 0) + step
    focus = shown[(place + shown.count) % shown.count]
  }

  /// Takes a key that changes the field with the focus.
  mutating func edit(_ key: Key, in policy: Policy) {
    guard let choices = choices(of: focus, in: policy) else {
      if fields[focus, default: TextField()].edit(key) { errors[focus] = nil }
      return
    }
    let place = choices.firstIndex(of: text(focus))
    switch key {
    case .right, .character(" "): choose(choices, (place ?? -1) + 1)
    case .left: choose(choices, (place ?? 0) - 1)
    case .character(let scalar): choose(choices, next(after: place ?? -1, beginningWith: scalar, choices))
    default: break
    }
  }

  private mutating func choose(_ choices: [CleanText], _ place: Int?) {
    guard let place, !choices.isEmpty else { return }
    set(focus, choices[(place + choices.count) % choices.count])
    errors[focus] = nil
  }

  /// The next choice that begins with a letter.
  private func next(after place: Int, beginningWith scalar: Unicode.Scalar, _ choices: [CleanText]) -> Int? {
    let letter = String(scalar).lowercased()
    return (1...max(1, choices.count)).lazy.map { (place + $0) % max(1, choices.count) }
      .first { choices.indices.contains($0) && choices[$0].string.lowercased().hasPrefix(letter) }
  }
}

extension CleanText {
  /// The text without spaces at its ends; nil if nothing is left.
  var trimmed: CleanText? {
    let inner = string.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    return inner.isEmpty ? nil : CleanText(cleaning: String(inner))
  }
}
