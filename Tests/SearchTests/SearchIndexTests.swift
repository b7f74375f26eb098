import Dispatch
import Orders
import Testing

@testable import Search

/// The index answers as the reading of every record does, which is compared with the slow reference elsewhere.
@Suite struct SearchIndexTests {
  private func request(_ query: String, _ book: Book, limit: Int = 500, countsAll: Bool = true) -> SearchRequest {
    let request = SearchRequest(generation: 1, query: CleanText(cleaning: query), book: book, limit: limit)
    return countsAll ? request : request.quick
  }

  private func book(_ count: Int, using random: inout SeededRandom) -> Book {
    let orders = SampleBook.random(count, using: &random)
    let entries = SampleBook.random(count, using: &random).enumerated().compactMap { place, order in
      SampleBook.entry(order.buyer, place % 3 == 0 ? .blocked : .suspect, at: Int64(place * 7919 % 1000))
    }
    return Book(orders, entries).asSnapshot
  }

  /// Part of a name, address, item, handle or number, words joined and misspelt.
  private func query(from book: Book, using random: inout SeededRandom) -> String {
    let id = OrderID(Int.random(in: 1...book.orderCount, using: &random))
    guard let order = book.order(id) else { return "rani" }
    let texts = [
      order.buyer.name?.string, order.buyer.address?.string, order.items.first?.name.string, order.buyer.username?.text.string,
      order.buyer.phone?.digits, "#\(id.number)", order.buyer.phone.map { "0\($0.digits.dropFirst(2))" },
    ].compactMap { $0 }
    var letters = Array(texts.randomElement(using: &random) ?? "a")
    if Bool.random(using: &random) { letters.removeFirst(Int.random(in: 0..<letters.count, using: &random)) }
    if Bool.random(using: &random) { letters.removeLast(Int.random(in: 0..<letters.count, using: &random)) }
    if Bool.random(using: &random), let space = letters.firstIndex(of: " ") {
      letters.replaceSubrange(space...space, with: Bool.random(using: &random) ? [] : ["x"])
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) where letters.count > 1 {
      let place = Int.random(in: 0..<letters.count - 1, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: letters.insert("e", at: place)
      case 1: letters.remove(at: place)
      case 2: letters[place] = "r"
      default: letters.swapAt(place, place + 1)
      }
    }
    return String(letters)
  }

  @Test(arguments: 1...6) func agreesWithReadingEverything(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let book = book(300, using: &random)
    let index = SearchIndex(rowsOfSegment: 100)
    while index.makeNext(of: book) {}
    let (indexed, reading) = (SearchEngine(index: index), SearchEngine())
    for _ in 0..<120 {
      let query = query(from: book, using: &random)
      let limit = [5, 40, 500].randomElement(using: &random) ?? 5
      let expected = try #require(reading.answer(request(query, book, limit: limit)))
      let answer = try #require(indexed.answer(request(query, book, limit: limit)))
      #expect(answer.orders == expected.orders && answer.entries == expected.entries, "\(query) \(limit)")
      #expect(answer.orderCount == expected.orderCount && answer.entryCount == expected.entryCount, "\(query) \(limit)")
      var asked = request(query, book, limit: limit, countsAll: false)
      asked.screenful = [3, 30, 60].randomElement(using: &random) ?? 3
      let quick = try #require(indexed.answer(asked))
      let screenful = Array(expected.entries.prefix(asked.screenful))
      #expect(quick.orders == expected.orders && quick.entries == screenful, "quick: \(query) \(limit)")
      #expect(quick.hasMore || expected.entries == screenful, "\(query) \(limit)")
      #expect(quick.hasMore || quick.orderCount == expected.orderCount && quick.entryCount == expected.entryCount, "\(query)")
      #expect(quick.orderCount >= min(limit, expected.orderCount) && quick.orderCount <= expected.orderCount, "\(query)")
    }
  }

  /// Newer numbers with the digits in their middle fill the screen, and an older one ends with them.
  @Test func theEndOfANumberIsFoundBehindManyMiddles() throws {
    let entries = (0..<300).compactMap { place in
      let digits = place == 7 ? "08121004410" : "08124410\(100 + place)"
      return SampleBook.entry(SampleBook.buyer(phone: digits), .blocked, at: Int64(place))
    }
    let book = Book([], entries).asSnapshot
    let index = SearchIndex(rowsOfSegment: 150)
    while index.makeNext(of: book) {}
    for query in ["4410", "10101", "812441", "0812441", "3"] {
      let expected = try #require(SearchEngine().answer(request(query, book)))
      var asked = request(query, book, countsAll: false)
      asked.screenful = 5
      let quick = try #require(SearchEngine(index: index).answer(asked))
      #expect(quick.entries == Array(expected.entries.prefix(5)), "\(query)")
    }
    let answer = try #require(SearchEngine(index: index).answer(request("4410", book, countsAll: false)))
    #expect(answer.entries.first == SampleBook.buyer(phone: "08121004410").key)
  }

  /// While the index grows, and where the book has grown beside its snapshot, every answer is whole.
  @Test func answersWhileItIsMade() throws {
    var random = SeededRandom(seed: 9)
    var book = book(300, using: &random)
    let index = SearchIndex(rowsOfSegment: 50)
    let (engine, reading) = (SearchEngine(index: index), SearchEngine())
    var goesOn = true
    while goesOn {
      for query in ["rani", "santsoo", "0812", "melati 1"] {
        let expected = try #require(reading.answer(request(query, book)))
        let answer = try #require(engine.answer(request(query, book)))
        #expect(answer.orders == expected.orders && answer.entries == expected.entries, "\(query)")
      }
      goesOn = index.makeNext(of: book)
      if let order = book.order(OrderID(Int.random(in: 1...300, using: &random))) {
        book.apply(Change(.undone, .order(before: order, after: nil)))
        let new = SampleBook.order(order.id.number + 1000, SampleBook.buyer("Rani Baru", phone: "081277770000"))
        book.apply(Change(.ordered, .order(before: nil, after: new)))
      }
    }
    #expect(index.isWhole(for: book))
  }

