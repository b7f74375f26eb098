import Testing

@testable import Orders

@Suite struct UndoTests {
  /// Random commands; each is taken back at once, brought back and taken back again: only the histories grow.
  @Test(arguments: 1...5) func takingBackLeavesThingsAsTheyWere(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var shop = Shop()
    shop.policy.downPayment = .flat(1000)
    for _ in 0..<12 {
      shop.payment = random.one(of: PaymentWay.allCases)
      _ = shop.add("Rani", phone: "0812345678\(Int.random(in: 10...14, using: &random))")
    }
    for _ in 0..<150 {
      shop.now = shop.now + Int64.random(in: 0...20_000, using: &random)
      let before = (shop.book.facts, shop.book.entries)
      guard shop.attempt(Self.command(shop.book, &random)) == nil else { continue }
      let after = (shop.book.facts, shop.book.entries)
      #expect(shop.undo() == nil)
      #expect(shop.book.facts == before.0 && shop.book.entries == before.1)
      #expect(shop.undo() == nil)
      #expect(shop.book.facts == after.0 && shop.book.entries == after.1)
      if Bool.random(using: &random) { #expect(shop.undo() == nil) }
    }
  }

  private static func command(_ book: Book, _ random: inout SeededRandom) -> Command {
    let id = OrderID(Int.random(in: 1...book.highestID.number, using: &random))
    switch Int.random(in: 0...13, using: &random) {
    case 0: return .pay(id)
    case 1: return .pay(id, amount: 1000)
    case 2: return .claim(id)
    case 3: return .cancel(id, .vanished, strike: Bool.random(using: &random))
    case 4: return .revive(id)
    case 5: return .extend(id, by: .today)
    case 6: return .wait(id)
    case 7: return .ship(id, receipt: "JNE1")
    case 8: return .finish(id)
    case 9:
      var draft = EntryDraft(buyer: book.order(id)?.buyer ?? Buyer(), reason: .vanished)
      draft.order = id
      return .list(draft)
    case 11: return .confirm(id)
    case 12: return .refund(id)
    case 10: return book.order(id)?.buyer.key.map { .delist($0) } ?? .claim(id)
    default:
      var draft = OrderDraft()
      (draft.buyer, draft.items, draft.total) = (Buyer(name: "Budi"), [OrderItem(name: "Kopi")], 20_000)
      return .add(draft)
    }
  }

  @Test func stepsAreTakenBackOneAfterAnother() {
    var shop = Shop()
    let id = shop.add()
    var states = [shop.book.facts]
    for command in [.claim(id), .pay(id, amount: 1000), .pay(id), .ship(id)] as [Command] {
      shop.do(command)
      states.append(shop.book.facts)
    }
    let commits = shop.commits
    for step in (1...4).reversed() {
      #expect(shop.attempt(.takeBack(commits[step], commit: Int64(step))) == nil)
      #expect(shop.book.facts == states[step - 1])
    }
    #expect(
      shop.order(id).history.map(\.kind) == [
        .ordered, .claimed, .partlyPaid, .paid, .shipped, .undone, .undone, .undone, .undone,
      ])
    #expect(shop.order(id).history.last?.undone == .claimed)
  }

  @Test func laterCommitsForbidIt() {
    var shop = Shop()
    let (touched, free) = (shop.add(), shop.add())
    shop.do(.claim(touched))
    #expect(shop.undo(3) == .changedSince(touched))
    #expect(shop.undo(2) == nil)
    #expect(shop.book.order(free) == nil)
    let before = shop.book.facts
    #expect(shop.attempt(.takeBack([], commit: 7)) == .unknownCommit(7))
    #expect(shop.book.facts == before)
  }

  @Test func laterCommitsOnAnEntryForbidIt() throws {
    var shop = Shop()
    let buyer = Buyer(name: "Rani", phone: PhoneReading("081234567890").key)
    let key = try #require(buyer.key)
    shop.do(.list(EntryDraft(buyer: buyer, reason: .vanished)))
    var correction = EntryCorrection()
    correction.level = .blocked
    shop.do(.correctEntry(key, correction))
    #expect(shop.undo(2) == .entryChangedSince(key))
    #expect(shop.undo() == nil)
    #expect(shop.book.entry(key)?.level == .suspect)
  }

  @Test func anUndoneNumberIsNotGivenAgain() {
    var shop = Shop()
    let first = shop.add()
    shop.undo()
    #expect(shop.book.order(first) == nil && shop.add() == OrderID(first.number + 1))
  }

  @Test func aSumGivenAwayMeanwhileIsReplaced() {
    var shop = Shop()
    let first = shop.add(account: "BCA")
    let told = shop.order(first).payable
    shop.do(.pay(first))
    var imported = ImportedOrder(line: 1, createdAt: shop.now, total: told)
    (imported.buyer.name, imported.reference) = ("Budi", "shopee:1")
    shop.do(.importOrders([imported]))
    #expect(shop.undo(2) == nil)
    #expect(shop.order(first).state == .pending && shop.order(first).payable != told)
  }

  /// An imported order keeps what its buyer was told, and so does an order that never left the open ones.
  @Test func equalSumsOfImportsStayWhatTheyWere() {
    var shop = Shop()
    let own = shop.add()
    var imported = ImportedOrder(line: 1, createdAt: shop.now, total: shop.order(own).payable)
    (imported.buyer.name, imported.reference) = ("Budi", "shopee:1")
    shop.do(.importOrders([imported]))
    let before = shop.book.facts
    for command in [.claim(own), .claim(2), .pay(2), .cancel(2, .forgot)] as [Command] {
      shop.do(command)
      #expect(shop.undo() == nil)
      #expect(shop.book.facts == before)
    }
  }

  @Test func aRestoreIsTakenBackWhileNothingHasHappenedSince() throws {
    let restored = Change(.restored, .book(snapshot: "a", before: "b"))
    var shop = Shop()
    shop.book.apply(restored)
    let undone = try shop.book.decide(.takeBack([restored], commit: 7), at: shop.now, policy: shop.policy)
    #expect(undone.changes == [Change(.restored, .book(snapshot: "b", before: "a"), takesBack: 7)])
    _ = shop.add()
    #expect(throws: Refusal.bookChangedSince) {
      try shop.book.decide(.takeBack([restored], commit: 7), at: shop.now, policy: shop.policy)
    }
  }
}
