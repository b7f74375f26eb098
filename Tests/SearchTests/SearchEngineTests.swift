import Orders
import Testing

@testable import Search

@Suite struct SearchEngineTests {
  private func search(_ query: String, _ book: Book, limit: Int = 500) -> SearchAnswer {
    BothWays(book).search(query, limit: limit)
  }

  @Test func withoutSettledOrdersTheOpenOnesAloneAreFound() throws {
    var random = SeededRandom(seed: 5)
    let orders = SampleBook.random(60, using: &random)
    let open = Set(orders.filter(\.needsTheSeller).map(\.id))
    let request = SearchRequest(generation: 1, query: "a", book: Book(orders), findsSettled: false)
    let answer = try #require(SearchEngine().answer(request))
    #expect(!answer.orders.isEmpty && open.isSuperset(of: answer.orders))
    #expect(answer.orderCount == answer.orders.count)
    #expect(Set(search("a", Book(orders)).orders).isStrictSuperset(of: answer.orders))
  }

  /// People name a number by its last four digits: that comes before the same digits anywhere else, however new.
  @Test func aNumberThatEndsInTheDigitsComesFirst() throws {
    var random = SeededRandom(seed: 11)
    var orders = Array(SampleBook.random(3, using: &random).sorted { $0.createdAt > $1.createdAt })
    let phones = ["0812-7856-1111", "0878-5612-2222", "0813-2222-7856"]
    for (index, phone) in phones.enumerated() { orders[index].buyer.phone = PhoneReading(phone).key }
    let found = search("7856", Book(orders)).orders
    #expect(found.first == orders[2].id && found.count == 3)
  }

  private static func record(_ order: Order) -> SlowSearch.Record {
    func fold(_ text: CleanText?) -> [[UInt8]] { text.map { [Fold($0).bytes] } ?? [] }
    let phone = order.buyer.phone.map { ["\($0.digits)", "0" + $0.digits.dropFirst(2)].map { Array($0.utf8) } } ?? []
    return SlowSearch.Record(
      keys: [Array("\(order.id.number)".utf8)] + phone + fold(order.buyer.username?.text),
      fields: fold(order.buyer.name) + fold(order.buyer.address) + order.items.flatMap { fold($0.name) } + fold(order.note))
  }

  /// Every class of typo at random places of random words, against the rules applied letter by letter: the same matches in the
  /// same order.
  @Test(arguments: 1...4) func agreesWithTheSlowReference(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let orders = SampleBook.random(60, using: &random)
    let book = Book(orders)
    let records = orders.map { ($0, Self.record($0)) }
    let both = BothWays(book)
    for _ in 0..<20 {
      let query = Self.randomQuery(from: orders, using: &random)
      let expected = records.compactMap { order, record in SlowSearch.rank(query, record).map { (order, $0) } }.sorted {
        ($0.1, -$0.0.createdAt.seconds, -$0.0.id.number) < ($1.1, -$1.0.createdAt.seconds, -$1.0.id.number)
      }
      let answer = both.search(query)
      #expect(answer.orders == expected.map(\.0.id), "\(query)")
      #expect(answer.orderCount == expected.count)
    }
  }

  private static func randomQuery(from orders: [Order], using random: inout SeededRandom) -> String {
    let order = orders.randomElement(using: &random)
    let text = [order?.buyer.name, order?.buyer.address, order?.items.first?.name].compactMap(\.?.string).joined(separator: " ")
    let words = text.split(separator: " ").map(String.init).shuffled(using: &random)
    return words.prefix(Int.random(in: 1...3, using: &random)).map { word in
      var letters = Array(word)
      switch Int.random(in: 0...3, using: &random) {
      case 0: letters = Array(letters.prefix(Int.random(in: 1...letters.count, using: &random)))
      case 1: letters = Array(letters.suffix(Int.random(in: 1...letters.count, using: &random)))
      default: break
      }
      for _ in 0..<Int.random(in: 0...2, using: &random) { misspell(&letters, using: &random) }
      return String(letters)
    }.joined(separator: " ")
  }

  private static func misspell(_ letters: inout [Character], using random: inout SeededRandom) {
    guard letters.count > 1 else { return }
    let place = Int.random(in: 0..<letters.count, using: &random)
    let letter: Character = "aeinrst".randomElement(using: &random) ?? "a"
    switch Int.random(in: 0...3, using: &random) {
    case 0: letters.insert(letter, at: place)
    case 1: letters.remove(at: place)
    case 2: letters[place] = letter
    default: letters.swapAt(place, min(place + 1, letters.count - 1))
    }
  }

