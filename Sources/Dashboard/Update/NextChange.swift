import Orders

/// In how many milliseconds, at least 1, something on the screen changes by itself: the loop sleeps exactly so long.
///
/// `drawnUntil` is what the picture answered: until when it stays as it was drawn if nothing but the hour changes. What is
/// measured on the uptime clock comes on top: a notice that ends, rows that wait, verbs that are off for a moment.
package func nextChange(_ model: Model, drawnUntil: Moment) -> Int64 {
  let moment = min(drawnUntil, model.arrangement.staleAt, model.nextCall)
  let onUptime = model.changesOnUptime.filter { $0 > model.now.uptime }.map { $0 - model.now.uptime }
  return max(1, min(model.milliseconds(until: moment), onUptime.min() ?? .max))
}

extension Model {
  /// How far a moment is on the wall clock; negative once it has passed, the greatest number where none could count it.
  package func milliseconds(until moment: Moment) -> Int64 {
    let clock = (moment - now.moment).multipliedReportingOverflow(by: 1000)
    return clock.overflow ? Int64.max : clock.partialValue - now.milliseconds
  }

  fileprivate var changesOnUptime: [Int64] {
    var changes = [orders.verbsOffUntil]
    if let triage { changes.append(triage.keysOffUntil) }
    if orders.isReorderWaiting { changes.append(rowsHoldUntil) }
    if let notice = notices.current { changes.append(notice.until) }
    if let locksAt { changes.append(locksAt) }
    if let rests = screening.restsUntil { changes.append(rests) }
    return changes
  }
}
