import Intake
import Orders

/// What comes from buyers, banks, shops and other tools.
extension Decoder {
  /// Any table: workbooks too.
  static func table(_ bytes: [UInt8]) {
    var reader = TableReader()
    var recognition = TableRecognition()
    reader.read(bytes) { recognition.look(at: $0) == nil }
    reader.finish { recognition.look(at: $0) == nil }
    _ = recognition.unknown
  }

  static func statement(_ bytes: [UInt8]) {
    guard let today = CivilDate(year: 2026, month: 11, day: 23) else { return }
    let file = StatementReader.read(bytes, today: today)
    _ = file.statement(of: "BCA 1234567890")
  }

  static func chat(_ bytes: [UInt8]) {
    guard let reading = try? ChatReading(bytes: bytes, shop: "Toko Melati") else { return }
    for draft in reading.drafts { _ = draft.order(for: Policy(calendar: ShopCalendar())) }
  }
}
