import Orders

/// An order as the lines of an export tell it, gathered line by line.
struct ExportedOrder {
  /// The line that it begins on.
  let line: Int
  let reference: CleanText?
  private(set) var order: ImportedOrder
  private(set) var lines = 1
  private var hasTotal = false
  /// Whether the file says when it was ordered.
  let isDated: Bool
  /// The line for whose sake all of it is left out.
  var spoiledBy: Int?

  /// Takes the first line of it.
  init(_ cells: inout ExportCells, reference: CleanText?, _ defaults: IntakeDefaults) {
    (line, self.reference) = (cells.line, reference)
    let created = cells.moment(.created, defaults.zone)
    let total = cells.amount(.total)
    order = ImportedOrder(line: cells.line, createdAt: created ?? defaults.now, total: total ?? .zero)
    (hasTotal, isDated) = (total != nil, created != nil)
    order.items = cells.items()
    order.buyer = cells.buyer()
    readClocks(&cells, defaults.zone)
    readState(&cells)
    readWords(cells)
    order.reference = reference.map { "\(cells.format.prefix):\($0)" }
  }

  /// The most lines of an order: nobody buys so many articles at once, and what is kept of one order has an end.
  static let lineLimit = 10_000

  /// Takes one more line: another item, and what the first did not tell. All its cells are read, so that a bad one is found.
  mutating func add(_ cells: inout ExportCells, _ defaults: IntakeDefaults) {
    let other = ExportedOrder(&cells, reference: reference, defaults)
    lines += 1
    guard lines <= Self.lineLimit else { return order.items = [] }
    order.items += other.order.items
    if !hasTotal, other.hasTotal { (order.total, hasTotal) = (other.order.total, true) }
    if order.buyer.isUnknown { order.buyer = other.order.buyer }
  }

  /// The order, once all lines are there; what is missing is named.
  func finished() -> Result<ImportedOrder, IntakeProblem> {
    var order = order
    if lines > Self.lineLimit { return .failure(IntakeProblem(line: line, fault: .tooManyLines(limit: Self.lineLimit))) }
    if order.buyer.isUnknown { return .failure(IntakeProblem(line: line, fault: .noExportedBuyer)) }
    if !hasTotal {
      guard let total = OrderItem.total(of: order.items) else {
        return .failure(IntakeProblem(line: line, fault: .noExportedTotal))
      }
      order.total = total
    }
    order.payable = order.total
    settleMoney(&order)
    return .success(order)
  }

  private mutating func readClocks(_ cells: inout ExportCells, _ zone: Zone) {
    (order.paidAt, order.shipBy) = (cells.moment(.paidAt, zone), cells.moment(.shipBy, zone))
    order.cancelledAt = cells.moment(.cancelledAt, zone)
  }

  private mutating func readWords(_ cells: ExportCells) {
    order.receipt = cells.text(.receipt)
    let notes = [cells.text(.message), cells.text(.note)].compactMap { $0 }
    order.note = notes.isEmpty ? nil : notes.joined(separator: " · ")
    let payment = cells.text(.payment)?.string.lowercased() ?? ""
    let isCOD = payment.contains("cod") || payment.contains("cash on delivery") || payment.contains("bayar di tempat")
    order.payment = isCOD ? .cashOnDelivery : .transfer
    order.isShopsWord = true
  }
}

/// How far it has come.
extension ExportedOrder {
  private mutating func readState(_ cells: inout ExportCells) {
    let layout = cells.format.layout
    order.state =
      cells.value(.status, .exportedState) { text in ExportStatus.state(text, in: layout).map { .success($0) } } ?? .pending
    if layout == .shopify { readShopifyState(cells) }
    guard order.state == .cancelled else { return }
    let status = cells.text(.status)?.string.lowercased() ?? ""
    readCancellation(cells.text(.reason), isGivenBack: status == "refunded", isFailed: status == "failed" || status == "gagal")
  }

  /// Money and parcel are told apart there, and a cancellation is a date.
  private mutating func readShopifyState(_ cells: ExportCells) {
    let parcel = cells.text(.fulfilment)?.string.lowercased()
    if order.state != .cancelled, parcel == "fulfilled" { order.state = .shipped }
    if order.cancelledAt != nil { order.state = .cancelled }
  }

  private mutating func readCancellation(_ text: CleanText?, isGivenBack: Bool, isFailed: Bool) {
    let reason = text.map(ExportReason.reason) ?? .other
    order.reason = reason
    let wasPaid = order.paidAt != nil || isGivenBack
    if isGivenBack { order.money = .refunded }
    if wasPaid { order.paid = .zero }
    // What the shop says of a buyer is offered as a strike; where it says nothing, so is an order that was never paid.
    order.offersStrike = !wasPaid && !isFailed && (reason == .vanished || reason == .other && text == nil)
    if let text, reason == .other { order.note = order.note.map { "\($0) · \(text)" } ?? text }
  }

  /// What was paid of it, as far as its state tells.
  private func settleMoney(_ order: inout ImportedOrder) {
    let isMarketplaces = [.shopee, .tiktok].contains(order.buyer.channel) || order.buyer.channel == .tokopedia
    switch order.state {
    case .cancelled where order.paid != nil:
      order.paid = order.payable
      order.money = order.money ?? (isMarketplaces ? .refunded : .toRefund)
    case .paid where order.payment == .cashOnDelivery && order.paidAt == nil:
      // Nothing is paid yet; a marketplace asks its buyers itself whether they mean it.
      (order.state, order.paid) = (.pending, .zero)
      if isMarketplaces { order.confirmedAt = order.createdAt }
    case .shipped where order.payment == .cashOnDelivery && order.paidAt == nil: order.paid = .zero
    default: break
    }
  }
}

extension ExportCells {
  /// Who ordered.
  mutating func buyer() -> Buyer {
    let names = [text(.name), text(.lastName)].compactMap { $0 }
    var address = ""
    for part in [text(.street), text(.city), text(.province)].compactMap({ $0?.string })
    where !address.lowercased().contains(part.lowercased()) { address += address.isEmpty ? part : ", \(part)" }
    return Buyer(
      name: names.isEmpty ? nil : names.joined(separator: " "), phone: phone(), username: username(),
      channel: channel(), address: address.isEmpty ? nil : CleanText(cleaning: address))
  }

  /// One that is not known is the layout's own.
  private func channel() -> Channel {
    text(.channel).flatMap { Channel(reading: $0.string) } ?? format.channel
  }
}
