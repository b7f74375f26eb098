import Orders
import Testing

@testable import Search

/// The quick answer is the beginning of the whole one, however many rows crowd it.
@Suite struct QuickAnswerTests {
  /// What the quick answer over an index lists of a query, and how the whole one begins.
  private func both(_ query: String, _ book: Book, listing count: Int = 5) throws -> (quick: [BuyerKey], whole: [BuyerKey]) {
    let index = SearchIndex(rowsOfSegment: 1 << 12)
    while index.makeNext(of: book) {}
    let whole = SearchRequest(generation: 1, query: CleanText(cleaning: query), book: book)
    var quick = whole.quick
    quick.screenful = count
    let engine = SearchEngine(index: index)
    return (
      try #require(engine.answer(quick)).entries, Array(try #require(SearchEngine().answer(whole)).entries.prefix(count))
    )
  }

  /// The first entries are the gravest and newest.
  private func book(_ buyers: [Buyer], removing removed: Range<Int> = 0..<0) -> Book {
    let entries = buyers.enumerated().compactMap { SampleBook.entry($1, .blocked, at: Int64(1_000_000 - $0)) }
    var book = Book([], entries).asSnapshot
    for entry in entries[removed] { book.apply(Change(.delisted, .entry(before: entry, after: nil))) }
    return book
  }

  private func phone(_ place: Int) -> String { "0812\(10_000_000 + place * 37)" }

  /// Many have the one word within another and the other word at the beginning of their number; few have both at a beginning.
  @Test func aRowIsAsGoodAsItsWorstWord() throws {
    let book = book((0..<2000).map { SampleBook.buyer($0 < 1900 ? "Setiawati" : "Wati Ningsih", phone: phone($0)) })
    for query in ["wati 62", "62 wati", "ti 6281", "wati 0812"] {
      let (quick, whole) = try both(query, book)
      #expect(quick == whole && quick.count == 5, "\(query)")
    }
  }

  @Test func whoWasRemovedTakesNoPlace() throws {
    let book = book((0..<400).map { SampleBook.buyer("Santoso", phone: phone($0), username: "san_\($0)") }, removing: 0..<300)
    for query in ["san", "santso", "812", "santoso 1", "8121"] {
      let (quick, whole) = try both(query, book)
      #expect(quick == whole && quick.count == 5, "\(query)")
    }
  }

  /// Two misspellings crowd the list before and after those with one.
  @Test func oneEditStandsBeforeTwo() throws {
    let names = (0..<600).map { $0 % 3 == 0 ? "Setiawan" : $0 % 3 == 1 ? "Setiawann" : "Setyawann" }
    let book = book(names.enumerated().map { SampleBook.buyer($1, phone: phone($0), username: "\($1.lowercased())_\($0)") })
    for query in ["setiawaan", "setiyawan", "setiawam"] {
      let (quick, whole) = try both(query, book, listing: 40)
      #expect(quick == whole && quick.count == 40, "\(query)")
    }
  }

  /// Handles misspelt at their end, then at their beginning, then at their end again: each is found by another part of the word.
  @Test(arguments: [0, 100]) func allPartsOfAWordAreLookedForAsFar(removed: Int) throws {
    let kinds = Array(repeating: "setiawxn", count: removed + 30) + Array(repeating: "sxtiawan", count: 40)
    let handles = kinds + Array(repeating: "setiawxn", count: 140)
    let book = book(handles.enumerated().map { SampleBook.buyer(username: "\($1)_\($0)") }, removing: 0..<removed)
    let (quick, whole) = try both("setiawan", book, listing: 40)
    #expect(quick == whole && quick.count == 40)
  }

  /// The best that have two of three words have not the third.
  @Test func noWordButTheLastIsCutShort() throws {
    let buyers = (0..<1500).map { place in
      // Octal digits have no 9.
      SampleBook.buyer("San", phone: "081277\(place < 300 ? "" : "9")\(String(1 << 15 + place, radix: 8))")
    }
    let (quick, whole) = try both("san 77 9", book(buyers))
    #expect(quick == whole && quick.count == 5)
  }

  /// Many have the name written apart; the few that have the number too come after them.
  @Test func aNameWrittenApartIsProvenBesideTheNumber() throws {
    let numbers = (0..<600).map { "\($0 < 500 ? "0813" : "0812")\(10_000_000 + $0 * 37)" }
    let book = book(numbers.map { SampleBook.buyer("Setia Wan", phone: $0) })
    for query in ["0812 setiawan", "setiawan 0812"] {
      let (quick, whole) = try both(query, book, listing: 20)
      #expect(quick == whole && quick.count == 20, "\(query)")
    }
  }

  /// Four letters at the end of a handle are no end of a number.
  @Test func onlyDigitsEndANumber() throws {
    let book = book((0..<300).map { SampleBook.buyer(username: $0 < 150 ? "x\($0)sari" : $0 < 160 ? "sari\($0)" : "\($0)sari") })
    let (quick, whole) = try both("sari", book, listing: 20)
    #expect(quick == whole)
    #expect(quick.prefix(10).allSatisfy { $0.text.string.hasPrefix("shopee:sari") })
  }
}
