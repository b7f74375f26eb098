import Orders
import Testing

@Suite struct BuyerKeyTests {
  @Test func thePhoneComesFirst() throws {
    let phone = try #require(PhoneKey(key: "6281234567890"))
    let username = Username(OutsideText("@Rani_P"))
    #expect(BuyerKey(phone: phone, channel: .shopee, username: username)?.text == "6281234567890")
    #expect(BuyerKey(phone: nil, channel: .shopee, username: username)?.text == "shopee:rani_p")
    #expect(BuyerKey(phone: nil, channel: .shopee, username: nil) == nil)
  }

  @Test(
    arguments: [
      ("@Rani_P", "rani_p"), ("rani_p", "rani_p"), (" @ rani p ", "rani p"), ("RANI\u{1B}[2J", "rani□[2j"), ("a:b", "a:b"),
      ("ÉMI", "émi"), ("@", nil),
      ("  ", nil), ("", nil),
    ] as [(String, String?)])
  func usernames(text: String, name: String?) { #expect(Username(OutsideText(text))?.text.string == name) }

  @Test(arguments: ["6281234567890", "+85251234567", "shopee:rani_p", "other:a:b", "tiktok:王小明"])
  func readsItsOwnText(text: String) throws {
    let key = try #require(BuyerKey(key: text))
    #expect(key.text.string == text)
  }

  @Test(arguments: ["081234567890", "rani", "shopee:", "shopee:@rani", "shopee:Rani", "ebay:rani", "Shopee:rani", ""])
  func refusesOtherWritings(text: String) { #expect(BuyerKey(key: text) == nil) }

  @Test(
    arguments: [("Shopee", .shopee), (" whatsapp ", .whatsapp), ("toko", .toko), ("wa", nil), ("", nil), ("two words", nil)]
      as [(String, Channel?)])
  func channels(text: String, channel: Channel?) { #expect(Channel(reading: text) == channel) }

  @Test func allChannels() {
    #expect(
      Channel.allCases.map(\.rawValue) == [
        "whatsapp", "instagram", "facebook", "tiktok", "shopee", "tokopedia", "lazada", "web", "toko", "other",
      ])
  }
}
