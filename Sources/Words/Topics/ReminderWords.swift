import Orders

/// Reminders: why one may not go out now, and the screen that shows its text.
package protocol ReminderWords {
  func sentence(for obstacle: ReminderObstacle) -> CleanText
  /// "diingatkan 2 kali", for the refusal of another one.
  func usedUp(_ count: Int) -> CleanText
}

extension Words {
  /// `Sen 23 Nov 08.00 WIB`.
  package func written(_ moment: LocalMoment) -> CleanText {
    let date = moment.date
    return "\(short(date.weekday)) \(date.day) \(shortMonth(date.month)) \(moment.clock.clean) \(moment.zone)"
  }
}

extension Indonesian: ReminderWords {
  package func sentence(for obstacle: ReminderObstacle) -> CleanText {
    switch obstacle {
    case .notDue(let next): "belum waktunya diingatkan; boleh mulai \(written(next))"
    case .quietHours(let next): "sekarang jam tenang; boleh mulai \(written(next))"
    case .coolDown(let next): "baru saja diingatkan; boleh lagi mulai \(written(next))"
    case .ladderDone: "semua tahap pengingat sudah terpakai; sekarang giliran keputusan Anda"
    case .usedUp(let count): usedUp(count)
    case .statementNotSeen(let since):
      "lihat mutasi rekening dulu: uangnya mungkin sudah masuk sejak \(written(since)) (i: mutasi sudah dilihat)"
    case .saysPaid: "pembeli bilang sudah bayar: lihat mutasi rekening, jangan diingatkan"
    case .paysOnDelivery: "pesanan COD dibayar saat diterima: tidak ada transfer yang perlu diingatkan"
    }
  }
  package func usedUp(_ count: Int) -> CleanText { "sudah diingatkan \(count) kali, cukup; sekarang giliran keputusan Anda" }
}

extension English: ReminderWords {
  package func sentence(for obstacle: ReminderObstacle) -> CleanText {
    switch obstacle {
    case .notDue(let next): "too early to remind; allowed from \(written(next)) on"
    case .quietHours(let next): "these are quiet hours; allowed from \(written(next)) on"
    case .coolDown(let next): "reminded just now; allowed again from \(written(next)) on"
    case .ladderDone: "every step of the reminders is used; the decision is yours now"
    case .usedUp(let count): usedUp(count)
    case .statementNotSeen(let since):
      "look at the bank statement first: the money may have come since \(written(since)) (i: statement seen)"
    case .saysPaid: "the buyer says it is paid: look at the bank, do not remind"
    case .paysOnDelivery: "a COD order is paid when it arrives: there is no transfer to remind of"
    }
  }
  package func usedUp(_ count: Int) -> CleanText {
    "reminded \(count == 1 ? "once" as CleanText : "\(count) times"), that is enough; the decision is yours now"
  }
}