  /// Each single edit of a name, wherever it is, finds the name.
  @Test(arguments: ["rani", "siti", "bambang", "purnomo", "nurhaliza", "handayani", "kartika"])
  func everyEditIsForgiven(word: String) throws {
    let both = BothWays(Book([SampleBook.order(1, SampleBook.buyer("Ibu \(word) Abc"))]))
    var queries: Set<String> = []
    let letters = Array(word)
    for place in 0..<letters.count {
      for extra in "axz" {
        queries.insert(String(letters[..<place] + [extra] + letters[place...]))
        queries.insert(String(letters[..<place] + [extra] + letters[(place + 1)...]))
      }
      queries.insert(String(letters[..<place] + letters[(place + 1)...]))
      if place + 1 < letters.count {
        var swapped = letters
        swapped.swapAt(place, place + 1)
        queries.insert(String(swapped))
      }
    }
    for query in queries where query.count >= 4 { #expect(both.search(query).orders == [1], "\(query)") }
  }

  /// Every pair of edits of an eight-letter word, the reference deciding, so that no seed is left out.
  @Test func everyPairOfEditsIsForgiven() throws {
    let word = Array("kartinah".utf8)
    let record = SlowSearch.Record(keys: [], fields: [Array("xx kartinah yy".utf8)])
    let both = BothWays(Book([SampleBook.order(1, SampleBook.buyer("xx kartinah yy"), item: "q")]))
    func edited(_ word: [UInt8]) -> [[UInt8]] {
      (0..<word.count).flatMap { place in
        let swapped =
          place + 1 < word.count ? Array(word[..<place] + [word[place + 1], word[place]] + word[(place + 2)...]) : word
        return [
          Array(word[..<place] + [0x7A] + word[place...]), Array(word[..<place] + word[(place + 1)...]),
          Array(word[..<place] + [0x7A] + word[(place + 1)...]), swapped,
        ]
      }
    }
    for query in Set(edited(word).flatMap(edited)) where query.count >= 8 {
      let text = String(decoding: query, as: UTF8.self)
      #expect(both.search(text).orderCount == (SlowSearch.rank(text, record) == nil ? 0 : 1), "\(text)")
    }
  }

  @Test(arguments: [
    "7890", "0812-3456-7890", "+62 812 3456 7890", "6281234567890", "62812", "0812", "812 3456", "(0812) 3456", "00628123456",
    "0812.3456.7890", "3456-78", "rani 7890", "7890 RANI",
  ])
  func phonesAreFoundInAnyNotation(query: String) {
    let book = Book([
      SampleBook.order(41, SampleBook.buyer("Rani", phone: "081234567890")),
      SampleBook.order(52, SampleBook.buyer("Budi", phone: "085711112222")),
    ])
    #expect(search(query, book).orders == [41])
  }

  @Test func ranksBestFirst() {
    let orders = [
      SampleBook.order(9, SampleBook.buyer("Tuti"), note: "untuk rnai"),
      SampleBook.order(8, SampleBook.buyer("Nurani")),
      SampleBook.order(7, SampleBook.buyer("Ibu Rani")),
      SampleBook.order(6, SampleBook.buyer("Rani Puspita")),
      SampleBook.order(5, SampleBook.buyer("Puspita", username: "rani")),
      SampleBook.order(4, SampleBook.buyer("Rani Lama"), at: -5),
    ]
    #expect(search("rani", Book(orders)).orders == [5, 6, 4, 7, 8, 9])
  }

  /// The last four digits, zeros and all; 0062 is Indonesia, called from abroad, and 00852 Hong Kong.
  @Test func zerosBelongToTheNumber() {
    let phones = ["0812-5550-0001", "0812-5550-1001", "0812-5550-2010", "+852 5123 4567"]
    let book = Book(phones.enumerated().map { SampleBook.order($0 + 1, SampleBook.buyer("A", phone: $1)) })
    #expect(search("0001", book).orders == [1])
    #expect(search("0062 812 5550", book).orderCount == 3 && search("006281255502010", book).orders == [3])
    #expect(search("00852 5123", book).orders == [4] && search("008525123", book).orders == [4])
  }

  @Test func numbersAreKeys() {
    let book = Book([
      SampleBook.order(142, SampleBook.buyer("A")), SampleBook.order(1420, SampleBook.buyer("B"), at: 9),
      SampleBook.order(3, SampleBook.buyer("C"), note: "142"),
    ])
    #expect(search("#142", book).orders == [142, 1420])
    #expect(search("142", book).orders == [142, 1420, 3])
    #expect(search("#", book).orders == [])
  }

  @Test func graverAndNewerEntriesComeFirst() throws {
    let buyers = ["628111111111", "628111111112", "628111111113"].map { SampleBook.buyer("Siti", phone: $0) }
    let entries = [
      SampleBook.entry(buyers[0], .suspect, at: 3), SampleBook.entry(buyers[1], .blocked, at: 1),
      SampleBook.entry(buyers[2], .blocked, at: 2),
    ].compactMap { $0 }
    let answer = search("siti", Book([], entries))
    #expect(answer.entries.map(\.text.string) == ["628111111113", "628111111112", "628111111111"])
    #expect(answer.entryCount == 3)
  }

  @Test(arguments: ["shopee:rani_p", "@rani_p", "RANI_P"]) func usernamesAreKeys(query: String) throws {
    let entry = try #require(SampleBook.entry(SampleBook.buyer("Xenia", username: "@Rani_P")))
    let other = try #require(SampleBook.entry(SampleBook.buyer("rani_p rani_p", username: "aaa")))
    #expect(search(query, Book([], [other, entry])).entries.first == entry.key)
  }

  @Test(arguments: [
    ("jose ximenes", "José Ximenes"), ("josé ximenes", "JOSE XIMENES"), ("rani", "𝓡𝓪𝓷𝓲"), ("rani", "ｒａｎｉ"),
    ("rani", "ra\u{200B}ni"), ("rani", "ⓡⓐⓝⓘ"),
    ("siti nur", "Siti   \u{A0} Nur"), ("strasse", "Straße"), ("dani", "Đani"), ("d'angelo", "D’Angelo"), ("ранi", "РАНi"),
  ])
  func lookAlikesAreTheSame(query: String, name: String) {
    #expect(search(query, Book([SampleBook.order(1, SampleBook.buyer(name))])).orders == [1])
    #expect(search(name, Book([SampleBook.order(1, SampleBook.buyer(query))])).orders == [1])
  }

  @Test(arguments: ["", "   ", "\u{301}\u{308}", "\u{200B}", "\t\n"]) func nothingFindsNothing(query: String) {
    let answer = search(query, Book([SampleBook.order(1, SampleBook.buyer("Rani"))]))
    #expect(answer.orders == [] && answer.orderCount == 0 && answer.entryCount == 0)
  }

  @Test(.timeLimit(.minutes(1))) func longQueriesAreBounded() {
    var random = SeededRandom(seed: 5)
    let book = Book(SampleBook.random(200, using: &random))
    let words = (0..<3000).map { "w\($0)" }.joined(separator: " ")
    let both = BothWays(book)
    for query in [String(repeating: "a", count: 10_000), words, String(repeating: "9", count: 10_000)] {
      #expect(both.search(query).orders == [])
    }
  }

  /// Sixteen words may be misspelt; of more, every one is looked for as it is written.
  @Test(arguments: [16, 17]) func ofVeryManyWordsNoneIsMisspelt(count: Int) {
    func words(_ beginning: String) -> String {
      "abcdefghijklmnopq".prefix(count).map { "\(beginning)\($0)besar" }.joined(separator: " ")
    }
    let both = BothWays(Book([SampleBook.order(1, SampleBook.buyer(words("kata")))]))
    #expect(both.search(words("kata")).orders == [1])
    #expect(both.search(words("kaat")).orders == (count <= 16 ? [1] : []))
  }

  @Test func aWordSaidOftenIsOneWord() {
    let book = Book([SampleBook.order(1, SampleBook.buyer("A b"))])
    #expect(search(String(repeating: "b a ", count: 2_500), book).orders == [1])
  }

  @Test func limitsThePageAndCountsAll() {
    let orders = (1...3000).map { SampleBook.order($0, SampleBook.buyer("Rani"), at: Int64($0 % 7)) }
    let both = BothWays(Book(orders))
    let answer = both.search("rani", limit: 10)
    #expect(answer.orderCount == 3000)
    let expected = orders.sorted { ($0.createdAt, $0.id) > ($1.createdAt, $1.id) }.prefix(10).map(\.id)
    #expect(answer.orders == Array(expected))
    #expect(both.search("rani", limit: 0).orders == [])
    #expect(both.search("rnai", limit: .max).orders.count == 3000)
  }

  @Test func cancelledAnswersNothing() {
    let request = SearchRequest(generation: 1, query: "a", book: Book([SampleBook.order(1, SampleBook.buyer("a"))]))
    #expect(SearchEngine().answer(request, isCancelled: { true }) == nil)
  }

  /// The engine that follows a book through random changes answers as one made anew for each.
  @Test(arguments: 1...6) func followsTheBook(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let engine = SearchEngine()
    var orders = Dictionary(uniqueKeysWithValues: SampleBook.random(60, using: &random).map { ($0.id, $0) })
    var book = Book(Array(orders.values))
    for step in 0..<40 {
      let id = OrderID(Int.random(in: 1...90, using: &random))
      if Bool.random(using: &random), let old = orders.removeValue(forKey: id) {
        book.apply(Change(.undone, .order(before: old, after: nil)))
      } else {
        var new = SampleBook.random(1, using: &random)[0]
        new = SampleBook.order(id.number, new.buyer, at: Int64(step), state: new.state)
        book.apply(Change(.edited, .order(before: orders[id], after: new)))
        orders[id] = new
      }
      let fresh = BothWays(book)
      for query in ["rani", "0812", "santsoo", "a"] {
        let request = SearchRequest(generation: 1, query: CleanText(cleaning: query), book: book)
        let followed = try #require(engine.answer(request))
        let fresh = fresh.search(query)
        #expect(followed.orders == fresh.orders && followed.orderCount == fresh.orderCount)
      }
      if step == 20 { book = Book(Array(orders.values)) }
    }
  }
}
