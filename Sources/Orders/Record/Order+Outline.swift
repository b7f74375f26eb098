extension Order {
  /// What statistics count of a kept order, read in place: no value is made of the rest. Its bytes live no longer than the
  /// record that was lent.
  package struct Outline {
    package var state: OrderState
    package var createdAt: Moment
    package var channel: Channel = .whatsapp
    /// Who ordered, as far as that can be recognised again; nil where there is neither a phone nor a username.
    package var identity: BuyerIdentity?
    package var total: Rupiah = 0
    package var paid: Rupiah = 0
    package var downPayment: Rupiah?
    package var payment: PaymentWay = .transfer
    /// `Terms.spelling` in UTF-8.
    package var terms: UnsafeRawBufferPointer?
    package var promised: Moment
    package var release: Moment
    package var paidAt: Moment?
    package var downPaidAt: Moment?
    package var confirmedAt: Moment?
    /// The first reminder that was recorded as sent.
    package var firstReminder: Moment?
    package var cancelled: Cancellation?
    private let record: UnsafeRawBufferPointer
  }
}

/// A buyer in one word, to tell by whether two orders are of the same: the phone, else channel and username.
///
/// Usernames are hashed to 63 bits: that two of a million fall together has a chance of one in ten millions.
package struct BuyerIdentity: Hashable, Sendable {
  private let bits: UInt64

  init(phone packed: UInt64) { bits = packed }

  /// FNV-1a; bit 62 keeps it apart from Indonesian numbers, which have at most 14 digits.
  init(username: UnsafeRawBufferPointer, channel: Int64) {
    let start = (14_695_981_039_346_656_037 ^ UInt64(bitPattern: channel)) &* 1_099_511_628_211
    bits = username.reduce(start) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 } | 1 << 62
  }
}

extension Order.Outline {
  /// Reads as far as the history, which stands last; throws for damaged bytes.
  package init(record: UnsafeRawBufferPointer) throws(RecordError) {
    let nothing = Moment(seconds: 0)
    self.init(state: .pending, createdAt: nothing, promised: nothing, release: nothing, record: record)
    var reader = RecordReader(record)
    while let (field, value) = try reader.next() {
      if field == 24 { return }
      try read(field, value)
    }
  }

  private mutating func read(_ field: Int, _ value: RecordReader.Value) throws(RecordError) {
    switch field {
    case 1: state = try OrderState.stored(try value.number())
    case 3: createdAt = Moment(seconds: try value.number())
    case 4: try readBuyer(try value.bytes())
    case 6: total = Rupiah(try value.number())
    case 9: paid = Rupiah(try value.number())
    case 10: downPayment = Rupiah(try value.number())
    case 14: terms = try value.bytes()
    case 15: promised = createdAt + (try value.number())
    case 16: release = createdAt + (try value.number())
    case 19: paidAt = createdAt + (try value.number())
    case 21: firstReminder = min(firstReminder ?? .latest, createdAt + (try value.number()))
    case 22: cancelled = try Cancellation(record: try value.bytes(), since: createdAt)
    case 26: payment = try PaymentWay.stored(try value.number(), field: 26)
    case 28: downPaidAt = createdAt + (try value.number())
    case 29: confirmedAt = createdAt + (try value.number())
    default: break
    }
  }

  private mutating func readBuyer(_ record: UnsafeRawBufferPointer) throws(RecordError) {
    var username: UnsafeRawBufferPointer?
    var reader = RecordReader(record)
    while let (field, value) = try reader.next() {
      switch field {
      case 2: identity = BuyerIdentity(phone: UInt64(bitPattern: try value.number()))
      case 3: username = try value.bytes()
      case 4: channel = Channel(number: try value.number())
      default: break
      }
    }
    if identity == nil, let username { identity = BuyerIdentity(username: username, channel: channel.number) }
  }

  /// Lends the name of each item, UTF-8 as it stands in the record, and how many pieces; throws for damaged bytes.
  package func forEachItem(_ body: (_ name: UnsafeRawBufferPointer, _ quantity: Int) -> Void) throws(RecordError) {
    var reader = RecordReader(record)
    while let (field, value) = try reader.next(), field <= 5 {
      guard field == 5 else { continue }
      var (name, quantity) = (UnsafeRawBufferPointer(start: nil, count: 0), 1)
      var inner = RecordReader(try value.bytes())
      while let (field, value) = try inner.next() {
        if field == 1 { name = try value.bytes() }
        if field == 3 { quantity = Int(clamping: try value.number()) }
      }
      body(name, quantity)
    }
  }
}
