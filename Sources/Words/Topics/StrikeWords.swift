import Orders

/// Strikes, their evidence, and the answer they ask for. Facts in neutral words: nobody is called anything.
package protocol StrikeWords {
  /// Whether a strike counts, and why not.
  func name(of weight: Strike.Weight) -> CleanText
  func remindedOn(_ times: CleanText) -> CleanText
  var withoutReminder: CleanText { get }
  /// Strikes that only the entry tells of.
  func notedStrikes(_ count: Int) -> CleanText
  func paidOrders(_ count: Int) -> CleanText
  func lastContact(_ date: CleanText) -> CleanText
  /// What is asked of a buyer.
  func name(of step: Advice.Step) -> CleanText
  func reason(_ why: Advice.Why) -> CleanText
  /// A buyer shares this with an entry of other keys; `shared` may be empty.
  func perhapsTheSame(_ shared: CleanText) -> CleanText
  var strikesHeading: CleanText { get }
  var entryHistoryHeading: CleanText { get }
  var adviceLabel: CleanText { get }
  func proposalTitle(_ who: CleanText) -> CleanText
  /// `from` is the level of an entry that stands.
  func proposalQuestion(_ level: BlacklistLevel, from: BlacklistLevel?, strikes: Int) -> CleanText
  var acceptsProposal: CleanText { get }
  var opensForm: CleanText { get }
  var leavesProposal: CleanText { get }
  var appliesAdvice: CleanText { get }
  func appealTitle(_ who: CleanText) -> CleanText
  var appealHint: CleanText { get }
  func forgiveTitle(_ who: CleanText) -> CleanText
  var forgiveHint: CleanText { get }
  func removeTitle(_ who: CleanText) -> CleanText
  var removeHint: CleanText { get }
  var notePlaceholder: CleanText { get }
  func levelBecame(_ level: BlacklistLevel) -> CleanText
  func strikesTakenOff(_ count: Int) -> CleanText
  /// An entry that was taken off the list: when, and what was noted of it.
  func removedBefore(_ date: CleanText, note: CleanText?) -> CleanText
}

extension StrikeWords {
  /// What is asked, and why in words: "uang muka dulu: 1 pelanggaran, tercatat waspada".
  package func sentence(for advice: Advice) -> CleanText {
    advice.why.isEmpty
      ? name(of: advice.step) : "\(name(of: advice.step)): \(advice.why.map { reason($0) }.joined(separator: ", "))"
  }
}

extension Indonesian: StrikeWords {
  package func name(of weight: Strike.Weight) -> CleanText {
    switch weight {
    case .counts: "dihitung"
    case .forgiven: "gugur karena waktu"
    case .redeemed(let orders): "ditebus oleh \(orders.map { "#\($0)" as CleanText }.joined(separator: ", "))"
    case .takenOff: "sudah dimaafkan"
    }
  }

  package func remindedOn(_ times: CleanText) -> CleanText { "diingatkan \(times)" }
  package var withoutReminder: CleanText { "tanpa pengingat yang tercatat" }
  package func notedStrikes(_ count: Int) -> CleanText { "\(count) pelanggaran hanya dari catatan, tanpa pesanan di sini" }
  package func paidOrders(_ count: Int) -> CleanText { "\(count) pesanan lunas" }
  package func lastContact(_ date: CleanText) -> CleanText { "kabar terakhir darinya \(date)" }

  package func name(of step: Advice.Step) -> CleanText {
    switch step {
    case .normal: "seperti biasa"
    case .shorterTerm: "beri tempo lebih pendek"
    case .downPayment: "minta uang muka"
    case .prepayment: "minta lunas di muka, tanpa COD"
    case .refuse: "sebaiknya ditolak"
    }
  }

  package func reason(_ why: Advice.Why) -> CleanText {
    switch why {
    case .entry(let level): "tercatat \(name(of: level))"
    case .strikes(let count): "\(count) pelanggaran dihitung"
    case .refusedParcel: "pernah menolak paket"
    case .paidSince(let count): "sejak itu \(count) pesanan lunas"
    }
  }

  package func perhapsTheSame(_ shared: CleanText) -> CleanText {
    shared.isEmpty ? "mungkin orang yang sama" : "mungkin orang yang sama: \(shared)"
  }

  package var strikesHeading: CleanText { "Pelanggaran dan buktinya" }
  package var entryHistoryHeading: CleanText { "Riwayat catatan" }
  package var adviceLabel: CleanText { "Saran" }
  package func proposalTitle(_ who: CleanText) -> CleanText { "Usulan daftar hitam: \(who)" }

  package func proposalQuestion(_ level: BlacklistLevel, from: BlacklistLevel?, strikes: Int) -> CleanText {
    from == nil
      ? "\(strikes) pelanggaran dihitung. Catat sebagai \(name(of: level))?"
      : "\(strikes) pelanggaran dihitung. Naikkan tingkatnya menjadi \(name(of: level))?"
  }

