import Orders
import Testing

@testable import Search

@Suite struct ScreeningTests {
  private func entry(_ phone: String, _ name: CleanText, _ address: CleanText? = nil, username: String? = nil) -> BlacklistEntry {
    let key = PhoneReading(phone).key!
    let moment = Moment(seconds: 1_795_402_800)
    return BlacklistEntry(
      key: .phone(key), phone: key, username: username.flatMap { Username(OutsideText($0)) }, channel: .whatsapp, name: name,
      address: address, level: .suspect, strikes: 1, reasons: [.vanished], firstAt: moment, lastAt: moment)
  }

  private func book(_ entries: [BlacklistEntry]) -> Book {
    var book = Book()
    book.apply(entries.map { Change(.listed, .entry(before: nil, after: $0)) })
    return book
  }

  private func likenesses(of buyer: Buyer, in book: Book) -> [Likeness] {
    Screening.answer(ScreeningRequest(generation: 1, buyer: buyer, book: book))?.likenesses ?? []
  }

  private let rani = "Jl. Melati No. 105 RT 03/RW 07, Sleman" as CleanText
  private func small() -> Book {
    book([
      entry("081234567890", "Rani Puspita", rani), entry("081234567891", "Siti Aminah", "Jl. Kenanga No. 2, Bandung"),
      entry("081234567892", "Siti Rahayu", "Jl. Mawar 17, Jakarta", username: "siti.rahayu88"),
    ])
  }

  @Test func nameAndAddressTogether() {
    let buyer = Buyer(name: "RANI  PUSPITA", phone: PhoneReading("085712345678").key, address: "Melati 105, Sleman")
    #expect(
      likenesses(of: buyer, in: small()) == [
        Likeness(
          key: .phone(PhoneReading("081234567890").key!),
          why: .words(name: ["RANI", "PUSPITA"], address: ["Melati", "105", "Sleman"]))
      ])
  }

  @Test(arguments: [
    ("Siti", "Bandung"), ("Siti Aminah", ""), ("Siti Aminah", "Bandung"), ("Siti", "Jl. Kenanga No. 2"),
    ("", "Jl. Melati No. 105"),
    ("Kak Rani", "Sleman"), ("Budi Santoso", "Jl. Melati No. 105 RT 03/RW 07, Sleman"),
  ])
  func commonWordsDoNotWarn(name: String, address: String) {
    let buyer = Buyer(name: CleanText(cleaning: name), address: CleanText(cleaning: address))
    #expect(likenesses(of: buyer, in: small()).isEmpty)
  }

  @Test func aUsernameBesideAnotherNumber() {
    let buyer = Buyer(username: Username(OutsideText("@Siti.Rahayu88")), channel: .shopee)
    #expect(
      likenesses(of: buyer, in: small()) == [
        Likeness(key: .phone(PhoneReading("081234567892").key!), why: .username(Username(OutsideText("siti.rahayu88"))!))
      ])
    let short = book([entry("081234567892", "Siti", username: "siti")])
    #expect(likenesses(of: Buyer(username: Username(OutsideText("siti")), channel: .shopee), in: short).isEmpty)
  }

  @Test func whoeverIsListedIsNotAlsoSimilar() {
    let buyer = Buyer(name: "Rani Puspita", phone: PhoneReading("081234567890").key, address: rani)
    #expect(likenesses(of: buyer, in: small()).isEmpty)
  }

  @Test func anOlderQuestionIsGivenUp() {
    var entries: [BlacklistEntry] = []
    for number in 0..<2000 { entries.append(entry("0812\(10_000_000 + number)", "Rani Puspita", rani)) }
    let request = ScreeningRequest(generation: 1, buyer: Buyer(name: "Rani Puspita", address: rani), book: book(entries))
    #expect(Screening.answer(request, isCancelled: { true }) == nil)
  }

  /// A list and buyers drawn from the same few names, streets and towns: nobody of them is on the list, so every hint is false.
  @Test func chanceSeldomWarns() {
    var random = SeededRandom(seed: 41)
    func person() -> (name: CleanText, address: CleanText) {
      let name = "\(Self.first.randomElement(using: &random)!) \(Self.last.randomElement(using: &random)!)"
      let street = Self.streets.randomElement(using: &random)!
      let city = Self.cities.randomElement(using: &random)!
      let (number, rt, rw) = (
        Int.random(in: 1..<200, using: &random), Int.random(in: 1..<16, using: &random), Int.random(in: 1..<12, using: &random)
      )
      let address = "Jl. \(street) No. \(number) RT \(rt < 10 ? "0" : "")\(rt)/RW \(rw < 10 ? "0" : "")\(rw), \(city)"
      return (CleanText(cleaning: name), CleanText(cleaning: address))
    }
    for size in [20, 300, 1000] {
      let listed = (0..<size).map { _ in person() }
      let book = book(listed.enumerated().map { entry("0812\(10_000_000 + $0.offset)", $0.element.name, $0.element.address) })
      let strangers = (0..<100).map { _ in person() }
      let alarms = strangers.filter { !likenesses(of: Buyer(name: $0.name, address: $0.address), in: book).isEmpty }
      #expect(alarms.count <= 1, "\(alarms.count) of 100 by chance, on a list of \(size)")
      // The same people under other numbers are found.
      let again = listed.prefix(20).filter { !likenesses(of: Buyer(name: $0.name, address: $0.address), in: book).isEmpty }
      #expect(again.count >= 19, "\(again.count) of 20 found on a list of \(size)")
    }
  }

  private static let first =
    "Rani Dimas Sari Yoga Bunga Putu Ayu Fauzi Lestari Agus Budi Siti Dewi Andi Rina Joko Wahyu Eko Dian Rizky".split(
      separator: " ")
  private static let last = "Puspita Prayoga Wulandari Pratama Santoso Wijaya Saputra Hidayat Nugroho Susanto Setiawan Kurniawan"
    .split(separator: " ")
  private static let streets = "Melati Mawar Kenanga Anggrek Cempaka Diponegoro Sudirman Pahlawan Merdeka Veteran Kartini".split(
    separator: " ")
  private static let cities = "Jakarta Bandung Surabaya Medan Semarang Makassar Denpasar Sleman Palembang Bekasi".split(
    separator: " ")
}
