import Orders
import Statistics
import Words

/// The figures as `stats --json` answers them; what each counts stands at its declaration in `ShopFigures`.
extension JSONWriter {
  mutating func value(_ figures: ShopFigures, _ words: any Words) {
    object {
      $0.put("since", figures.period.since)
      $0.put("until", figures.period.until)
      $0.put(figures.all)
      $0.put("rupiahLost", figures.rupiahLost)
      $0.put("forfeited", figures.kept)
      $0.put("stockHoursLost", figures.stockHoursLost)
      $0.put("savedByReminders", figures.savedByReminders)
      $0.put("lostAfterReminders", figures.lostAfterReminders)
      $0.put("overTheCounter", figures.counter)
      $0.put(figures.buyers)
      $0.putTables(of: figures)
      $0.putHours(of: figures)
      $0.putLeadingCause(of: figures, words)
      $0.key("whatIf")
      if let replay = figures.replay { $0.value(replay) } else { $0.null() }
      $0.put("unreadable", figures.unreadable)
    }
  }

  private mutating func put(_ tally: Tally) {
    put("orders", tally.orders)
    put("won", tally.won)
    put("lost", tally.lost)
    put("open", tally.open)
    put("closingRate", permille: tally.permille)
  }

  private mutating func put(_ name: StaticString, _ sum: Sum) {
    key(name)
    object {
      $0.put("orders", sum.orders)
      $0.put("rupiah", sum.rupiah)
    }
  }

  private mutating func put(_ buyers: ReturningBuyers) {
    key("buyers")
    object {
      $0.put("paying", buyers.paying)
      $0.put("returning", buyers.returning)
      $0.put("ordersOfReturning", buyers.orders)
    }
  }

  private mutating func putTables(of figures: ShopFigures) {
    key("weeks")
    array(figures.weeks) { $0.row("week", $1.key.clean, $1.tally) }
    key("causes")
    array(figures.causes) { writer, cause in
      writer.object {
        $0.put("reason", CleanText(cleaning: cause.reason.code))
        $0.put("orders", cause.sum.orders)
        $0.put("rupiah", cause.sum.rupiah)
        $0.put("stockHours", cause.stockSeconds / 3600)
      }
    }
    key("channels")
    array(figures.channels) { $0.row("channel", $1.key.clean, $1.tally) }
    key("products")
    array(figures.products) { $0.row("name", $1.key, $1.tally) }
  }

  private mutating func row(_ name: StaticString, _ text: CleanText, _ tally: Tally) {
    object {
      $0.put(name, text)
      $0.put(tally)
    }
  }

  /// The maps are seven rows, Monday first, of the 24 hours of the shop's clock.
  private mutating func putHours(of figures: ShopFigures) {
    key("whileOpen")
    object { $0.put(figures.whileOpen) }
    key("whileClosed")
    object { $0.put(figures.whileClosed) }
    key("placedByHour")
    value(figures.placed)
    key("lostByHour")
    value(figures.lost)
  }

  private mutating func value(_ map: HourMap) {
    array(Weekday.allCases) { writer, weekday in writer.array(0..<24) { $0.value(map[weekday, $1]) } }
  }

  private mutating func putLeadingCause(of figures: ShopFigures, _ words: any Words) {
    key("leadingCause")
    guard let reason = figures.leadingCause else { return null() }
    object {
      $0.put("reason", CleanText(cleaning: reason.code))
      $0.key("remedies")
      $0.array(words.remedies(for: reason)) { $0.value($1) }
    }
  }

  private mutating func value(_ replay: Replay) {
    object {
      $0.put("terms", replay.rule.terms?.clean)
      $0.put("grace", replay.rule.grace)
      $0.put("downPayment", replay.rule.downPayment?.clean)
      $0.put("payers", replay.payers)
      $0.put("payersUnknown", replay.unknown)
      $0.put("late", replay.late)
      $0.put("lateAsItWas", replay.lateAsItWas)
      $0.put("letGo", replay.letGo)
      $0.put("stockHoursFreed", replay.stockHours)
      $0.key("asked")
      if let asked = replay.downPayment { $0.value(asked) } else { $0.null() }
    }
  }

  private mutating func value(_ asked: DownPaymentReplay) {
    object {
      $0.put("asked", asked.asked)
      $0.put("payers", asked.payers)
      $0.put("keptOfRefusedParcels", asked.kept)
      $0.put("askedInFact", asked.askedInFact)
      $0.put("refusedInFact", asked.refusedInFact)
      $0.put("expectedLoss", asked.expectedLoss)
    }
  }
}
