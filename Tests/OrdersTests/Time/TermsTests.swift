import Orders
import Testing

@Suite struct TermsTests {
  @Test(
    arguments: [
      ("6h", "6h", .elapsed(21_600)), ("45m", "45m", .elapsed(2700)), ("12h", "12h", .elapsed(43_200)),
      ("1x24", "1x24", .elapsed(86_400)),
      ("2x24", "2x24", .elapsed(172_800)), ("3x24", "3x24", .elapsed(259_200)), ("24h-open", "24h-open", .opening(86_400)),
      ("9h-open", "9h-open", .opening(32_400)), ("30m-open", "30m-open", .opening(1800)), ("today", "today", .today),
      ("1-workday", "1-workday", .nextWorkday), (" 1X24 ", "1x24", .elapsed(86_400)), ("1×24", "1x24", .elapsed(86_400)),
      ("06H", "6h", .elapsed(21_600)), ("TODAY", "today", .today), ("24h", "24h", .elapsed(86_400)),
      ("2d", "2d", .elapsed(172_800)),
      ("365x24", "365x24", .elapsed(31_536_000)), ("8760h", "8760h", .elapsed(31_536_000)),
    ] as [(String, String, Terms.Measure)])
  func reads(text: String, spelling: String, measure: Terms.Measure) throws {
    let terms = try Terms(reading: text)
    #expect(terms.spelling == spelling)
    #expect(terms.measure == measure)
    #expect(try Terms(reading: terms.spelling) == terms)
    #expect(terms.clean.string == spelling)
  }

  @Test(
    arguments: [
      ("", .notASpan), ("6", .notASpan), ("h", .notASpan), ("6 h", .notASpan), ("-6h", .notASpan), ("1.5h", .notASpan),
      ("2-workday", .notASpan),
      ("1x24-open", .notASpan), ("2d-open", .notASpan), ("today!", .notASpan), ("1x2", .notASpan), ("6hours", .notASpan),
      ("0h", .zero),
      ("0x24", .zero), ("00m-open", .zero), ("366x24", .tooLong), ("8761h", .tooLong), ("525601m", .tooLong),
      ("999999999h", .tooLong),
      ("9999999999h", .notASpan),
    ] as [(String, Terms.ReadingError)])
  func refuses(text: String, error: Terms.ReadingError) {
    #expect(throws: error) { try Terms(reading: text) }
  }

  @Test func spansAreForConfigurationToo() throws {
    #expect(try TimeSpan(reading: "180d").seconds == 15_552_000)
    #expect(try TimeSpan(reading: "1h").seconds == 3600)
    #expect(try Terms(TimeSpan(reading: "2x24")) == Terms(reading: "2x24"))
    #expect(throws: TimeSpan.ReadingError.notASpan) { try TimeSpan(reading: "today") }
  }
}