  package var acceptsProposal: CleanText { "catat" }
  package var opensForm: CleanText { "isi sendiri" }
  package var leavesProposal: CleanText { "biarkan" }
  package var appliesAdvice: CleanText { "pakai saran" }
  package func appealTitle(_ who: CleanText) -> CleanText { "Keberatan \(who)" }
  package var appealHint: CleanText { "Catat apa yang disampaikan orangnya. Catatannya tetap ada sampai Anda memutuskan." }
  package func forgiveTitle(_ who: CleanText) -> CleanText { "Maafkan \(who)" }
  package var forgiveHint: CleanText {
    "Pelanggarannya dihapus dan tingkatnya menjadi waspada. Bukti dan riwayat tetap tersimpan."
  }
  package func removeTitle(_ who: CleanText) -> CleanText { "Keluarkan \(who)" }
  package var removeHint: CleanText { "Kenapa keluar dari daftar hitam? Catatan boleh kosong; riwayatnya tetap tersimpan." }
  package var notePlaceholder: CleanText { "catatan" }
  package func levelBecame(_ level: BlacklistLevel) -> CleanText { "tingkat menjadi \(name(of: level))" }
  package func strikesTakenOff(_ count: Int) -> CleanText { "\(count) pelanggaran dihapus" }

  package func removedBefore(_ date: CleanText, note: CleanText?) -> CleanText {
    let because: CleanText = note.map { " karena: \($0)" } ?? ", alasannya tidak dicatat"
    return "pernah dikeluarkan dari daftar \(date)\(because)"
  }
}

extension English: StrikeWords {
  package func name(of weight: Strike.Weight) -> CleanText {
    switch weight {
    case .counts: "counts"
    case .forgiven: "lapsed with time"
    case .redeemed(let orders): "redeemed by \(orders.map { "#\($0)" as CleanText }.joined(separator: ", "))"
    case .takenOff: "forgiven"
    }
  }

  package func remindedOn(_ times: CleanText) -> CleanText { "reminded \(times)" }
  package var withoutReminder: CleanText { "no reminder on record" }

  package func notedStrikes(_ count: Int) -> CleanText {
    let strikes: CleanText = count == 1 ? "1 strike" : "\(count) strikes"
    return "\(strikes) by the entry alone, without an order here"
  }

  package func paidOrders(_ count: Int) -> CleanText { count == 1 ? "1 paid order" : "\(count) paid orders" }
  package func lastContact(_ date: CleanText) -> CleanText { "last heard from \(date)" }

  package func name(of step: Advice.Step) -> CleanText {
    switch step {
    case .normal: "as usual"
    case .shorterTerm: "give a shorter term"
    case .downPayment: "ask for a down payment"
    case .prepayment: "ask for everything in advance, no COD"
    case .refuse: "better refuse"
    }
  }

  package func reason(_ why: Advice.Why) -> CleanText {
    switch why {
    case .entry(let level): "listed as \(name(of: level))"
    case .strikes(let count): count == 1 ? "1 strike counts" : "\(count) strikes count"
    case .refusedParcel: "has refused a parcel"
    case .paidSince(let count): count == 1 ? "has paid 1 order since" : "has paid \(count) orders since"
    }
  }

  package func perhapsTheSame(_ shared: CleanText) -> CleanText {
    shared.isEmpty ? "perhaps the same person" : "perhaps the same person: \(shared)"
  }

  package var strikesHeading: CleanText { "Strikes and their evidence" }
  package var entryHistoryHeading: CleanText { "History of the entry" }
  package var adviceLabel: CleanText { "Advice" }
  package func proposalTitle(_ who: CleanText) -> CleanText { "Blacklist proposal: \(who)" }

  package func proposalQuestion(_ level: BlacklistLevel, from: BlacklistLevel?, strikes: Int) -> CleanText {
    let count: CleanText = strikes == 1 ? "1 strike counts" : "\(strikes) strikes count"
    return from == nil ? "\(count). List as \(name(of: level))?" : "\(count). Raise the level to \(name(of: level))?"
  }

  package var acceptsProposal: CleanText { "list" }
  package var opensForm: CleanText { "fill in" }
  package var leavesProposal: CleanText { "leave it" }
  package var appliesAdvice: CleanText { "apply advice" }
  package func appealTitle(_ who: CleanText) -> CleanText { "Appeal of \(who)" }
  package var appealHint: CleanText { "Note what the person says. The entry stays until you decide." }
  package func forgiveTitle(_ who: CleanText) -> CleanText { "Forgive \(who)" }
  package var forgiveHint: CleanText { "The strikes are taken off and the level becomes suspect. Evidence and history are kept." }
  package func removeTitle(_ who: CleanText) -> CleanText { "Take off \(who)" }
  package var removeHint: CleanText { "Why does it leave the blacklist? The note may be empty; the history stays." }
  package var notePlaceholder: CleanText { "note" }
  package func levelBecame(_ level: BlacklistLevel) -> CleanText { "level became \(name(of: level))" }
  package func strikesTakenOff(_ count: Int) -> CleanText { count == 1 ? "1 strike taken off" : "\(count) strikes taken off" }

  package func removedBefore(_ date: CleanText, note: CleanText?) -> CleanText {
    let because: CleanText = note.map { " because: \($0)" } ?? ", no reason noted"
    return "taken off the list before, on \(date)\(because)"
  }
}
