import Orders
import Testing

@Suite struct PhoneTests {
  @Test(
    arguments: [
      ("0812-3456-7890", "6281234567890"), ("+62 812 3456 7890", "6281234567890"), ("62812 34567890", "6281234567890"),
      ("(0812)34567890", "6281234567890"), ("812 34567890", "6281234567890"), ("+62 (0)812-3456-7890", "6281234567890"),
      ("0062 812 3456 7890", "6281234567890"), ("6208123456789", "628123456789"), ("0062 0812 3456 7890", "6281234567890"),
      ("'081234567890", "6281234567890"), ("(+62) 812.3456.7890", "6281234567890"), ("+0812 3456 7890", "6281234567890"),
      ("WA: 0812 3456 7890 (Rani)", "6281234567890"), ("0812345678", "62812345678"), ("0812345678901", "62812345678901"),
      ("08571234567", "628571234567"), ("0812\u{200B}34567890", "6281234567890"),
      ("\u{202A}+62 812-3456-7890\u{202C}", "6281234567890"),
    ] as [(String, String)])
  func indonesian(text: String, key: String) throws {
    for reading in [PhoneReading(text), PhoneReading(OutsideText(text))] {
      guard case .valid(let phone) = reading else {
        Issue.record("\(reading)")
        continue
      }
      #expect(phone.text == key)
      #expect(!phone.isForeign)
      #expect(PhoneKey(key: key) == phone)
      #expect(PhoneKey(packed: phone.packed) == phone)
    }
  }

  @Test(
    arguments: [
      ("+852 5123 4567", "+85251234567"), ("0085251234567", "+85251234567"), ("+60 12-345 6789", "+60123456789"),
      ("+65 9123 4567", "+6591234567"), ("+81 90-1234-5678", "+819012345678"), ("+1 (212) 555-0100", "+12125550100"),
      ("+683 4000", "+6834000"), ("+123456789012345", "+123456789012345"),
    ] as [(String, String)])
  func foreign(text: String, key: String) {
    guard case .foreign(let phone) = PhoneReading(text) else {
      Issue.record("\(PhoneReading(text))")
      return
    }
    #expect(phone.text == key)
    #expect(phone.isForeign)
    #expect(PhoneKey(key: key) == phone)
    #expect(PhoneKey(packed: phone.packed) == phone)
  }

  @Test(
    arguments: [
      ("*****12", .masked), ("0812-••••-7890", .masked), ("08123456xxxx", .masked), ("+62812XXXX7890", .masked),
      ("+852 **** 4567", .masked),
      ("081234567", .tooShort), ("08123456789012", .tooLong), ("+62812345", .tooShort), ("8", .tooShort), ("+1234", .tooShort),
      ("+1234567890123456", .tooLong), ("0812345678901234567890123456789", .tooLong), ("", .notAPhone), ("-", .notAPhone),
      ("+", .notAPhone),
      ("00", .notAPhone), ("Rani", .notAPhone), ("@rani081234567890", .notAPhone), ("0211234567", .notAPhone),
      ("08012345678", .notAPhone),
      ("08412345678", .notAPhone), ("62211234567", .notAPhone), ("1234567890", .notAPhone), ("0", .notAPhone), ("62", .notAPhone),
    ] as [(String, PhoneReading)])
  func noKey(text: String, reading: PhoneReading) {
    #expect(PhoneReading(text) == reading)
    #expect(PhoneReading(text).key == nil)
  }

  @Test(
    arguments: [
      ("6281234567890", "0812-3456-7890", "0812-••••-7890"), ("62812345678", "0812-3456-78", "0812-••••-78"),
      ("62812345678901", "0812-3456-78901", "0812-••••-78901"), ("+85251234567", "+852 5123 4567", "+852 •••• 4567"),
      ("+12125550100", "+1 2125 5501 00", "+1 •••• 0100"), ("+6591234567", "+65 9123 4567", "+65 •••• 4567"),
      ("+6834000", "+683 4000", "+683 ••••"),
    ] as [(String, String, String)])
  func display(key: String, shown: String, masked: String) throws {
    let phone = try #require(PhoneKey(key: key))
    #expect(phone.display.string == shown)
    #expect(phone.masked.string == masked)
    #expect(phone.clean.string == key)
    #expect(PhoneReading(phone.masked.string) == .masked)
    #expect(PhoneReading(phone.display.string).key == phone)
  }

  @Test(arguments: ["081234567890", "+6281234567890", "62 81234567890", "85251234567", "+62", ""])
  func onlyItsOwnTextIsAKey(text: String) { #expect(PhoneKey(key: text) == nil) }

  @Test(arguments: [0, 1, .max, 62, 1 << 63, 6_220_123_456] as [UInt64])
  func noNumberPacksToThese(packed: UInt64) { #expect(PhoneKey(packed: packed) == nil) }
}
