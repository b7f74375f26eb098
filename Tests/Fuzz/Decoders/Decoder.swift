/// Everything that takes apart bytes from outside: each is fed what nobody would write, here by the tests and by libFuzzer for
/// as long as one likes (`.ci/fuzz`).
enum Decoder: String, CaseIterable {
  case keys, csv, numbers, money, moment, items, phone, text
  case ownOrders = "own-orders"
  case ownEntries = "own-entries"
  case toml, settings, templates, theme
  case change, order, entry, snapshot, sections, tail
  case search
  case table, workbook, exports, statement, chat, layouts

  /// Takes the bytes apart; ends the process where what comes out cannot be.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .keys: Self.keys(bytes)
    case .csv: Self.csv(bytes)
    case .numbers: Self.numbers(bytes)
    case .ownOrders: Self.ownOrders(bytes)
    case .ownEntries: Self.ownEntries(bytes)
    case .money, .moment, .items, .phone: grammar(Self.string(bytes))
    case .text: Self.text(Self.string(bytes))
    case .toml, .settings, .templates, .theme, .layouts: file(bytes)
    case .table: Self.table(bytes)
    case .workbook: Self.workbook(bytes)
    case .exports: Self.exports(bytes)
    case .statement: Self.statement(bytes)
    case .chat: Self.chat(bytes)
    case .change: Self.change(bytes)
    case .order: Self.order(bytes)
    case .entry: Self.entry(bytes)
    case .snapshot: Self.snapshot(bytes)
    case .sections: Self.sections(bytes)
    case .tail: Self.tail(bytes)
    case .search: Self.search(bytes)
    }
  }

  static func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Splits the input where its first byte says, for those who need two.
  static func halves(_ bytes: [UInt8]) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
    guard let first = bytes.first else { return ([], []) }
    let rest = bytes.dropFirst()
    return (rest.prefix(Int(first)), rest.dropFirst(Int(first)))
  }
}
