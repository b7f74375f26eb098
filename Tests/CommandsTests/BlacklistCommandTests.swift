import Orders
import Testing

@testable import Commands

@Suite struct BlacklistCommandTests {
  private func shop() throws -> Shop {
    let shop = try Shop()
    _ = try shop.session.addEntry(EntryFields(who: "(0812) 3456-7890", reason: "vanished"))
    for channel in ["instagram", "shopee"] as [OutsideText] {
      var fields = EntryFields(who: "@Rani_P", reason: "blocked-us")
      fields.channel = channel
      _ = try shop.session.addEntry(fields)
    }
    return shop
  }

  @Test(arguments: ["0812-3456-7890", "+62 812 3456 7890", "62812 34567890", "812 34567890"])
  func aPhoneIsKnownInAnyNotation(asked: String) throws {
    let answer = try shop().session.checkEntries([OutsideText(asked)]).jsonText
    #expect(answer.hasPrefix(#"[{"asked":"\#(asked)","key":"6281234567890","valid":true,"entry":{"key":"6281234567890""#))
  }

  @Test func aUsernameAsksEveryChannel() throws {
    let answer = try shop().session.checkEntries(["@rani_p"]).jsonText
    #expect(answer.contains(#""key":"instagram:rani_p","valid":true"#))
    #expect(answer.contains(#""key":"shopee:rani_p","valid":true"#))
    let other = try shop().session.checkEntries(["@other", "shopee:RANI_P", "0812345", "081299999999"]).jsonText
    #expect(other.hasPrefix(#"[{"asked":"@other","key":null,"valid":true,"entry":null},{"asked":"shopee:RANI_P","key":"shopee:"#))
    #expect(other.contains(#"{"asked":"0812345","key":null,"valid":false,"entry":null}"#))
    #expect(other.hasSuffix(#"{"asked":"081299999999","key":"6281299999999","valid":true,"entry":null}]"#))
  }

  @Test func keysMustMeanOneEntry() throws {
    let shop = try shop()
    #expect(failure { try shop.session.removeEntry("@rani_p") }! == ("ambiguous-key", .usage))
    #expect(failure { try shop.session.removeEntry("@nobody") }! == ("unknown-entry", .refused))
    #expect(failure { try shop.session.removeEntry("?") }! == ("bad-key", .usage))
    #expect(failure { try shop.session.addEntry(EntryFields(who: "@rani_p", reason: "vanished")) }?.code == "channel-missing")
    #expect(try shop.session.removeEntry("shopee:rani_p").jsonText.contains(#""key":"shopee:rani_p""#))
    #expect(try shop.session.removeEntry("@rani_p").jsonText.contains(#""key":"instagram:rani_p""#))
  }

  @Test func theEntryHasTheKeysOfTheInterface() throws {
    #expect(
      try shop().session.checkEntries(["081234567890"]).jsonText == """
        [{"asked":"081234567890","key":"6281234567890","valid":true,"entry":{"key":"6281234567890","phone":"6281234567890",\
        "username":null,"channel":"whatsapp","name":null,"address":null,"level":"suspect","strikes":1,"reasons":["vanished"],\
        "firstAt":"2026-11-20T10:42:00+07:00","lastAt":"2026-11-20T10:42:00+07:00","expiresAt":null,"orders":[],\
        "internalNote":null,"outwardText":null,"addedBy":null}}]
        """)
  }

  @Test func aFirstEntryCountsTheStrikesThatWereThere() throws {
    let shop = try Shop()
    for id in ["1", "2", "3"] {
      try shop.add(phone: "0812-3456-7890")
      _ = try shop.session.cancelOrder(OutsideText(id), reason: "vanished", strike: id != "2")
    }
    try shop.add(phone: "0812-3456-7891")
    _ = try shop.session.cancelOrder("4", reason: "vanished", strike: true)
    let entry = try shop.session.addEntry(EntryFields(who: "081234567890", reason: "vanished")).jsonText
    #expect(entry.contains(#""strikes":2"#) && entry.contains(#""orders":[1,3]"#) && entry.contains(#""level":"blocked""#))
  }
}
