import Testing

@testable import Orders

@Suite struct PayerNameTests {
  @Test(arguments: [
    ("Bayu Setiawan", "BAYU SETIAWAN"), ("Kak Bayu", "BAYU SETIAWAN"), ("Bayu Setiawan", "BAYU SETIA"),
    ("Sari W.", "SARI WULANDARI"),
    ("rani", "IBU RANI PUSPITA"), ("Siti Nur Aminah", "SITI N AMINAH"), ("Nia Lubis", "LUBIS NIA"),
  ]) func canBeOnePerson(_ buyer: CleanText, _ payer: CleanText) {
    #expect(PayerName(buyer).agrees(with: PayerName(payer)) && PayerName(payer).agrees(with: PayerName(buyer)))
  }

  @Test(arguments: [
    ("Bayu Setiawan", "BAYU PRATAMA"), ("Rani", "RANIA"), ("Sa", "SA"), ("", "RANI"), ("Ibu", "IBU"), ("Dewi Lestari", "DEWI D"),
    ("Bayu", "TOKO MELATI"),
  ]) func isSomebodyElse(_ buyer: CleanText, _ payer: CleanText) {
    #expect(!PayerName(buyer).agrees(with: PayerName(payer)) && !PayerName(payer).agrees(with: PayerName(buyer)))
  }

  @Test func noNameAgreesWithNone() { #expect(!PayerName(nil).agrees(with: PayerName(nil)) && PayerName("Ibu").isEmpty) }
}