  /// Who only wants to know where something is, is told of misspellings where nothing is written so.
  @Test func misspeltOrdersAreLeftOutWhereSomeAreWrittenSo() throws {
    let orders = ["Rani Putri", "Rahi Putri", "Budi Rosadi"].enumerated().map { place, name in
      SampleBook.order(place + 1, SampleBook.buyer(name, phone: "08120000\(1000 + place)"))
    }
    for book in [Book(orders, []).asSnapshot, Book(orders, [])] {
      for (query, enough, found) in [("rani", 1, [1]), ("rani", nil, [2, 1]), ("rosadj", 1, [3])] as [(String, Int?, [OrderID])] {
        var asked = request(query, book)
        asked.enoughOrders = enough
        #expect(Set(try #require(SearchEngine().answer(asked)).orders) == Set(found), "\(query)")
      }
    }
  }

  /// The same question once more, about all orders: the entries are those of before.
  @Test func entriesOfTheSameQuestionAreKnownUntilTheBookChanges() throws {
    var random = SeededRandom(seed: 21)
    var book = book(200, using: &random)
    let engine = SearchEngine()
    for query in ["rani", "rani", "08", "rani"] {
      for findsSettled in [false, true, false] {
        for countsAll in [false, true, true, false] {
          var asked = SearchRequest(generation: 1, query: CleanText(cleaning: query), book: book, findsSettled: findsSettled)
          asked.screenful = 5
          if !countsAll { asked = asked.quick }
          let expected = try #require(SearchEngine().answer(asked))
          let answer = try #require(engine.answer(asked))
          #expect(answer.entries == expected.entries && answer.entryCount == expected.entryCount, "\(query)")
          #expect(answer.hasMore == expected.hasMore && answer.orders == expected.orders, "\(query)")
        }
      }
      let buyer = SampleBook.buyer("Rani Baru \(book.version)", phone: "08127777\(1000 + book.version % 1000)")
      book.apply(Change(.listed, .entry(before: nil, after: SampleBook.entry(buyer, .blocked, at: 5))))
    }
  }

  /// Which thread has which segment is chance; what is found is not.
  @Test(arguments: 1...4) func twoThreadsFindWhatOneFinds(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let book = book(400, using: &random)
    let index = SearchIndex(rowsOfSegment: 40)
    while index.makeNext(of: book) {}
    let (alone, shared) = (SearchEngine(index: index), SearchEngine(index: index, partner: ThreadPartner()))
    for _ in 0..<60 {
      let query = query(from: book, using: &random)
      for (limit, countsAll) in [(5, true), (5, false), (500, true)] {
        let request = request(query, book, limit: limit, countsAll: countsAll)
        let expected = try #require(alone.answer(request))
        let answer = try #require(shared.answer(request))
        #expect(answer.orders == expected.orders && answer.entries == expected.entries, "\(query) \(limit)")
        guard countsAll else { continue }
        #expect(answer.orderCount == expected.orderCount && answer.entryCount == expected.entryCount, "\(query) \(limit)")
      }
    }
  }

  @Test func aBookOfAnotherSnapshotBeginsANewIndex() throws {
    var random = SeededRandom(seed: 3)
    let (first, second) = (book(100, using: &random), book(80, using: &random))
    let index = SearchIndex(rowsOfSegment: 50)
    while index.makeNext(of: first) {}
    #expect(index.isWhole(for: first) && !index.isWhole(for: second))
    let answer = try #require(SearchEngine(index: index).answer(request("a", second)))
    let expected = try #require(SearchEngine().answer(request("a", second)))
    #expect(answer.orders == expected.orders)
    while index.makeNext(of: second) {}
    #expect(index.isWhole(for: second))
    // Whoever helps with an older book leaves the newer one's index alone: two that began anew in turn would never end.
    #expect(!index.makeNext(of: first, helps: true))
    #expect(index.isWhole(for: second))
  }

  /// Words written together, and a letter for the space between them.
  @Test(arguments: ["ranipuspita", "ranixpuspita", "ranpuspita", "dewikartikasari", "nimadeayu", "setia wan", "bud-santoso"])
  func aSpaceIsALetterToo(query: String) throws {
    let names = ["Rani Puspita", "Dewi Kartika Sari", "Ni Made Ayu Lestari", "Agus Setiawan", "Budi Santoso"]
    let orders = names.enumerated().map { SampleBook.order($0.offset + 1, SampleBook.buyer($0.element)) }
    let book = Book(orders).asSnapshot
    let index = SearchIndex()
    while index.makeNext(of: book) {}
    let answer = try #require(SearchEngine(index: index).answer(request(query, book)))
    let expected = try #require(SearchEngine().answer(request(query, book)))
    #expect(answer.orders == expected.orders && answer.orders.count == 1, "\(query): \(expected.orders)")
  }
}

/// A thread for each piece of shared work.
private struct ThreadPartner: SearchPartner {
  func share(_ work: @Sendable () -> Void) {
    withoutActuallyEscaping(work) { work in DispatchQueue.concurrentPerform(iterations: 2) { _ in work() } }
  }
}
