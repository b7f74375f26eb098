import Orders
import Words

/// Reading what stands on a command line: outside text in, the trade's values out, or a mistake that names the text.
extension Session {
  func orderID(_ text: OutsideText) throws(Failure) -> OrderID {
    let written = text.cleaned
    let digits = written.string.first == "#" ? written.string.dropFirst() : written.string[...]
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int32(digits), number > 0 else {
      throw .usage(.badNumber(written))
    }
    return OrderID(Int(number))
  }

  /// A number from 1 to a billion.
  func count(_ text: OutsideText) throws(Failure) -> Int {
    guard let number = Int(text.cleaned.string), (1...1_000_000_000).contains(number) else {
      throw .usage(.badNumber(text.cleaned))
    }
    return number
  }

  /// The number of a journal row, 0 and up.
  func row(_ text: OutsideText) throws(Failure) -> Int64 {
    guard let number = Int64(text.cleaned.string), number >= 0 else { throw .usage(.badNumber(text.cleaned)) }
    return number
  }

  func moment(_ text: OutsideText) throws(Failure) -> Moment {
    do { return try Moment(iso8601: text.cleaned.string, zone: zone) } catch { throw .usage(.badMoment(text.cleaned)) }
  }

  func terms(_ text: OutsideText) throws(Failure) -> Terms {
    do { return try Terms(reading: text.cleaned.string) } catch { throw .usage(.badTerms(text.cleaned)) }
  }

  func amount(_ text: OutsideText) throws(Failure) -> Rupiah {
    do { return try Rupiah(reading: text) } catch { throw .usage(.badAmount(text.cleaned)) }
  }

  func phone(_ text: OutsideText) throws(Failure) -> PhoneKey {
    guard let key = PhoneReading(text).key else { throw .usage(.badPhone(text.cleaned)) }
    return key
  }

  func username(_ text: OutsideText) throws(Failure) -> Username {
    guard let name = Username(text) else { throw .usage(.badUsername(text.cleaned)) }
    return name
  }

  func channel(_ text: OutsideText) throws(Failure) -> Channel {
    guard let channel = Channel(reading: text.cleaned.string) else { throw .usage(.badChannel(text.cleaned)) }
    return channel
  }

  func reason(_ text: OutsideText) throws(Failure) -> CancelReason {
    guard let reason = CancelReason(code: text.cleaned.string) else { throw .usage(.badReason(text.cleaned)) }
    return reason
  }

  func level(_ text: OutsideText) throws(Failure) -> BlacklistLevel {
    guard let level = BlacklistLevel(code: text.cleaned.string) else { throw .usage(.badLevel(text.cleaned)) }
    return level
  }

  func payment(_ text: OutsideText) throws(Failure) -> PaymentWay {
    guard let payment = PaymentWay(code: text.cleaned.string) else { throw .usage(.badPayment(text.cleaned)) }
    return payment
  }

  /// `forfeit` or `refund`.
  func cancelledMoney(_ text: OutsideText) throws(Failure) -> CancelledMoney {
    switch text.cleaned.string {
    case "forfeit": return .forfeited
    case "refund": return .toRefund
    default: throw .usage(.badMoney(text.cleaned))
    }
  }

  /// All items of all texts, each in the grammar of `--item`.
  func items(_ texts: [OutsideText]) throws(Failure) -> [OrderItem] {
    var items: [OrderItem] = []
    for text in texts {
      do { items += try OrderItem.list(reading: text.cleaned) } catch { throw .usage(.badItem(text.cleaned)) }
    }
    return items
  }

  /// The shop's account that a part of its name means; any text where the shop has named none.
  func account(_ text: OutsideText) throws(Failure) -> CleanText {
    let written = text.cleaned
    guard !policy.accounts.isEmpty else { return written }
    if policy.accounts.contains(written) { return written }
    let part = written.string.lowercased()
    let fitting = policy.accounts.filter { $0.string.lowercased().contains(part) }
    guard let account = fitting.first else { throw .usage(.unknownAccount(written)) }
    guard fitting.count == 1 else { throw .usage(.ambiguousAccount(written)) }
    return account
  }
}

/// Reads an option that may be absent.
func optionally<Value>(_ text: OutsideText?, _ read: (OutsideText) throws(Failure) -> Value) throws(Failure) -> Value? {
  guard let text else { return nil }
  return try read(text)
}
