import Orders
import Statistics
import Words

/// What `stats` was asked, as it was typed.
package struct StatisticsFields {
  /// Days: orders placed from the one on, up to the end of the other.
  package var since: OutsideText?
  package var until: OutsideText?
  package var terms: OutsideText?
  package var grace: OutsideText?
  package var downPayment: OutsideText?
  package init() {}
}

extension Session {
  /// `stats`: what became of the orders, and what another rule would have changed.
  package func statistics(_ fields: StatisticsFields) throws(Failure) -> Answer {
    let request = StatisticsRequest(book: try book(), policy: policy, period: try period(fields), rule: try rule(fields))
    var goesOn = true
    let figures = ShopFigures.count(request, isCancelled: { !goesOn }) { [self] read, all in
      goesOn = progress(words.counting(words.grouped(Int64(read)), of: words.grouped(Int64(all))))
    }
    guard let figures else { throw .interrupted }
    var answer = Answer(
      json: { [self] in $0.value(figures, words) },
      text: { [self] in FiguresText(figures, words, zone: zone).write(to: &$0) })
    answer.sequence = try store().through
    return answer
  }

  private func period(_ fields: StatisticsFields) throws(Failure) -> Period {
    Period(
      since: try optionally(fields.since, date).map { zone.moment($0) },
      until: try optionally(fields.until, date).map { zone.moment($0 + 1) })
  }

  private func rule(_ fields: StatisticsFields) throws(Failure) -> OtherRule? {
    let rule = OtherRule(
      terms: try optionally(fields.terms, terms), grace: try optionally(fields.grace, grace),
      downPayment: try optionally(fields.downPayment, downPayment))
    return rule.isEmpty ? nil : rule
  }

  private func date(_ text: OutsideText) throws(Failure) -> CivilDate {
    guard let date = CivilDate(reading: text.cleaned.string) else { throw .usage(.badDate(text.cleaned)) }
    return date
  }

  private func grace(_ text: OutsideText) throws(Failure) -> Int64 {
    if text.cleaned == "0" { return 0 }
    do throws(TimeSpan.ReadingError) { return try TimeSpan(reading: text.cleaned.string).seconds } catch {
      guard error == .zero else { throw .usage(.badGrace(text.cleaned)) }
      return 0
    }
  }

  private func downPayment(_ text: OutsideText) throws(Failure) -> DownPayment {
    guard let asked = DownPayment(reading: text.cleaned.string) else { throw .usage(.badDownPayment(text.cleaned)) }
    return asked
  }
}
