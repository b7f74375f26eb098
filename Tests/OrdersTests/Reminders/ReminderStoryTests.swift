import Testing

@testable import Orders

/// From Friday to Monday with a holiday between: the ladder must not burn down while nobody works.
@Suite struct ReminderStoryTests {
  /// Saturday, 21 November, is closed as Sunday is: ordered on Friday at 16.00, to be paid by Saturday at 16.00, decided on
  /// Monday at 09.00. Steps on Saturday at 04.00 and 14.00, and on Monday at 09.00.
  private func shop() -> (Shop, OrderID) {
    var shop = Shop()
    shop.policy = Policy(calendar: ShopCalendar(closed: [day("2026-11-21")]))
    shop.now = at("2026-11-20 16:00")
    let id = shop.add()
    return (shop, id)
  }

  /// What somebody sends who tries at every quarter of an hour at which `isAwake`.
  private func sent(_ shop: inout Shop, _ id: OrderID, while isAwake: (Moment) -> Bool) -> [String] {
    while shop.now < at("2026-11-24 17:00") {
      if isAwake(shop.now) { shop.attempt(.remind(id)) }
      shop.now = shop.now + 900
    }
    return zip(shop.order(id).reminders, shop.order(id).history.filter { $0.kind == .reminded }).map {
      "\(local($0) ?? "") \($1.note?.string ?? "")"
    }
  }

  @Test func theOrderOfThisStory() {
    let (shop, id) = shop()
    let order = shop.order(id)
    #expect(local(order.promised) == "2026-11-21 16:00" && local(order.release) == "2026-11-23 09:00")
    let rungs = ReminderLadder(of: order, policy: shop.policy).rungs
    #expect(rungs.map { local($0.at) } == ["2026-11-21 04:00", "2026-11-21 14:00", "2026-11-23 09:00"])
  }

  @Test func whoWorksInOpeningHoursStartsOnMonday() {
    var (shop, id) = shop()
    let calendar = shop.policy.calendar
    #expect(sent(&shop, id) { calendar.isOpen(at: $0) } == ["2026-11-23 08:00 2h-before", "2026-11-23 11:00 release"])
  }

  @Test func whoNeverRestsSendsOneOverTheWeekend() {
    var (shop, id) = shop()
    #expect(sent(&shop, id) { _ in true } == ["2026-11-21 08:00 50%", "2026-11-23 11:00 release"])
  }

  /// Ordered on Friday after closing: the term begins on Monday, and so does the ladder.
  @Test func anEveningOrderIsLeftAloneOverTheWeekend() {
    var (shop, _) = shop()
    shop.now = at("2026-11-20 18:30")
    let id = shop.add("Sari")
    #expect(local(shop.order(id).promised) == "2026-11-24 08:00")
    #expect(sent(&shop, id) { _ in true } == ["2026-11-24 08:00 2h-before", "2026-11-24 11:00 release"])
  }
}
