import Orders
import Testing

@Suite struct RupiahTests {
  @Test(
    arguments: [
      (0, "Rp0"), (999, "Rp999"), (1000, "Rp1.000"), (150_000, "Rp150.000"), (1_234_567, "Rp1.234.567"), (-5000, "−Rp5.000"),
      (-1, "−Rp1"),
      (.min, "−Rp9.223.372.036.854.775.808"),
    ] as [(Int64, String)])
  func shows(amount: Int64, text: String) { #expect(Rupiah(amount).clean.string == text) }

  @Test(
    arguments: [
      ("Rp150.000", 150_000), ("Rp 150.000", 150_000), ("Rp.150.000,-", 150_000), ("Rp. 150.000,-", 150_000),
      ("Rp150.000.-", 150_000),
      ("150rb", 150_000), ("150 ribu", 150_000), ("150k", 150_000), ("150K", 150_000), ("1,5jt", 1_500_000),
      ("1.5 juta", 1_500_000),
      ("150000", 150_000), ("150,000.00", 150_000), ("150.000,00", 150_000), ("150,000", 150_000), ("150.000", 150_000),
      ("1.500", 1500),
      ("75000.00", 75_000), ("75000,0", 75_000), (".00", 0), ("0", 0), ("0,5jt", 500_000), ("12,5rb", 12_500),
      ("1.500rb", 1_500_000),
      ("1,500rb", 1500), ("1,250jt", 1_250_000), ("1.234.567,00", 1_234_567), ("1,234,567.00", 1_234_567), ("rp 5.000", 5000),
      ("IDR 150000", 150_000), ("  150.000  ", 150_000), ("000150", 150), ("999.999.999.999", 999_999_999_999),
      ("2jt", 2_000_000),
    ] as [(String, Int64)])
  func reads(text: String, amount: Int64) throws {
    #expect(try Rupiah(reading: text).amount == amount)
    #expect(try Rupiah(reading: OutsideText(text)).amount == amount)
  }

  @Test(
    arguments: [
      ("", .notAnAmount), ("Rp", .notAnAmount), ("abc", .notAnAmount), ("150rbx", .notAnAmount), ("150 000", .notAnAmount),
      ("1.50.000", .notAnAmount), ("1500.000", .notAnAmount), ("0.500", .notAnAmount), ("1.500,000.00", .notAnAmount),
      ("1..5", .notAnAmount),
      ("150.", .notAnAmount), ("1.500.00", .notAnAmount), ("12,34,56", .notAnAmount), ("1,5", .notWhole),
      ("150.000,50", .notWhole),
      ("1,0005rb", .notWhole), ("1.250jt", .ambiguous), ("-5000", .negative), ("−Rp5.000", .negative), ("Rp -5.000", .negative),
      ("1.000.000.000.000", .tooLarge), ("1000000jt", .tooLarge), ("99999999999999999999999999", .tooLarge),
      ("1e5", .notAnAmount),
    ] as [(String, Rupiah.ReadingError)])
  func refuses(text: String, error: Rupiah.ReadingError) {
    #expect(throws: error) { try Rupiah(reading: text) }
  }

  @Test func whatIsAskedForIsAllowed() throws {
    #expect(try Rupiah(reading: "−Rp5.000", allowing: .negative).amount == -5000)
    #expect(try Rupiah(reading: "-15,000.00", allowing: .negative).amount == -15_000)
    #expect(try Rupiah(reading: "1,234.56", allowing: .sen).amount == 1234)
    #expect(try Rupiah(reading: "-1.99", allowing: [.sen, .negative]).amount == -1)
  }

  @Test func whatIsShownReadsBack() throws {
    var random = SeededRandom(seed: 2)
    for _ in 0..<1000 {
      let rupiah = Rupiah(Int64.random(in: -Rupiah.largest.amount...Rupiah.largest.amount, using: &random))
      #expect(try Rupiah(reading: rupiah.description, allowing: .negative) == rupiah)
    }
  }

  @Test func arithmeticWithinLargest() {
    #expect(Rupiah(2) + Rupiah(3) - Rupiah(10) == Rupiah(-5))
    #expect(Rupiah(185_000).times(2) == Rupiah(370_000))
    #expect(Rupiah(185_000).times(.max) == nil)
    #expect(Rupiah.largest.adding(Rupiah(1)) == nil)
    #expect(Rupiah(.max).adding(Rupiah(1)) == nil)
    #expect(Rupiah(.min).times(-1) == nil)
    #expect(Rupiah(1).adding(Rupiah(2)) == Rupiah(3))
  }
}
