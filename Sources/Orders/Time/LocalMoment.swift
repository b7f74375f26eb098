/// A moment as the shop's clock tells it: what a sentence needs to name it.
package struct LocalMoment: Hashable, Sendable {
  package var moment: Moment
  package var zone: Zone

  package init(_ moment: Moment, in zone: Zone) { (self.moment, self.zone) = (moment, zone) }

  package var date: CivilDate { zone.date(of: moment) }
  package var clock: ClockTime { zone.clock(of: moment) }
}
