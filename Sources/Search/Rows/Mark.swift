/// The bytes that stand before folded texts and say what follows; no folded text contains any of them.
enum Mark {
  /// After a word of a dictionary.
  static let end: UInt8 = 0
  /// A username, a key that is none of the next two, or the end of a row's keys.
  static let key: UInt8 = 1
  /// A field that is neither key nor name, or the end of a row.
  static let field: UInt8 = 2
  /// An Indonesian phone as `62…`.
  static let phone: UInt8 = 3
  /// An order's number.
  static let number: UInt8 = 4
  /// The name of a person.
  static let name: UInt8 = 5
  /// In a dictionary: a word of a field that is not its first one.
  static let inner: UInt8 = 6
  /// The same of a name.
  static let innerName: UInt8 = 7
}

extension UInt8 {
  var isMark: Bool { self < 0x20 }
  /// Whether a key begins after it, or the one before has ended.
  var isKeyMark: Bool { self == Mark.key || self == Mark.phone || self == Mark.number }
  /// Whether a field that is no key begins after it.
  var isFieldMark: Bool { self == Mark.field || self == Mark.name }
}
