import Orders

/// Which value of a JSON object belongs in which column: those that `export` writes, in the columns of the own CSV files; of any
/// other object, whatever the first one has.
struct JSONColumns: Sendable {
  let names: [String]
  private let columns: [String: Int]
  /// Where the parts of `items` go together.
  private let items: Int?

  init(first fields: [JSONFields.Field]) {
    let paths = Set(fields.map(\.path))
    if paths.contains("payable"), paths.contains("createdAt") {
      (names, columns) = (OrderColumn.names.map(\.string), Self.places(Self.ofOrders))
      items = OrderColumn.items.rawValue
    } else if paths.contains("strikes"), paths.contains("level") {
      (names, columns) = (BlacklistColumn.names.map(\.string), Self.places(Self.ofEntries))
      items = nil
    } else {
      var (names, columns): ([String], [String: Int]) = ([], [:])
      for path in fields.map(\.path) where columns[path] == nil {
        columns[path] = names.count
        names.append(path)
      }
      (self.names, self.columns) = (names, columns)
      items = nil
    }
  }

  /// The cells of an object; nil, if its goods cannot be read.
  func cells(_ fields: [JSONFields.Field]) -> [[UInt8]]? {
    var cells = [[UInt8]](repeating: [], count: names.count)
    var goods: [Int: OrderItem] = [:]
    for field in fields {
      guard let value = field.value else { continue }
      if let items, field.path.hasPrefix("items.") {
        guard Self.read(value, field, into: &goods[field.index ?? 0, default: OrderItem(name: "")]) else { return nil }
        cells[items] = Array("?".utf8)
      } else if let column = columns[field.path] {
        // In place: a list may have half a million parts.
        if !cells[column].isEmpty { cells[column] += "; ".utf8 }
        cells[column] += cells[column].isEmpty ? Self.guarded(value) : value
      }
    }
    if let items, !goods.isEmpty {
      let written: CleanText = goods.sorted { $0.key < $1.key }.map(\.value.written).joined(separator: "; ")
      cells[items] = Self.guarded(Array(written.string.utf8))
    }
    return cells
  }

  private static func read(_ value: [UInt8], _ field: JSONFields.Field, into item: inout OrderItem) -> Bool {
    let text = OutsideText(utf8: value[...]).cleaned
    switch field.path {
    case "items.name": item.name = text
    case "items.variant": item.variant = text
    case "items.quantity":
      guard let quantity = Int(text.string) else { return false }
      item.quantity = quantity
    case "items.price":
      guard let price = try? Rupiah(reading: text.string) else { return false }
      item.price = price
    default: break
    }
    return true
  }

  /// One `'` in front is taken off an own cell.
  private static func guarded(_ value: [UInt8]) -> [UInt8] {
    value.first == UInt8(ascii: "'") ? [UInt8(ascii: "'")] + value : value
  }

  private static func places<Column: OwnColumn>(_ columns: [String: Column]) -> [String: Int] { columns.mapValues(\.rawValue) }

  private static let ofOrders: [String: OrderColumn] = [
    "id": .id, "state": .state, "buyer.name": .name, "buyer.phone": .phone, "buyer.username": .username,
    "buyer.channel": .channel, "buyer.address": .address, "buyer.honorific": .honorific, "total": .total,
    "uniqueCode": .uniqueCode, "payable": .payable, "paid": .paid, "account": .account, "reference": .reference,
    "terms": .terms, "promised": .promised, "release": .release, "waitedAt": .waitedAt, "createdAt": .created,
    "claimedAt": .claimedAt, "paidAt": .paidAt, "shipBy": .shipBy, "receipt": .receipt, "reminders": .reminders,
    "cancelled.at": .cancelledAt, "cancelled.reason": .reason, "cancelled.strike": .strike,
    "cancelled.money": .cancelledMoney, "note": .note, "payment": .payment, "downPayment": .downPayment,
    "downPaidAt": .downPaidAt, "confirmedAt": .confirmedAt, "buyerPromise": .buyerPromise, "promo": .promo, "waived": .waived,
  ]

  private static let ofEntries: [String: BlacklistColumn] = [
    "phone": .phone, "username": .username, "channel": .channel, "name": .name, "address": .address, "level": .level,
    "strikes": .strikes, "reasons": .reason, "firstAt": .firstAt, "lastAt": .lastAt, "expiresAt": .expiresAt,
    "orders": .orderIDs, "internalNote": .internalNote, "outwardText": .outwardText, "addedBy": .addedBy,
  ]
}
