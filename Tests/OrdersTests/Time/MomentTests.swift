import Orders
import Testing

@Suite struct MomentTests {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-11-21T10:42:00+07:00", 1_795_232_520), ("2026-11-21T03:42:00Z", 1_795_232_520),
      ("2026-11-21T10:42:00.999+07:00", 1_795_232_520), ("2026-11-21T10:42:00,5+07:00", 1_795_232_520),
      ("2026-11-21t10:42+07", 1_795_232_520), ("2026-11-21 10:42:00+0700", 1_795_232_520),
      ("2026-11-20T22:42:00-05:00", 1_795_232_520),
      ("1969-12-31T23:59:59Z", -1), ("2024-02-29T00:00:00Z", 1_709_164_800), ("2000-02-29T12:00:00z", 951_825_600),
      ("0001-01-01T00:00:00Z", -62_135_596_800), ("9999-12-31T23:59:59+09:00", 253_402_268_399),
    ] as [(String, Int64)])
  func reads(text: String, seconds: Int64) throws {
    #expect(try Moment(iso8601: text).seconds == seconds)
  }

  @Test(
    arguments: [
      ("", .notAMoment), ("2026-11-21", .notAMoment), ("26-11-21T10:42:00Z", .notAMoment), ("2026-11-21T10:42:00Zx", .notAMoment),
      ("2026-11-21T10:42:00", .offsetMissing), ("2026-11-21T10:42", .offsetMissing), ("2026-11-21T10:42:00.Z", .notAMoment),
      ("2026-11-21T10:42:00+07:", .notAMoment), ("2026-11-21T10:42:00 WIB", .notAMoment), (" 2026-11-21T10:42:00Z", .notAMoment),
      ("2026-02-29T00:00:00Z", .noSuchMoment), ("1900-02-29T00:00:00Z", .noSuchMoment), ("2026-13-01T00:00:00Z", .noSuchMoment),
      ("2026-04-31T00:00:00Z", .noSuchMoment), ("2026-11-00T00:00:00Z", .noSuchMoment), ("2026-11-21T24:00:00Z", .noSuchMoment),
      ("2026-11-21T10:60:00Z", .noSuchMoment), ("2026-11-21T10:42:60Z", .noSuchMoment),
      ("2026-11-21T10:42:00+19:00", .noSuchMoment),
      ("0000-01-01T00:00:00Z", .noSuchMoment), ("0001-01-01T00:00:00+07:00", .noSuchMoment),
      ("9999-12-31T23:59:59Z", .noSuchMoment),
    ] as [(String, Moment.ReadingError)])
  func refuses(text: String, error: Moment.ReadingError) {
    #expect(throws: error) { try Moment(iso8601: text) }
  }

  @Test func aZoneStandsInForAMissingOffset() throws {
    #expect(try Moment(iso8601: "2026-11-21T10:42:00", zone: .wib).seconds == 1_795_232_520)
    #expect(try Moment(iso8601: "2026-11-21T10:42:00Z", zone: .wib).seconds == 1_795_257_720)
  }

  @Test func writesTheZonesOffset() {
    let moment = Moment(seconds: 1_795_232_520)
    #expect(moment.iso8601(in: .wib) == "2026-11-21T10:42:00+07:00")
    #expect(moment.iso8601(in: .wita) == "2026-11-21T11:42:00+08:00")
    #expect(moment.iso8601(in: .wit) == "2026-11-21T12:42:00+09:00")
    #expect(Moment.earliest.iso8601(in: .wib) == "0001-01-01T07:00:00+07:00")
    #expect(Moment.latest.iso8601(in: .wit) == "9999-12-31T23:59:59+09:00")
  }

  @Test func whatIsWrittenReadsBack() throws {
    var random = SeededRandom(seed: 1)
    for _ in 0..<2000 {
      let moment = Moment(seconds: Int64.random(in: Moment.earliest.seconds...Moment.latest.seconds, using: &random))
      for zone in Zone.allCases { #expect(try Moment(iso8601: moment.iso8601(in: zone)) == moment) }
    }
  }

  @Test func arithmeticStaysInRange() {
    #expect(Moment(seconds: 10) + 5 == Moment(seconds: 15))
    #expect(Moment(seconds: 10) - 15 == Moment(seconds: -5))
    #expect(Moment(seconds: 10) - Moment(seconds: 3) == 7)
    #expect(Moment.latest + .max == .latest)
    #expect(Moment.earliest + .min == .earliest)
    #expect(Moment.earliest - .max == .earliest)
    #expect(Moment.earliest - .min == .latest)
  }
}
