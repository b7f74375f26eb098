import Testing

@testable import Orders

@Suite struct SipHashTests {
  /// Of the reference implementation's `vectors_sip128`: the key 00…0f, and 0, 1, 7, 8, 15 and 63 bytes 00, 01, 02 ….
  @Test(arguments: [
    (0, "a3817f04ba25a8e66df67214c7550293"), (1, "da87c1d86b99af44347659119b22fc45"), (7, "a1f1ebbed8dbc153c0b84aa61ff08239"),
    (8, "3b62a9ba6258f5610f83e264f31497b4"), (15, "5493e99933b0a8117e08ec0f97cfc3d9"), (63, "5150d1772f50834a503e069a973fbd7c"),
  ]) func vectors(_ length: Int, _ expected: String) {
    var hash = SipHash(key: (0x0706_0504_0302_0100, 0x0F0E_0D0C_0B0A_0908))
    hash.add((0..<length).map(UInt8.init))
    let (high, low) = hash.finish()
    let hex = LineChecksum(high: high, low: low).bytes.map { byte in
      [byte >> 4, byte & 15].map { String($0, radix: 16) }.joined()
    }
    #expect(hex.joined() == expected)
  }
}
