import Orders
import Testing

@testable import Search

@Suite struct PayerScreeningTests {
  private func book(_ names: [String]) -> Book {
    Book([], names.enumerated().compactMap { SampleBook.entry(SampleBook.buyer($1, phone: "08123456789\($0)")) })
  }

  private func names(_ payer: CleanText, in book: Book) -> [String] {
    (PayerScreening.keys(payer, in: book) ?? []).compactMap { book.entry($0)?.name?.string }.sorted()
  }

  @Test func allOfThePayersWordsStandInTheName() {
    let book = book(["Siti Aminah", "Siti Rahayu", "Nur Siti Aminah Putri", "Amin Siti"])
    #expect(names("SITI AMINAH", in: book) == ["Nur Siti Aminah Putri", "Siti Aminah"])
    #expect(names("IBU SITI RAHAYU", in: book) == ["Siti Rahayu"], "a title is no name")
    #expect(names("SITI", in: book) == [] && !PayerScreening.isWorthwhile("SITI") && !PayerScreening.isWorthwhile(nil))
  }

  @Test func aNameOfManyTellsNothing() {
    #expect(names("SITI AMINAH", in: book(Array(repeating: "Siti Aminah", count: 4))) == [])
    #expect(names("SITI AMINAH", in: book(Array(repeating: "Siti Aminah", count: 3))).count == 3)
  }

  @Test func aNewerQuestionStopsIt() {
    let book = book((0..<9).map { "Nama \($0)" })
    #expect(PayerScreening.keys("SITI AMINAH", in: book, isCancelled: { true }) == [], "a short list is read before anybody asks")
  }
}
