import Orders
import Words

/// Blacklist entries as people read them on a command line.
extension Session {
  func write(_ entry: BlacklistEntry, to writer: inout TextWriter) {
    let rows: [(AnswerLabel, CleanText?)] = [
      (.key, written(entry.key)), (.name, entry.name), (.address, entry.address), (.level, words.name(of: entry.level)),
      (.strikes, entry.strikes.clean), (.reasons, entry.reasons.map(words.name(of:)).joined(separator: ", ")),
      (.first, written(entry.firstAt)), (.last, written(entry.lastAt)), (.expires, entry.expiresAt.map(written)),
      (.orders, entry.orders.isEmpty ? nil : entry.orders.map { "#\($0)" }.joined(separator: ", ")),
      (.note, entry.internalNote), (.outward, entry.outwardText), (.addedBy, entry.addedBy),
    ]
    writer.table(rows.compactMap { label, text in text.map { [words.label(label), $0] } })
  }

  func writeList(_ entries: [BlacklistEntry], to writer: inout TextWriter) {
    guard !entries.isEmpty else { return writer.line(words.label(.nothing)) }
    let heading = [.key, .name, .level, .strikes, .last, .reasons].map(words.label)
    let rows = entries.map { entry -> [CleanText] in
      [
        written(entry.key), entry.name ?? "-", words.name(of: entry.level), entry.strikes.clean,
        zone.date(of: entry.lastAt).clean, entry.reasons.map(words.name(of:)).joined(separator: ", "),
      ]
    }
    writer.table([heading] + rows, right: [3])
  }

  func written(_ key: BuyerKey) -> CleanText {
    switch key {
    case .phone(let phone): written(phone)
    case .username: key.clean
    }
  }
}
